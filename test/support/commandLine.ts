import { run } from '../../server/src/cli/run';
import type { Terminal } from '../../server/src/cli/shell/terminal';

/** The exit status of a command and its output. */
export interface Ending {
  readonly status: number | undefined;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process. `onErr` runs after each sentence on stderr, to change files meanwhile. */
export function commandLine(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  onErr: () => void = () => undefined,
): Ending {
  const heard = hearing(env, onErr);
  const status = run(args, heard.terminal);
  if (status instanceof Promise) throw new TypeError(`${args[0]} ends later`);
  return { status, ...heard.said() };
}

/** The same for asynchronous commands; `input` is piped in. */
export async function commandLineLater(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  input?: Terminal['input'],
): Promise<Ending> {
  const { terminal, said } = hearing(env, () => undefined);
  const status = await run(args, { ...terminal, ...(input ? { input } : {}) });
  return { status, ...said() };
}

function hearing(env: Readonly<Record<string, string>>, onErr: () => void) {
  let [out, err] = ['', ''];
  const terminal: Terminal = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
      onErr();
    },
    env,
  };
  return { terminal, said: () => ({ out, err }) };
}
