import type { Diagnostic, DiagnosticRelatedInformation } from 'vscode-languageserver';
import { DiagnosticSeverity, DiagnosticTag } from '../../contract/lsp';
import type { RequestContext } from '../../contract/requestContext';
import { Suppressions } from '../../core/checks/suppression/suppression';
import { diagnosticStrings } from '../../core/checks/usage/diagnosticStrings';
import type { Finding } from '../../core/checks/usage/finding';
import { findingSlices } from '../../core/checks/usage/findings';
import { lintFindings } from '../../core/checks/usage/lint';
import { type DiagnosticRule, diagnosticRules, type RuleSeverity, ruleName } from '../../core/checks/usage/rules';
import type { CodeDocument } from '../../core/mentions/document/codeDocument';
import { isLog } from '../../core/text/languages';
import { diagnosticSource } from './diagnosticSource';

const severityOf: Readonly<Record<Exclude<RuleSeverity, 'off'>, DiagnosticSeverity>> = {
  hint: DiagnosticSeverity.Hint,
  information: DiagnosticSeverity.Information,
  warning: DiagnosticSeverity.Warning,
  error: DiagnosticSeverity.Error,
};

/** Rules whose answer is not known before the workspace has been read. */
const needWorkspace: readonly DiagnosticRule[] = ['unlisted', 'conflict'];

/** Findings of one document as its settings and its comments let them be shown. */
export class Diagnosing {
  private readonly suppressions: Suppressions;

  constructor(private readonly context: RequestContext<CodeDocument>) {
    this.suppressions = new Suppressions(context.document, diagnosticRules.map(ruleName));
  }

  /** All of them, bit by bit: see `findingSlices`. What the workspace as a whole tells comes last. */
  *slices(): Generator<Finding[]> {
    const { document, catalog, report, preferences } = this.context;
    const rules = this.rules();
    if (rules.size === 0) return;
    const names = preferences.settings.names.enabled;
    /** Lines on which a name is already said to have two numbers. */
    const told = new Set<number>();
    for (const findings of findingSlices(document, catalog, { rules, names })) {
      for (const { rule, offset } of findings) if (rule === 'conflict') told.add(document.lineAt(offset));
      yield findings.filter((finding) => !this.isSilenced(finding));
    }
    yield lintFindings(document, catalog, report, rules).filter(
      (finding) =>
        !(finding.rule === 'duplicateName' && told.has(document.lineAt(finding.offset))) && !this.isSilenced(finding),
    );
  }

  diagnostic({ rule, code, offset, length, message, places = [] }: Finding): Diagnostic {
    const { document, preferences } = this.context;
    const { language, diagnostics } = preferences;
    const severity = preferences.settings.diagnostics[rule];
    const start = document.positionAt(offset);
    return {
      range: { start, end: document.positionAt(offset + length) },
      severity: severityOf[severity === 'off' ? 'hint' : severity],
      code: ruleName(rule),
      source: diagnosticSource,
      message: message(language),
      ...(rule === 'legacy' && diagnostics.deprecated ? { tags: [DiagnosticTag.Deprecated] } : {}),
      ...(places.length > 0 && diagnostics.places
        ? { relatedInformation: places.map((place) => related(place, language)) }
        : {}),
      ...(code === undefined ? {} : { data: { code } }),
    };
  }

  /** Says in the last of `shown` that there are more. */
  cut(shown: readonly Diagnostic[]): Diagnostic[] {
    const text = diagnosticStrings[this.context.preferences.language].cut(shown.length);
    return shown.map((item, index) =>
      index < shown.length - 1 ? item : { ...item, message: `${item.message}${text}` },
    );
  }

  private rules(): ReadonlySet<DiagnosticRule> {
    const { document, report, preferences } = this.context;
    const { diagnostics } = preferences.settings;
    if (!diagnostics.enabled || (isLog(document) && !diagnostics.inLogs)) return new Set();
    const rules = new Set(diagnosticRules.filter((rule) => diagnostics[rule] !== 'off'));
    // What the workspace defines may be what seems to be missing. In a workspace without trust that never turns out.
    const isOpen = ({ state }: { readonly state: string }) => /^(?:waiting|reading|untrusted)$/.test(state);
    if (needWorkspace.some((rule) => rules.has(rule)) && report().layers.some(isOpen)) {
      for (const rule of needWorkspace) rules.delete(rule);
    }
    return rules;
  }

  private isSilenced({ rule, code, offset }: Finding): boolean {
    const line = this.context.document.lineAt(offset);
    return this.suppressions.silence(line, { rule, ...(code === undefined ? {} : { code }) });
  }
}

function related(
  { origin, message }: NonNullable<Finding['places']>[number],
  language: RequestContext['preferences']['language'],
): DiagnosticRelatedInformation {
  const position = { line: origin.line - 1, character: 0 };
  return { location: { uri: origin.file, range: { start: position, end: position } }, message: message(language) };
}
