import type { CancellationToken } from 'vscode-languageserver';
import type { RequestContext } from '../../contract';
import type { Catalog } from '../../core/catalog';
import type { CodeDocument } from '../../core/mentions/document';

/**
 * Answers a request. While the workspace is being read, it waits as long as `isOpen` says that a file which is not read yet
 * may say more. Null if the request is cancelled or the document changes meanwhile. `answer` receives what is left of
 * `workspace.maxWait`, in ms.
 */
export async function answerWhenRead<R>(
  context: RequestContext<CodeDocument>,
  token: CancellationToken,
  isOpen: (catalog: Catalog) => boolean | Promise<boolean>,
  answer: (context: RequestContext<CodeDocument>, left: number) => R | Promise<R>,
): Promise<R | null> {
  const { document } = context;
  const { maxWait } = context.workspace;
  const { version } = document;
  const end = Date.now() + maxWait;
  const catalogs = context.whileReading(token);
  // The usual case: the document need not be searched to know that nothing more will come.
  if (catalogs === undefined || !(await isOpen(context.catalog))) return answer(context, maxWait);
  let latest = context;
  for await (const catalog of catalogs) {
    if (document.version !== version) return null;
    latest = { ...context, catalog };
    if (!(await isOpen(catalog))) break;
  }
  return token.isCancellationRequested || document.version !== version
    ? null
    : answer(latest, Math.max(0, end - Date.now()));
}
