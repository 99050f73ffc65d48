import type { Connection } from 'vscode-languageserver';
import type { CatalogService } from '../catalogs/catalogService';
import type { DocumentContext, Preferences, RequestContext } from '../contract/requestContext';
import type { Settings } from '../contract/settings';
import type { Catalog } from '../core/catalog/catalog';
import type { CodeDocument } from '../core/mentions/document/codeDocument';
import { codeSpaceOf } from '../core/mentions/document/codeSpace';
import type { ClientProfile } from './clientProfile';
import type { OpenDocuments } from './openDocuments';
import type { SettingsStore } from './settingsStore';
import { workspaceDocuments } from './workspaceDocuments';

/** The parts of a session that contexts are made from. */
export interface ContextParts {
  readonly connection: Connection;
  profile(): ClientProfile;
  readonly settings: SettingsStore;
  readonly catalogs: CatalogService;
  readonly documents: OpenDocuments;
}

/** Makes the context in which handlers answer. */
export class Contexts {
  /** Catalogs whose codes documents look for. */
  private readonly lookedFor = new WeakSet<Catalog>();
  private readonly shared: Pick<RequestContext, 'workspace' | 'client'>;

  constructor(private readonly parts: ContextParts) {
    const { connection, catalogs, documents } = parts;
    this.shared = {
      workspace: workspaceDocuments({
        open: () => documents.all(),
        folders: () => catalogs.folders,
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
    };
  }

  async ofRequest(uri: string | undefined, document: CodeDocument | undefined): Promise<RequestContext> {
    // Measured before anything is waited for.
    const sinceEdit = this.parts.documents.sinceEdit(document);
    return { ...(await this.contextAt(uri, document)), sinceEdit, ...this.shared };
  }

  /** @throws whatever reading what ships with the program throws. */
  catalogFor(uri: string | undefined, settings: Settings): Catalog {
    const { catalogs, documents } = this.parts;
    const catalog = catalogs.catalogFor(uri, settings);
    if (!this.lookedFor.has(catalog)) {
      this.lookedFor.add(catalog);
      documents.setSpace(codeSpaceOf(catalogs.catalogs));
    }
    return catalog;
  }

  /** `folder`: whose settings hold, where the document itself has none. */
  private async contextAt(
    uri: string | undefined,
    document: CodeDocument | undefined,
    folder = uri,
  ): Promise<DocumentContext> {
    const settings = await this.parts.settings.get(folder);
    return {
      document,
      catalog: this.catalogFor(uri, settings),
      report: () => this.parts.catalogs.reportFor(uri, settings),
      preferences: this.preferences(settings),
    };
  }

  private preferences(settings: Settings): Preferences {
    const profile = this.parts.profile();
    return { ...profile, settings, language: settings.language === 'auto' ? profile.language : settings.language };
  }
}
