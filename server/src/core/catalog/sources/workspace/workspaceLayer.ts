import { takenArguments } from '../../../template';
import {
  finish,
  type Language,
  type Localized,
  languageOfText,
  languages,
  otherLanguage,
  type Steps,
  stepped,
} from '../../../text';
import type { Families } from '../../catalog';
import type { CatalogEntry, CatalogProblem, ConstantName } from '../../catalogEntry';
import { decode } from '../../families';
import type { CatalogLayer } from '../../layer';
import type { FileDefinitions } from './fileDefinitions';
import { inOrder, problemInWorkspace } from './fileDefinitions';
import { type BundleText, bundleTexts, type Translations } from './messageBundles';

/**
 * Makes one layer of the definitions in a workspace folder. The same files give the same layer in any order, since they are
 * sorted by path, with tests and copies last.
 *
 * A code with its names and texts is one entry. Each further set of texts that contradicts the ones before is another entry
 * without names. A code with a text but without a constant is an entry named `CODE_1241099`, after the others. A constant
 * without a text has its comment as its message, or else its name.
 */
export function workspaceLayer(
  id: string,
  name: Localized,
  definitions: Iterable<FileDefinitions>,
  families: Families,
): CatalogLayer {
  return finish(workspaceLayerSteps(id, name, definitions, families));
}

/** `workspaceLayer` for a server, which answers others meanwhile. */
export function* workspaceLayerSteps(
  id: string,
  name: Localized,
  definitions: Iterable<FileDefinitions>,
  families: Families,
): Steps<CatalogLayer> {
  const files = inOrder(definitions);
  const constants = new Map<number, NamedCode>();
  const problems: CatalogProblem[] = [];
  for (const { file } of files) {
    yield* collectNames(file, constants);
    for (const problem of file.problems) problems.push(problem);
    if (file.outdated) problems.push(problemInWorkspace({ file: file.uri, line: 1 }, (t) => t.halfWritten()));
  }
  const texts = bundleTexts(files, problems);
  const entries: CatalogEntry[] = [];
  const nameless = [...texts.keys()].filter((code) => !constants.has(code)).sort((a, b) => a - b);
  const add = (code: number): void => {
    const base = { code, layer: id, ...classify(code, name, families), twins: [] };
    const named: NamedCode = constants.get(code) ?? { names: [] };
    const [first, ...others] = texts.get(code) ?? [];
    const constant = named.names[0]?.name ?? `CODE_${code}`;
    entries.push({ ...base, constant, names: named.names, ...textsFor(constant, named, first) });
    for (const other of others) {
      entries.push({ ...base, constant, names: [], ...textsFor(constant, { names: [] }, other) });
    }
  };
  yield* stepped([...constants.keys(), ...nameless], add);
  return { id, kind: 'workspace', name, entries, problems, ranges: [], definitions: files.map(({ file }) => file) };
}

interface NamedCode {
  readonly names: ConstantName[];
  /** The first text among the arguments of its constants. */
  text?: BundleText;
  /** The first comment beside its constants. */
  description?: BundleText;
}

function* collectNames({ uri, constants }: FileDefinitions, all: Map<number, NamedCode>): Steps<void> {
  yield* stepped(constants, ({ name, code, owner, line, text, description }) => {
    const named: NamedCode = all.get(code) ?? { names: [] };
    const origin = { file: uri, line };
    named.names.push({ name, ...(owner === undefined ? {} : { owner }), origin });
    if (text !== undefined) named.text ??= { text, origin };
    if (description !== undefined) named.description ??= { text: description, origin };
    all.set(code, named);
  });
}

type Classification = Pick<CatalogEntry, 'source' | 'target' | 'section' | 'category'>;

/** Classifies a code by its digits. A code outside every family of JOB belongs to the workspace itself. */
function classify(code: number, layer: Localized, families: Families): Classification {
  const { source, target, section, category } = decode(code, families);
  return {
    source,
    // The name in `GSE (agent control)`, which is the same in every language.
    target: target?.en.split(' (')[0] ?? source,
    section: section ?? { id: 'own', name: layer },
    category: category ?? { id: 'own', name: layer },
  };
}

type EntryTexts = Pick<
  CatalogEntry,
  'message' | 'languages' | 'described' | 'javaFormat' | 'withoutMessage' | 'placeholders' | 'origin' | 'textOrigins'
>;

function textsFor(constant: string, named: NamedCode, translations: Translations | undefined): EntryTexts {
  const { names, text, description } = named;
  const beside = text ?? description;
  const texts = translations ?? (beside ? translationsOf(beside) : noTexts);
  const isBundle = translations !== undefined;
  const present = languages.filter((language) => texts.has(language));
  const [leading] = present;
  const first = leading && texts.get(leading);
  const origin = names[0]?.origin ?? first?.origin ?? { file: '', line: 1 };
  if (first === undefined) {
    const message = { en: constant, 'zh-CN': constant };
    return { message, languages: [], withoutMessage: true, placeholders: [], origin };
  }
  const textIn = (language: Language) => (texts.get(language) ?? texts.get(otherLanguage(language)) ?? first).text;
  const message = { en: textIn('en'), 'zh-CN': textIn('zh-CN') };
  return {
    message,
    ...(present.length < languages.length ? { languages: present } : {}),
    ...(first === description ? { described: true } : {}),
    ...(isBundle ? { javaFormat: true } : {}),
    placeholders: takenArguments(message, isBundle ? 'java' : 'plain'),
    origin,
    ...elsewhere(texts, origin),
  };
}

const noTexts: Translations = new Map();

function translationsOf(beside: BundleText): Translations {
  return new Map([[languageOfText(beside.text), beside]]);
}

/** Returns the origins of texts that are not on the line of the number. */
function elsewhere(texts: Translations, at: CatalogEntry['origin']): Pick<CatalogEntry, 'textOrigins'> {
  const origins = new Map([...texts].map(([language, { origin }]) => [language, origin]));
  for (const [language, { file, line }] of origins) {
    if (file === at.file && line === at.line) origins.delete(language);
  }
  return origins.size === 0 ? {} : { textOrigins: Object.fromEntries(origins) };
}
