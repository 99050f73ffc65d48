import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import path from 'node:path';
import { installDebian } from './debian';
import { until } from './until';
import { cached } from './vscode/cache';
import { run } from './vscode/run';

/** Lines of logs in a database: answers a query with rows of texts. */
export interface LogDatabase {
  query(sql: string): Promise<string[][]>;
  stop(): Promise<void>;
}

/** Starts a database in a folder, with the table `logs` and its column `message`. */
export type StartDatabase = (folder: string, lines: readonly string[]) => Promise<LogDatabase>;

const duckDbVersion = '1.5.6-r.1';
const say = (line: string) => console.log(`      ${line}`);

interface DuckDbConnection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRows(): unknown[][] }>;
  closeSync(): void;
}

interface DuckDbModule {
  readonly DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<DuckDbConnection> }> };
}

/** DuckDB from the npm registry, with its prebuilt library. */
export const startDuckDb: StartDatabase = async (_, lines) => {
  const folder = await cached(`duckdb-${duckDbVersion}`, async (partial) => {
    say(`Installing DuckDB ${duckDbVersion} (about 70 MB, once) ...`);
    writeFileSync(path.join(partial, 'package.json'), '{}');
    await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', `@duckdb/node-api@${duckDbVersion}`], {
      cwd: partial,
    });
  });
  const { DuckDBInstance } = createRequire(path.join(folder, 'package.json'))('@duckdb/node-api') as DuckDbModule;
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run('CREATE TABLE logs (message VARCHAR)');
  for (const statement of inserts(lines)) await connection.run(statement);
  return {
    query: async (sql) => (await connection.runAndReadAll(sql)).getRows().map((row) => row.map(String)),
    stop: async () => connection.closeSync(),
  };
};

/** Debian's PostgreSQL. It runs as its own user if this one is root, and listens on a socket in the folder only. */
export const startPostgreSql: StartDatabase = async (folder, lines) => {
  const bin = '/usr/lib/postgresql/15/bin';
  await installDebian(['postgresql-15'], [`${bin}/initdb`], 'The test of queries', say);
  const isRoot = process.getuid?.() === 0;
  const user = isRoot ? 'postgres' : execFileSync('id', ['-un'], { encoding: 'utf8' }).trim();
  const data = path.join(folder, 'data');
  mkdirSync(data);
  if (isRoot) {
    const [uid = 0, gid = 0] = ['-u', '-g'].map((flag) =>
      Number(execFileSync('id', [flag, user], { encoding: 'utf8' })),
    );
    chmodSync(folder, 0o755);
    for (const owned of [folder, data]) chownSync(owned, uid, gid);
  }
  const as = (command: string, args: readonly string[], input?: string): string => {
    const [program, all] = isRoot ? ['runuser', ['-u', user, '--', command, ...args]] : [command, [...args]];
    return execFileSync(program, all, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'pipe'],
      ...(input ? { input } : {}),
    });
  };
  as(`${bin}/initdb`, ['-D', data, '-E', 'UTF8', '--locale=C.UTF-8', '-A', 'trust']);
  const log = path.join(folder, 'log');
  as(`${bin}/pg_ctl`, ['-D', data, '-w', '-l', log, '-o', `-c listen_addresses= -k ${folder}`, 'start']);
  const psql = (sql: string) =>
    as(`${bin}/psql`, ['-h', folder, '-d', 'postgres', '-qAtF', '\t', '-v', 'ON_ERROR_STOP=1'], sql);
  psql(`CREATE TABLE logs (message text);\n${[...inserts(lines)].join('\n')}`);
  return {
    query: async (sql) => rowsOf(psql(sql)),
    stop: async () => void as(`${bin}/pg_ctl`, ['-D', data, '-m', 'fast', '-w', 'stop']),
  };
};

/** Debian's ClickHouse, on a free port of this machine. */
export const startClickHouse: StartDatabase = async (folder, lines) => {
  const server = '/usr/sbin/clickhouse-server';
  await installDebian(['clickhouse-server', 'clickhouse-client'], [server], 'The test of queries', say);
  const port = await freePort();
  const config = path.join(folder, 'config.xml');
  writeFileSync(
    config,
    `<yandex><logger><level>warning</level><log>${folder}/log</log><errorlog>${folder}/errors</errorlog></logger>
<tcp_port>${port}</tcp_port><listen_host>127.0.0.1</listen_host><path>${folder}/data/</path><tmp_path>${folder}/tmp/</tmp_path>
<users_config>${folder}/users.xml</users_config><default_profile>default</default_profile><default_database>default</default_database>
<mark_cache_size>5368709120</mark_cache_size></yandex>`,
  );
  writeFileSync(
    path.join(folder, 'users.xml'),
    `<yandex><profiles><default></default></profiles><quotas><default></default></quotas><users><default><password></password>
<networks><ip>::/0</ip></networks><profile>default</profile><quota>default</quota></default></users></yandex>`,
  );
  const child = spawn(server, [`--config-file=${config}`], { cwd: folder, stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const client = (sql: string, input = ''): string =>
    execFileSync('clickhouse-client', ['--host', '127.0.0.1', '--port', String(port), '--query', sql], {
      input,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  await until('ClickHouse', async () => client('SELECT 1'));
  client('CREATE TABLE logs (message String) ENGINE = Memory');
  const rows = lines.map((line) => `${line.replaceAll('\\', '\\\\').replaceAll('\t', '\\t')}\n`);
  client('INSERT INTO logs FORMAT TabSeparated', rows.join(''));
  return {
    query: async (sql) => rowsOf(client(sql.replace(/;\s*$/, ''))),
    stop: async () => {
      child.kill();
      await ended;
    },
  };
};

function* inserts(lines: readonly string[]): Iterable<string> {
  for (let at = 0; at < lines.length; at += 1000) {
    const values = lines.slice(at, at + 1000).map((line) => `('${line.replaceAll("'", "''")}')`);
    yield `INSERT INTO logs VALUES ${values.join(',\n')};`;
  }
}

function rowsOf(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
