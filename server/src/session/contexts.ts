import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { CatalogService } from '../catalogs';
import type { DocumentContext, Preferences, RequestContext, Settings } from '../contract';
import type { Catalog } from '../core/catalog';
import type { CodeDocument } from '../core/mentions/document';
import { clientProfile } from './clientProfile';
import type { OpenDocuments } from './openDocuments';
import type { SettingsStore } from './settingsStore';
import { workspaceDocuments } from './workspaceDocuments';

/** The parts of a session that contexts are made from. */
interface ContextParts {
  readonly connection: Connection;
  readonly settings: SettingsStore;
  readonly catalogs: CatalogService;
  readonly documents: OpenDocuments;
  /** As in `WorkspaceDocuments`. */
  readonly maxWait: number;
}

/** Makes the context in which handlers answer. */
export class Contexts {
  /** That of the client, once it has said what it can. */
  profile = clientProfile({});
  private readonly shared: Pick<RequestContext, 'workspace' | 'client' | 'logs'>;

  constructor(private readonly parts: ContextParts) {
    const { connection, catalogs, documents, maxWait } = parts;
    this.shared = {
      workspace: workspaceDocuments({
        maxWait,
        open: () => documents.all(),
        folders: () => catalogs.store.folders,
        disk: () => catalogs.disk,
        read: (uri, text) => documents.read(uri, text),
        contextOf: (document) => this.contextAt(document.uri, document),
        contextIn: ({ uri }) => this.contextAt(`${uri}/`, undefined, uri),
      }),
      client: {
        // A client that has gone receives nothing, which is no failure.
        sendProgress: (token, value) =>
          void connection.sendNotification('$/progress', { token, value }).catch(() => undefined),
        warn: (message) => connection.console.warn(message),
      },
      logs: async () => (await catalogs.disk)?.logs(),
    };
  }

  async ofRequest(uri: string | undefined, document: CodeDocument | undefined): Promise<RequestContext> {
    // Measured before anything is waited for.
    const sinceEdit = Date.now() - (document?.editedAt ?? Number.NEGATIVE_INFINITY);
    const context = await this.contextAt(uri, document);
    const { catalogs } = this.parts;
    const { settings } = context.preferences;
    async function* catalogsOf(news: AsyncIterable<undefined>): AsyncGenerator<Catalog> {
      for await (const _ of news) yield catalogs.store.catalogFor(uri, settings);
    }
    const whileReading = (token: CancellationToken) => {
      const news = catalogs.news(token);
      return news && catalogsOf(news);
    };
    return { ...context, sinceEdit, whileReading, ...this.shared };
  }

  /** `folder`: whose settings apply if the document has none. */
  private async contextAt(
    uri: string | undefined,
    document: CodeDocument | undefined,
    folder = uri,
  ): Promise<DocumentContext> {
    const settings = await this.parts.settings.get(folder);
    return {
      document,
      catalog: this.parts.catalogs.store.catalogFor(uri, settings),
      report: () => this.parts.catalogs.store.reportFor(uri, settings),
      preferences: this.preferences(settings),
    };
  }

  private preferences(settings: Settings): Preferences {
    const { language } = settings;
    return { ...this.profile, settings, language: language === 'auto' ? this.profile.language : language };
  }
}
