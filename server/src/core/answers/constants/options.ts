import { generatedMark, type Language, languages, maxBeforeMark } from '../../text';

/** The output languages, by their names on the command line and in requests. */
export const outputLanguages = [
  { id: 'ts', label: 'TypeScript', languageId: 'typescript' },
  { id: 'js', label: 'JavaScript', languageId: 'javascript' },
  { id: 'python', label: 'Python', languageId: 'python' },
  { id: 'java', label: 'Java', languageId: 'java' },
  { id: 'go', label: 'Go', languageId: 'go' },
  { id: 'kotlin', label: 'Kotlin', languageId: 'kotlin' },
  { id: 'csharp', label: 'C#', languageId: 'csharp' },
  { id: 'rust', label: 'Rust', languageId: 'rust' },
  { id: 'php', label: 'PHP', languageId: 'php' },
  { id: 'json', label: 'JSON', languageId: 'json' },
] as const;

export type OutputLanguage = (typeof outputLanguages)[number]['id'];

export function isOutputLanguage(id: string): id is OutputLanguage {
  return outputLanguages.some((language) => language.id === id);
}

/** Returns the language with this name, here or in editors, in any case: `ts`, `TypeScript`. */
export function outputLanguageNamed(name: string): OutputLanguage | undefined {
  const folded = name.toLowerCase();
  return outputLanguages.find(({ id, languageId }) => id === folded || languageId === folded)?.id;
}

/** Returns the language id of editors: `typescript` for `ts`. */
export function editorLanguageOf(id: OutputLanguage): string {
  return outputLanguages.find((language) => language.id === id)?.languageId ?? id;
}

/** What decides the generated code besides the catalog. */
export interface ConstantsOptions {
  readonly language: OutputLanguage;
  /** Names as for `chosenFamilies`; empty for all. */
  readonly families: readonly string[];
  /** The first language in comments. */
  readonly textLanguage: Language;
}

/** Returns the options as arguments of the command line. `more` is appended, each argument quoted if necessary. */
export function optionsText(options: ConstantsOptions, more: readonly string[] = []): string {
  const { language, families, textLanguage } = options;
  const only = families.length === 0 ? [] : ['--only', ...families];
  return ['--language', language, ...only, '--lang', textLanguage, ...more].map(quoted).join(' ');
}

/** The command for a POSIX shell that generates the same code. `more`: further arguments, which are quoted. */
export function commandLine(options: ConstantsOptions, more: readonly string[] = []): string {
  return `bk-job-errors constants ${optionsText(options, more)}`;
}

/** Quotes an argument for a POSIX shell. */
function quoted(argument: string): string {
  return /^[\w./:=@%+,-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`;
}

/** Maximum length of the header of generated code, in UTF-16 units. */
export const maxHeader = 4000;

/** Returns the options in the header of a generated file; undefined if this program did not generate the file. */
export function readGenerated(text: string): ConstantsOptions | undefined {
  const head = text.slice(0, maxHeader);
  const mark = head.indexOf(generatedMark);
  if (mark < 0 || mark > maxBeforeMark) return undefined;
  const [, language = '', rest = ''] = optionsPattern.exec(head.slice(mark)) ?? [];
  const end = / --lang ([A-Za-z-]{2,5})/.exec(rest);
  const [lang, index] = [end?.[1], end?.index ?? 0];
  const textLanguage = languages.find((known) => known === lang);
  const hasFamilies = rest.startsWith(onlyOption);
  if (!isOutputLanguage(language) || textLanguage === undefined || (index > 0 && !hasFamilies)) return undefined;
  const only = hasFamilies ? rest.slice(onlyOption.length, index) : '';
  return { language, families: only === '' ? [] : only.split(' '), textLanguage };
}

const onlyOption = ' --only ';

/** The rest of the line behind the language. Our families never need quotes. */
const optionsPattern = /--language ([a-z]{1,10})( [^\r\n'"]*)/;
