import type {
  CancellationToken,
  CodeAction,
  CodeActionKind,
  CodeActionParams,
  Diagnostic,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Preferences, RequestContext } from '../../contract';
import { diagnosticRules, diagnosticSource, ruleName } from '../../core/checks/rules';
import type { CodeDocument } from '../../core/mentions/document';

/** What a person may have done on each save. */
export const fixAllKind = 'source.fixAll.bkJobErrorCodes';

/** The kinds of all actions, as announced to the client. */
export const actionKinds = ['quickfix', 'refactor.rewrite', fixAllKind, 'refactor', ''] as const;

/** One kind of help that is offered as code actions. */
export interface ActionSource {
  /** The kinds of its actions. It runs only if the client requests one of them. */
  readonly kinds: readonly (typeof actionKinds)[number][];
  /** Actions for the range and the diagnostics of `params`. The caller filters them by kind. */
  actions(
    context: RequestContext<CodeDocument>,
    params: CodeActionParams,
    token?: CancellationToken,
  ): CodeAction[] | Promise<CodeAction[]>;
}

/** True if a client requests actions of a kind. Kinds are paths: `source` includes `source.fixAll`. */
export function isRequested(kind: CodeActionKind, only: readonly CodeActionKind[] | undefined): boolean {
  // Actions on a whole file are offered on explicit request only, at saving or from a menu.
  if (only === undefined) return !isWithin(kind, 'source');
  return only.some((requested) => isWithin(kind, requested));
}

function isWithin(kind: CodeActionKind, parent: CodeActionKind): boolean {
  return parent === '' || kind === parent || kind.startsWith(`${parent}.`);
}

/** One of our diagnostics that the client sent back, with the name of its rule. */
interface OurDiagnostic {
  readonly rule: string;
  readonly diagnostic: Diagnostic;
}

/** Our diagnostics among those of the client. They may be changed or outdated. */
export function ourDiagnostics(document: CodeDocument, { context }: CodeActionParams): OurDiagnostic[] {
  const rules = new Set(diagnosticRules.map(ruleName));
  return context.diagnostics.flatMap((diagnostic) => {
    const { source, code, range } = diagnostic;
    const isOurs = source === diagnosticSource && typeof code === 'string' && rules.has(code);
    return isOurs && document.holds(range.start) ? [{ rule: code, diagnostic }] : [];
  });
}

/**
 * Edits of one document as one step, which a client refuses if the document has changed since. Clients without versioned
 * edits get the plain form.
 */
export function workspaceEdit(
  { uri, version }: Pick<TextDocument, 'uri' | 'version'>,
  edits: TextEdit[],
  { actions }: Pick<Preferences, 'actions'>,
): WorkspaceEdit {
  return actions.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
    : { changes: { [uri]: edits } };
}
