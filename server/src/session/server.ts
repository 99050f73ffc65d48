import type { Connection, InitializeParams, ServerCapabilities } from 'vscode-languageserver';
import type { WorkspaceFiles } from '../catalogs/workspaceFiles';
import type { Feature, FeatureContext, Preferences, Scene } from '../contract/feature';
import { TextDocuments } from '../contract/lsp';
import { defaultSettings, type Settings } from '../contract/settings';
import type { BuiltIn } from '../core/catalog/builtIn';
import type { Catalog } from '../core/catalog/catalog';
import { codeDocuments } from '../core/mentions/document/chunkedDocument';
import type { CodeDocument } from '../core/mentions/document/codeDocument';
import { codeSpaceOf } from '../core/mentions/document/codeSpace';
import { visibleText } from '../core/text/escape';
import { features as allFeatures } from '../features/index';
import { holdsPosition } from '../features/shared/ranges';
import { CatalogWiring } from './catalogWiring';
import { type ClientProfile, clientProfile } from './clientProfile';
import { type Failure, guard, uriOf } from './guard';
import { logStrings } from './logStrings';
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
  /** When each document was last edited, in ms; see `Scene.sinceEdit`. */
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
  async function sceneOf(params: unknown): Promise<Scene> {
    const uri = uriOf(params);
    return sceneAt(uri, uri === undefined ? undefined : documents.get(uri));
  }
  /** `folder`: whose settings hold, where the document itself has none. */
  async function sceneAt(uri: string | undefined, document?: CodeDocument, folder = uri): Promise<Scene> {
    // Before anything is waited for.
    const sinceEdit = Date.now() - ((document && editedAt.get(document)) ?? Number.NEGATIVE_INFINITY);
    const preferences = await preferencesOf(folder);
    const report = () => catalogs.reportFor(uri, preferences.settings);
    return { document, catalog: catalogOf(uri, preferences.settings), report, preferences, sinceEdit };
  }
  /** Once a person has got an answer, the workspace may be read. */
  async function answered<T>(answer: T | Promise<T>): Promise<T> {
    const given = await answer;
    wiring.answered();
    return given;
  }
  const context: FeatureContext = {
    connection,
    workspace: workspaceDocuments({
      open: () => documents.all(),
      folders: () => catalogs.folders,
      disk: () => catalogs.disk,
      read: async (uri, text) =>
        factory.create(uri, (await import('../core/text/languages')).languageIdOf(uri), 0, text),
      sceneOf: (document) => sceneAt(document.uri, document),
      sceneIn: ({ uri }) => sceneAt(`${uri}/`, undefined, uri),
    }),
    answer: (request, empty, run) =>
      guard(request, empty, report, async (params, token) => {
        const scene = await sceneOf(params);
        return answered(token.isCancellationRequested ? empty : run(scene, params, token));
      }),
    answerDocument: (request, empty, run) =>
      guard(request, empty, report, async (params, token) => {
        // Looked up first: a document nobody opened costs the client no question about its settings.
        const document = documents.get(params.textDocument.uri);
        if (!document || (params.position && !holdsPosition(document, params.position))) return empty;
        const scene = await sceneOf(params);
        return answered(token.isCancellationRequested ? empty : run({ ...scene, document }, params, token));
      }),
  };

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
  for (const feature of features) feature.register(context);
  documents.listen(connection);
  connection.listen();
}
