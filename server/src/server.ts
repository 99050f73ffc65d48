import type { Connection, InitializeParams, ServerCapabilities } from 'vscode-languageserver';
import { type ClientProfile, clientProfile } from './clientProfile';
import type { BuiltIn } from './core/builtIn';
import type { Catalog } from './core/catalog';
import { codeDocuments } from './core/chunkedDocument';
import type { CodeDocument } from './core/codeDocument';
import { mergeLayers } from './core/mergeLayers';
import { logStrings } from './core/strings';
import type { Feature, FeatureContext, Preferences, Scene } from './features/feature';
import { features as allFeatures } from './features/index';
import { holdsPosition } from './features/ranges';
import { type Failure, guard, uriOf } from './guard';
import { CodeLensRefreshRequest, TextDocuments } from './lsp';
import { SettingsStore } from './settingsStore';

export interface ServerOptions {
  /** Reads what ships with the program; called once, after the client has said `initialized` or on the first request. */
  readonly builtIn: () => BuiltIn;
  /** What the server can do; everything by default. */
  readonly features?: readonly Feature[];
}

/** Runs the language server on a connection until the client leaves. Knows no platform: the entries choose it. */
export function startServer(connection: Connection, options: ServerOptions): void {
  const features = options.features ?? allFeatures;
  let profile: ClientProfile = clientProfile({});
  let factory = codeDocuments();
  let loaded: Catalog | undefined;
  const catalog = (): Catalog => {
    if (loaded === undefined) {
      const { layers, families } = options.builtIn();
      loaded = mergeLayers(layers, families);
    }
    return loaded;
  };

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
  /** Runs once the client is ready, so that a person's first request need not wait for the catalog. */
  const loadEarly = (): void => {
    try {
      catalog();
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
    const { commands, completion, hoverFormat, language } = profile;
    const found = await settings.get(uri);
    return {
      settings: found,
      language: found.language === 'auto' ? language : found.language,
      commands,
      hoverFormat,
      completion,
    };
  }
  async function sceneOf(params: unknown): Promise<Scene> {
    const uri = uriOf(params);
    const document = uri === undefined ? undefined : documents.get(uri);
    // Before anything is waited for.
    const sinceEdit = Date.now() - ((document && editedAt.get(document)) ?? Number.NEGATIVE_INFINITY);
    const preferences = await preferencesOf(uri);
    const report = () => ({ layers: [], trusted: true, passedOver: [] });
    return { document, catalog: catalog(), report, preferences, sinceEdit };
  }
  const context: FeatureContext = {
    connection,
    answer: (request, empty, run) =>
      guard(request, empty, report, async (params, token) => {
        const scene = await sceneOf(params);
        return token.isCancellationRequested ? empty : run(scene, params);
      }),
    answerDocument: (request, empty, run) =>
      guard(request, empty, report, async (params, token) => {
        // Looked up first: a document nobody opened costs the client no question about its settings.
        const document = documents.get(params.textDocument.uri);
        if (!document || (params.position && !holdsPosition(document, params.position))) return empty;
        const scene = await sceneOf(params);
        return token.isCancellationRequested ? empty : run({ ...scene, document }, params);
      }),
  };

  connection.onInitialize((params: InitializeParams) => {
    profile = clientProfile(params);
    factory = codeDocuments(profile.positionEncoding);
    settings.initialize(params);
    const capabilities: ServerCapabilities = { positionEncoding: profile.positionEncoding };
    for (const feature of features) Object.assign(capabilities, feature.capabilities);
    return { capabilities, serverInfo: { name: 'bk-job-error-codes' } };
  });
  connection.onInitialized(async () => {
    setTimeout(loadEarly, 0);
    await settings.subscribe();
  });
  settings.listen(() => {
    if (!profile.refreshesCodeLenses) return;
    connection
      .sendRequest(CodeLensRefreshRequest.type)
      .catch((error: unknown) => report({ request: 'workspace/codeLens/refresh', uri: undefined, error }));
  });
  // Asked for early, so that the first request about the document need not wait for the answer.
  documents.onDidOpen(({ document }) => void settings.get(document.uri));
  documents.onDidClose(({ document }) => settings.drop(document.uri));
  for (const feature of features) feature.register(context);
  documents.listen(connection);
  connection.listen();
}
