import type { Connection, InitializeParams, ServerCapabilities } from 'vscode-languageserver';
import { defaultSettings, RAL } from '../contract';
import { visibleText } from '../core/text';
import { features as allFeatures } from '../features/index';
import { CatalogChangedNotification } from '../protocol';
import { CatalogWiring } from './catalogWiring';
import { clientProfile } from './clientProfile';
import { Contexts } from './contexts';
import { OpenDocuments } from './openDocuments';
import { PushedDiagnostics, publishMethod } from './pushedDiagnostics';
import { answerRequests } from './requests';
import { serverLogStrings } from './serverLogStrings';
import type { ServerRuntime } from './serverRuntime';
import { SettingsStore } from './settingsStore';

/** Runs the language server on a connection until the client leaves. */
export function startServer(connection: Connection, runtime: ServerRuntime): void {
  const { features = allFeatures, maxWait = 2000 } = runtime;
  const log = () => serverLogStrings[contexts.profile.language];
  const failed = (request: string, error: unknown, uri?: string): void => {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    connection.console.error(log().failed(request, uri, detail));
  };
  const settings = new SettingsStore(
    connection,
    ({ name, value }) => connection.console.warn(log().illTypedSetting(name, JSON.stringify(value))),
    (error) => failed('workspace/configuration', error),
  );
  /** Makes the client request again what it shows by itself: lenses, hints, colours, diagnostics. */
  const refresh = (): void => {
    for (const request of contexts.profile.refreshes) {
      connection.sendRequest(request).catch((error: unknown) => failed(request, error));
    }
    pushed.refresh();
  };
  const wiring = new CatalogWiring(connection, {
    builtIn: runtime.builtIn,
    files: runtime.files,
    settings,
    maxWait,
    changed() {
      refresh();
      // Only our client knows this notification.
      if (!contexts.profile.commands) return;
      connection
        .sendNotification(CatalogChangedNotification)
        .catch((error: unknown) => failed(CatalogChangedNotification.method, error));
    },
    finished: (folder, { filesRead, files, time }) =>
      connection.console.info(log().folderRead(visibleText(folder.name), filesRead, files, Math.round(time))),
    failed,
  });
  const catalogs = wiring.service;
  const documents = new OpenDocuments();
  const contexts = new Contexts({ connection, settings, catalogs, documents, maxWait });
  const pushed = new PushedDiagnostics({
    connection,
    features,
    isNeeded: () => contexts.profile.wantsDiagnostics,
    documents,
    contexts,
    failed: (error, uri) => failed(publishMethod, error, uri),
  });
  connection.onShutdown(() => {
    wiring.stop();
    pushed.stop();
  });
  /** Runs right after the answer to `initialize`, so that the first request need not wait for the catalog. */
  const loadCatalog = (): void => {
    try {
      catalogs.store.catalogFor(undefined, defaultSettings);
    } catch (error) {
      failed('initialized', error);
    }
  };

  connection.onInitialize((params: InitializeParams) => {
    const profile = clientProfile(params);
    contexts.profile = profile;
    documents.setEncoding(profile.positionEncoding);
    settings.initialize(params);
    wiring.initialize(params);
    const capabilities: ServerCapabilities = { positionEncoding: profile.positionEncoding, ...wiring.capabilities };
    for (const feature of features) Object.assign(capabilities, feature.capabilities);
    // While the client reads the answer.
    RAL().timer.setImmediate(loadCatalog);
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
  documents.listen(connection, {
    // Requested early, so that the first request about the document need not wait for its settings.
    opened: (uri) => void settings.get(uri),
    changed: (uri) => pushed.changed(uri),
    saved: (uri) => wiring.saved(uri),
    closed(uri) {
      settings.drop(uri);
      pushed.closed(uri);
    },
  });
  answerRequests(connection, features, {
    documents,
    contexts,
    // Once a person has an answer, the workspace may be read.
    answered: () => wiring.answered(),
    failed: ({ request, uri, error }) => failed(request, error, uri),
  });
  connection.listen();
}
