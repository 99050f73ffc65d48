import type { Connection, DocumentDiagnosticReport } from 'vscode-languageserver';
import type { Feature } from '../contract';
import type { Contexts } from './contexts';
import type { OpenDocuments } from './openDocuments';

/** Pause after the last edit of a document, in ms, so that no diagnostics are computed between two keys. */
const quietTime = 250;

interface PushedDiagnosticsHost {
  readonly connection: Connection;
  readonly features: readonly Feature[];
  /** True if the client shows pushed diagnostics and requests none. */
  isNeeded(): boolean;
  readonly documents: Pick<OpenDocuments, 'get' | 'all'>;
  readonly contexts: Pick<Contexts, 'ofRequest'>;
  failed(error: unknown, uri: string): void;
}

const method = 'textDocument/diagnostic';
/** The notification that has them. */
export const publishMethod = 'textDocument/publishDiagnostics';

/** Sends diagnostics to clients that cannot request them, such as Neovim before 0.10 and eglot. */
export class PushedDiagnostics {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(private readonly host: PushedDiagnosticsHost) {}

  /** To be called when a document was opened or edited. */
  changed(uri: string): void {
    if (!this.host.isNeeded()) return;
    clearTimeout(this.timers.get(uri));
    this.timers.set(
      uri,
      setTimeout(() => {
        this.timers.delete(uri);
        void this.send(uri).catch((error: unknown) => this.host.failed(error, uri));
      }, quietTime),
    );
  }

  /** To be called when the diagnostics of all documents may be outdated. */
  refresh(): void {
    for (const { uri } of this.host.documents.all()) this.changed(uri);
  }

  /** Removes the diagnostics of a closed document. */
  closed(uri: string): void {
    if (!this.host.isNeeded()) return;
    clearTimeout(this.timers.get(uri));
    this.timers.delete(uri);
    this.publish(uri, { diagnostics: [] });
  }

  stop(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  private async send(uri: string): Promise<void> {
    const document = this.host.documents.get(uri);
    const load = this.host.features.map(({ requests }) => requests[method]).find((one) => one !== undefined);
    if (document === undefined || load === undefined) return;
    const { version } = document;
    const handler = await load();
    const context = await this.host.contexts.ofRequest(uri, document);
    const params = { textDocument: { uri } };
    const report = (await handler.answer(context, params, neverCancelled)) as DocumentDiagnosticReport;
    // A later edit has its own timer; a closed document has no diagnostics.
    if (this.host.documents.get(uri)?.version !== version || report.kind !== 'full') return;
    this.publish(uri, { version, diagnostics: report.items });
  }

  private publish(uri: string, more: object): void {
    this.host.connection
      .sendNotification(publishMethod, { uri, ...more })
      .catch((error: unknown) => this.host.failed(error, uri));
  }
}

const neverCancelled = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose: () => undefined }),
};
