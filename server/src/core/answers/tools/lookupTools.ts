import {
  type Catalog,
  type CatalogEntry,
  codeCount,
  inReadingOrder,
  isLegacy,
  isNamed,
  versionLabel,
} from '../../catalog';
import { alikeMessages, findMessages, messageIndex } from '../../messages';
import { argumentsOrNull } from '../../template';
import { isRecord, type Language, type Pause } from '../../text';
import { describeUnlisted } from '../card';
import { explainText } from '../explanation';
import { searchCatalog } from '../search';
import { askedCodes, entryOf, isCode, isName, nameAndOwner } from './askedCode';
import { codeJson } from './codeJson';
import type { ToolInput } from './toolInput';

/** What the tools that read no files answer by. */
export interface ToolContext {
  readonly catalog: Catalog;
  /** The person's language, for an input that names none. */
  readonly language: Language;
  readonly pause?: Pause;
}

/** Maximum number of names that are proposed for an unknown one. */
const maxProposals = 3;

/** Maximum number of messages that are only like a text. */
const maxAlike = 3;

/** The tools that need nothing but the catalog. Each answers with a value for JSON, or with a text. */
export const lookupTools = { explain, search, find_by_message: findByMessage, explain_text: explainWholeText };

async function explain({ codes }: ToolInput, { catalog, language }: ToolContext) {
  const asked = (codes as readonly (number | string)[]).flatMap((code) => askedCodes(code, catalog));
  const answers = [];
  for (const text of asked) {
    const entry = entryOf(text, catalog);
    answers.push(entry ? listed(entry, catalog, language) : await unlisted(text, catalog, language));
  }
  return { codes: answers };
}

/** All that is known of a code, without what says nothing. */
function listed(entry: CatalogEntry, catalog: Catalog, language: Language) {
  const {
    messages,
    sectionId: _section,
    categoryId: _category,
    twin: _twin,
    meanings,
    ...facts
  } = codeJson(entry, catalog, language);
  const other = language === 'en' ? messages['zh-CN'] : messages.en;
  const others = meanings.slice(1).map(({ messages: _both, ...meaning }) => meaning);
  return compact({ ...facts, ...(other === facts.message ? {} : { otherLanguage: other }), otherMeanings: others });
}

async function unlisted(text: string, catalog: Catalog, language: Language) {
  if (isCode(text, catalog)) {
    const { message, facts } = describeUnlisted(Number(text), catalog, language);
    return { code: Number(text), listed: false, byItsDigits: [message, ...facts.flat()].join('; ') };
  }
  const [name] = nameAndOwner(text);
  const query = isName(text) ? name.replaceAll('_', ' ') : text;
  const { hits } = await searchCatalog(catalog, query, { limit: maxProposals });
  return {
    asked: text,
    listed: false,
    reason: isName(text)
      ? 'No code has this name.'
      : 'This is neither a code (seven digits that begin with 12) nor the name of one.',
    ...(hits.length === 0 ? {} : { alike: hits.map(({ entry }) => brief(entry, language)) }),
  };
}

async function search({ query, limit = 10 }: ToolInput, { catalog, language, pause }: ToolContext) {
  const options = { limit: Number(limit), ...(pause ? { pause } : {}) };
  const { hits, total } = await searchCatalog(catalog, String(query), options);
  return {
    codes: hits.map(({ entry }) => brief(entry, language)),
    ...(total > hits.length
      ? { limits: [`${hits.length} of ${total} codes. Give more words, or a larger limit.`] }
      : {}),
    ...(total === 0 ? { hint: 'Every word must occur. Try fewer words, or the other language.' } : {}),
  };
}

async function findByMessage({ text, limit = 5 }: ToolInput, { catalog, language, pause }: ToolContext) {
  const index = await messageIndex(catalog, pause);
  const { messages, cut } = findMessages(index, String(text), Number(limit));
  const alike =
    messages.length > 0 ? [] : await alikeMessages(catalog, String(text), Math.min(Number(limit), maxAlike), pause);
  return {
    codes: messages.map(({ entry, arguments: values, score, language: fits, shipped }) =>
      compact({
        ...brief(entry, language),
        arguments: argumentsOrNull(values),
        score: Math.round(score * 100) / 100,
        textIsIn: fits,
        shippedBy: shipped === undefined ? undefined : versionLabel(shipped),
      }),
    ),
    ...(messages.length > 0
      ? {}
      : alike.length > 0
        ? { hint: 'No message fits. These are only alike.', alike: alike.map(({ entry }) => brief(entry, language)) }
        : { hint: 'No message fits, nor is one like it. Try search, with the words that matter.' }),
    ...(cut ? { limits: ['The text is long or holds many messages: there may be more than these.'] } : {}),
  };
}

async function explainWholeText({ text, anonymize = false }: ToolInput, { catalog, language, pause }: ToolContext) {
  const options = { anonymize: anonymize === true, names: true };
  const { markdown } = await explainText(String(text), catalog, language, options, pause);
  return markdown;
}

/** A code in one row of a list. */
export function brief(entry: CatalogEntry, language: Language) {
  const { code, constant, message, section, category, twins, versions, layer } = entry;
  return compact({
    code,
    constant: isNamed(entry) ? constant : undefined,
    message: message[language],
    group: [...new Set([section.name[language], category.name[language]])].join(' · '),
    legacy: isLegacy(entry),
    twins,
    versions: versionLabel(versions),
    layer,
  });
}

/** The same for any number. */
export function briefCode(code: number, catalog: Catalog, language: Language): object {
  const entry = catalog.get(code);
  return entry ? brief(entry, language) : { code, listed: false };
}

/** Where the answer is from: each layer and how many codes it lists. */
export function catalogNote(catalog: Catalog, language: Language): string {
  return inReadingOrder(catalog.layers)
    .map((layer) => `${layer.name[language]}: ${codeCount(layer)}`)
    .join(' · ');
}

/** Without values that say nothing: null, false, empty texts and lists. */
function compact(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value)
      .map(
        ([key, one]) =>
          [
            key,
            isRecord(one)
              ? compact(one)
              : Array.isArray(one)
                ? one.map((each) => (isRecord(each) ? compact(each) : each))
                : one,
          ] as const,
      )
      .filter(
        ([, one]) =>
          !(
            one === undefined ||
            one === null ||
            one === false ||
            one === '' ||
            (Array.isArray(one) && one.length === 0)
          ),
      ),
  );
}
