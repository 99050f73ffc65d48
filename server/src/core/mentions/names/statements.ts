/** So many lines and UTF-16 units of one statement are read. */
const longest = { lines: 300, units: 8000 } as const;

/**
 * The statement that begins on line `index` as one line with single blanks, and how many more lines it takes: those up to
 * where its brackets are closed, or none unless `isList`. Comments behind its lines are left out.
 */
export function wholeStatement(
  lines: readonly string[],
  index: number,
  isList: boolean,
): { readonly text: string; readonly more: number } {
  let text = '';
  let depth = 0;
  let more = -1;
  do {
    more++;
    const line = lines[index + more] ?? '';
    const code = line.slice(0, longest.units).replace(/(?:^|[ \t])(?:\/\/|#).*$/, '');
    depth += code.split(/[({]/).length - code.split(/[)}]/).length;
    text += `${code} `;
  } while (
    isList &&
    depth > 0 &&
    more < longest.lines &&
    text.length < longest.units &&
    index + more + 1 < lines.length
  );
  return { text: text.replace(/[ \t]+/g, ' ').trim(), more };
}
