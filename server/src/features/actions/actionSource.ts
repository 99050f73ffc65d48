import type { CodeAction, CodeActionKind, CodeActionParams } from 'vscode-languageserver';
import type { RequestContext } from '../../contract/requestContext';
import type { CodeDocument } from '../../core/mentions/document/codeDocument';

/** The kinds of all actions, as announced to the client. */
export const actionKinds = ['quickfix', 'refactor.rewrite', 'source.fixAll.bkJobErrorCodes', 'refactor', ''] as const;

/** One place where code actions come from. */
export interface ActionSource {
  /** The kinds its actions have. It is asked only when the client wants at least one of them. */
  readonly kinds: readonly (typeof actionKinds)[number][];
  /** Those for the range and the diagnostics of `params`. What the client does not want is left out by the caller. */
  actions(context: RequestContext<CodeDocument>, params: CodeActionParams): CodeAction[] | Promise<CodeAction[]>;
}

/** Whether a client wants actions of a kind. Kinds are paths: who asks for `source` gets `source.fixAll` too. */
export function isWanted(kind: CodeActionKind, only: readonly CodeActionKind[] | undefined): boolean {
  // Actions on a whole file are for those who ask for them, at saving or from a menu, not for every rest of the cursor.
  if (only === undefined) return !isWithin(kind, 'source');
  return only.some((wanted) => isWithin(kind, wanted));
}

function isWithin(kind: CodeActionKind, parent: CodeActionKind): boolean {
  return parent === '' || kind === parent || kind.startsWith(`${parent}.`);
}
