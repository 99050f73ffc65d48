import { run } from '../../server/src/cli/run';

/** How a command ended, and all it wrote. */
export interface Ending {
  readonly status: number | undefined;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs the command line in process. `onErr` runs with each sentence on stderr, as if somebody worked in the files
 * meanwhile.
 */
export function commandLine(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  onErr: () => void = () => undefined,
): Ending {
  let [out, err] = ['', ''];
  const status = run(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
      onErr();
    },
    env,
  });
  return { status, out, err };
}
