import type { Connection, InitializeParams, ServerCapabilities } from 'vscode-languageserver';
import type { WorkspaceFiles } from '../catalogs/workspaceFiles';
import type { Feature } from '../contract/feature';
import { TextDocuments } from '../contract/lsp';
import type { ClientMessages, DocumentContext, Preferences, WorkspaceDocuments } from '../contract/requestContext';
import { defaultSettings, type Settings } from '../contract/settings';
import type { BuiltIn } from '../core/catalog/builtIn';
import type { Catalog } from '../core/catalog/catalog';
import { codeDocuments } from '../core/mentions/document/chunkedDocument';
import type { CodeDocument } from '../core/mentions/document/codeDocument';
import { codeSpaceOf } from '../core/mentions/document/codeSpace';
import { visibleText } from '../core/text/escape';
import { features as allFeatures } from '../features/index';
import { CatalogWiring } from './catalogWiring';
import { type ClientProfile, clientProfile } from './clientProfile';
import { logStrings } from './logStrings';
import { answerRequests, type Failure } from './requests';
import { SettingsStore } from './settingsStore';
import { workspaceDocuments } from './workspaceDocuments';

export interface ServerOptions {
  /** Reads what ships with the program; called once, right after the answer to `initialize`. */
  readonly builtIn: () => BuiltIn;
  /**
   * Loads what reads the disk; nothing of the workspace is read without. Called once, after the first answer, with the path
   * of ripgrep where the client has told one.
   */
  readonly files?: (ripgrep: string | undefined) => Promise<WorkspaceFiles>;
  /** What the server can do; everything by default. */
  readonly features?: readonly Feature[];
}

/** Runs the language server on a connection until the client leaves. Knows no platform: the entries choose it. */
export function startServer(connection: Connection, options: ServerOptions): void {
  const features = options.features ?? allFeatures;
  let profile: ClientProfile = clientProfile({});
  let factory = codeDocuments();
  const log = () => logStrings[profile.language];
  const report = ({ request, uri, error }: Failure): void => {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    connection.console.error(log().failed(request, uri, detail));
  };
  const settings = new SettingsStore(
    connection,
    ({ name, value }) => connection.console.warn(log().illTypedSetting(name, JSON.stringify(value))),
    (error) => report({ request: 'workspace/configuration', uri: undefined, error }),
  );
  /** Has the client ask again for what it shows by itself: lenses, hints, colours, diagnostics. */
  const refresh = (): void => {
    for (const request of profile.refreshes) {
      connection.sendRequest(request).catch((error: unknown) => report({ request, uri: undefined, error }));
    }
  };
  const wiring = new CatalogWiring(connection, {
    builtIn: options.builtIn,
    files: options.files,
    settings,
    changed: refresh,
    finished: (folder, { filesRead, files, time }) =>
      connection.console.info(log().folderRead(visibleText(folder.name), filesRead, files, Math.round(time))),
    failed: (request, error) => report({ request, uri: undefined, error }),
  });
  const catalogs = wiring.service;
  /** Catalogs whose codes documents look for. */
  const lookedFor = new WeakSet<Catalog>();
  const catalogOf = (uri: string | undefined, found: Settings): Catalog => {
    const catalog = catalogs.catalogFor(uri, found);
    if (!lookedFor.has(catalog)) {
      lookedFor.add(catalog);
      factory.setSpace(codeSpaceOf(catalogs.catalogs));
    }
    return catalog;
  };
  /** Runs right after the answer to `initialize`, so that a person's first request need not wait for the catalog. */
  const loadEarly = (): void => {
    try {
      catalogOf(undefined, defaultSettings);
    } catch (error) {
      report({ request: 'initialized', uri: undefined, error });
    }
  };
  const documents = new TextDocuments<CodeDocument>({
    create: (uri, languageId, version, text) => factory.create(uri, languageId, version, text),
    update: (document, changes, version) => {
      const updated = factory.update(document, changes, version);
      editedAt.set(updated, Date.now());
      return updated;
    },
  });
  /** When each document was last edited, in ms; see `RequestContext.sinceEdit`. */
  const editedAt = new WeakMap<CodeDocument, number>();

  async function preferencesOf(uri: string | undefined): Promise<Preferences> {
    const { actions, commands, completion, diagnostics, hoverFormat, language, navigation, tokensByRange } = profile;
    const found = await settings.get(uri);
    return {
      settings: found,
      language: found.language === 'auto' ? language : found.language,
      commands,
      hoverFormat,
      completion,
      tokensByRange,
      actions,
      diagnostics,
      navigation,
    };
  }
  /** `folder`: whose settings hold, where the document itself has none. */
  async function contextAt(uri: string | undefined, document?: CodeDocument, folder = uri): Promise<DocumentContext> {
    const preferences = await preferencesOf(folder);
    const report = () => catalogs.reportFor(uri, preferences.settings);
    return { document, catalog: catalogOf(uri, preferences.settings), report, preferences };
  }
  const workspace: WorkspaceDocuments = workspaceDocuments({
    open: () => documents.all(),
    folders: () => catalogs.folders,
    disk: () => catalogs.disk,
    read: async (uri, text) => factory.create(uri, (await import('../core/text/languages')).languageIdOf(uri), 0, text),
    contextOf: (document) => contextAt(document.uri, document),
    contextIn: ({ uri }) => contextAt(`${uri}/`, undefined, uri),
  });
  const client: ClientMessages = {
    // A client that has gone receives nothing, which is no failure.
    sendProgress: (token, value) =>
      void connection.sendNotification('$/progress', { token, value }).catch(() => undefined),
    warn: (message) => connection.console.warn(message),
  };
  answerRequests(connection, features, {
    document: (uri) => documents.get(uri),
    context: async (uri, document) => {
      // Before anything is waited for.
      const sinceEdit = Date.now() - ((document && editedAt.get(document)) ?? Number.NEGATIVE_INFINITY);
      return { ...(await contextAt(uri, document)), sinceEdit, workspace, client };
    },
    // Once a person has got an answer, the workspace may be read.
    answered: () => wiring.answered(),
    failed: report,
  });

  connection.onInitialize((params: InitializeParams) => {
    profile = clientProfile(params);
    factory = codeDocuments(profile.positionEncoding);
    settings.initialize(params);
    wiring.initialize(params);
    const capabilities: ServerCapabilities = { positionEncoding: profile.positionEncoding, ...wiring.capabilities };
    for (const feature of features) Object.assign(capabilities, feature.capabilities);
    // While the client reads the answer.
    setTimeout(loadEarly, 0);
    return { capabilities, serverInfo: { name: 'bk-job-error-codes' } };
  });
  connection.onInitialized(async () => {
    wiring.subscribe();
    await settings.subscribe();
  });
  settings.listen(() => {
    refresh();
    void catalogs.refresh();
  });
  // Asked for early, so that the first request about the document need not wait for the answer.
  documents.onDidOpen(({ document }) => void settings.get(document.uri));
  documents.onDidSave(({ document }) => wiring.saved(document.uri));
  documents.onDidClose(({ document }) => settings.drop(document.uri));
  documents.listen(connection);
  connection.listen();
}
