import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { TempTree } from '../tempTree';
import { until } from '../until';

/** How long a server may take to start on a busy machine, in milliseconds. */
const startLimit = 180_000;

/** A running server with a temporary folder of its own. */
export interface ServerProcess {
  readonly port: number;
  readonly folder: string;
  /** Ends the process and removes the folder. May be called twice. */
  stop(): Promise<void>;
}

/** What is needed to start a server on a port, in a folder. */
interface ServerSpec {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** Asked until it answers true. */
  readonly ready: () => Promise<boolean>;
  /** Ends the process: SIGTERM, unless the server may refuse it. */
  readonly signal?: NodeJS.Signals;
}

/** Starts a server on a free port of 127.0.0.1. `prepare` is called with the port and the folder. */
export async function startServer(
  prepare: (port: number, folder: string) => Promise<ServerSpec> | ServerSpec,
): Promise<ServerProcess> {
  const tree = new TempTree();
  const port = await freePort();
  const { command, args, env = process.env, ready, signal = 'SIGTERM' } = await prepare(port, tree.root);
  const child = spawn(command, args, { env, cwd: tree.root, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed = (printed + text).slice(-4000);
    });
  }
  const stop = async () => {
    if (isRunning(child)) {
      child.kill(signal);
      await ended;
    }
    tree.remove();
  };
  try {
    await until(
      `${command} to start`,
      () => {
        if (!isRunning(child)) throw new Error(`${command} has ended`);
        return ready();
      },
      startLimit,
    );
  } catch (error) {
    await stop();
    throw new Error(`${command} did not start. Last lines:\n${printed}`, { cause: error });
  }
  return { port, folder: tree.root, stop };
}

function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}

/** Returns a port of 127.0.0.1 on which nothing listens. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port is free');
  return address.port;
}

/** Runs a program; returns what it printed and whether its status was 0. */
export async function tryRun(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<{ readonly ok: boolean; readonly printed: string }> {
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { ok: status === 0, printed };
}
