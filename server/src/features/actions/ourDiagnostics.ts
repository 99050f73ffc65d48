import type { CodeActionParams, Diagnostic } from 'vscode-languageserver';
import { diagnosticRules, ruleName } from '../../core/checks/usage/rules';
import type { CodeDocument } from '../../core/mentions/document/codeDocument';
import { diagnosticSource } from '../diagnostics/diagnosticSource';
import { holdsPosition } from '../shared/ranges';

/** A diagnostic of ours that a client asks about, with the name of its rule. */
export interface OurDiagnostic {
  readonly rule: string;
  readonly diagnostic: Diagnostic;
}

/** Those of ours among what a client sends, which need not be what it was given. */
export function ourDiagnostics(document: CodeDocument, { context }: CodeActionParams): OurDiagnostic[] {
  const rules = new Set(diagnosticRules.map(ruleName));
  return context.diagnostics.flatMap((diagnostic) => {
    const { source, code, range } = diagnostic;
    const isOurs = source === diagnosticSource && typeof code === 'string' && rules.has(code);
    return isOurs && holdsPosition(document, range.start) ? [{ rule: code, diagnostic }] : [];
  });
}
