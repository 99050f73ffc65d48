import { parseArgs } from 'node:util';
import { version } from '../../../../package.json';
import type { VersionSetting } from '../../core/catalog';
import { type Language, type Localized, visibleText } from '../../core/text';
import { helpText } from './help';
import {
  type CommandTable,
  generalOptions,
  type Option,
  type OptionTable,
  type OptionValues,
  sharedOptions,
  type ValueOption,
} from './options';
import { cliStrings } from './strings';
import { type ExitStatus, exitStatus, type Terminal, terminalLanguage } from './terminal';

/** What a person gave a command. */
export interface Given<Options extends OptionTable> {
  readonly args: readonly string[];
  /** True if the only argument is a `-` for standard input. Behind `--` it is an argument like any other. */
  readonly isInput: boolean;
  readonly options: OptionValues<Options>;
  readonly language: Language;
  readonly catalog: CatalogOptions;
}

/** The catalogs a person named, and the release that decides between meanings. */
export interface CatalogOptions {
  /** Paths of custom catalog files; the first one wins. */
  readonly files: readonly string[];
  readonly version: VersionSetting;
}

/** Why a command does not run: a sentence in the language that was chosen, or of the terminal. */
export class Refusal {
  readonly sentence: (language: Language) => string;

  constructor(sentence: Localized | ((language: Language) => string)) {
    this.sentence = typeof sentence === 'function' ? sentence : (language) => sentence[language];
  }
}

export interface Command extends CommandTable {
  /** Runs it on the arguments behind its name. */
  start(args: readonly string[], terminal: Terminal): ExitStatus | Promise<ExitStatus>;
}

/** Makes a command of its table and the function that answers. */
export function command<Options extends OptionTable>(
  table: CommandTable<Options>,
  run: (given: Given<Options>, terminal: Terminal) => ExitStatus | Refusal | Promise<ExitStatus>,
): Command {
  return {
    ...table,
    start(args, terminal) {
      const language = languageIn(table, args) ?? terminalLanguage(terminal.env);
      const given = readArguments(table, args, language);
      if (given === 'help' || given === 'version') {
        terminal.out(given === 'help' ? helpText([table], language) : `${version}\n`);
        return exitStatus.ok;
      }
      const outcome = given instanceof Refusal ? given : run(given, terminal);
      if (!(outcome instanceof Refusal)) return outcome;
      const chosen = given instanceof Refusal ? language : given.language;
      terminal.err(cliStrings(chosen).withHelp(outcome.sentence(chosen)));
      return exitStatus.usage;
    },
  };
}

type Token = ReturnType<typeof tokensOf>[number];

function readArguments<Options extends OptionTable>(
  table: CommandTable<Options>,
  argv: readonly string[],
  language: Language,
): Given<Options> | 'help' | 'version' | Refusal {
  const options = optionsOf(table);
  const tokens = tokensOf(argv, options);
  const end = tokens.findIndex(endsOptions);
  const first = (end < 0 ? tokens : tokens.slice(0, end)).find(isGeneral);
  if (first !== undefined) return first.name;
  const args: string[] = [];
  const values = new Map<string, unknown[]>();
  // The option of which the arguments are values, up to the next option.
  let list: string | undefined;
  for (const token of tokens) {
    if (token.kind === 'option-terminator') list = undefined;
    else if (token.kind === 'positional' && list === undefined) args.push(token.value);
    else {
      const name: string = token.kind === 'option' ? token.name : (list ?? '');
      const option = options.get(name);
      if (option === undefined && table.passesOn) continue;
      const value = readValue(option, token, name, options);
      if (value instanceof Refusal) return value;
      values.set(name, [...(values.get(name) ?? []), value]);
      list = option?.kind !== 'flag' && option?.takesFollowing ? name : undefined;
    }
  }
  const extra = args[table.maxArgs ?? args.length];
  if (extra !== undefined) return refused((s) => s.tooMany(visibleText(extra)));
  if (table.takesPaths && args.includes('')) return refused((s) => s.emptyPath);
  const { exclusive = [] } = table;
  if (exclusive.filter((name) => values.has(name)).length > 1) return refused((s) => s.chooseOne(exclusive));
  const given = Object.fromEntries(
    [...options].map(([name, { kind }]) => {
      const all = values.get(name) ?? [];
      return [name, kind === 'flag' ? all.length > 0 : kind === 'values' ? all : all.at(-1)];
    }),
  ) as OptionValues<Options> & OptionValues<typeof sharedOptions>;
  return {
    args,
    isInput: args.length === 1 && args[0] === '-' && end < 0,
    options: given,
    language: given.lang ?? language,
    catalog: { files: given.catalog, version: given['job-version'] ?? 'auto' },
  };
}

function optionsOf(table: CommandTable): ReadonlyMap<string, Option> {
  const shared: OptionTable = table.passesOn ? {} : sharedOptions;
  return new Map<string, Option>(Object.entries({ ...table.options, ...shared, ...generalOptions }));
}

/** The language that `--lang` names, wherever it is: the help is in it, and what refuses other arguments. */
function languageIn(table: CommandTable, argv: readonly string[]): Language | undefined {
  if (table.passesOn) return undefined;
  const tokens = tokensOf(argv, optionsOf(table));
  const end = tokens.findIndex(endsOptions);
  return (end < 0 ? tokens : tokens.slice(0, end))
    .map((token) =>
      token.kind === 'option' && token.name === 'lang' ? sharedOptions.lang.read(token.value ?? '') : undefined,
    )
    .findLast((language) => language !== undefined);
}

function tokensOf(args: readonly string[], options: ReadonlyMap<string, Option>) {
  const config = [...options].map(([name, { kind, short }]) => {
    const type = kind === 'flag' ? ('boolean' as const) : ('string' as const);
    return [name, short === undefined ? { type } : { type, short }] as const;
  });
  const { tokens } = parseArgs({
    args: [...args],
    // The library's errors exist in one language only.
    strict: false,
    tokens: true,
    options: Object.fromEntries(config),
  });
  return tokens;
}

/** True for `--`, also where an option without a value takes it for one: what is behind it is no option. */
function endsOptions(token: Token): boolean {
  return token.kind === 'option-terminator' || (token.kind === 'option' && token.value === '--' && !token.inlineValue);
}

function isGeneral(token: Token): token is Token & { readonly name: keyof typeof generalOptions } {
  return token.kind === 'option' && token.value === undefined && Object.hasOwn(generalOptions, token.name);
}

/** The value of an option, or `true` for a flag. */
function readValue(
  option: Option | undefined,
  token: Token,
  name: string,
  options: ReadonlyMap<string, Option>,
): unknown {
  const rawName = token.kind === 'option' ? token.rawName : `--${name}`;
  if (option === undefined) return refused((s) => s.unknownOption(visibleText(rawName)));
  const text = token.kind === 'option-terminator' ? undefined : token.value;
  if (option.kind === 'flag') return text === undefined || refused((s) => s.noValue(rawName));
  if (text === undefined) return refusedValue(option, (s, accepts) => s.missingValue(rawName, accepts));
  // It is more likely the next option than a value. A negative offset or number is a value.
  if (token.kind === 'option' && !token.inlineValue && namesOption(text, options)) {
    return refusedValue(option, (s, accepts) => s.dashedValue(rawName, accepts, visibleText(text)));
  }
  const value = option.read(text);
  if (value !== undefined) return value;
  return refusedValue(option, (s, accepts) =>
    text === '' ? s.missingValue(rawName, accepts) : s.badValue(rawName, accepts, visibleText(text)),
  );
}

function namesOption(text: string, options: ReadonlyMap<string, Option>): boolean {
  if (!text.startsWith('-') || text === '-') return false;
  if (text.startsWith('--')) return text === '--' || options.has(text.slice(2).split('=')[0] ?? '');
  return [...options.values()].some(({ short }) => short === text[1]);
}

type Strings = ReturnType<typeof cliStrings>;

function refused(sentence: (strings: Strings) => string): Refusal {
  return new Refusal((language) => sentence(cliStrings(language)));
}

function refusedValue(
  { accepts }: ValueOption<unknown>,
  sentence: (strings: Strings, accepts: string) => string,
): Refusal {
  return new Refusal((language) => sentence(cliStrings(language), accepts[language]));
}
