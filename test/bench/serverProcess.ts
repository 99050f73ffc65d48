import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import {
  type CompletionList,
  CompletionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  type Hover,
  HoverRequest,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type Position,
  type ProtocolConnection,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { RivalAnswers } from './nullServer';
import { rivalServer } from './rivalBundle';

export const ourServer = 'dist/server.js';

export type Side = 'ours' | 'rival';

const uri = 'file:///bench/job.log';

/** A language server over stdio with one document open, as an editor would talk to it. */
export class ServerProcess {
  private version = 1;

  private constructor(
    private readonly child: ChildProcessWithoutNullStreams,
    private readonly connection: ProtocolConnection,
  ) {}

  /** Starts the server and opens a document of `text`. The first answer tells that it has been read. */
  static async start(side: Side, text: string, answers?: Partial<RivalAnswers>): Promise<ServerProcess> {
    const script = side === 'ours' ? ourServer : await rivalServer();
    const child = spawn(process.execPath, [script, '--stdio'], { stdio: 'pipe' });
    child.stderr.pipe(process.stderr);
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => null));
    connection.onRequest(RegistrationRequest.type, () => undefined);
    connection.listen();
    const params: InitializeParams = {
      processId: process.pid,
      rootUri: null,
      initializationOptions: answers,
      capabilities: {
        workspace: { configuration: true },
        // As VS Code says it.
        textDocument: {
          hover: { contentFormat: ['markdown'] },
          completion: {
            completionItem: {
              labelDetailsSupport: true,
              tagSupport: { valueSet: [1] },
              insertReplaceSupport: true,
              documentationFormat: ['markdown'],
            },
            completionList: { itemDefaults: ['editRange'] },
          },
        },
      },
    };
    await connection.sendRequest(InitializeRequest.type, params);
    await connection.sendNotification(InitializedNotification.type, {});
    await connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'log', version: 1, text },
    });
    return new ServerProcess(child, connection);
  }

  async hover(position: Position): Promise<Hover | null> {
    return this.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
  }

  async complete(position: Position): Promise<CompletionList | null> {
    const answer = await this.connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
    return Array.isArray(answer) ? { isIncomplete: false, items: answer } : answer;
  }

  async insert(position: Position, text: string): Promise<void> {
    await this.replace(position, position, text);
  }

  async replace(start: Position, end: Position, text: string): Promise<void> {
    this.version++;
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: this.version },
      contentChanges: [{ range: { start, end }, text }],
    });
  }

  /** What the process holds now and what it held at most, in MB. Read from /proc, so on Linux only. */
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

/**
 * Runs `work` with both servers up and the same document open in each. Ours is asked at `sample` first, and the null
 * server then answers everything with what ours answered there.
 */
export async function withBoth<T>(
  text: string,
  sample: Position,
  work: (rival: ServerProcess, ours: ServerProcess) => Promise<T>,
): Promise<T> {
  const ours = await ServerProcess.start('ours', text);
  const answers = { hover: await ours.hover(sample), completion: await ours.complete(sample) };
  const rival = await ServerProcess.start('rival', text, answers);
  try {
    return await work(rival, ours);
  } finally {
    await Promise.all([rival.stop(), ours.stop()]);
  }
}
