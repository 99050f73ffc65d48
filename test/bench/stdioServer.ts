import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  ConfigurationRequest,
  createProtocolConnection,
  ExitNotification,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type ProtocolConnection,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { installNode } from '../support/vscode/install';
import { newest } from '../support/vscode/versions';

export const ourServer = 'dist/server.js';

export interface Runtime {
  /** The Node program that runs the server. */
  readonly node: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Runs `work` with the Node of VS Code and an empty compile cache. */
export async function onVscodeNode<T>(work: (runtime: Runtime) => Promise<T>): Promise<T> {
  const cache = mkdtempSync(path.join(tmpdir(), 'compile-cache-'));
  try {
    // Node keeps its compile cache in the folder for temporary files.
    const env = { ...process.env, TMPDIR: cache, TMP: cache, TEMP: cache };
    return await work({ node: await installNode(newest, console.log), env });
  } finally {
    rmSync(cache, { recursive: true });
  }
}

/** A language server over stdio, run as an editor does, without settings. */
export class StdioServer {
  protected readonly child: ChildProcessWithoutNullStreams;
  protected readonly connection: ProtocolConnection;

  /** `script`: the path of the server. */
  protected constructor(
    script: string,
    { node, env }: Runtime = { node: process.execPath, env: process.env },
    args: readonly string[] = ['--stdio'],
  ) {
    this.child = spawn(node, [script, ...args], { stdio: 'pipe', env });
    this.child.stderr.pipe(process.stderr);
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.child.stdout),
      new StreamMessageWriter(this.child.stdin),
    );
    this.connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => null));
    this.connection.onRequest(RegistrationRequest.type, () => undefined);
    this.connection.listen();
  }

  protected async initialize(params: Omit<InitializeParams, 'processId'>): Promise<void> {
    await this.connection.sendRequest(InitializeRequest.type, { processId: process.pid, ...params });
    await this.connection.sendNotification(InitializedNotification.type, {});
  }

  /** The memory of the process now and its peak, in MB. Read from /proc, so on Linux only. */
  memory(): { readonly resident: number; readonly peak: number } {
    const status = readFileSync(`/proc/${this.child.pid}/status`, 'utf8');
    const megabytes = (field: string) =>
      Number(new RegExp(`${field}:\\s*(\\d+)`).exec(status)?.[1] ?? Number.NaN) / 1024;
    return { resident: megabytes('VmRSS'), peak: megabytes('VmHWM') };
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    await ended;
    this.connection.dispose();
  }
}
