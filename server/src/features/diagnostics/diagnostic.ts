import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import type { Feature, Scene } from '../../contract/feature';
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
  scene: Scene<CodeDocument>,
  previousResultId?: string,
): Promise<DocumentDiagnosticReport> {
  const items = await diagnosticsOf(scene);
  if (items === undefined) {
    return previousResultId === undefined
      ? { kind: 'full', items: [] }
      : { kind: 'unchanged', resultId: previousResultId };
  }
  const resultId = fingerprint(JSON.stringify(items));
  return resultId === previousResultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
}

/** Undefined where the document changed before all of it was looked through. */
async function diagnosticsOf(scene: Scene<CodeDocument>): Promise<Diagnostic[] | undefined> {
  const { document } = scene;
  const { version } = document;
  // A person's first answer need not wait for what is loaded for this.
  const { Diagnosing } = await import('./diagnosing');
  const diagnosing = new Diagnosing(scene);
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

export const diagnosticFeature: Feature = {
  capabilities: {
    diagnosticProvider: {
      identifier: 'bk-job-error-codes',
      // What changes elsewhere changes the catalog, after which the client is asked to refresh.
      interFileDependencies: false,
      workspaceDiagnostics: false,
    },
  },
  register({ connection, answerDocument }) {
    const nothing: DocumentDiagnosticReport = { kind: 'full', items: [] };
    connection.languages.diagnostics.on(
      answerDocument('textDocument/diagnostic', nothing, (scene, { previousResultId }) =>
        documentDiagnostics(scene, previousResultId),
      ),
    );
  },
};
