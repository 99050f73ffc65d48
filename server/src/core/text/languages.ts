import type { FileLanguage } from './fileLanguage';
import { languageTable } from './languageTable';
import type { SourceSyntax } from './source/sourceSyntax';

const byId: ReadonlyMap<string, FileLanguage> = new Map(languageTable.map((language) => [language.id, language]));
const byFileName = indexed(({ fileNames }) => fileNames);
const bySourceExtension = indexed(({ source, extensions }) => source && extensions);
const byExtension: ReadonlyMap<string, FileLanguage> = new Map([
  ...indexed(({ extensions }) => extensions),
  ...indexed(({ unreadExtensions }) => unreadExtensions),
]);

function indexed(namesOf: (language: FileLanguage) => string | undefined): ReadonlyMap<string, FileLanguage> {
  return new Map(languageTable.flatMap((row) => (namesOf(row)?.split(' ') ?? []).map((name) => [name, row])));
}

/** What is known about the language that VS Code calls `id`. */
export function fileLanguage(id: string): FileLanguage | undefined {
  return byId.get(id);
}

/**
 * The identifier of the language of a file, by its path or URI: the one that an open document would have in VS Code.
 * `plaintext` where the language is unknown.
 */
export function languageIdOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const dot = name.lastIndexOf('.');
  const known = byFileName.get(name) ?? (dot < 0 ? undefined : byExtension.get(name.slice(dot + 1)));
  // `app.log.3`, `app.log.2024-05-06`.
  return known?.id ?? (name.includes('.log.') ? 'log' : 'plaintext');
}

/** The extensions of files that may hold definitions, without the dot: source code and message bundles. */
export const definitionExtensions: readonly string[] = [
  ...bySourceExtension.keys(),
  ...indexed(({ bundle, extensions }) => (bundle ? extensions : undefined)).keys(),
];

/** How the file of this path or URI is read for definitions; undefined for files that are not read. */
export function sourceSyntax(path: string): SourceSyntax | undefined {
  const dot = path.lastIndexOf('.');
  return dot < 0 ? undefined : bySourceExtension.get(path.slice(dot + 1).toLowerCase())?.source;
}

interface NamedDocument {
  readonly languageId: string;
  readonly uri: string;
}

/** True for a log, by its language or its name. */
export function isSurelyLog({ languageId, uri }: NamedDocument): boolean {
  return languageId === 'log' || languageIdOf(uri) === 'log';
}

/** True for a log, and for plain text, since most editors show a log as plain text. */
export function isLog(document: NamedDocument): boolean {
  return document.languageId === 'plaintext' || isSurelyLog(document);
}
