import type { Catalog } from '../../catalog/catalog';
import { type CatalogEntry, isLegacy, type ParameterRename } from '../../catalog/catalogEntry';
import { numberTwin } from '../../catalog/codeNumbers';
import { decode } from '../../catalog/families';
import { comparedTwins } from '../../catalog/twins';
import type { Confidence } from '../../mentions/detection/confidence';

/**
 * Why a legacy use is not changed without a person's word, or not at all:
 *
 * - `noSuccessor`: the catalog knows no code of the same meaning on the new API.
 * - `plain`: nothing beside the number says that it is an error code.
 * - `besideSuccessor`: its successor stands on the same line: a table that leads from the one to the other, a comparison
 *   with both.
 * - `sameLabel`: as the label of a case or the key of a table its successor would stand there twice.
 * - `definition`: it is the number of the constant that stands for the legacy code, the key of its message, or a row of a
 *   person's own catalog: it tells of the code and does not use it.
 * - `ignored`: a comment says so, see `Suppressions`.
 * - `generated`: the file was made by `constants` and is to be made again.
 * - `log`: what a log says has happened, and stays.
 * - `name`: it stands here by its name, whose definition decides.
 */
export type Obstacle =
  | 'noSuccessor'
  | 'plain'
  | 'besideSuccessor'
  | 'sameLabel'
  | 'definition'
  | 'ignored'
  | 'generated'
  | 'log'
  | 'name';

/** A use of a legacy code in a document, and what is to become of it. */
export interface Migration {
  /** Where it leads; shared by all uses of the code in a document. */
  readonly step: MigrationStep;
  /** The digits, or the name, as they stand there; ASCII. */
  readonly text: string;
  /** Where `text` begins, a UTF-16 offset. */
  readonly offset: number;
  readonly confidence: Confidence;
  /** What is to stand in its place, as long as `text` where it is a number; undefined where that is not known. */
  readonly replacement?: string;
  /** Why nobody but a person may replace it; undefined where the replacement is certain. */
  readonly obstacle?: Obstacle;
}

/** Where a legacy code leads, and what changes on the way. */
export interface MigrationStep {
  readonly code: number;
  /** Undefined for a code of the legacy API that the catalog does not list. */
  readonly legacy: CatalogEntry | undefined;
  /** The code of the same meaning on the new API; undefined where the catalog knows none. */
  readonly successor: CatalogEntry | undefined;
  /** The parameters that its message names otherwise, in the order of the text. */
  readonly renames: readonly ParameterRename[];
  /** True where the messages differ in more than the names of parameters. */
  readonly reworded: boolean;
  /** True where the new code is answered in cases in which the legacy one was not. */
  readonly wider: boolean;
  /** Arguments that the message of the one takes and that of the other does not; indexes of placeholders. */
  readonly gained: readonly number[];
  readonly lost: readonly number[];
  /** What ends in the same digits on the new API and means something else. */
  readonly impostor: CatalogEntry | undefined;
}

/** The step of a number that belongs to the legacy API, by the catalog or else by its digits; undefined for any other. */
export function migrationStep(code: number, catalog: Catalog): MigrationStep | undefined {
  const legacy = legacyMeaning(code, catalog);
  if (legacy === undefined && !isUnlistedLegacy(code, catalog)) return undefined;
  const [twin] = legacy === undefined ? [] : comparedTwins(legacy, catalog);
  return {
    code,
    legacy,
    successor: twin?.entry,
    renames: twin?.renames ?? [],
    reworded: twin?.wordingChanged === true,
    wider: twin?.wordingChanged === true && legacy !== undefined && isWider(legacy, twin.entry),
    gained: twin === undefined || legacy === undefined ? [] : less(twin.entry.placeholders, legacy.placeholders),
    lost: twin === undefined || legacy === undefined ? [] : less(legacy.placeholders, twin.entry.placeholders),
    impostor: impostorOf(code, twin?.entry, catalog),
  };
}

/** What knows the successor is asked first: the catalogs of a workspace may define the number without knowing one. */
function legacyMeaning(code: number, catalog: Catalog): CatalogEntry | undefined {
  const meanings = catalog.meanings(code).filter(isLegacy);
  return meanings.find(({ twins }) => twins.length > 0) ?? meanings[0];
}

function isUnlistedLegacy(code: number, catalog: Catalog): boolean {
  return catalog.get(code) === undefined && decode(code, catalog.families).section?.id === 'legacy-api';
}

/** An alternative that the legacy text does not have: `未注册` became `未注册或者不在白名单中`. */
function isWider(legacy: CatalogEntry, successor: CatalogEntry): boolean {
  return !legacy.message['zh-CN'].includes('或') && successor.message['zh-CN'].includes('或');
}

function less(all: readonly number[], without: readonly number[]): readonly number[] {
  return all.filter((index) => !without.includes(index));
}

/** A code of the new API that has the last digits of a legacy code but is not its successor. */
function impostorOf(code: number, successor: CatalogEntry | undefined, catalog: Catalog): CatalogEntry | undefined {
  const found = catalog.get(numberTwin(code));
  return found === undefined || found.code === successor?.code ? undefined : found;
}
