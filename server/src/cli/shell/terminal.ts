import { type Language, languageOfLocale } from '../../core/text';

/** Everything a command knows of its surroundings: where its text goes, and the environment. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Standard input, chunk by chunk; undefined if nothing is piped in. */
  readonly input?: AsyncIterable<Uint8Array | string>;
  /** True if a person reads stderr as it is written. */
  readonly isInteractive?: boolean;
  /** Ends a command that runs until Ctrl+C. */
  readonly stop?: AbortSignal;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The exit status for the shell. Undefined: the command keeps running and ends the process by itself. */
export type ExitStatus = 0 | 1 | 2 | undefined;

export const exitStatus = { ok: 0, notListed: 1, findings: 1, usage: 2 } as const;

/** The language of the person at the terminal, by the precedence that POSIX gives the variables. */
export function terminalLanguage(env: Terminal['env']): Language {
  return languageOfLocale(env.LC_ALL || env.LC_MESSAGES || env.LANG);
}
