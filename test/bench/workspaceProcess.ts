import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  DidOpenTextDocumentNotification,
  type Hover,
  HoverRequest,
  LogMessageNotification,
} from 'vscode-languageserver-protocol/node';
import { type Catalogs, CatalogsRequest, FindUsesRequest, type FoundUses } from '../../server/src/protocol';
import { ourServer, StdioServer } from './stdioServer';

/** Our server over stdio with a folder open. */
export class WorkspaceProcess extends StdioServer {
  /** Settles when the server logs that it has read the folder. */
  readonly discovered: Promise<void>;

  /** `folder`: its address. */
  private constructor(readonly folder: string) {
    super(ourServer);
    this.discovered = new Promise<void>((resolve) => {
      this.connection.onNotification(LogMessageNotification.type, ({ message }) => {
        if (message.startsWith('Read ')) resolve();
      });
    });
  }

  /** `ripgrep`: the path of ripgrep. */
  static async start(root: string, ripgrep?: string): Promise<WorkspaceProcess> {
    const uri = pathToFileURL(root).href;
    const server = new WorkspaceProcess(uri);
    await server.initialize({
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
    });
    return server;
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

  /** The description of the folder in "Show catalogs". */
  async workspaceRow(): Promise<string> {
    const { rows }: Catalogs = await this.connection.sendRequest(CatalogsRequest, {});
    return rows.find(({ kind }) => kind === 'workspace')?.description ?? '';
  }

  /** The answer of "find in workspace" for one code. */
  findUses(code: number): Promise<FoundUses> {
    return this.connection.sendRequest(FindUsesRequest, { code });
  }

  /** The processor time of the process so far, in ms. On Linux only. */
  processorTime(): number {
    const fields = readFileSync(`/proc/${this.child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksASecond();
  }
}

let ticks: number | undefined;

function ticksASecond(): number {
  ticks ??= Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
  return ticks;
}
