import {
  CodeLensRefreshRequest,
  ConfigurationRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type Position,
  RegistrationRequest,
  ShutdownRequest,
} from 'vscode-languageserver-protocol/node';
import type { Transport } from './transports';

/** What VS Code says about itself, as far as the server listens. */
export const vsCode: Pick<InitializeParams, 'capabilities' | 'initializationOptions'> = {
  capabilities: {
    general: { positionEncodings: ['utf-16'] },
    workspace: {
      configuration: true,
      didChangeConfiguration: { dynamicRegistration: true },
      codeLens: { refreshSupport: true },
      symbol: { resolveSupport: { properties: ['location.range'] } },
      workspaceEdit: { documentChanges: true },
    },
    textDocument: {
      hover: { contentFormat: ['markdown', 'plaintext'] },
      definition: { linkSupport: true },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      completion: { completionItem: { documentationFormat: ['markdown'] } },
      diagnostic: { tagSupport: { valueSet: [1, 2] }, relatedInformation: true },
      codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } } },
    },
  },
  initializationOptions: { language: 'en', commands: true },
};

/** A small editor: it holds settings, opens and edits documents, and remembers what the server asks and logs. */
export class TestClient {
  readonly log: string[] = [];
  /** What the server asked for, in order. */
  readonly asked: string[] = [];
  /** The section as `workspace/configuration` answers it. */
  settings: unknown = null;
  private version = 1;
  private refreshed: () => void = () => undefined;

  constructor(readonly transport: Transport) {
    const { connection } = transport;
    connection.onNotification(LogMessageNotification.type, ({ message }) => void this.log.push(message));
    connection.onRequest(ConfigurationRequest.type, ({ items }) => {
      this.asked.push(
        ...items.map(({ section, scopeUri }) => `configuration ${section} of ${scopeUri ?? 'no document'}`),
      );
      return items.map(() => this.settings);
    });
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.asked.push(...registrations.map(({ method }) => `register ${method}`));
    });
    connection.onRequest(CodeLensRefreshRequest.type, () => {
      this.asked.push('refresh lenses');
      this.refreshed();
    });
    connection.listen();
  }

  async initialize(params: Partial<InitializeParams> = vsCode): Promise<InitializeResult> {
    const { connection } = this.transport;
    const whole: InitializeParams = { processId: process.pid, rootUri: null, capabilities: {}, ...params };
    const result = await connection.sendRequest(InitializeRequest.type, whole);
    await connection.sendNotification(InitializedNotification.type, {});
    return result;
  }

  async open(uri: string, text: string, languageId = 'python'): Promise<void> {
    const textDocument = { uri, languageId, version: this.version, text };
    await this.transport.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  async insert(uri: string, position: Position, text: string): Promise<void> {
    this.version += 1;
    await this.transport.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: this.version },
      contentChanges: [{ range: { start: position, end: position }, text }],
    });
  }

  request<R>(method: string, params: unknown): Promise<R> {
    return this.transport.connection.sendRequest<R>(method, params);
  }

  /** Changes the settings as a person does; resolves when the server has asked for the lenses to be read again. */
  async configure(settings: unknown): Promise<void> {
    const refreshed = new Promise<void>((resolve) => {
      this.refreshed = resolve;
    });
    this.settings = settings;
    await this.transport.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await refreshed;
  }

  /** Ends the session as the protocol says; the exit code. */
  async shutDown(): Promise<number | null> {
    await this.transport.connection.sendRequest(ShutdownRequest.type);
    await this.transport.connection.sendNotification(ExitNotification.type);
    return this.transport.exited;
  }
}
