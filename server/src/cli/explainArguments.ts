import { readCode } from '../core/catalogEdition';
import { visibleText } from '../core/escape';
import type { Language } from '../core/language';
import { cliStrings } from './strings';

/** What `explain` was asked. */
export interface ExplainArguments {
  readonly codes: readonly number[];
  readonly json: boolean;
  readonly language: Language;
}

const languages: ReadonlyMap<string, Language> = new Map([
  ['en', 'en'],
  ['zh-cn', 'zh-CN'],
]);

/** Reads the arguments of `explain`; a string is one sentence that says what is wrong with them, in `fallback`. */
export function readExplainArguments(args: readonly string[], fallback: Language): ExplainArguments | string {
  const strings = cliStrings(fallback);
  const codes: number[] = [];
  let json = false;
  let language = fallback;
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (arg === '--json') {
      json = true;
    } else if (arg === '--lang' || arg.startsWith('--lang=')) {
      const name = arg === '--lang' ? (args[++at] ?? '') : arg.slice('--lang='.length);
      const chosen = languages.get(name.toLowerCase());
      if (chosen === undefined) {
        return strings.unknownLanguage(visibleText(name));
      }
      language = chosen;
    } else if (arg.startsWith('-')) {
      return strings.unknownOption(visibleText(arg));
    } else {
      const code = readCode(arg);
      if (code === undefined) {
        return strings.notACode(visibleText(arg));
      }
      codes.push(code);
    }
  }
  return codes.length === 0 ? strings.noCodes : { codes, json, language };
}
