import { handler } from '../../contract';
import {
  chooseFamilies,
  familiesOf,
  generateConstants,
  isOutputLanguage,
  languageIdOf,
  maxHeader,
  outputLanguages,
  readGenerated,
  shortestNames,
} from '../../core/answers/constants';
import type { Catalog } from '../../core/catalog';
import type { CodeDocument } from '../../core/mentions/document';
import { type Language, languages, visibleText } from '../../core/text';
import type { Constants, ConstantsChoices, ConstantsFamily, ConstantsParams } from '../../protocol';

/** The languages and families to choose from, and the options with which `document` was generated. */
export function constantsChoices(
  document: CodeDocument | undefined,
  catalog: Catalog,
  language: Language,
): ConstantsChoices {
  const read = document && readGenerated(document.slice(0, maxHeader));
  const unknown = new Set(read && chooseFamilies(catalog, read.families).unknown);
  const generated = read && {
    ...read,
    families: read.families.filter((name) => !unknown.has(name)),
    asWritten: true,
  };
  // Null rather than an empty list, which means all families.
  const noneKnown = generated?.families.length === 0 && unknown.size > 0;
  return {
    languages: outputLanguages,
    families: familyRows(catalog, language),
    generated: generated && !noneKnown ? generated : null,
  };
}

/** One row for each id: custom catalogs with the same id are chosen together. */
function familyRows(catalog: Catalog, language: Language): ConstantsFamily[] {
  const rows = new Map<string, ConstantsFamily>();
  for (const { id, section, category, entries } of familiesOf(catalog)) {
    const label = visibleText(category.name[language]);
    const known = rows.get(id);
    rows.set(id, {
      id,
      label: known === undefined ? label : `${known.label}, ${label}`,
      section: known?.section ?? visibleText(section.name[language]),
      count: entries.length + (known?.count ?? 0),
    });
  }
  return [...rows.values()];
}

/** The generated file; null if the choice contains no code of the catalog. */
export function constants(params: ConstantsParams, catalog: Catalog, language: Language): Constants | null {
  const output = params.language;
  if (!isOutputLanguage(output)) return null;
  const textLanguage = languages.find((known) => known === params.textLanguage) ?? language;
  const families = params.asWritten ? params.families : shortestNames(familiesOf(catalog), params.families);
  const generated = generateConstants(catalog, { language: output, families, textLanguage }, argumentsFor(catalog));
  return generated.kind === 'text' ? { text: generated.text, languageId: languageIdOf(output) } : null;
}

/** Arguments with which the command line opens the same catalog; undefined if it cannot, as it has no workspace. */
function argumentsFor({ layers, version }: Catalog): string[] | undefined {
  if (layers.some(({ kind }) => kind === 'own' || kind === 'workspace')) return undefined;
  return version === undefined ? [] : ['--job-version', version];
}

export const constantsChoicesHandler = handler<unknown, ConstantsChoices>(
  { languages: [], families: [], generated: null },
  ({ document, catalog, preferences }) => constantsChoices(document, catalog, preferences.language),
);

export const constantsHandler = handler(null, ({ catalog, preferences }, params: ConstantsParams) =>
  constants(params, catalog, preferences.language),
);
