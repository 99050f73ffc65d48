import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { RequestType } from 'vscode-languageserver-protocol';
import type { InitializationOptions } from '../../../server/src/protocol';
import { configuration } from './configuration';
import { documentSelector, tokensOfDocuments } from './documentSelector';
import { selectionHover } from './selectionHover';

/** Also the section of `bkJobErrorCodes.trace.server`, the library's own switch for tracing. */
export const clientId = 'bkJobErrorCodes';

export const clientName = 'BK JOB Error Codes';

/** Makes the platform's LanguageClient. It loads the library, so it is called only when the server starts. */
export type CreateClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/** While a workspace is read, the catalog changes ten times a second: nobody reads that fast. In ms. */
const catalogPause = 300;

type ServerState = 'starting' | 'running' | 'failed';

type Protocol = typeof import('../../../server/src/protocol');
type RequestName = {
  [Name in keyof Protocol]: Protocol[Name] extends RequestType<infer _P, infer _R, void> ? Name : never;
}[keyof Protocol];
type ParamsOf<Name extends RequestName> = Protocol[Name] extends RequestType<infer P, infer _R, void> ? P : never;
/** Requests that tell how far they are. */
type LongRequestName = {
  [Name in RequestName]: 'workDoneToken' extends keyof ParamsOf<Name> ? Name : never;
}[RequestName];
type ResultOf<Name extends RequestName> = Protocol[Name] extends RequestType<infer _P, infer R, void> ? R : never;

/**
 * The language server as the parts of the client see it: a state, and typed requests that wait for the start.
 * The language client library and `protocol.ts` are evaluated by `start`, never while the extension activates.
 */
export class LanguageServer implements vscode.Disposable {
  private client: BaseLanguageClient | undefined;
  private started: Promise<void> | undefined;
  private current: ServerState = 'starting';
  private readonly stateChanged = new vscode.EventEmitter<ServerState>();
  readonly onDidChangeState = this.stateChanged.event;
  private readonly catalogChanged = new vscode.EventEmitter<void>();
  private longRequests = 0;
  private catalogTimer: ReturnType<typeof setTimeout> | undefined;
  /** Fires when the server answers differently than before: whatever shows its answers asks again. */
  readonly onDidChangeCatalog = this.catalogChanged.event;

  constructor(
    private readonly createClient: CreateClient,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  get state(): ServerState {
    return this.current;
  }

  /** Rejects when the server could not be started; `restart` may be tried then. */
  start(): Promise<void> {
    this.started = this.launch();
    return this.started;
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Ends the server. A client that never got to run has nothing to stop. */
  async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    // Stopping a client in the middle of its start is an error of the library; how the start ended is told elsewhere.
    await this.started?.catch(() => undefined);
    if (client?.isRunning()) {
      await client.stop();
    }
  }

  /** Sends a request of `protocol.ts`. Waits for the start; rejects when that failed or the server has ended. */
  async ask<Name extends RequestName>(
    name: Name,
    params: ParamsOf<Name>,
    token?: vscode.CancellationToken,
  ): Promise<ResultOf<Name>> {
    // Why a start failed is shown where it was started; whoever asks learns that there is no server.
    await this.started?.catch(() => undefined);
    if (!this.client || this.current === 'failed') {
      throw new Error(vscode.l10n.t('The error code server is not running.'));
    }
    const protocol = await import('../../../server/src/protocol');
    const { method } = protocol[name];
    // An undefined token would be sent as a second parameter.
    return token
      ? this.client.sendRequest<ResultOf<Name>>(method, params, token)
      : this.client.sendRequest<ResultOf<Name>>(method, params);
  }

  /**
   * The same for a request that takes long: tells what the server says about how far it is, and what it has found so far
   * where the request can tell that.
   */
  async follow<Name extends LongRequestName>(
    name: Name,
    params: ParamsOf<Name>,
    { report, found }: { report(message: string): void; found(part: ResultOf<Name>): void },
    token: vscode.CancellationToken,
  ): Promise<ResultOf<Name>> {
    await this.started?.catch(() => undefined);
    const { client } = this;
    const { ProgressType, WorkDoneProgress } = await import('vscode-languageclient');
    this.longRequests++;
    const workDoneToken = `${clientId}/work/${this.longRequests}`;
    const partialResultToken = `${clientId}/part/${this.longRequests}`;
    const listening = client && [
      client.onProgress(WorkDoneProgress.type, workDoneToken, ({ message }) => {
        if (message) report(message);
      }),
      client.onProgress(new ProgressType<ResultOf<Name>>(), partialResultToken, found),
    ];
    try {
      return await this.ask(name, Object.assign({}, params, { workDoneToken, partialResultToken }), token);
    } finally {
      for (const each of listening ?? []) each.dispose();
    }
  }

  /**
   * Tells the server that the workspace is trusted from now on. One that does not run learns it when it is started; one
   * that is just starting may have been told otherwise.
   */
  async grantTrust(): Promise<void> {
    await this.started?.catch(() => undefined);
    if (this.client?.isRunning()) {
      const { TrustGrantedNotification } = await import('../../../server/src/protocol');
      await this.client.sendNotification(TrustGrantedNotification.method);
    }
  }

  dispose(): void {
    clearTimeout(this.catalogTimer);
    this.stateChanged.dispose();
    this.catalogChanged.dispose();
  }

  private async launch(): Promise<void> {
    this.enter('starting');
    try {
      // Loading the library takes tens of milliseconds: the extension host may first finish with our activation.
      await new Promise((resolve) => setTimeout(resolve, 0));
      const client = await this.createClient(this.options());
      const { State } = await import('vscode-languageclient');
      const { CatalogChangedNotification } = await import('../../../server/src/protocol');
      silence(client);
      client.onNotification(CatalogChangedNotification.method, () => this.catalogIsAnother());
      client.onDidChangeState(({ newState }) => {
        if (this.client === client) {
          this.enter(newState === State.Running ? 'running' : newState === State.Starting ? 'starting' : 'failed');
        }
      });
      this.client = client;
      await client.start();
    } catch (error) {
      this.enter('failed');
      throw error;
    }
  }

  private options(): LanguageClientOptions {
    const initializationOptions: InitializationOptions = {
      language: vscode.env.language,
      commands: true,
      trusted: vscode.workspace.isTrusted,
    };
    return {
      documentSelector: [...documentSelector],
      outputChannel: this.log,
      initializationOptions,
      // Without this diagnostics would be those of the text as it was opened.
      diagnosticPullOptions: { onChange: true },
      middleware: {
        ...tokensOfDocuments,
        provideHover: selectionHover(() => this.client),
        workspace: { configuration },
      },
      // Without a handler the library shows a message of its own; the rejected start is what we show.
      initializationFailedHandler: () => false,
      // Links in hovers may run these and nothing else; each checks its argument again.
      markdown: { isTrusted: { enabledCommands: linkedCommands }, supportHtml: false },
    };
  }

  private catalogIsAnother(): void {
    this.catalogTimer ??= setTimeout(() => {
      this.catalogTimer = undefined;
      this.catalogChanged.fire();
    }, catalogPause);
  }

  private enter(state: ServerState): void {
    if (this.current !== state) {
      this.current = state;
      this.stateChanged.fire(state);
    }
  }
}

type CommandIds = Protocol['commandIds'];
/** The commands of `commandIds`, written here so that `protocol.ts` is not evaluated for three strings. */
const linkedCommands: CommandIds[keyof CommandIds][] = [
  'bkJobErrorCodes.renderMessage',
  'bkJobErrorCodes.goToCode',
  'bkJobErrorCodes.findInWorkspace',
];

/** The library would show errors of its own beside ours; they go to the log alone. */
function silence(client: BaseLanguageClient): void {
  const error = client.error.bind(client);
  client.error = (message, data) => error(message, data, false);
}
