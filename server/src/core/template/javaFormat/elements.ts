/** What a pattern consists of before anybody looks into its braces. */
export type Element =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'argument';
      readonly offset: number;
      readonly source: string;
      /** What stands before the first comma, between it and the second, and behind that; quotes are kept. */
      readonly index: string;
      readonly type: string;
      readonly modifier: string;
    }
  /** An open brace that nothing closes: Java throws, or where the brace left open is an inner one, drops all of it. */
  | { readonly kind: 'unmatchedBrace' | 'lostText'; readonly offset: number; readonly source: string };

/**
 * Takes a pattern apart the way `MessageFormat.applyPattern` does: outside of braces `''` is a quote and `'` begins or ends
 * quoted text; inside of them quotes only keep braces from counting.
 */
export function elements(pattern: string): Element[] {
  const found: Element[] = [];
  let text = '';
  let at = 0;
  let quoted = false;
  while (at < pattern.length) {
    const char = pattern.charAt(at);
    if (char === "'") {
      const doubled = pattern.charAt(at + 1) === "'";
      if (doubled) text += "'";
      else quoted = !quoted;
      at += doubled ? 2 : 1;
    } else if (char === '{' && !quoted) {
      if (text !== '') found.push({ kind: 'text', text });
      text = '';
      const element = elementAt(pattern, at);
      found.push(element);
      at += element.source.length;
    } else {
      text += char;
      at++;
    }
  }
  if (text !== '') found.push({ kind: 'text', text });
  return found;
}

type Braced = Exclude<Element, { kind: 'text' }>;

function elementAt(pattern: string, offset: number): Braced {
  const segments: [string, string, string] = ['', '', ''];
  let segment: 0 | 1 | 2 = 0;
  let depth = 0;
  let quoted = false;
  for (let at = offset + 1; at < pattern.length; at++) {
    const char = pattern.charAt(at);
    if (char === "'") quoted = !quoted;
    else if (!quoted && char === '{') depth++;
    else if (!quoted && char === '}' && depth-- === 0) {
      const [index, type, modifier] = segments;
      return { kind: 'argument', offset, source: pattern.slice(offset, at + 1), index, type, modifier };
    } else if (!quoted && char === ',' && segment < 2) {
      segment = segment === 0 ? 1 : 2;
      continue;
    } else if (!quoted && char === ' ' && segment === 1 && segments[1] === '') continue;
    segments[segment] += char;
  }
  return { kind: depth === 0 ? 'unmatchedBrace' : 'lostText', offset, source: pattern.slice(offset) };
}
