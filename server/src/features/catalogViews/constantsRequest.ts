import { answerInTurns, handler } from '../../contract';
import {
  chosenFamilies,
  constantsSteps,
  editorLanguageOf,
  familiesSteps,
  isOutputLanguage,
  maxHeader,
  outputLanguages,
  readGenerated,
  shortestNames,
} from '../../core/answers/constants';
import type { Catalog } from '../../core/catalog';
import type { CodeDocument } from '../../core/mentions/document';
import { type Language, languages, type Steps, visibleText } from '../../core/text';
import type { Constants, ConstantsChoices, ConstantsFamily, ConstantsParams } from '../../protocol';

/** The languages and families to choose from, and the options with which `document` was generated. */
export function* constantsChoices(
  document: CodeDocument | undefined,
  catalog: Catalog,
  language: Language,
): Steps<ConstantsChoices> {
  const read = document && readGenerated(document.slice(0, maxHeader));
  const unknown = new Set(read && (yield* chosenFamilies(catalog, read.families)).unknown);
  const generated = read && {
    ...read,
    families: read.families.filter((name) => !unknown.has(name)),
    asWritten: true,
  };
  // Null rather than an empty list, which means all families.
  const noneKnown = generated?.families.length === 0 && unknown.size > 0;
  return {
    languages: outputLanguages,
    families: yield* familyRows(catalog, language),
    generated: generated && !noneKnown ? generated : null,
  };
}

/** One row for each id: custom catalogs with the same id are chosen together. */
function* familyRows(catalog: Catalog, language: Language): Steps<ConstantsFamily[]> {
  const rows = new Map<string, ConstantsFamily>();
  for (const { id, section, category, entries } of yield* familiesSteps(catalog)) {
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

/** Minimum length of a part of a generated file, in UTF-16 units: a part is sent within a few ms. */
const minPart = 64 * 1024;

/**
 * The generated file; null if the choice contains no code of the catalog. `sendPart` takes the parts of a long file before the
 * last one as they are generated.
 */
export function* constants(
  params: ConstantsParams,
  catalog: Catalog,
  language: Language,
  sendPart?: (part: Constants) => void,
): Steps<Constants | null> {
  const output = params.language;
  if (!isOutputLanguage(output)) return null;
  const textLanguage = languages.find((known) => known === params.textLanguage) ?? language;
  const families = params.asWritten ? params.families : shortestNames(yield* familiesSteps(catalog), params.families);
  const options = { language: output, families, textLanguage };
  const languageId = editorLanguageOf(output);
  let text = '';
  const generated = yield* constantsSteps(catalog, options, argumentsFor(catalog), (piece) => {
    text += piece;
    if (sendPart === undefined || text.length < minPart) return;
    sendPart({ text, languageId });
    text = '';
  });
  return generated.kind === 'written' ? { text, languageId } : null;
}

/** Arguments with which the command line opens the same catalog; undefined if it cannot, as it has no workspace. */
function argumentsFor({ layers, version }: Catalog): string[] | undefined {
  if (layers.some(({ kind }) => kind === 'own' || kind === 'workspace')) return undefined;
  return version === undefined ? [] : ['--job-version', version];
}

const noChoices: ConstantsChoices = { languages: [], families: [], generated: null };

export const constantsChoicesHandler = handler<unknown, ConstantsChoices>(
  noChoices,
  ({ document, catalog, preferences }, _, token) =>
    answerInTurns(constantsChoices(document, catalog, preferences.language), token, noChoices),
);

export const constantsHandler = handler(null, ({ catalog, preferences, client }, params: ConstantsParams, token) => {
  const { partialResultToken } = params;
  const sendPart =
    partialResultToken === undefined ? undefined : (part: Constants) => client.sendProgress(partialResultToken, part);
  return answerInTurns(constants(params, catalog, preferences.language, sendPart), token, null);
});
