import type { OrderedFile } from '../../catalog/sources/workspace/fileDefinitions';
import { javaPlaceholders } from '../../template/javaFormat/parsePattern';
import type { LintPlace } from './lintFinding';

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
