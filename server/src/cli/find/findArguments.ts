import { visibleText } from '../../core/text/escape';
import type { Language } from '../../core/text/language';
import { type CatalogOptions, readCatalogOptions } from '../shell/catalogOptions';
import { languageNamed } from '../shell/cliLanguage';
import { optionValue } from '../shell/optionValue';
import { cliStrings } from '../shell/strings';
import { findStrings } from './findStrings';

/** What `find` was asked. */
export interface FindArguments {
  /** Undefined where each line of standard input is looked for. */
  readonly text: string | undefined;
  readonly json: boolean;
  /** At most so many codes for a text. */
  readonly limit: number;
  readonly language: Language;
  readonly catalog: CatalogOptions;
}

/** As many as the language server gives. */
const mostCodes = 100;

const usualCodes = 10;

/** Reads the arguments of `find`; a string is one sentence that says what is wrong with them, in `fallback`. */
export function readFindArguments(given: readonly string[], fallback: Language): FindArguments | string {
  const common = cliStrings(fallback);
  const strings = findStrings[fallback];
  const end = given.indexOf('--');
  const asked = readCatalogOptions(end < 0 ? given : given.slice(0, end), fallback);
  if (typeof asked === 'string') return asked;
  const texts: string[] = [];
  let json = false;
  let limit = usualCodes;
  let language: Language | undefined = fallback;
  const left = [...asked.rest];
  for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
    const name = optionValue('--lang', arg, left);
    const number = optionValue('--limit', arg, left);
    if (name !== undefined) {
      language = languageNamed(name);
      if (language === undefined) return common.unknownLanguage(visibleText(name));
    } else if (number !== undefined) {
      limit = /^\d{1,3}$/.test(number) ? Number(number) : 0;
      if (limit < 1 || limit > mostCodes) return strings.limit(visibleText(number), mostCodes);
    } else if (arg === '--json') json = true;
    else if (arg.startsWith('-') && arg !== '-') return common.unknownOption(visibleText(arg));
    else texts.push(arg);
  }
  const isInput = texts.length === 1 && texts[0] === '-' && end < 0;
  if (end >= 0) texts.push(...given.slice(end + 1));
  const [text, ...more] = texts;
  if (text === undefined) return strings.nothing;
  if (more.length > 0) return strings.quote;
  return { text: isInput ? undefined : text, json, limit, language, catalog: asked.options };
}
