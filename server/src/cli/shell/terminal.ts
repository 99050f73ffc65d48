/** What a command may know of the outside: where its text goes, and the environment. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** What is piped in, piece by piece; undefined where nothing is. */
  readonly input?: AsyncIterable<string>;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** How a command ended, as the shell sees it. Undefined: it goes on running and ends the process by itself. */
export type ExitStatus = 0 | 1 | 2 | undefined;

export const exitStatus = { ok: 0, notListed: 1, findings: 1, usage: 2 } as const;
