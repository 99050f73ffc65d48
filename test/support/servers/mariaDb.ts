import { type ChildProcess, spawn } from 'node:child_process';
import { installDebian } from '../debian';
import { until } from '../until';
import { run } from '../vscode/run';
import { type ServerProcess, startServer, tryRun } from './serverProcess';

/** The account and database that a service of JOB would have. */
export const database = { user: 'job', password: 'correct horse', name: 'job_execute' } as const;

/** A running MariaDB with the account and database above. */
export interface MariaDb extends ServerProcess {
  /** Runs statements as root. */
  root(statements: string): Promise<void>;
  /** Opens connections until no more are accepted; they end with the server. */
  takeAllConnections(): Promise<void>;
}

/** Installs MariaDB, if it is missing. */
export function installMariaDb(): Promise<void> {
  return installDebian(['mariadb-server'], ['/usr/sbin/mariadbd', '/usr/bin/mysql'], 'The test', console.log);
}

/** Starts MariaDB with its data in `data`, or else in a temporary folder, and as few connections as it can. */
export async function startMariaDb(data?: string): Promise<MariaDb> {
  let asRoot: string[] = [];
  const server = await startServer(async (port, folder) => {
    const folderOfData = data ?? `${folder}/data`;
    const socket = `${folder}/socket`;
    asRoot = ['--no-defaults', `--socket=${socket}`, '-u', 'root'];
    await run('mariadb-install-db', [
      '--no-defaults',
      `--datadir=${folderOfData}`,
      // Without anonymous users, who would win over the account.
      '--skip-test-db',
      '--auth-root-authentication-method=normal',
    ]);
    return {
      command: 'mariadbd',
      args: [
        '--no-defaults',
        '--user=root',
        `--datadir=${folderOfData}`,
        `--socket=${socket}`,
        `--port=${port}`,
        '--bind-address=127.0.0.1',
        '--max-connections=10',
        '--innodb-log-file-size=4M',
      ],
      // Nothing is kept, and a full disk may block the end.
      signal: 'SIGKILL',
      ready: async () => (await tryRun('mysqladmin', [...asRoot, 'ping'])).ok,
    };
  });
  const held: ChildProcess[] = [];
  const root = async (statements: string) => {
    await run('mysql', [...asRoot, '-e', statements]);
  };
  const { user, password, name } = database;
  await root(`CREATE DATABASE ${name}; CREATE USER ${user}@'%' IDENTIFIED BY '${password}';
    GRANT ALL ON ${name}.* TO ${user}@'%';`);
  return {
    ...server,
    root,
    async takeAllConnections() {
      const env = { ...process.env, MYSQL_PWD: password };
      const args = ['--no-defaults', '-h', '127.0.0.1', '-P', `${server.port}`, '-u', user, '-e', 'SELECT SLEEP(600)'];
      const probe = [...args.slice(0, -1), 'SELECT 1'];
      await until('all connections to be taken', async () => {
        if ((await tryRun('mysql', probe, env)).printed.includes('1040')) return true;
        // One that was refused while others still ended does not come back.
        held.push(spawn('mysql', args, { env, stdio: 'ignore' }));
        return false;
      });
    },
    async stop() {
      for (const child of held) child.kill();
      await server.stop();
    },
  };
}
