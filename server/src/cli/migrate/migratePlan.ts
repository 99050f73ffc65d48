import { pathToFileURL } from 'node:url';
import type { Catalog } from '../../core/catalog';
import { type Migration, migrationsIn, type Obstacle, parameterSites } from '../../core/checks/migration';
import { codeDocuments } from '../../core/mentions/document';
import { languageIdOf } from '../../core/text';
import type { DigitsEdit, EditableFile } from '../../disk/edit';

/** A place in a file. Both count from 1; columns are in UTF-16 units. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** One use of a legacy code. */
export interface PlannedUse extends Place {
  readonly migration: Migration;
  /** Why it stays; undefined if it is replaced. */
  readonly obstacle: Obstacle | undefined;
  /** Parameters near it that have another name in the new API, with their places. */
  readonly renames: readonly { readonly from: string; readonly to: string; readonly places: readonly Place[] }[];
}

/** The planned changes of one file. */
export interface FilePlan {
  /** The path as the person named it. */
  readonly path: string;
  readonly file: Omit<EditableFile, 'decoded'>;
  readonly uses: readonly PlannedUse[];
  /** In order. */
  readonly edits: readonly DigitsEdit[];
}

/** Plans the changes of a file. `includePlain` also replaces numbers without a sign that they are error codes. */
export function planFile(path: string, file: EditableFile, catalog: Catalog, includePlain: boolean): FilePlan {
  const uri = pathToFileURL(file.path).href;
  const document = codeDocuments().create(uri, languageIdOf(file.path.replaceAll('\\', '/')), 0, file.decoded.text);
  const placeAt = (offset: number): Place => {
    const { line, character } = document.positionAt(offset);
    return { line: line + 1, column: character + 1 };
  };
  const uses = migrationsIn(document, catalog, { names: true }).map((migration): PlannedUse => {
    const { offset, obstacle, step } = migration;
    const sites = parameterSites(document, offset, step.renames);
    return {
      ...placeAt(offset),
      migration,
      obstacle: obstacle === 'plain' && includePlain ? undefined : obstacle,
      renames: step.renames.map((rename) => ({
        from: rename.legacy,
        to: rename.current,
        places: sites.filter((site) => site.rename === rename).map((site) => placeAt(site.offset)),
      })),
    };
  });
  const edits = uses.flatMap(({ migration: { offset, text, replacement }, obstacle }) =>
    obstacle === undefined && replacement !== undefined ? [{ offset, from: text, to: replacement }] : [],
  );
  return { path, file: { path: file.path, state: file.state }, uses, edits };
}

/** These are no calls of the legacy API: records, definitions, and numbers that may be anything. */
const uncounted: ReadonlySet<Obstacle> = new Set(['plain', 'log', 'patch', 'definition', 'generated', 'ignored']);

/** True for a use that makes `--check` fail. */
export function counts({ obstacle }: PlannedUse): boolean {
  return obstacle === undefined || !uncounted.has(obstacle);
}
