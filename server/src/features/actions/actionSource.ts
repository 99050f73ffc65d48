import type { CodeAction, CodeActionKind, CodeActionParams } from 'vscode-languageserver';
import type { Scene } from '../../contract/feature';
import type { CodeDocument } from '../../core/mentions/document/codeDocument';

/** One place where code actions come from. */
export interface ActionSource {
  /** The kinds its actions have. It is asked only when the client wants at least one of them. */
  readonly kinds: readonly CodeActionKind[];
  /** Those for the range and the diagnostics of `params`. What the client does not want is left out by the caller. */
  actions(scene: Scene<CodeDocument>, params: CodeActionParams): CodeAction[] | Promise<CodeAction[]>;
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
