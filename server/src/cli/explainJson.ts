import type { Catalog } from '../core/catalog';
import { type CatalogEntry, isLegacy, type ParameterRename } from '../core/catalogEntry';
import type { Language } from '../core/language';
import { comparedTwins } from '../core/twinsCompared';

/** Characters that JSON lets through although a terminal would obey or hide them. */
const unprintable = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Listed codes as a JSON list, for programs; indented, and ended with a line break. */
export function explainJson(entries: readonly CatalogEntry[], catalog: Catalog, language: Language): string {
  const list = entries.map((entry) => explained(entry, catalog, language));
  return `${JSON.stringify(list, null, 2).replace(unprintable, jsonEscape)}\n`;
}

function explained(entry: CatalogEntry, catalog: Catalog, language: Language) {
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
    legacy: isLegacy(entry),
    twin: entry.twins[0] ?? null,
    twins: entry.twins,
    parameterRenames: renamesOf(entry, catalog),
    correction: entry.correction ?? null,
  };
}

/** The renames towards every twin, each once. */
function renamesOf(entry: CatalogEntry, catalog: Catalog): ParameterRename[] {
  const renames = comparedTwins(entry, catalog).flatMap((twin) => twin.renames);
  const byNames = new Map(renames.map((rename) => [`${rename.legacy} ${rename.current}`, rename]));
  return [...byNames.values()];
}

function jsonEscape(character: string): string {
  return Array.from({ length: character.length }, (_, at) => {
    return `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`;
  }).join('');
}
