import type { Terminal } from './terminal';

/** What of a line is read, in UTF-16 units: longer than any message. The rest of a longer line is left out. */
const longestLine = 64 * 1024;

/** The lines of standard input as they arrive, their line breaks left out. However long a line, memory stays bounded. */
export async function* inputLines({ input }: Terminal): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of input ?? []) {
    const [first = '', ...more] = chunk.split('\n');
    rest += first.slice(0, Math.max(0, longestLine - rest.length));
    for (const line of more) {
      yield withoutReturn(rest);
      rest = line.slice(0, longestLine);
    }
  }
  if (rest !== '') yield withoutReturn(rest);
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
