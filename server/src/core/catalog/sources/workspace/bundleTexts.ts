import { type Language, languageOfText } from '../../../text/language';
import { folderOf } from '../../../text/pathNames';
import type { CatalogProblem, Origin } from '../../catalogEntry';
import { foldText } from '../../conflicts';
import type { FileFindings } from './fileFindings';
import type { OrderedFile } from './fileOrder';
import { bundleName } from './messageBundle';
import { problemInWorkspace } from './workspaceProblem';

/** A text of a message bundle. */
export interface BundleText {
  readonly text: string;
  readonly origin: Origin;
}

/** What one family of bundles says about a code, with what others say that fits it. */
export type Translations = ReadonlyMap<Language, BundleText>;

/**
 * The texts for each code, one set of translations for each family of bundles that contradicts the ones before it. Bundles
 * that serve tests count only for codes that no other one has. What is left out is added to `problems`.
 */
export function bundleTexts(
  files: readonly OrderedFile[],
  problems: CatalogProblem[],
): ReadonlyMap<number, readonly Translations[]> {
  const texts = new Map<number, Map<Language, BundleText>[]>();
  for (const isTest of [false, true]) {
    const families = byFamily(files.filter((file) => file.isTest === isTest));
    const known = new Set(isTest ? texts.keys() : []);
    for (const family of families) {
      for (const [code, translations] of textsOfFamily(family)) {
        if (!known.has(code)) add(texts, code, translations, problems);
      }
    }
  }
  return texts;
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
    if (before.length < mostVariants) before.push(translations);
    else if (first) problems.push(problemInWorkspace(first.origin, (t) => t.tooManyTexts(code, mostVariants)));
    return;
  }
  for (const [language, text] of translations) if (!same.has(language)) same.set(language, text);
}

/** Nobody compares more texts for one code; what contradicts all of them is left out. */
const mostVariants = 20;

function agree(a: Translations, b: Translations): boolean {
  for (const [language, { text }] of a) {
    const other = b.get(language);
    if (other !== undefined && other.text !== text && foldText(other.text) !== foldText(text)) return false;
  }
  return true;
}

/** The bundles of each family: the same folder and, save for the language, the same name. */
export function byFamily(files: readonly OrderedFile[]): Iterable<readonly FileFindings[]> {
  const families = new Map<string, FileFindings[]>();
  for (const { file } of files) {
    if (file.messages.length === 0) continue;
    const key = folderOf(file.uri) + (bundleName(file.uri)?.family ?? '');
    const family = families.get(key);
    if (family === undefined) families.set(key, [file]);
    else family.push(file);
  }
  return families.values();
}

/**
 * The texts of a family. As Spring resolves them: the bundle of a region before that of its language, and the default
 * bundle where a language has no text.
 */
function textsOfFamily(family: readonly FileFindings[]): ReadonlyMap<number, Map<Language, BundleText>> {
  const texts = new Map<number, Map<Language, BundleText>>();
  const rank = ({ language, uri }: FileFindings) => (language === undefined ? 0 : uri.length);
  for (const file of [...family].sort((a, b) => rank(b) - rank(a))) {
    const usual = file.language ?? usualLanguage(file);
    for (const { code, text, line } of file.messages) {
      const language = file.language ?? (hasHan(text) ? 'zh-CN' : usual);
      const known = texts.get(code) ?? new Map<Language, BundleText>();
      if (!known.has(language)) known.set(language, { text, origin: { file: file.uri, line } });
      texts.set(code, known);
    }
  }
  return texts;
}

/** The language of a default bundle: Chinese where at least half of its texts are; the rest are names and the like. */
export function usualLanguage({ messages }: FileFindings): Language {
  const chinese = messages.filter(({ text }) => hasHan(text)).length;
  return chinese * 2 >= messages.length ? 'zh-CN' : 'en';
}

/** Whether a text holds Chinese characters of the planes that messages are written in. */
export function hasHan(text: string): boolean {
  return languageOfText(text) === 'zh-CN';
}
