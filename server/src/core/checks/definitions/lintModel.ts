import type { OrderedFile } from '../../catalog/sources/workspace';
import { javaPlaceholders } from '../../template/javaFormat';
import { compareTexts, type Localized } from '../../text';
import { brokenPattern } from './brokenPattern';

/** The severity of a finding. Information makes no check fail. */
export type LintLevel = 'error' | 'warning' | 'information';

/**
 * The rules for the source code of JOB, and of products built the same way, with the level of their findings. A new rule is
 * a row here and a function in the list of `lintWorkspace`.
 */
const lintLevels = {
  'constant-without-message': 'error',
  'message-without-constant': 'warning',
  'language-gap': 'warning',
  'argument-count': 'warning',
  'broken-pattern': 'warning',
  'duplicate-number': 'error',
  'duplicate-name': 'warning',
  'unused-constant': 'information',
  'ill-formed': 'warning',
  unreadable: 'warning',
} as const satisfies Record<string, LintLevel>;

export type LintRule = keyof typeof lintLevels;

export const lintRules = Object.keys(lintLevels) as readonly LintRule[];

/** A place in a file. */
export interface LintPlace {
  /** As the file was given: a URI. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

/** A problem of constants, messages or throw sites. */
export interface LintFinding extends LintPlace {
  readonly rule: LintRule;
  readonly level: LintLevel;
  /** The column where it begins, in UTF-16 units from 1; undefined if it is about the whole line. */
  readonly column?: number;
  /** In UTF-16 units; given with `column`. */
  readonly length?: number;
  /** The code it is about; undefined if it is about a file. */
  readonly code?: number;
  /** The name of the constant it is about, without its class. */
  readonly constant?: string;
  /** One sentence. May quote names and texts of the workspace: escape it where it is shown. */
  readonly message: Localized;
  /** Related places, such as the first of two equal definitions. */
  readonly related?: readonly LintPlace[];
}

/** Makes a finding with the level of its rule. */
export function lintFinding(rule: LintRule, finding: Omit<LintFinding, 'rule' | 'level'>): LintFinding {
  return { rule, level: lintLevels[rule], ...finding };
}

/** Sorts by file, line, rule, code and column. */
export function compareFindings(a: LintFinding, b: LintFinding): number {
  return (
    compareTexts(a.file, b.file) ||
    a.line - b.line ||
    compareTexts(a.rule, b.rule) ||
    (a.code ?? 0) - (b.code ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0)
  );
}

/** The input of the rules. */
export interface LintWorkspace {
  /** By path, tests and copies last. */
  readonly files: readonly OrderedFile[];
  readonly templates: ReadonlyMap<number, Template>;
  /** Codes that have a message in custom catalogs. */
  readonly customMessages: ReadonlySet<number>;
}

/** The arguments that the messages of a code take; from 0 to infinity if all of its texts are broken. */
export interface Template {
  /** Minimum and maximum arguments of its texts: one more than the highest index of a placeholder. */
  readonly least: number;
  readonly most: number;
  /** Where the first of the texts is. */
  readonly place: LintPlace;
}

/** Returns what the messages of each code take, without bundles of tests. */
export function templatesOf(files: readonly OrderedFile[]): ReadonlyMap<number, Template> {
  const templates = new Map<number, Template>();
  for (const { file, isAside } of files) {
    if (isAside) continue;
    for (const { code, text, line } of file.messages) {
      const known = templates.get(code);
      const place = known?.place ?? { file: file.uri, line };
      // A broken text does not show what its code takes.
      if (brokenPattern(text) !== undefined)
        templates.set(code, { least: 0, most: Number.POSITIVE_INFINITY, ...known, place });
      else {
        const takes = argumentsOf(text);
        const isFirst = known === undefined || known.most === Number.POSITIVE_INFINITY;
        templates.set(code, {
          least: isFirst ? takes : Math.min(known.least, takes),
          most: isFirst ? takes : Math.max(known.most, takes),
          place,
        });
      }
    }
  }
  return templates;
}

/** Returns how many arguments a text takes. */
function argumentsOf(text: string): number {
  return (javaPlaceholders(text).at(-1) ?? -1) + 1;
}

/** Returns the placeholders of a number of arguments: `{0}, {1}`. */
export function placeholderList(takes: number): string {
  return Array.from({ length: Math.min(takes, maxShown) }, (_, index) => `{${index}}`).join(', ');
}

/** Maximum number of placeholders that are shown. */
const maxShown = 10;
