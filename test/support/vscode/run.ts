import { spawn } from 'node:child_process';
import { Failure } from './failure';

interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Called with every complete line of either stream. */
  readonly onLine?: (line: string) => void;
  /** The message if the program does not exist. */
  readonly missing?: string;
}

/**
 * Runs a program and returns what it printed on both streams.
 * @throws Failure if it is not installed or its status is not 0; the message ends with its last lines.
 */
export async function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) options.onLine?.(line);
    });
  }
  const status = await new Promise<number | string>((resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) => {
      const missing = error.code === 'ENOENT' ? (options.missing ?? `${command} is not installed.`) : String(error);
      reject(new Failure(missing));
    });
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  if (status !== 0) {
    const tail = printed.trimEnd().split('\n').slice(-12).join('\n');
    throw new Failure(`${[command, ...args].join(' ')} ended with ${status}:\n${tail}`);
  }
  return printed;
}
