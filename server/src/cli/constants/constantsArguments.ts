import { type ConstantsOptions, type OutputLanguage, outputLanguageNamed } from '../../core/answers/constants/options';
import { visibleText } from '../../core/text/escape';
import type { Language } from '../../core/text/language';
import { type CatalogOptions, readCatalogOptions } from '../shell/catalogOptions';
import { languageNamed } from '../shell/cliLanguage';
import { optionValue } from '../shell/optionValue';
import { cliStrings } from '../shell/strings';
import { constantsCliStrings } from './constantsStrings';

/** What `constants` was asked. */
export interface ConstantsArguments {
  readonly options: ConstantsOptions;
  readonly catalog: CatalogOptions;
}

/** Reads the arguments of `constants`; a string is one sentence that says what is wrong with them, in `fallback`. */
export function readConstantsArguments(args: readonly string[], fallback: Language): ConstantsArguments | string {
  const common = cliStrings(fallback);
  const strings = constantsCliStrings[fallback];
  const asked = readCatalogOptions(args, fallback);
  if (typeof asked === 'string') return asked;
  let language: OutputLanguage | undefined;
  let textLanguage: Language | undefined = fallback;
  const families: string[] = [];
  const left = [...asked.rest];
  for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
    const output = optionValue('--language', arg, left);
    const text = optionValue('--lang', arg, left);
    const only = optionValue('--only', arg, left);
    if (output !== undefined) {
      language = outputLanguageNamed(output);
      if (language === undefined) return strings.unknownOutput(visibleText(output));
    } else if (text !== undefined) {
      textLanguage = languageNamed(text);
      if (textLanguage === undefined) return common.unknownLanguage(visibleText(text));
    } else if (only !== undefined) {
      const values = [only, ...takeValues(left)].flatMap((value) => value.split(','));
      const named = values.filter((value) => value !== '');
      if (named.length === 0 || only.startsWith('-')) return strings.noFamily;
      families.push(...named);
    } else {
      return arg.startsWith('-') ? common.unknownOption(visibleText(arg)) : strings.unexpected(visibleText(arg));
    }
  }
  if (language === undefined) return strings.noOutput;
  return { options: { language, families: [...new Set(families)], textLanguage }, catalog: asked.options };
}

/** Takes from `left` what stands before the next option. */
function takeValues(left: string[]): string[] {
  const next = left.findIndex((arg) => arg.startsWith('-'));
  return left.splice(0, next < 0 ? left.length : next);
}
