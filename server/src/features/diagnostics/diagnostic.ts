import type { Diagnostic, DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver';
import { DiagnosticSeverity, DiagnosticTag, type DocumentContext, documentHandler, pause } from '../../contract';
import { diagnosticSource, type RuleSeverity, ruleName } from '../../core/checks/rules';
import { diagnosticStrings, type Finding, findingSlices, lintFindings } from '../../core/checks/usage';
import type { CodeDocument } from '../../core/mentions/document';
import { append, isOwnOutput } from '../../core/text';
import { rulesFor, shownIn } from '../shared/shownFindings';

/** Maximum diagnostics of one file. Editors show no more. */
const maxDiagnostics = 1000;

/** How long the search runs before other requests get a turn, in ms. */
const turnTime = 8;

const severityOf: Readonly<Record<Exclude<RuleSeverity, 'off'>, DiagnosticSeverity>> = {
  hint: DiagnosticSeverity.Hint,
  information: DiagnosticSeverity.Information,
  warning: DiagnosticSeverity.Warning,
  error: DiagnosticSeverity.Error,
};

/**
 * All diagnostics of a document, or `unchanged` if the client has them. Where the document is edited meanwhile, the client
 * keeps what it has and sends another request.
 */
export async function documentDiagnostics(
  context: DocumentContext<CodeDocument>,
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

export const diagnosticHandler = documentHandler<DocumentDiagnosticParams, DocumentDiagnosticReport>(
  { kind: 'full', items: [] },
  (context, { previousResultId }) =>
    isOwnOutput(context.document) ? { kind: 'full', items: [] } : documentDiagnostics(context, previousResultId),
);

/** Undefined if the document changed before the search was complete. */
async function diagnosticsOf(context: DocumentContext<CodeDocument>): Promise<Diagnostic[] | undefined> {
  const { document } = context;
  const { version } = document;
  const found: Finding[] = [];
  let since = Date.now();
  for (const findings of shownFindings(context)) {
    append(found, findings);
    if (found.length > maxDiagnostics) break;
    if (Date.now() - since < turnTime) continue;
    await pause();
    if (document.version !== version) return undefined;
    since = Date.now();
  }
  const shown = found.slice(0, maxDiagnostics).map((finding) => diagnosticOf(finding, context));
  const last = shown.at(-1);
  if (last === undefined || found.length === shown.length) return shown;
  const note = diagnosticStrings[context.preferences.language].cut(shown.length);
  return [...shown.slice(0, -1), { ...last, message: `${last.message}${note}` }];
}

/**
 * The findings that the settings and the comments of the document let through, in slices: see `findingSlices`. Findings
 * about the workspace's definitions come last.
 */
function* shownFindings({
  document,
  catalog,
  report,
  preferences,
}: DocumentContext<CodeDocument>): Generator<Finding[]> {
  const rules = rulesFor({ document, report, preferences });
  if (rules.size === 0) return;
  const isShown = shownIn(document);
  const names = preferences.settings.names.enabled;
  /** Lines where the rule `conflict` already says that a name has two numbers. */
  const conflictLines = new Set<number>();
  for (const findings of findingSlices(document, catalog, { rules, names })) {
    for (const { rule, offset } of findings) if (rule === 'conflict') conflictLines.add(document.lineAt(offset));
    yield findings.filter(isShown);
  }
  const steps = lintFindings(document, catalog, report, rules);
  let step = steps.next();
  for (; !step.done; step = steps.next()) yield [];
  yield step.value.filter(
    (finding) =>
      !(finding.rule === 'duplicateName' && conflictLines.has(document.lineAt(finding.offset))) && isShown(finding),
  );
}

function diagnosticOf(
  { rule, code, offset, length, message, places = [] }: Finding,
  { document, preferences }: DocumentContext<CodeDocument>,
): Diagnostic {
  const { language, diagnostics, settings } = preferences;
  const severity = settings.diagnostics[rule];
  return {
    range: document.rangeBetween(offset, offset + length),
    severity: severityOf[severity === 'off' ? 'hint' : severity],
    code: ruleName(rule),
    source: diagnosticSource,
    message: message(language),
    ...(rule === 'legacy' && diagnostics.deprecated ? { tags: [DiagnosticTag.Deprecated] } : {}),
    ...(places.length > 0 && diagnostics.places
      ? {
          relatedInformation: places.map(({ origin, message: related }) => {
            const position = { line: origin.line - 1, character: 0 };
            const location = { uri: origin.file, range: { start: position, end: position } };
            return { location, message: related(language) };
          }),
        }
      : {}),
    ...(code === undefined ? {} : { data: { code } }),
  };
}

/** A short hash of a text, the same in every process. Not for secrets. */
function fingerprint(text: string): string {
  let [a, b] = [0x811c9dc5, 0x1b873593];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b);
    b ^= b >>> 13;
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
