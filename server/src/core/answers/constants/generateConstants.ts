import type { Catalog } from '../../catalog';
import { finish, generatedMark, type Steps } from '../../text';
import { chosenFamilies } from './constantFamilies';
import { constantFile } from './constantFile';
import { constantsStrings } from './constantsStrings';
import { layOut } from './layOut';
import { type ConstantsOptions, commandLine, optionsText } from './options';
import { writers } from './writers';

/** Why there is no code. */
type NotGenerated =
  /** These names match no family. */
  | { readonly kind: 'unknownFamilies'; readonly names: readonly string[] }
  /** The catalog lists no code of the families. */
  | { readonly kind: 'empty' };

/** The generated code. If there is no code: the reason. */
export type Generated = { readonly kind: 'text'; readonly text: string; readonly count: number } | NotGenerated;

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
  let text = '';
  const generated = finish(
    constantsSteps(catalog, options, more, (part) => {
      text += part;
    }),
  );
  return generated.kind === 'written' ? { kind: 'text', text, count: generated.count } : generated;
}

/** `generateConstants` for a server, which answers others meanwhile. `write` takes the text piece by piece. */
export function* constantsSteps(
  catalog: Catalog,
  options: ConstantsOptions,
  more: readonly string[] | undefined,
  write: (text: string) => void,
): Steps<{ readonly kind: 'written'; readonly count: number } | NotGenerated> {
  const { families, unknown } = yield* chosenFamilies(catalog, options.families);
  if (unknown.length > 0) return { kind: 'unknownFamilies', names: unknown };
  if (families.length === 0) return { kind: 'empty' };
  const strings = constantsStrings[options.textLanguage];
  const { style, layout } = writers[options.language];
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
  const { before, list, after } = layout(file);
  write(before);
  yield* layOut(file, list, write);
  write(after);
  return { kind: 'written', count: entries.length };
}
