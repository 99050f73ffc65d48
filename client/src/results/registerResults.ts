import type * as vscode from 'vscode';
import type { LanguageServer } from '../server/languageServer';
import { logError } from '../ui/commands';
import { ChangedFiles } from './changedFiles';
import { LiveResults, type ResultSource } from './liveResults';
import type { ResultRow } from './resultRow';
import { ResultView } from './resultView';

/** Controls a view of results. */
interface Results<Answer> {
  /** Without `source` it repeats the last search. */
  search(source?: ResultSource<Answer>): Promise<void>;
  stop(): void;
  redraw(): void;
  /** The rows of the view. */
  readonly rows: readonly ResultRow[];
  clear(): Promise<void>;
}

/** Creates a view of results and refreshes it. Files are watched only while it has results. */
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
      logError(log, viewId, error);
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
    // Names and messages come from the catalog.
    server.onDidChangeCatalog(() => live.isShown && refresh('all')),
  );
  return {
    search: (source?: ResultSource<Answer>) => {
      watching ??= new ChangedFiles(refresh);
      return live.search(source);
    },
    stop: () => live.stop(),
    redraw: () => live.redraw(),
    get rows() {
      return view.getChildren();
    },
    clear() {
      unwatch();
      return live.clear();
    },
  };
}
