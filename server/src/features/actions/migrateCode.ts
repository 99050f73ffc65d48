import type { CodeAction, CodeActionParams, Diagnostic, Range } from 'vscode-languageserver';
import type { CodeDocument } from '../../core/codeDocument';
import { shorten, visibleText } from '../../core/escape';
import type { Migration } from '../../core/migration/migrations';
import type { Scene } from '../feature';
import { rangeOf } from '../ranges';
import type { ActionSource } from './actionSource';
import { migrateActionStrings } from './migrateStrings';
import { migrationsWithin } from './migrationsWithin';
import { workspaceEdit } from './workspaceEdit';

/** What of a message a title has room for, in code points. */
const shownMessage = 60;

/** On each legacy code of the range that has a successor: put that in its place. Not in logs or generated files. */
export const migrateCode: ActionSource = {
  kinds: ['quickfix'],
  async actions(scene, params) {
    const found = await migrationsWithin(scene, params.range);
    return found.flatMap((migration) => replacing(migration, scene, params) ?? []);
  },
};

function replacing(
  migration: Migration,
  { document, preferences }: Scene<CodeDocument>,
  { context }: CodeActionParams,
): CodeAction | undefined {
  const { step, text, offset, replacement, obstacle } = migration;
  if (replacement === undefined || obstacle === 'log' || obstacle === 'generated') return undefined;
  const range = rangeOf(document, { code: step.code, offset, length: text.length });
  const message = text === String(step.code) ? (step.successor?.message[preferences.language] ?? '') : '';
  const diagnostics = context.diagnostics.filter((diagnostic) => isAbout(diagnostic, range));
  return {
    title: migrateActionStrings[preferences.language].replace(
      text,
      replacement,
      shorten(visibleText(message), shownMessage),
    ),
    kind: 'quickfix',
    ...(diagnostics.length > 0 ? { diagnostics } : {}),
    // What is certain is what a person who asks for the fix of a finding wants.
    ...(obstacle === undefined ? { isPreferred: true } : {}),
    edit: workspaceEdit(document, [{ range, newText: replacement }], preferences),
  };
}

/** Whether a finding is that a legacy code stands at `range`. */
function isAbout({ code, range: { start, end } }: Diagnostic, range: Range): boolean {
  return (
    code === 'legacy' &&
    start.line === range.start.line &&
    start.character === range.start.character &&
    end.line === range.end.line &&
    end.character === range.end.character
  );
}
