import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { killGroup } from '../killGroup';
import { linkBuiltins } from './builtins';
import { ownEnvironment } from './environment';
import { Failure } from './failure';
import type { InstalledVscode } from './install';
import { registerChinese } from './languagePack';
import { checkPort } from './port';
import { run } from './run';
import { trustSettings, userSettings } from './userSettings';

export interface ServerRuntime {
  readonly vscode: InstalledVscode;
  /** A temporary folder of this run; the server writes only there. */
  readonly home: string;
  /** The packages to install. */
  readonly vsix: readonly string[];
  /** 0 for any free port. */
  readonly port: number;
  readonly locale: 'en' | 'zh-cn';
  /** True to enable Workspace Trust as a person has it; else every folder is trusted. */
  readonly asksForTrust?: boolean;
  /** Undefined: all built-in extensions. Else only those that tests need, and these folders. */
  readonly builtins: 'all' | readonly string[];
  /** Variables for the server and its extension hosts. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface RunningServer {
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  /** The address that opens a folder or a `.code-workspace` file. */
  addressOf(path: string): string;
  /** Resolves with the status when the server ends by itself. */
  readonly ended: Promise<number | string>;
  /** Ends the server and everything it started. */
  stop(): Promise<void>;
}

/** Settles when VS Code listens. @throws Failure if a package cannot be installed, the port is in use, or VS Code ends. */
export async function startServer(options: ServerRuntime): Promise<RunningServer> {
  const { vscode, home } = options;
  await checkPort(options.port);
  const data = join(home, 'data');
  const user = join(data, 'data', 'User');
  const runtime = join(home, 'run');
  for (const folder of [user, runtime]) mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(
    join(user, 'settings.json'),
    JSON.stringify({ ...userSettings, ...(options.asksForTrust ? trustSettings : {}) }, null, 2),
  );
  registerChinese(join(data, 'data'));

  const main = join(vscode.folder, 'out', 'server-main.js');
  const env = {
    ...ownEnvironment(),
    ...options.environment,
    EXTENSIONS_GALLERY: '{}',
    XDG_RUNTIME_DIR: runtime,
  };
  const common = [
    ...['--server-data-dir', data],
    ...['--extensions-dir', join(home, 'extensions')],
    '--accept-server-license-terms',
  ];
  if (options.builtins !== 'all') {
    linkBuiltins(join(home, 'builtins'), vscode.folder, options.builtins);
    common.push('--builtin-extensions-dir', join(home, 'builtins'));
  }
  for (const vsix of options.vsix) await run(vscode.node, [main, '--install-extension', vsix, ...common], { env });

  const serve = ['--host', '127.0.0.1', '--port', String(options.port), '--without-connection-token'];
  const quiet = ['--telemetry-level', 'off', '--locale', options.locale];
  const child = spawn(vscode.node, [main, ...serve, ...quiet, ...common], {
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return whenListening(child);
}

async function whenListening(child: ChildProcess): Promise<RunningServer> {
  // The server starts extension hosts and watchers.
  const endNow = () => killGroup(child);
  // Before its folders are removed.
  process.prependOnceListener('exit', endNow);
  const ended = new Promise<number | string>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal ?? 0)),
  );
  let printed = '';
  const port = await new Promise<number>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
        const found = /listening on (\d+)/.exec(printed)?.[1];
        if (found !== undefined) resolve(Number(found));
      });
    }
    ended.then((status) =>
      reject(new Failure(`VS Code ended with ${status} before it listened:\n${printed.slice(-2000)}`)),
    );
  });
  const address = `http://127.0.0.1:${port}`;
  return {
    address,
    ended,
    addressOf: (path) => `${address}/?${path.endsWith('.code-workspace') ? 'workspace' : 'folder'}=${encodeURI(path)}`,
    async stop() {
      process.removeListener('exit', endNow);
      killGroup(child);
      await ended;
    },
  };
}
