import { execFile } from 'node:child_process';
import { installDebian } from '../debian';
import { type ServerProcess, startServer, tryRun } from './serverProcess';

export const redisPassword = 'correct horse';

/** Installs Redis, if it is missing. */
export function installRedis(): Promise<void> {
  return installDebian(['redis-server'], ['/usr/bin/redis-server', '/usr/bin/redis-cli'], 'The test', console.log);
}

/** Starts Redis with a password, unless `args` set another one. `args` are added to those of the command line. */
export function startRedis(args: readonly string[] = [], password = redisPassword): Promise<ServerProcess> {
  return startServer((port, folder) => ({
    command: 'redis-server',
    args: [
      '--port',
      `${port}`,
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--dir',
      folder,
      '--requirepass',
      password,
      ...args,
    ],
    // Redis does not end while it cannot save.
    signal: 'SIGKILL',
    ready: async () => (await redisCli(port, ['ping'], password)).includes('PONG'),
  }));
}

/** What `redis-cli` prints. */
export async function redisCli(port: number, args: readonly string[], password = redisPassword): Promise<string> {
  const env = { ...process.env, REDISCLI_AUTH: password };
  return (await tryRun('redis-cli', ['-h', '127.0.0.1', '-p', `${port}`, ...args], env)).printed;
}

/** Writes values until Redis refuses one, as JOB would. */
export async function fillRedis(port: number): Promise<void> {
  for (let index = 0; ; index++) {
    const printed = await new Promise<string>((resolve, reject) => {
      const env = { ...process.env, REDISCLI_AUTH: redisPassword };
      const args = ['-h', '127.0.0.1', '-p', `${port}`, '-x', 'set', `key${index}`];
      const child = execFile('redis-cli', args, { env, encoding: 'utf8' }, (error, stdout) =>
        error ? reject(error) : resolve(stdout),
      );
      child.stdin?.end('x'.repeat(90_000));
    });
    if (printed.includes('OOM')) return;
    if (!printed.includes('OK')) throw new Error(printed);
  }
}
