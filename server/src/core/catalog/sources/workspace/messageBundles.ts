import { baseName, folderOf, hasChinese, type Language, sourceSyntax } from '../../../text';
import { readCode } from '../../catalogEdition';
import type { CatalogProblem, Origin } from '../../catalogEntry';
import { foldText } from '../../conflicts';
import {
  detached,
  type FileDefinitions,
  type MessageDefinition,
  type OrderedFile,
  problemInWorkspace,
} from './fileDefinitions';
import { readProperties } from './properties';

/** The parts of the name of a message bundle: `message_zh_CN.properties`. */
interface BundleName {
  /** The name without language and extension, which the bundles of all languages share. */
  readonly family: string;
  /** Undefined for the default bundle. */
  readonly language: Language | undefined;
}

/** Languages and regions at the end of a bundle's name; `other` for languages that the product does not have. */
const suffixes: ReadonlyMap<string, Language | 'other'> = new Map([
  ...each('zh cn hans', 'zh-CN'),
  ...each('en us gb uk au ca', 'en'),
  ...each('tw hk mo hant ja jp ko kr fr de es it pt br ru vi th id tr ar', 'other'),
]);
function each(parts: string, language: Language | 'other'): [string, Language | 'other'][] {
  return parts.split(' ').map((part) => [part, language]);
}

/**
 * Reads the name of a message bundle. Undefined for other files, and for bundles in languages that the product does not
 * have, including Traditional Chinese.
 */
export function bundleName(path: string): BundleName | undefined {
  const name = baseName(path);
  if (!/message/i.test(name) || !/\.properties$/i.test(name)) return undefined;
  const parts = name.slice(0, -'.properties'.length).split(/[_.-]/);
  let language: Language | undefined;
  for (let left = 3; left > 0 && parts.length > 1; left--) {
    const suffix = suffixes.get(parts.at(-1)?.toLowerCase() ?? '');
    if (suffix === 'other') return undefined;
    if (suffix === undefined) break;
    parts.pop();
    // `zh_CN`: the language precedes the region and decides.
    language = suffix;
  }
  return { family: parts.join('_'), language };
}

/** Reads the keys of a message bundle that are codes. As in Java, the last of two equal keys counts. */
export function readMessageBundle(uri: string, text: string, { language }: BundleName): FileDefinitions {
  const { properties, truncated } = readProperties(text);
  const messages = new Map<number, MessageDefinition>();
  const problems = [];
  for (const { key, value, line, illFormed } of properties) {
    const code = readCode(key);
    if (code === undefined) continue;
    const earlier = messages.get(code);
    if (illFormed) problems.push(problemInWorkspace({ file: uri, line }, (t) => t.illFormedEscape(code)));
    if (earlier !== undefined && earlier.text !== value) {
      problems.push(problemInWorkspace({ file: uri, line: earlier.line }, (t) => t.overridden(code, line)));
    }
    if (value.trim() !== '') messages.set(code, { code, text: value, line });
  }
  return {
    uri,
    constants: [],
    messages: detached([...messages.values()]),
    ...(language === undefined ? {} : { language }),
    problems,
    whole: !truncated,
  };
}

/** A text of a message bundle. */
export interface BundleText {
  readonly text: string;
  readonly origin: Origin;
}

/** The texts of one family of bundles for a code, completed by other families that do not contradict it. */
export type Translations = ReadonlyMap<Language, BundleText>;

/**
 * Returns the texts for each code: one set of translations for each family of bundles that contradicts the ones before it.
 * Bundles of tests count only for codes that no other bundle has. Texts that are left out are added to `problems`.
 */
export function bundleTexts(
  files: readonly OrderedFile[],
  problems: CatalogProblem[],
): ReadonlyMap<number, readonly Translations[]> {
  const texts = new Map<number, Map<Language, BundleText>[]>();
  for (const isAside of [false, true]) {
    const families = byFamily(files.filter((file) => file.isAside === isAside));
    const known = new Set(isAside ? texts.keys() : []);
    for (const family of families) {
      for (const [code, messages] of messagesByCode([...family].sort((a, b) => rank(b) - rank(a)))) {
        if (!known.has(code)) add(texts, code, translationsOf(messages), problems);
      }
    }
  }
  return texts;
}

/** As Spring resolves texts: the bundle of a region before that of its language, and the default bundle last. */
function rank({ language, uri }: FileDefinitions): number {
  return language === undefined ? 0 : uri.length;
}

function translationsOf(messages: readonly FamilyMessage[]): Map<Language, BundleText> {
  const translations = new Map<Language, BundleText>();
  for (const { language, text, line, bundle } of messages) {
    if (!translations.has(language)) translations.set(language, { text, origin: { file: bundle.uri, line } });
  }
  return translations;
}

function add(
  texts: Map<number, Map<Language, BundleText>[]>,
  code: number,
  translations: Map<Language, BundleText>,
  problems: CatalogProblem[],
): void {
  const before = texts.get(code);
  if (before === undefined) {
    texts.set(code, [translations]);
    return;
  }
  const same = before.find((other) => agree(other, translations));
  if (same === undefined) {
    const [first] = translations.values();
    if (before.length < maxVariants) before.push(translations);
    else if (first) problems.push(problemInWorkspace(first.origin, (t) => t.tooManyTexts(code, maxVariants)));
    return;
  }
  for (const [language, text] of translations) if (!same.has(language)) same.set(language, text);
}

/** Maximum number of contradicting texts for one code. */
const maxVariants = 20;

function agree(a: Translations, b: Translations): boolean {
  for (const [language, { text }] of a) {
    const other = b.get(language);
    if (other !== undefined && other.text !== text && foldText(other.text) !== foldText(text)) return false;
  }
  return true;
}

/** Returns the bundles of each family: the same folder and, except for the language, the same name. */
export function byFamily(files: readonly OrderedFile[]): Iterable<readonly FileDefinitions[]> {
  const families = new Map<string, FileDefinitions[]>();
  for (const { file } of files) {
    if (file.messages.length === 0) continue;
    const key = folderOf(file.uri) + (bundleName(file.uri)?.family ?? '');
    const family = families.get(key);
    if (family === undefined) families.set(key, [file]);
    else family.push(file);
  }
  return families.values();
}

/** A message with its bundle and the language that it serves, whatever it is written in. */
export interface FamilyMessage extends MessageDefinition {
  readonly bundle: FileDefinitions;
  readonly language: Language;
}

/** The messages of each code in a family, in the order of the bundles. */
export function messagesByCode(family: readonly FileDefinitions[]): ReadonlyMap<number, readonly FamilyMessage[]> {
  const messages = new Map<number, FamilyMessage[]>();
  for (const bundle of family) {
    const usual = usualLanguage(bundle);
    for (const message of bundle.messages) {
      // A default bundle serves the languages it is written in, as Java falls back to it.
      const language = bundle.language ?? (hasChinese(message.text) ? 'zh-CN' : usual);
      const known = messages.get(message.code);
      if (known === undefined) messages.set(message.code, [{ ...message, bundle, language }]);
      else known.push({ ...message, bundle, language });
    }
  }
  return messages;
}

/** The language of a bundle. A default bundle is Chinese if at least half of its texts are; the rest are names and the like. */
export function usualLanguage({ language, messages }: FileDefinitions): Language {
  if (language !== undefined) return language;
  const chinese = messages.filter(({ text }) => hasChinese(text)).length;
  return chinese * 2 >= messages.length ? 'zh-CN' : 'en';
}

/** True if a file may define codes or contain their messages, by its path or URI. */
export function mayHoldDefinitions(path: string): boolean {
  if (path.endsWith('.properties')) return bundleName(path) !== undefined;
  return sourceSyntax(path) !== undefined && !/\.min\.[cm]?js$/i.test(path);
}
