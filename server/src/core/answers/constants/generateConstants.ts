import type { Catalog } from '../../catalog';
import { finish, generatedMark, type Steps } from '../../text';
import { chosenFamilies } from './constantFamilies';
import { constantFile } from './constantFile';
import { constantsStrings } from './constantsStrings';
import { layOut } from './layOut';
import { type ConstantsOptions, commandLine, optionsText } from './options';
import { writers } from './writers';

/** Generated code, or why there is none. */
export type Generated =
  | { readonly kind: 'text'; readonly text: string; readonly count: number }
  /** These names match no family. */
  | { readonly kind: 'unknownFamilies'; readonly names: readonly string[] }
  /** The catalog lists no code of the families. */
  | { readonly kind: 'empty' };

/**
 * Generates a constant for every code of the families, documented with its message. The same catalog and options always
 * give the same text. `more` are further arguments of the command line; undefined if no command line can generate the
 * file, because only the editor knows all its catalogs.
 */
export function generateConstants(
  catalog: Catalog,
  options: ConstantsOptions,
  more: readonly string[] | undefined,
): Generated {
  return finish(constantsSteps(catalog, options, more));
}

/** `generateConstants` for a server, which answers others meanwhile. */
export function* constantsSteps(
  catalog: Catalog,
  options: ConstantsOptions,
  more: readonly string[] | undefined,
): Steps<Generated> {
  const { families, unknown } = yield* chosenFamilies(catalog, options.families);
  if (unknown.length > 0) return { kind: 'unknownFamilies', names: unknown };
  if (families.length === 0) return { kind: 'empty' };
  const strings = constantsStrings[options.textLanguage];
  const { style, write } = writers[options.language];
  const regenerate = more === undefined ? strings.inEditor(optionsText(options)) : commandLine(options, more);
  const entries = families.flatMap((family) => family.entries);
  const header = [
    generatedMark,
    '',
    strings.title,
    ...(entries.some(({ summary }) => summary) ? [strings.summaries] : []),
    strings.regenerate(regenerate),
  ];
  const file = yield* constantFile(catalog, families, options.textLanguage, style, { header, regenerate });
  const { before, list, after } = write(file);
  return { kind: 'text', text: `${before}${yield* layOut(file, list)}${after}`, count: entries.length };
}
