import { handler } from '../../contract/feature';
import type { Catalog } from '../../core/catalog/catalog';
import type { CodeDocument } from '../../core/mentions/document/codeDocument';
import { visibleText } from '../../core/text/escape';
import { type Language, languages } from '../../core/text/language';
import type { Constants, ConstantsChoices, ConstantsFamily, ConstantsParams } from '../../protocol';

/** What can be chosen, and how `document` was generated, if it was. */
export async function constantsChoices(
  document: CodeDocument | undefined,
  catalog: Catalog,
  language: Language,
): Promise<ConstantsChoices> {
  const { longestHeader, readGenerated } = await import('../../core/answers/constants/options');
  const { chooseFamilies } = await import('../../core/answers/constants/constantFamilies');
  const { outputLanguages } = await import('../../core/answers/constants/options');
  const read = document && readGenerated(document.slice(0, longestHeader));
  const gone = new Set(read && chooseFamilies(catalog, read.families).unknown);
  const generated = read && {
    ...read,
    families: read.families.filter((name) => !gone.has(name)),
    asWritten: true,
  };
  // An empty list would mean all families.
  const nothingLeft = generated?.families.length === 0 && gone.size > 0;
  return {
    languages: outputLanguages,
    families: await familyRows(catalog, language),
    generated: generated && !nothingLeft ? generated : null,
  };
}

/** A row for each id: own catalogs may share one, and are chosen together then. */
async function familyRows(catalog: Catalog, language: Language): Promise<ConstantsFamily[]> {
  const { familiesOf } = await import('../../core/answers/constants/constantFamilies');
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

export async function constants(
  params: ConstantsParams,
  catalog: Catalog,
  language: Language,
): Promise<Constants | null> {
  const { familiesOf, shortestNames } = await import('../../core/answers/constants/constantFamilies');
  const { generateConstants } = await import('../../core/answers/constants/generateConstants');
  const { isOutputLanguage, languageIdOf } = await import('../../core/answers/constants/options');
  const output = params.language;
  if (!isOutputLanguage(output)) return null;
  const textLanguage = languages.find((known) => known === params.textLanguage) ?? language;
  const families = params.asWritten ? params.families : shortestNames(familiesOf(catalog), params.families);
  const generated = generateConstants(catalog, { language: output, families, textLanguage }, argumentsFor(catalog));
  return generated.kind === 'text' ? { text: generated.text, languageId: languageIdOf(output) } : null;
}

/** What the command line needs to open the same catalog; undefined where it cannot, having no workspace. */
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
