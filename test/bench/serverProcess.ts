import {
  type CancellationToken,
  type CompletionList,
  CompletionRequest,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type Hover,
  HoverRequest,
  type Position,
  WorkDoneProgress,
} from 'vscode-languageserver-protocol/node';
import { cachedRival, rivalServer } from './bundles';
import type { RivalAnswers } from './nullServer';
import { onVscodeNode, ourServer, type Runtime, StdioServer } from './stdioServer';

/** Our server, the null server, or the null server with a compile cache, which ours always has. */
export type Side = 'ours' | 'rival' | 'cachedRival';

const scripts = { ours: () => ourServer, rival: rivalServer, cachedRival };

const uri = 'file:///bench/job.log';

/** A language server over stdio with one document open. */
export class ServerProcess extends StdioServer {
  private version = 1;

  /** Starts the server and opens a document with `text`. The first answer shows that the server has read it. */
  static async start(
    side: Side,
    text: string,
    answers?: Partial<RivalAnswers>,
    runtime?: Runtime,
  ): Promise<ServerProcess> {
    const server = new ServerProcess(await scripts[side](), runtime);
    await server.initialize({
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
    });
    await server.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'log', version: 1, text },
    });
    return server;
  }

  async hover(position: Position): Promise<Hover | null> {
    return this.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
  }

  async complete(position: Position): Promise<CompletionList | null> {
    const answer = await this.connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
    return Array.isArray(answer) ? { isIncomplete: false, items: answer } : answer;
  }

  /** Scans a log; answered with what was read so far when it is cancelled. `begun` is called when a part is read. */
  async scan(target: string, token: CancellationToken, begun: () => void): Promise<unknown> {
    const workDoneToken = `scan ${++this.version}`;
    const reports = this.connection.onProgress(WorkDoneProgress.type, workDoneToken, ({ kind }) => {
      if (kind === 'report') begun();
    });
    try {
      return await this.connection.sendRequest('bkJobErrorCodes/scanLogs', { targets: [target], workDoneToken }, token);
    } finally {
      reports.dispose();
    }
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
}

/**
 * Runs `work` with both servers running on the Node of VS Code and the same document open. Ours answers at `sample` first, and
 * the null server then answers everything with the same.
 */
export function withBoth<T>(
  text: string,
  sample: Position,
  work: (rival: ServerProcess, ours: ServerProcess) => Promise<T>,
): Promise<T> {
  return onVscodeNode(async (runtime) => {
    const ours = await ServerProcess.start('ours', text, undefined, runtime);
    const answers = { hover: await ours.hover(sample), completion: await ours.complete(sample) };
    const rival = await ServerProcess.start('rival', text, answers, runtime);
    try {
      return await work(rival, ours);
    } finally {
      await Promise.all([rival.stop(), ours.stop()]);
    }
  });
}
