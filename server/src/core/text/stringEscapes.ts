/** What a part of a string means as JSON, Java and Python write it, `depth` times for one in strings. What is no escape stays. */
export function unescaped(text: string, depth = 1): string {
  if (depth === 0 || !text.includes('\\')) return text;
  return unescaped(text.replace(escaped, meantBy), depth - 1);
}

/** The same, and where in `written` each unit of it and its end were written. */
export function unescapedUnits(written: string): { readonly text: string; readonly offsets: readonly number[] } {
  let text = '';
  const offsets: number[] = [];
  let at = 0;
  for (const [whole, kind, hex] of written.matchAll(escapedOrUnit)) {
    const meant = kind === undefined ? whole : meantBy(whole, kind, hex);
    for (let unit = 0; unit < meant.length; unit++) offsets.push(at);
    text += meant;
    at += whole.length;
  }
  return { text, offsets: [...offsets, at] };
}

const escaped = /\\(u([0-9A-Fa-f]{4})|[^u]|u)/g;
const escapedOrUnit = /\\(u([0-9A-Fa-f]{4})|[^u]|u)|[\s\S]/g;

function meantBy(whole: string, kind: string, hex?: string): string {
  if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
  return controls.get(kind) ?? (/[\\"'/]/.test(kind) ? kind : whole);
}

const controls: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['b', '\b'],
  ['f', '\f'],
]);
