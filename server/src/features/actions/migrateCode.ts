import type { CancellationToken, CodeAction, CodeActionParams, Range } from 'vscode-languageserver';
import { CodeActionKind, type RequestContext } from '../../contract';
import { isNumber, type Migration, migrationFinder, type Obstacle } from '../../core/checks/migration';
import type { CodeDocument } from '../../core/mentions/document';
import { maxNameLength } from '../../core/mentions/names';
import { shorten, visibleText } from '../../core/text';
import { judgedStretch, walk } from '../shared/walk';
import { type ActionSource, fixAllKind, isRequested, ourDiagnostics, workspaceEdit } from './actionSource';
import { migrateActionStrings } from './migrateStrings';

/** Maximum code points of a message in a title. */
const maxMessage = 60;

/** Maximum codes that are fixed one by one. */
const maxFixes = 20;

/** Replaces a legacy code in the range by its successor. Not in logs, patches or generated files. */
export const migrateCode: ActionSource = {
  kinds: [CodeActionKind.QuickFix],
  async actions(context, params, token) {
    const found = await migrationsWithin(context, params.range, token);
    return found.flatMap((migration) => replacing(migration, context, params) ?? []);
  },
};

/**
 * Replaces all legacy codes of the file whose replacement is certain. Parameter names are left alone: only a person knows
 * whether a name is the API's.
 */
export const migrateFile: ActionSource = {
  kinds: [fixAllKind],
  async actions({ document, catalog, preferences }, { context }, token) {
    if (!isRequested(fixAllKind, context.only)) return [];
    const editOf = ({ obstacle, replacement, text, offset }: Migration) =>
      obstacle === undefined && replacement !== undefined
        ? [{ range: document.rangeOf({ offset, length: text.length }), newText: replacement }]
        : [];
    const begin = () => {
      const find = migrationFinder(document, catalog, false);
      return (from: number, to: number) => find(from, to).flatMap(editOf);
    };
    const isStopped = () => token?.isCancellationRequested === true;
    const edits = (await walk(document, begin, { isStopped, stretch: judgedStretch })) ?? [];
    if (edits.length === 0) return [];
    const title = migrateActionStrings[preferences.language].replaceAll(edits.length);
    return [{ title, kind: fixAllKind, edit: workspaceEdit(document, edits, preferences) }];
  },
};

/** The first legacy uses that a range touches, in order. */
async function migrationsWithin(
  { document, catalog, preferences }: RequestContext<CodeDocument>,
  range: Range,
  token: CancellationToken | undefined,
): Promise<Migration[]> {
  const begin = () => {
    const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    const find = migrationFinder(document, catalog, preferences.settings.names.enabled);
    return (from: number, to: number) =>
      find(from, to).filter(({ offset, text }) => offset <= end && offset + text.length >= start);
  };
  const found = await walk(document, begin, {
    isStopped: () => token?.isCancellationRequested === true,
    from: Math.max(0, document.offsetAt(range.start) - maxNameLength),
    to: document.offsetAt(range.end) + 1,
    stretch: judgedStretch,
    enough: maxFixes,
  });
  return found?.slice(0, maxFixes) ?? [];
}

/** Where even a person does not replace a code. */
const isRecord: ReadonlySet<Obstacle | undefined> = new Set(['log', 'patch', 'generated']);

function replacing(
  migration: Migration,
  { document, preferences }: RequestContext<CodeDocument>,
  params: CodeActionParams,
): CodeAction | undefined {
  const { step, text, offset, replacement, obstacle } = migration;
  if (replacement === undefined || isRecord.has(obstacle)) return undefined;
  const range = document.rangeOf({ offset, length: text.length });
  const message = isNumber(migration) ? (step.successor?.message[preferences.language] ?? '') : '';
  const diagnostics = ourDiagnostics(document, params)
    .filter(({ rule, diagnostic }) => rule === 'legacy' && isSame(diagnostic.range, range))
    .map(({ diagnostic }) => diagnostic);
  return {
    title: migrateActionStrings[preferences.language].replace(
      text,
      replacement,
      shorten(visibleText(message), maxMessage),
    ),
    kind: CodeActionKind.QuickFix,
    ...(diagnostics.length > 0 ? { diagnostics } : {}),
    // A certain replacement is the preferred fix of its diagnostic.
    ...(obstacle === undefined ? { isPreferred: true } : {}),
    edit: workspaceEdit(document, [{ range, newText: replacement }], preferences),
  };
}

function isSame(one: Range, other: Range): boolean {
  const numbers = ({ start, end }: Range) => [start.line, start.character, end.line, end.character].join();
  return numbers(one) === numbers(other);
}
