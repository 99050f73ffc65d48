import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { RequestType } from 'vscode-languageserver-protocol';
import type { InitializationOptions } from '../../../server/src/protocol';
import { configuration } from './configuration';
import { documentSelector, explainedOnly } from './documentSelector';
import { selectionHover } from './selectionHover';

/** Also the section of `bkJobErrorCodes.trace.server`, which the library reads. */
export const clientId = 'bkJobErrorCodes';

export const clientName = 'BK JOB Error Codes';

/** Creates the LanguageClient of the platform. Loads the library, so it is called only when the server starts. */
export type CreateClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/** Pause between two refreshes in ms: while a workspace is read, the catalog changes ten times a second. */
const catalogPause = 300;

type ServerState = 'starting' | 'running' | 'failed';

type Protocol = typeof import('../../../server/src/protocol');
type RequestName = {
  [Name in keyof Protocol]: Protocol[Name] extends RequestType<infer _P, infer _R, void> ? Name : never;
}[keyof Protocol];
type ParamsOf<Name extends RequestName> = Protocol[Name] extends RequestType<infer P, infer _R, void> ? P : never;
/** Requests that report progress, or send their result in parts. */
type LongRequestName = {
  [Name in RequestName]: Extract<keyof ParamsOf<Name>, 'workDoneToken' | 'partialResultToken'> extends never
    ? never
    : Name;
}[RequestName];
type ResultOf<Name extends RequestName> = Protocol[Name] extends RequestType<infer _P, infer R, void> ? R : never;

/**
 * The language server for the rest of the client: a state, and typed requests that wait for the start. `start` evaluates
 * the language client library and `protocol.ts`; activation does not.
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
  /** Fires when the answers of the server change: views ask again. */
  readonly onDidChangeCatalog = this.catalogChanged.event;

  constructor(
    private readonly createClient: CreateClient,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  get state(): ServerState {
    return this.current;
  }

  /** Rejects if the server cannot be started. `restart` tries again. */
  start(): Promise<void> {
    this.started = this.launch();
    return this.started;
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Stops the server. */
  async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    // The library throws for a client that is stopped while it starts. A failed start is shown elsewhere.
    await this.started?.catch(() => undefined);
    if (client?.isRunning()) {
      await client.stop();
    }
  }

  /** Sends a request of `protocol.ts`. Waits for the start; rejects if it failed or the server has stopped. */
  async ask<Name extends RequestName>(
    name: Name,
    params: ParamsOf<Name>,
    token?: vscode.CancellationToken,
  ): Promise<ResultOf<Name>> {
    // The reason of a failed start is shown elsewhere. Here it only means that there is no server.
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
   * Sends a request that takes long: `report` gets the progress in words, and in percent where the end is known; `found` the
   * results so far if the request has partial results.
   */
  async follow<Name extends LongRequestName>(
    name: Name,
    params: ParamsOf<Name>,
    { report, found }: { report?(message: string, percent?: number): void; found(part: ResultOf<Name>): void },
    token?: vscode.CancellationToken,
  ): Promise<ResultOf<Name>> {
    await this.started?.catch(() => undefined);
    const { client } = this;
    const { ProgressType, WorkDoneProgress } = await import('vscode-languageclient');
    this.longRequests++;
    const workDoneToken = `${clientId}/work/${this.longRequests}`;
    const partialResultToken = `${clientId}/part/${this.longRequests}`;
    const listening = client && [
      client.onProgress(WorkDoneProgress.type, workDoneToken, (progress) => {
        const percent = progress.kind === 'report' ? progress.percentage : undefined;
        if (progress.message) report?.(progress.message, percent);
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
   * Notifies the server that the workspace is trusted from now on. A server that starts later gets it with the start; one
   * that is starting may have got the old value.
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
      // Loading the library takes tens of milliseconds: let the extension host finish the activation first.
      await new Promise((resolve) => setTimeout(resolve, 0));
      const client = await this.createClient(this.options());
      const { State } = await import('vscode-languageclient');
      const { CatalogChangedNotification } = await import('../../../server/src/protocol');
      silence(client);
      client.onNotification(CatalogChangedNotification.method, () => this.catalogHasChanged());
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
      // Without this, diagnostics are those of the text when it was opened.
      diagnosticPullOptions: { onChange: true },
      middleware: {
        ...explainedOnly,
        provideHover: selectionHover(() => this.client),
        workspace: { configuration },
      },
      // Without a handler the library shows a message of its own beside ours.
      initializationFailedHandler: () => false,
      // Links in hovers may run these commands only. Each checks its argument again.
      markdown: { isTrusted: { enabledCommands: linkedCommands }, supportHtml: false },
    };
  }

  private catalogHasChanged(): void {
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
/** The commands of `commandIds`, repeated here so that `protocol.ts` is not evaluated for a few strings. */
const linkedCommands: CommandIds[keyof CommandIds][] = [
  'bkJobErrorCodes.showCodePage',
  'bkJobErrorCodes.renderMessage',
  'bkJobErrorCodes.findInWorkspace',
  'bkJobErrorCodes.addToCatalog',
];

/** Sends the library's errors to the log only: it would show them beside ours. */
function silence(client: BaseLanguageClient): void {
  const error = client.error.bind(client);
  client.error = (message, data) => error(message, data, false);
}
