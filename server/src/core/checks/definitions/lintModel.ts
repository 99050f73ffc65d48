import type { OrderedFile } from '../../catalog/sources/workspace/fileDefinitions';
import { javaPlaceholders } from '../../template/javaFormat/parsePattern';
import type { Localized } from '../../text/language';

/** What is looked for in the source code of JOB, or of a product built the same way. */
export const lintRules = [
  'constant-without-message',
  'message-without-constant',
  'language-gap',
  'argument-count',
  'duplicate-number',
  'duplicate-name',
  'unused-constant',
  'ill-formed',
  'unreadable',
] as const;

export type LintRule = (typeof lintRules)[number];

/** How much a finding matters. Information is for reading: it makes no check fail. */
export type LintLevel = 'error' | 'warning' | 'information';

/** A place in a file. */
export interface LintPlace {
  /** As the file was given: a URI. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

/** One thing that is wrong with constants, messages or throw sites. */
export interface LintFinding extends LintPlace {
  readonly rule: LintRule;
  readonly level: LintLevel;
  /** Where on its line it begins, in UTF-16 units from 1; undefined where it is about the whole line. */
  readonly column?: number;
  /** In UTF-16 units; given with `column`. */
  readonly length?: number;
  /** The code it is about; undefined where it is about a file. */
  readonly code?: number;
  /** The name of the constant it is about, without its class. */
  readonly constant?: string;
  /** One sentence. May quote names and texts of the workspace: whoever shows it escapes it. */
  readonly message: Localized;
  /** Other places that belong to it, such as the first of two equal definitions. */
  readonly related?: readonly LintPlace[];
}

/** By file, line, rule, code and column; by units, so that the order is the same on every machine. */
export function compareFindings(a: LintFinding, b: LintFinding): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    compare(a.rule, b.rule) ||
    (a.code ?? 0) - (b.code ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0)
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** What the rules know of a workspace. */
export interface LintWorkspace {
  /** By path, those that serve tests last. */
  readonly files: readonly OrderedFile[];
  readonly templates: ReadonlyMap<number, Template>;
  /** Codes whose messages are given elsewhere, such as in a catalog that a person names. */
  readonly toldElsewhere: ReadonlySet<number>;
}

/** What the messages of one code take. */
export interface Template {
  /** The fewest and the most arguments that any of its texts shows: one more than the highest index of a placeholder. */
  readonly least: number;
  readonly most: number;
  /** Where the first of them stands. */
  readonly place: LintPlace;
}

/** What the messages of each code take, bundles that serve tests left out. */
export function templatesOf(files: readonly OrderedFile[]): ReadonlyMap<number, Template> {
  const templates = new Map<number, Template>();
  for (const { file, isTest } of files) {
    if (isTest) continue;
    for (const { code, text, line } of file.messages) {
      const takes = argumentsOf(text);
      const known = templates.get(code);
      templates.set(code, {
        least: Math.min(known?.least ?? takes, takes),
        most: Math.max(known?.most ?? takes, takes),
        place: known?.place ?? { file: file.uri, line },
      });
    }
  }
  return templates;
}

/** How many arguments have to be passed so that a text shows no placeholder. */
export function argumentsOf(text: string): number {
  return (javaPlaceholders(text).at(-1) ?? -1) + 1;
}

/** `{0}, {1}`: the placeholders for so many arguments. */
export function placeholderList(takes: number): string {
  return Array.from({ length: Math.min(takes, mostShown) }, (_, index) => `{${index}}`).join(', ');
}

/** Of more arguments the first are enough to tell what is meant. */
const mostShown = 10;
