import { visibleText } from '../../core/text/escape';
import type { Language } from '../../core/text/language';
import { type CatalogOptions, readCatalogOptions } from '../shell/catalogOptions';
import { languageNamed } from '../shell/cliLanguage';
import { optionValue } from '../shell/optionValue';
import { cliStrings } from '../shell/strings';
import { migrateStrings } from './migrateStrings';

/** What `migrate` was asked. */
export interface MigrateArguments {
  readonly paths: readonly string[];
  /** Only tell; tell by the exit status too; or replace what is certain. */
  readonly mode: 'report' | 'check' | 'write';
  readonly json: boolean;
  /** Whether numbers that nothing calls a code count as codes. */
  readonly includePlain: boolean;
  readonly language: Language;
  readonly catalog: CatalogOptions;
}

/** Reads the arguments of `migrate`; a string is one sentence that says what is wrong with them, in `fallback`. */
export function readMigrateArguments(args: readonly string[], fallback: Language): MigrateArguments | string {
  const common = cliStrings(fallback);
  const strings = migrateStrings[fallback];
  const asked = readCatalogOptions(args, fallback);
  if (typeof asked === 'string') return asked;
  const paths: string[] = [];
  const flags = new Set<string>();
  let language: Language | undefined = fallback;
  const left = [...asked.rest];
  for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
    const name = optionValue('--lang', arg, left);
    if (name !== undefined) {
      language = languageNamed(name);
      if (language === undefined) return common.unknownLanguage(visibleText(name));
    } else if (arg === '--') paths.push(...left.splice(0));
    else if (known.has(arg)) flags.add(arg);
    else if (arg.startsWith('-')) return common.unknownOption(visibleText(arg));
    else paths.push(arg);
  }
  if (flags.has('--check') && flags.has('--write')) return strings.checkOrWrite;
  if (paths.length === 0 || paths.includes('')) return strings.noPaths;
  return {
    paths,
    mode: flags.has('--write') ? 'write' : flags.has('--check') ? 'check' : 'report',
    json: flags.has('--json'),
    includePlain: flags.has('--include-plain'),
    language,
    catalog: asked.options,
  };
}

const known: ReadonlySet<string> = new Set(['--check', '--write', '--json', '--include-plain']);
