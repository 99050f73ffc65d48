import type * as vscode from 'vscode';
import type { LanguageServer } from '../server/languageServer';
import { ChangedFiles } from './changedFiles';
import { LiveResults, type ResultSource } from './liveResults';
import { ResultView } from './resultView';

/** What the commands of a view of results can do with it. */
interface Results<Answer> {
  /** Without `source` what was searched last is searched once more. */
  search(source?: ResultSource<Answer>): Promise<void>;
  stop(): void;
  clear(): Promise<void>;
}

/** Makes a view of results and keeps it fresh. The files of the workspace are watched only while it shows something. */
export function registerResults<Answer>(
  context: vscode.ExtensionContext,
  server: LanguageServer,
  log: vscode.LogOutputChannel,
  viewId: string,
): Results<Answer> {
  const view = new ResultView(viewId);
  const live = new LiveResults<Answer>(view);
  let watching: ChangedFiles | undefined;
  const refresh = (files?: readonly string[] | 'all'): void => {
    live.refresh(files).catch((error: unknown) => {
      log.error(`${viewId}:`, error instanceof Error ? error : String(error));
    });
  };
  const unwatch = (): void => {
    watching?.dispose();
    watching = undefined;
  };
  context.subscriptions.push(
    view,
    { dispose: unwatch },
    view.onDidChangeVisibility(() => refresh()),
    // Names and texts are of the catalog.
    server.onDidChangeCatalog(() => live.isShown && refresh('all')),
  );
  return {
    search: (source?: ResultSource<Answer>) => {
      watching ??= new ChangedFiles(refresh);
      return live.search(source);
    },
    stop: () => live.stop(),
    clear() {
      unwatch();
      return live.clear();
    },
  };
}
