import assert from 'node:assert/strict';
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough, type Transform } from 'node:stream';
import { Worker } from 'node:worker_threads';
import { createConnection } from 'vscode-languageserver';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  type DataCallback,
  Disposable,
  IPCMessageReader,
  IPCMessageWriter,
  type Message,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { builtinLayers } from '../../../server/src/builtin/builtinLayers';
import { type ShippedFiles, ShippedMessagesRequest } from '../../../server/src/protocol';
import { startServer } from '../../../server/src/session/server';
import type { ServerRuntime } from '../../../server/src/session/serverRuntime';

/** One running server as a client sees it. */
export interface Transport {
  readonly connection: ProtocolConnection;
  /** The exit code, once the server has ended; null where it ended by a signal. A worker has none and is terminated. */
  readonly exited: Promise<number | null>;
  /** Ends the server without a word, for tests that did not end it in order. */
  kill(): void;
}

const root = path.resolve(__dirname, '../../..');

/** A file of `dist/`; the shipped bundles are what is tested, so they must have been built. */
export function bundle(name: string): string {
  const file = path.join(root, 'dist', name);
  assert.ok(existsSync(file), `dist/${name} is missing: run "npm run build" before the session tests`);
  return file;
}

/** In place of the two seconds for which requests wait: other programs may keep the processor that long. In ms. */
const longWait = 600_000;

/** The sources themselves over a pair of streams in this process. Requests wait for what is being read as long as it takes. */
export function inProcess(options: Partial<ServerRuntime> = {}): Transport {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  let end: (code: number) => void = () => undefined;
  const exited = new Promise<number>((resolve) => {
    end = resolve;
  });
  const watchDog = { shutdownReceived: false, initialize: () => undefined, exit: (code: number) => end(code) };
  const server = createConnection(
    (logger) => createProtocolConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient), logger),
    watchDog,
  );
  startServer(server, { builtIn: builtinLayers, maxWait: longWait, ...options });
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  return { connection, exited, kill: () => connection.dispose() };
}

/** A bundle over stdin and stdout, as any editor runs it. */
export function overStdio(name: string, ...args: string[]): Transport & { readonly process: ChildProcess } {
  return overFilteredStdio(new PassThrough(), name, ...args);
}

/** The same, where what the server writes passes a filter before it is read. */
export function overFilteredStdio(
  filter: Transform,
  name: string,
  ...args: string[]
): Transport & { readonly process: ChildProcess } {
  const child = spawn(process.execPath, [bundle(name), ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout.pipe(filter)),
    new StreamMessageWriter(child.stdin),
  );
  return { connection, process: child, exited: exitOf(child), kill: () => child.kill() };
}

/** The bundle over the IPC channel, as VS Code runs it. */
export function overIpc(): Transport & { disconnect(): void } {
  const child = fork(bundle('server.js'), ['--node-ipc', `--clientProcessId=${process.pid}`]);
  const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
  return { connection, exited: exitOf(child), kill: () => child.kill(), disconnect: () => child.disconnect() };
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.on('exit', (code) => resolve(code));
  });
}

/** What a web worker finds in its global scope and a thread of Node does not, and nothing of what only Node has. */
const workerScope = `
  const { parentPort, workerData } = require('node:worker_threads');
  const source = require('node:fs').readFileSync(workerData, 'utf8');
  globalThis.self = globalThis;
  globalThis.addEventListener = () => undefined;
  globalThis.postMessage = (message) => parentPort.postMessage(message);
  parentPort.on('message', (data) => globalThis.onmessage({ data }));
  for (const name of ['process', 'Buffer', 'require', 'setImmediate']) delete globalThis[name];
  (0, eval)(source);
`;

/** The bundle for the browser in a thread that looks like a web worker: it finds nothing of Node in its globals. */
export function overWorker(): Transport {
  const worker = new Worker(workerScope, { eval: true, workerData: bundle('worker.js') });
  const read = (name: string) => readFileSync(bundle(name), 'utf8');
  const files: ShippedFiles = {
    catalog: read('catalog.json'),
    causes: read('causes.json'),
    advice: read('advice.json'),
    pinyin: read('pinyin.json'),
  };
  worker.postMessage(files);
  const connection = createProtocolConnection(new WorkerReader(worker), new WorkerWriter(worker));
  connection.onRequest(ShippedMessagesRequest, () => read('messages.json'));
  const exited = new Promise<number>((resolve) => {
    worker.on('exit', resolve);
  });
  return { connection, exited, kill: () => void worker.terminate() };
}

class WorkerReader extends AbstractMessageReader {
  constructor(private readonly worker: Worker) {
    super();
    worker.on('error', (error) => this.fireError(error));
  }

  listen(callback: DataCallback): Disposable {
    this.worker.on('message', callback);
    return Disposable.create(() => this.worker.off('message', callback));
  }
}

class WorkerWriter extends AbstractMessageWriter {
  constructor(private readonly worker: Worker) {
    super();
  }

  write(message: Message): Promise<void> {
    this.worker.postMessage(message);
    return Promise.resolve();
  }

  end(): void {
    // The thread ends with terminate().
  }
}
