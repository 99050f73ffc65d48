import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  ConfigurationRequest,
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  ExitNotification,
  type Hover,
  HoverRequest,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  LogMessageNotification,
  type ProtocolConnection,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { type Catalogs, CatalogsRequest, FindUsesRequest, type FoundUses } from '../../server/src/protocol';
import { ourServer } from './serverProcess';

/** Our server over stdio with a folder open. */
export class WorkspaceProcess {
  private constructor(
    private readonly child: ChildProcessWithoutNullStreams,
    private readonly connection: ProtocolConnection,
    /** The address of the folder. */
    readonly folder: string,
    /** Settles when the server says that it has read the folder. */
    readonly discovered: Promise<void>,
  ) {}

  /** `ripgrep`: its path, as VS Code tells it. */
  static async start(root: string, ripgrep?: string): Promise<WorkspaceProcess> {
    const child = spawn(process.execPath, [ourServer, '--stdio'], { stdio: 'pipe' });
    child.stderr.pipe(process.stderr);
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => null));
    connection.onRequest(RegistrationRequest.type, () => undefined);
    const discovered = new Promise<void>((resolve) => {
      connection.onNotification(LogMessageNotification.type, ({ message }) => {
        if (message.startsWith('Read ')) resolve();
      });
    });
    connection.listen();
    const uri = pathToFileURL(root).href;
    const params: InitializeParams = {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: path.basename(root) }],
      initializationOptions: { language: 'en', commands: true, ripgrep },
      capabilities: {
        workspace: {
          configuration: true,
          workspaceFolders: true,
          didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
        },
        textDocument: { hover: { contentFormat: ['markdown'] } },
      },
    };
    await connection.sendRequest(InitializeRequest.type, params);
    await connection.sendNotification(InitializedNotification.type, {});
    return new WorkspaceProcess(child, connection, uri, discovered);
  }

  /** Opens a document and hovers over a code of the published page in it. */
  async answerOnce(): Promise<void> {
    const uri = `${this.folder}/Open.java`;
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'java', version: 1, text: 'int code = 1239801;\n' },
    });
    const position = { line: 0, character: 13 };
    const hover: Hover | null = await this.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position,
    });
    if (hover === null) throw new Error('no hover on a listed code');
  }

  /** What "Show catalogs" says behind the name of the folder. */
  async workspaceRow(): Promise<string> {
    const { rows }: Catalogs = await this.connection.sendRequest(CatalogsRequest, {});
    return rows.find(({ kind }) => kind === 'workspace')?.description ?? '';
  }

  /** What "find in workspace" says of one code. */
  findUses(code: number): Promise<FoundUses> {
    return this.connection.sendRequest(FindUsesRequest, { codes: [code] });
  }

  /** What the process holds now and what it held at most, in MB. Read from /proc, so on Linux only. */
  memory(): { readonly resident: number; readonly peak: number } {
    const status = readFileSync(`/proc/${this.child.pid}/status`, 'utf8');
    const megabytes = (field: string) =>
      Number(new RegExp(`${field}:\\s*(\\d+)`).exec(status)?.[1] ?? Number.NaN) / 1024;
    return { resident: megabytes('VmRSS'), peak: megabytes('VmHWM') };
  }

  /** What the process has used of the processor so far, in ms. On Linux only. */
  processorTime(): number {
    const fields = readFileSync(`/proc/${this.child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksASecond();
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    await ended;
    this.connection.dispose();
  }
}

let ticks: number | undefined;

function ticksASecond(): number {
  ticks ??= Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
  return ticks;
}
