import type { ConstantDefinition, FileDefinitions } from '../../catalog/sources/workspace/fileDefinitions';
import { isCodeName, isErrorType } from '../../catalog/vocabulary/codeNames';
import { isHolderName } from '../../catalog/vocabulary/holders';
import { fileLanguage, languageIdOf, sourceSyntax } from '../../text/languages';
import type { SourceLanguage } from '../../text/source/sourceSyntax';

/** A constant and where it stands. */
export interface PlacedConstant extends ConstantDefinition {
  readonly file: string;
  readonly language: SourceLanguage;
}

/** The constants of a file that belong to a class, enum or module, those of one holder together. */
export function holdersOf({ uri, constants }: FileDefinitions): ReadonlyMap<string, readonly PlacedConstant[]> {
  const language = sourceSyntax(uri)?.language;
  const holders = new Map<string, PlacedConstant[]>();
  if (language === undefined) return holders;
  for (const constant of constants) {
    const placed = { ...constant, file: uri, language };
    const held = holders.get(constant.owner ?? '');
    if (held === undefined) holders.set(constant.owner ?? '', [placed]);
    else held.push(placed);
  }
  return holders;
}

/** Whether a class by its name holds codes, and does not only have one beside other things. */
export function isHolder(owner: string): boolean {
  return owner !== '' && (isHolderName(owner) || isCodeName(owner) || isErrorType(owner));
}

/**
 * Whether the messages of a class' codes are looked up in bundles. Members that have their texts beside them need none, and
 * neither do clients in other languages.
 */
export function needsBundles(owner: string, constants: readonly PlacedConstant[]): boolean {
  const file = constants[0]?.file ?? '';
  if (!fileLanguage(languageIdOf(file))?.usesBundles || !isHolder(owner)) return false;
  return constants.every(({ text }) => text === undefined);
}
