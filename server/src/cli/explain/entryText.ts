import {
  adviceLines,
  cardStrings,
  describeEntry,
  factText,
  headlineOf,
  layerDeclaring,
  otherFacts,
  otherMeanings,
  productFacts,
  sourceFacts,
} from '../../core/answers/card';
import {
  adviceFor,
  argumentNamer,
  type Catalog,
  type CatalogEntry,
  comparedTwins,
  decode,
  isLegacy,
  isNamed,
} from '../../core/catalog';
import { placeholderLabel } from '../../core/template';
import { type Language, visibleText } from '../../core/text';
import { cliStrings } from '../shell/strings';

/** The card of one listed code, for people. Ends with a line break. */
export function entryText(entry: CatalogEntry, catalog: Catalog, language: Language): string {
  const strings = cliStrings(language);
  const meanings = otherMeanings(entry, catalog, language);
  const card = describeEntry(entry, catalog, language);
  const lines = [
    isNamed(entry) ? `${entry.code} ${entry.constant}` : String(entry.code),
    headlineOf(card),
    ...(card.otherMessage === undefined ? [] : [card.otherMessage]),
    ...otherFacts(meanings, entry, language).map(factText),
    belongsTo(entry.source, entry.target, entry.section.name[language], entry.category.name[language]),
  ];
  const add = (label: string, values: readonly string[]) => {
    if (values.length > 0) lines.push(`${label}${strings.colon}${values.join(strings.comma)}`);
  };
  const twins = comparedTwins(entry, catalog);
  add(
    strings.placeholders,
    entry.placeholders.map((index) => placeholderLabel(index, argumentNamer(entry, language))),
  );
  lines.push(...productFacts(entry, meanings, catalog, language).map(factText));
  lines.push(...sourceFacts(entry, catalog, language).map(factText));
  add(
    isLegacy(entry) ? strings.successor : strings.predecessors,
    twins.map((twin) => `${twin.entry.code}${twin.wordingChanged ? ` (${strings.wordingChanged})` : ''}`),
  );
  const renames = twins.flatMap((twin) => twin.renames.map((rename) => `${rename.legacy} -> ${rename.current}`));
  add(strings.renames, [...new Set(renames)]);
  add(strings.correction, entry.correction === undefined ? [] : [entry.correction]);
  if (entry.summary) lines.push(cardStrings[language].summaryProvenance);
  add(strings.origin, [`${entry.origin.file}:${entry.origin.line}`]);
  const advice = adviceFor(entry, catalog, language);
  return [
    ...lines.map((line, index) => `${index === 0 ? '' : '  '}${visibleText(line)}\n`),
    ...(advice === undefined ? [] : adviceLines(advice, language).map((line) => `  ${line}\n`)),
  ].join('');
}

/** What the digits of an unlisted code mean, in one line. */
export function unlistedText(code: number, catalog: Catalog, language: Language): string {
  const strings = cliStrings(language);
  const { source, target, section, category } = decode(code, catalog.families);
  if (section === undefined && category === undefined) {
    const declaring = layerDeclaring(code, catalog);
    const sentence = declaring
      ? strings.declared(code, visibleText(declaring.name[language]))
      : strings.unknownFamily(code);
    return `${sentence}\n`;
  }
  const meaning = belongsTo(source, target?.[language], section?.name[language], category?.name[language]);
  return `${visibleText(strings.unlisted(code, meaning))}\n`;
}

/** `JOB -> Redis · Related systems · Redis`, without unknown parts and without repetition. */
function belongsTo(source: string, target = '', section = '', category = ''): string {
  const systems = [source, target].filter((part) => part !== '').join(' -> ');
  return [systems, section, category === section ? '' : category].filter((part) => part !== '').join(' · ');
}
