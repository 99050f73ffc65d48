import { rangeOf } from '../shared/ranges';
import { type ActionSource, isWanted } from './actionSource';
import { migrateActionStrings } from './migrateStrings';
import { workspaceEdit } from './workspaceEdit';

const kind = 'source.fixAll.bkJobErrorCodes';

/**
 * All legacy codes of the file whose replacement is certain, at once. Parameter names are never among them: whether a name
 * is the API's only a person knows.
 */
export const migrateFile: ActionSource = {
  kinds: [kind],
  async actions({ document, catalog, preferences }, { context }) {
    if (!isWanted(kind, context.only)) return [];
    const { migrationsIn } = await import('../../core/checks/migration/migrations');
    const edits = migrationsIn(document, catalog, { names: false }).flatMap(
      ({ obstacle, replacement, step: { code }, offset }) =>
        obstacle === undefined && replacement !== undefined
          ? [{ range: rangeOf(document, { code, offset }), newText: replacement }]
          : [],
    );
    if (edits.length === 0) return [];
    const title = migrateActionStrings[preferences.language].replaceAll(edits.length);
    return [{ title, kind, edit: workspaceEdit(document, edits, preferences) }];
  },
};
