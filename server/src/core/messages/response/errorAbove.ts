/** Maximum context before an object in which the error that it belongs to is read, in UTF-16 units. */
const reach = 4000;

/** A frame of a stack trace. */
const frame = /^\s{1,20}at\s/;

/** The name of an error with its message: `JobError [CODE]: text`, `[Error: text]`. */
const named = /(?:^|[\s[(])[\w.$]{0,80}(?:Error|Exception)(?:\s\[\w{1,40}\])?:\s/g;

/** The same within the object. */
const inside = /\{\s{0,9}\[[\w.$]{0,80}(?:Error|Exception):\s([^\]\n]{1,1000})\]/dy;

/**
 * Returns where the message is of the error whose fields the object at `open` holds, as Node prints them: on the line before the
 * object, above the stack trace, or within the object, `{ [Error: text] code: 1 }`. Undefined if there is none.
 */
export function errorAbove(text: string, open: number): { readonly start: number; readonly end: number } | undefined {
  inside.lastIndex = open;
  const range = inside.exec(text)?.indices?.[1];
  if (range) return { start: range[0], end: range[1] };
  const from = Math.max(0, open - reach);
  const lines = text.slice(from, open).trimEnd().split('\n');
  while (lines.length > 1 && frame.test(lines.at(-1) ?? '')) lines.pop();
  const line = (lines.at(-1) ?? '').trimEnd();
  const name = [...line.matchAll(named)][0];
  if (name === undefined) return undefined;
  const lineStart = from + lines.slice(0, -1).reduce((length, one) => length + one.length + 1, 0);
  const start = lineStart + name.index + name[0].length;
  const end = lineStart + line.length - (/\[/.test(name[0]) && line.endsWith(']') ? 1 : 0);
  return start < end ? { start, end } : undefined;
}
