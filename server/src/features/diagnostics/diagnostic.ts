import type { Diagnostic, DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver';
import { documentHandler } from '../../contract/feature';
import type { RequestContext } from '../../contract/requestContext';
import type { Finding } from '../../core/checks/usage/finding';
import type { CodeDocument } from '../../core/mentions/document/codeDocument';
import { pause } from '../shared/pause';
import { fingerprint } from './fingerprint';

/** Editors show no more of one file. */
const mostDiagnostics = 1000;

/** After so long whoever else waits has a turn, in ms. */
const turn = 8;

/**
 * All diagnostics of a document, or the news that they are what the client has. A document that is edited meanwhile is
 * asked about again by its client: until then it keeps what it has.
 */
export async function documentDiagnostics(
  context: RequestContext<CodeDocument>,
  previousResultId?: string,
): Promise<DocumentDiagnosticReport> {
  const items = await diagnosticsOf(context);
  if (items === undefined) {
    return previousResultId === undefined
      ? { kind: 'full', items: [] }
      : { kind: 'unchanged', resultId: previousResultId };
  }
  const resultId = fingerprint(JSON.stringify(items));
  return resultId === previousResultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
}

/** Undefined where the document changed before all of it was looked through. */
async function diagnosticsOf(context: RequestContext<CodeDocument>): Promise<Diagnostic[] | undefined> {
  const { document } = context;
  const { version } = document;
  // A person's first answer need not wait for what is loaded for this.
  const { Diagnosing } = await import('./diagnosing');
  const diagnosing = new Diagnosing(context);
  const found: Finding[] = [];
  let since = Date.now();
  for (const findings of diagnosing.slices()) {
    found.push(...findings);
    if (found.length > mostDiagnostics) break;
    if (Date.now() - since < turn) continue;
    await pause();
    if (document.version !== version) return undefined;
    since = Date.now();
  }
  const shown = found.slice(0, mostDiagnostics).map((finding) => diagnosing.diagnostic(finding));
  return found.length > shown.length ? diagnosing.cut(shown) : shown;
}

export const diagnosticHandler = documentHandler<DocumentDiagnosticParams, DocumentDiagnosticReport>(
  { kind: 'full', items: [] },
  (context, { previousResultId }) => documentDiagnostics(context, previousResultId),
);
