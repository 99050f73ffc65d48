import { type Language, languageOfLocale, languages } from '../../core/text/language';
import type { Terminal } from './terminal';

/** The language of the person at the terminal, in the order POSIX gives the variables. */
export function terminalLanguage(env: Terminal['env']): Language {
  return languageOfLocale(env.LC_ALL || env.LC_MESSAGES || env.LANG);
}

/** The language that `--lang` asks for, in whatever letter case. */
export function languageNamed(name: string): Language | undefined {
  return languages.find((known) => known.toLowerCase() === name.toLowerCase());
}
