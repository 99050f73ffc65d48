import type { CodeAction, CodeActionParams, Range } from 'vscode-languageserver';
import { CodeActionKind } from '../../contract/lsp';
import type { RequestContext } from '../../contract/requestContext';
import type { Migration } from '../../core/checks/migration/migration';
import type { CodeDocument } from '../../core/mentions/document/codeDocument';
import { shorten, visibleText } from '../../core/text/escape';
import { rangeOf } from '../shared/ranges';
import type { ActionSource } from './actionSource';
import { migrateActionStrings } from './migrateStrings';
import { migrationsWithin } from './migrationsWithin';
import { ourDiagnostics } from './ourDiagnostics';
import { workspaceEdit } from './workspaceEdit';

/** What of a message a title has room for, in code points. */
const shownMessage = 60;

/** On each legacy code of the range that has a successor: put that in its place. Not in logs or generated files. */
export const migrateCode: ActionSource = {
  kinds: [CodeActionKind.QuickFix],
  async actions(context, params) {
    const found = await migrationsWithin(context, params.range);
    return found.flatMap((migration) => replacing(migration, context, params) ?? []);
  },
};

function replacing(
  migration: Migration,
  { document, preferences }: RequestContext<CodeDocument>,
  params: CodeActionParams,
): CodeAction | undefined {
  const { step, text, offset, replacement, obstacle } = migration;
  if (replacement === undefined || obstacle === 'log' || obstacle === 'generated') return undefined;
  const range = rangeOf(document, { code: step.code, offset, length: text.length });
  const message = text === String(step.code) ? (step.successor?.message[preferences.language] ?? '') : '';
  const diagnostics = ourDiagnostics(document, params)
    .filter(({ rule, diagnostic }) => rule === 'legacy' && isSame(diagnostic.range, range))
    .map(({ diagnostic }) => diagnostic);
  return {
    title: migrateActionStrings[preferences.language].replace(
      text,
      replacement,
      shorten(visibleText(message), shownMessage),
    ),
    kind: CodeActionKind.QuickFix,
    ...(diagnostics.length > 0 ? { diagnostics } : {}),
    // What is certain is what a person who asks for the fix of a finding wants.
    ...(obstacle === undefined ? { isPreferred: true } : {}),
    edit: workspaceEdit(document, [{ range, newText: replacement }], preferences),
  };
}

function isSame(one: Range, other: Range): boolean {
  const numbers = ({ start, end }: Range) => [start.line, start.character, end.line, end.character].join();
  return numbers(one) === numbers(other);
}
