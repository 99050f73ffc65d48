import { type Catalog, type CatalogEntry, isLegacy, versionText } from '../../catalog';
import { type Language, otherLanguage, type Steps, stepped } from '../../text';
import { type ConstantFamily, generatedEntries } from './constantFamilies';
import { constantNames, type NameStyle } from './constantNames';
import { type ConstantsStrings, constantsStrings } from './constantsStrings';

/** One constant of generated code. Texts are plain; each language escapes them for its comments. */
export interface Constant {
  /** A valid name in the language, unique in the file. */
  readonly name: string;
  readonly entry: CatalogEntry;
  /** The paragraphs above it: message, message in the other language, what only holds in some releases. */
  readonly paragraphs: readonly string[];
  readonly deprecation?: Deprecation;
}

interface Deprecation {
  /** A sentence of our own; it contains only names and numbers. */
  readonly note: string;
  /** The code to use instead. */
  readonly successor?: number;
  /** The constant of the successor, if this file contains it. */
  readonly replacement?: string;
}

interface ConstantGroup {
  readonly heading: string;
  readonly constants: readonly Constant[];
}

/** Everything a language needs to write a file. */
export interface ConstantFile {
  readonly language: Language;
  readonly strings: ConstantsStrings;
  /** Plain lines; empty lines separate paragraphs. */
  readonly header: readonly string[];
  /** How to generate the file again: the line of `header` without its label. */
  readonly regenerate: string;
  readonly groups: readonly ConstantGroup[];
  /** False if a number is negative or needs more than 31 bits. */
  readonly small: boolean;
}

/** Names and describes the constants of families. `header` is the comment above them and contains `regenerate`. */
export function* constantFile(
  catalog: Catalog,
  families: readonly ConstantFamily[],
  language: Language,
  style: NameStyle,
  { header, regenerate }: Pick<ConstantFile, 'header' | 'regenerate'>,
): Steps<ConstantFile> {
  const strings = constantsStrings[language];
  const names = yield* constantNames(yield* generatedEntries(catalog), style);
  const codes = new Set(families.flatMap(({ entries }) => entries.map(({ code }) => code)));
  const constantOf = (entry: CatalogEntry): Constant => {
    const name = names.get(entry.code) ?? `CODE_${entry.code}`;
    const deprecation = isLegacy(entry) ? deprecationOf(entry, names, codes, strings) : undefined;
    const paragraphs = paragraphsOf(entry, catalog, language, style.write(entry.constant) === name);
    return { name, entry, paragraphs, ...(deprecation ? { deprecation } : {}) };
  };
  const groups: ConstantGroup[] = [];
  for (const { section, category, entries } of families) {
    const constants: Constant[] = [];
    yield* stepped(entries, (entry) => constants.push(constantOf(entry)));
    groups.push({ heading: headingOf(section.name[language], category.name[language], strings), constants });
  }
  return {
    language,
    strings,
    header,
    regenerate,
    groups,
    small: [...codes].every((code) => code >= 0 && code < 2 ** 31),
  };
}

/** A code without a category has the name of its section twice. */
function headingOf(section: string, category: string, strings: ConstantsStrings): string {
  return section === category ? section : strings.heading(section, category);
}

function paragraphsOf(entry: CatalogEntry, catalog: Catalog, language: Language, ownName: boolean): string[] {
  const strings = constantsStrings[language];
  const { message } = entry;
  const versions = versionText(entry.versions, language);
  const others = catalog.meanings(entry.code).filter((other) => other.versions && other.constant !== entry.constant);
  const paragraphs = [
    message[language],
    message[otherLanguage(language)],
    versions === undefined ? '' : strings.inVersions(versions),
    ...others.map((other) => {
      const there = versionText(other.versions, language);
      return there === undefined ? '' : strings.meansThere(there, other.constant, other.message[language]);
    }),
    ownName ? '' : strings.catalogName(entry.constant),
  ];
  // The message of an entry without a text is its name.
  return [...new Set(paragraphs.filter((text) => text.trim() !== '' && text !== entry.constant))];
}

function deprecationOf(
  { twins }: CatalogEntry,
  names: ReadonlyMap<number, string>,
  codes: ReadonlySet<number>,
  strings: ConstantsStrings,
): Deprecation {
  const successor = twins.find((twin) => names.has(twin));
  const name = names.get(successor ?? Number.NaN);
  if (successor === undefined || name === undefined) return { note: strings.noSuccessor };
  const note = strings.useInstead(name, successor);
  return { note, successor, ...(codes.has(successor) ? { replacement: name } : {}) };
}
