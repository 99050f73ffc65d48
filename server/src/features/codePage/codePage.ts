import { handler } from '../../contract';
import {
  cardStrings,
  contradictionFacts,
  describeUnlisted,
  factText,
  layerLabel,
  nearbyCodes,
  otherMeanings,
  partiesOf,
  productFacts,
} from '../../core/answers/card';
import {
  adviceFor,
  argumentNamer,
  type Catalog,
  type CatalogEntry,
  comparedTwins,
  falseTwin,
  isLegacy,
  isNamed,
} from '../../core/catalog';
import { changeText, migrationStep } from '../../core/checks/migration';
import { type Language, otherLanguage, visibleText } from '../../core/text';
import type { CodePage, CodePageParams, PageArgument, PageMeaning, PageText, PageTwin } from '../../protocol';
import { cardOf } from '../shared/cards';
import { codeItem } from '../shared/codeItem';
import { ViewPlaces } from '../shared/filePlace';
import { codePageStrings } from './codePageStrings';
import { constantsOf, sourcesOf } from './definitionRows';

/** Returns everything the catalog knows about a code; for an unlisted code what its digits say. */
export function codePage(code: number, catalog: Catalog, language: Language): CodePage | null {
  if (!Number.isSafeInteger(code)) return null;
  const entry = catalog.get(code);
  return entry === undefined ? unlistedPage(code, catalog, language) : listedPage(entry, catalog, language);
}

function listedPage(entry: CatalogEntry, catalog: Catalog, language: Language): CodePage {
  const { code, section, category } = entry;
  const places = new ViewPlaces();
  const constants = constantsOf(code, catalog, language, places);
  const sources = sourcesOf(code, catalog, language, places);
  const about = new Set(
    [partiesOf(entry), section.name[language], category.name[language]].filter((text) => text !== ''),
  );
  return {
    code,
    item: codeItem(entry, language),
    texts: textsOf(entry, language),
    provenance: visibleText(cardOf({ code, entry }, catalog, language).provenance ?? ''),
    about: [...about].map(visibleText),
    meanings: meaningsOf(entry, catalog, language),
    messageArguments: argumentsOf(entry, language),
    twins: twinsOf(entry, catalog, language),
    constants: constants.rows,
    sources: sources.rows,
    facts: [...factsOf(entry, catalog, language), ...constants.notes, ...sources.notes],
    ...adviceOn(entry, catalog, language),
    places: places.all,
  };
}

/** What to do about the code. A custom catalog may have written it. */
function adviceOn(entry: CatalogEntry, catalog: Catalog, language: Language): Pick<CodePage, 'advice'> {
  const advice = adviceFor(entry, catalog, language);
  if (advice === undefined) return {};
  const { scope, causes, checks, who, ticket } = advice;
  return {
    advice: {
      scope,
      causes: causes.map(visibleText),
      checks: checks.map(({ run, look, ...rest }) => ({ run: visibleText(run), look: visibleText(look), ...rest })),
      who: visibleText(who),
      ticket: visibleText(ticket),
    },
  };
}

function unlistedPage(code: number, catalog: Catalog, language: Language): CodePage {
  const texts = [language, otherLanguage(language)].map((one): PageText => {
    return { language: one, text: visibleText(describeUnlisted(code, catalog, one).message) };
  });
  const said = describeUnlisted(code, catalog, language).facts.filter(
    (fact) => !fact.some((piece) => typeof piece === 'object' && 'listed' in piece),
  );
  const near = nearbyCodes(code, catalog, language);
  return {
    code,
    item: null,
    texts,
    provenance: '',
    about: said.map(factText),
    meanings: [],
    messageArguments: [],
    twins: [],
    constants: [],
    sources: [],
    facts: [],
    ...(near.length === 0 ? {} : { nearby: near.map((one) => ({ ...one, message: visibleText(one.message) })) }),
    places: [],
  };
}

/** The message in both languages, once if they are the same. */
function textsOf({ message }: CatalogEntry, language: Language): PageText[] {
  const other = otherLanguage(language);
  const shown = message[other] === message[language] ? [language] : [language, other];
  return shown.map((one) => ({ language: one, text: visibleText(message[one]) }));
}

function meaningsOf(entry: CatalogEntry, catalog: Catalog, language: Language): PageMeaning[] {
  const { others, versions } = otherMeanings(entry, catalog, language);
  if (others.length === 0) return [];
  const { summary, differsFrom, correction, colon } = cardStrings[language];
  const row = (label: string, meaning: CatalogEntry, contradicted?: string): PageMeaning => {
    const notes = [
      ...(meaning.summary ? [summary] : []),
      ...(meaning.correction === undefined ? [] : [`${correction}${colon}${meaning.correction}`]),
      ...(contradicted === undefined ? [] : [differsFrom(contradicted)]),
    ];
    return {
      label: visibleText(label),
      texts: textsOf(meaning, language),
      constant: isNamed(meaning) ? visibleText(meaning.constant) : '',
      note: visibleText(notes.join(' · ')),
    };
  };
  return [
    row(versions ?? layerLabel(entry, catalog, language), entry),
    ...others.map((other) => row(other.label, other.entry, other.differsFrom)),
  ];
}

function argumentsOf(entry: CatalogEntry, language: Language): PageArgument[] {
  const nameOf = argumentNamer(entry, language);
  const { argumentKinds } = codePageStrings[language];
  return entry.placeholders.map((index) => {
    const kind = entry.argumentNames?.find((argument) => argument.index === index)?.kind;
    return {
      placeholder: `{${index}}`,
      name: visibleText(nameOf(index) ?? ''),
      valueKind: kind === undefined ? '' : argumentKinds[kind],
    };
  });
}

function twinsOf(entry: CatalogEntry, catalog: Catalog, language: Language): PageTwin[] {
  const { successor, predecessor } = cardStrings[language];
  const legacy = isLegacy(entry);
  return comparedTwins(entry, catalog).map(({ entry: twin }) => {
    const step = migrationStep(legacy ? entry.code : twin.code, catalog);
    return {
      code: twin.code,
      label: legacy ? successor : predecessor,
      message: visibleText(twin.message[language]),
      change: step === undefined ? '' : changeText(step, language),
    };
  });
}

/** Releases, service and correction; a code that only looks like the twin; contradictions of definitions. */
function factsOf(entry: CatalogEntry, catalog: Catalog, language: Language): string[] {
  const meanings = otherMeanings(entry, catalog, language);
  const { correction, colon, falseTwin: notTwin, more } = cardStrings[language];
  const other = falseTwin(entry, catalog);
  const facts = [
    ...productFacts(entry, meanings, catalog, language),
    ...(entry.correction === undefined || meanings.others.length > 0 ? [] : [[correction, colon, entry.correction]]),
    ...(other === undefined ? [] : [[notTwin(String(other))]]),
    ...contradictionFacts(entry, catalog, language),
    ...(meanings.more > 0 ? [[more(meanings.more)]] : []),
  ];
  return facts.map(factText);
}

export const codePageHandler = handler<CodePageParams, CodePage | null>(null, ({ catalog, preferences }, { code }) =>
  codePage(code, catalog, preferences.language),
);
