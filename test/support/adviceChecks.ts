import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { builtinLayers } from '../../server/src/builtin';
import { mergeLayers, type VersionSetting } from '../../server/src/core/catalog';
import { codePage } from '../../server/src/features/codePage/codePage';
import { findingsOf } from './adviceFindings';

/** What the checks of a code's advice say. */
interface Diagnosis {
  /** The causes that the checks point to, ascending. Empty if nothing is wrong. */
  readonly causes: readonly number[];
  /** Number of checks whose result reads as that of something that works. */
  readonly healthy: number;
  /** Each command and what it printed, for the message of a failed assertion. */
  readonly printed: string;
}

/**
 * Does what a person does who has only the page of a code: sets the variables, pastes every command unchanged into a shell, and
 * compares what is printed with what the page says to look for. `version`: the release of JOB whose meaning of the code counts.
 * `user`: whose shell it is.
 */
export async function followAdvice(
  code: number,
  variables: Readonly<Record<string, string>>,
  { version = 'auto', user }: { readonly version?: VersionSetting; readonly user?: string } = {},
): Promise<Diagnosis> {
  const { layers, families } = builtinLayers();
  const advice = codePage(code, mergeLayers(layers, families, version), 'en')?.advice;
  if (advice?.scope !== 'code') throw new Error(`The page of ${code} has no advice of its own`);
  const commands = advice.checks.filter(({ place }) => !place);
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, LC_ALL: 'C', ...variables };
  const outputs = await Promise.all(commands.map(({ run }) => output(run, env, user)));
  const found = commands.flatMap(({ look }, index) => {
    const first = findingsOf(look).find(({ marks }) => marks.some((mark) => outputs[index]?.includes(mark)));
    return first === undefined ? [] : [first.cause];
  });
  const causes = new Set(found.filter((cause) => cause !== undefined));
  return {
    causes: [...causes].sort((a, b) => a - b),
    healthy: found.filter((cause) => cause === undefined).length,
    printed: commands.map(({ run }, index) => `$ ${run}\n${outputs[index]}`).join('\n'),
  };
}

/** What a command prints on both streams, whatever its status. */
function output(command: string, env: NodeJS.ProcessEnv, user: string | undefined): Promise<string> {
  const [file, args] = user === undefined ? ['bash', []] : ['runuser', ['-u', user, '--', 'bash']];
  return new Promise((resolve) => {
    const options = { env, cwd: tmpdir(), encoding: 'utf8', maxBuffer: 1 << 26 } as const;
    execFile(file, [...args, '-c', command], options, (_, stdout, stderr) => resolve(`${stdout}${stderr}`));
  });
}
