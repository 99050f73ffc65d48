import { visibleText } from '../../core/text/escape';
import type { Language } from '../../core/text/language';
import { type CatalogOptions, readCatalogOptions } from '../shell/catalogOptions';
import { languageNamed } from '../shell/cliLanguage';
import { optionValue } from '../shell/optionValue';
import { cliStrings } from '../shell/strings';
import { lintCliStrings } from './lintStrings';

/** What `lint` was asked. */
export interface LintArguments {
  readonly path: string;
  readonly form: 'text' | 'json' | 'sarif';
  readonly language: Language;
  readonly catalog: CatalogOptions;
}

/** Reads the arguments of `lint`; a string is one sentence that says what is wrong with them, in `fallback`. */
export function readLintArguments(args: readonly string[], fallback: Language): LintArguments | string {
  const common = cliStrings(fallback);
  const strings = lintCliStrings[fallback];
  const asked = readCatalogOptions(args, fallback);
  if (typeof asked === 'string') return asked;
  let path: string | undefined;
  let form: LintArguments['form'] = 'text';
  let language: Language | undefined = fallback;
  const left = [...asked.rest];
  for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
    const name = optionValue('--lang', arg, left);
    if (name !== undefined) {
      language = languageNamed(name);
      if (language === undefined) return common.unknownLanguage(visibleText(name));
    } else if (arg === '--json' || arg === '--sarif') {
      const wanted = arg === '--json' ? 'json' : 'sarif';
      if (form !== 'text' && form !== wanted) return strings.severalForms;
      form = wanted;
    } else if (arg.startsWith('-')) return common.unknownOption(visibleText(arg));
    else if (path !== undefined) return strings.severalPaths(visibleText(arg));
    else path = arg;
  }
  return path === undefined || path === '' ? strings.noPath : { path, form, language, catalog: asked.options };
}
