import { type Language, languageOfLocale } from '../../core/text';

/** Everything a command knows of its surroundings: where its text goes, and the environment. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Standard input, chunk by chunk; undefined if nothing is piped in. */
  readonly input?: AsyncIterable<string>;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The exit status for the shell. Undefined: the command keeps running and ends the process by itself. */
export type ExitStatus = 0 | 1 | 2 | undefined;

export const exitStatus = { ok: 0, notListed: 1, findings: 1, usage: 2 } as const;

/** The language of the person at the terminal, by the precedence that POSIX gives the variables. */
export function terminalLanguage(env: Terminal['env']): Language {
  return languageOfLocale(env.LC_ALL || env.LC_MESSAGES || env.LANG);
}

/** Maximum length of a line, in UTF-16 units: longer than any message. The rest of a longer line is skipped. */
const maxLineLength = 64 * 1024;

/** The lines of standard input as they arrive, without their line breaks. Memory stays bounded, however long a line is. */
export async function* inputLines({ input }: Terminal): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of input ?? []) {
    const [first = '', ...more] = chunk.split('\n');
    rest += first.slice(0, Math.max(0, maxLineLength - rest.length));
    for (const line of more) {
      yield withoutReturn(rest);
      rest = line.slice(0, maxLineLength);
    }
  }
  if (rest !== '') yield withoutReturn(rest);
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
