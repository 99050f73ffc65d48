import { visibleText } from '../../core/text/escape';
import type { Language } from '../../core/text/language';
import { languageNamed } from '../shell/cliLanguage';
import { optionValue } from '../shell/optionValue';
import { cliStrings } from '../shell/strings';

/** What `explain` was asked, options on catalogs left out. */
export interface ExplainArguments {
  /** As they were given: which numbers are codes the catalog decides. */
  readonly codes: readonly string[];
  /** The path of a text to explain in their stead; `-` is standard input. */
  readonly text: string | undefined;
  readonly anonymize: boolean;
  readonly json: boolean;
  readonly language: Language;
}

/** Reads the arguments of `explain`; a string is one sentence that says what is wrong with them, in `fallback`. */
export function readExplainArguments(args: readonly string[], fallback: Language): ExplainArguments | string {
  const strings = cliStrings(fallback);
  const codes: string[] = [];
  let text: string | undefined;
  let anonymize = false;
  let json = false;
  let language: Language | undefined = fallback;
  const left = [...args];
  for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
    const name = optionValue('--lang', arg, left);
    const path = optionValue('--text', arg, left);
    if (name !== undefined) {
      language = languageNamed(name);
      if (language === undefined) return strings.unknownLanguage(visibleText(name));
    } else if (path !== undefined) text = path;
    else if (arg === '--anonymize') anonymize = true;
    else if (arg === '--json') json = true;
    else if (arg.startsWith('-')) return strings.unknownOption(visibleText(arg));
    else codes.push(arg);
  }
  const asked = { codes, text, anonymize, json, language };
  if (text === undefined) return anonymize ? strings.textAlone : codes.length === 0 ? strings.noCodes : asked;
  return text === '' || codes.length > 0 || json ? strings.textAlone : asked;
}
