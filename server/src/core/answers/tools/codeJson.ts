import {
  adviceFor,
  argumentNamesJson,
  type Catalog,
  type CatalogEntry,
  type Conflict,
  comparedTwins,
  conflictsAbout,
  isLegacy,
  type ParameterRename,
} from '../../catalog';
import { type Language, printableJson } from '../../text';

/** Listed codes as a JSON list, for programs. Indented; ends with a line break. The keys are an interface. */
export function explainJson(entries: readonly CatalogEntry[], catalog: Catalog, language: Language): string {
  return printableJson(entries.map((entry) => codeJson(entry, catalog, language)));
}

/** A listed code with all that is known of it. */
export function codeJson(entry: CatalogEntry, catalog: Catalog, language: Language) {
  return {
    code: entry.code,
    message: entry.message[language],
    messages: entry.message,
    section: entry.section.name[language],
    sectionId: entry.section.id,
    category: entry.category.name[language],
    categoryId: entry.category.id,
    source: entry.source,
    target: entry.target,
    constant: entry.constant,
    placeholders: entry.placeholders,
    argumentNames: argumentNamesJson(entry, language),
    legacy: isLegacy(entry),
    twin: entry.twins[0] ?? null,
    twins: entry.twins,
    parameterRenames: renamesOf(entry, catalog),
    correction: entry.correction ?? null,
    advice: adviceJson(entry, catalog, language),
    ...provenance(entry),
    service: entry.service ?? null,
    meanings: catalog.meanings(entry.code).map((meaning) => ({
      message: meaning.message[language],
      messages: meaning.message,
      constant: meaning.constant,
      names: meaning.names ?? [],
      placeholders: meaning.placeholders,
      argumentNames: argumentNamesJson(meaning, language),
      ...provenance(meaning),
    })),
    conflicts: conflictsAbout(entry.code, catalog).map((conflict) => conflictJson(conflict)),
  };
}

/** What to do about a code; null if nothing is known. */
function adviceJson(entry: CatalogEntry, catalog: Catalog, language: Language) {
  const advice = adviceFor(entry, catalog, language);
  if (advice === undefined) return null;
  const { scope, causes, checks, who, ticket } = advice;
  return { scope, causes, checks: checks.map(({ run, look }) => ({ run, look })), who, ticket };
}

/** Source and releases of an entry. `first` is null for 2.x; `versions` is null if the entry names no release. */
function provenance({ layer, origin, versions, summary, withoutMessage, shippedWithoutMessage }: CatalogEntry) {
  return {
    layer,
    origin,
    versions: versions === undefined ? null : { first: versions.first ?? null, last: versions.last },
    summary: summary ?? false,
    withoutMessage: withoutMessage ?? false,
    shippedWithoutMessage: shippedWithoutMessage ?? false,
  };
}

function conflictJson(conflict: Conflict) {
  const about =
    conflict.kind === 'names'
      ? { kind: conflict.kind, name: conflict.name }
      : { kind: conflict.kind, language: conflict.language };
  const side = ({ code, layer, message, origin, textOrigins }: CatalogEntry) =>
    conflict.kind === 'names'
      ? { code, layer, origin }
      : { code, layer, message: message[conflict.language], origin: textOrigins?.[conflict.language] ?? origin };
  return { ...about, winner: side(conflict.winner), loser: side(conflict.loser) };
}

/** The renamed parameters of all twins, each once. */
function renamesOf(entry: CatalogEntry, catalog: Catalog): ParameterRename[] {
  const renames = comparedTwins(entry, catalog).flatMap((twin) => twin.renames);
  const byNames = new Map(renames.map((rename) => [`${rename.legacy} ${rename.current}`, rename]));
  return [...byNames.values()];
}
