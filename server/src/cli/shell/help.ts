import { columnsOf, type Language } from '../../core/text';
import { type CommandTable, generalOptions, type OptionTable, sharedOptions } from './options';
import { cliStrings } from './strings';

/** Maximum width of the help. */
const maxColumns = 120;

/** The help of one command or of all: how they are called, what they do, their options and exit statuses. */
export function helpText(commands: readonly CommandTable[], language: Language): string {
  const strings = cliStrings(language);
  const usage = commands.flatMap((command) => command.usage[language].split('\n'));
  const failures = commands.flatMap(({ name, failsWhen }) =>
    failsWhen ? [`${name}${strings.colon}${failsWhen[language]}`] : [],
  );
  const sections = [
    section(
      strings.usage,
      [...usage, strings.anyCommand, '--help | --version'].map((line) => `bk-job-errors ${line}`),
    ),
    section(strings.commands, rows(commands.map(({ name, summary }) => [name, summary[language]]))),
    ...commands.map((command) => section(strings.optionsOf(command.name), rows(optionsOf(command, language)))),
    ...(commands.every(({ passesOn }) => passesOn)
      ? []
      : [section(strings.sharedOptions, rows(optionRows(sharedOptions, language)))]),
    section(strings.generalOptions, rows([...optionRows(generalOptions, language), ['--', strings.dashes]])),
    section(
      strings.exitStatus,
      rows([
        ['0', strings.success],
        ['1', [...failures, strings.unwritten].join('\n')],
        ['2', strings.failure],
      ]),
    ),
  ];
  return `${[strings.purpose, ...sections].join('\n\n')}\n`;
}

function section(title: string, lines: readonly string[]): string {
  return [title, ...lines.map((line) => `  ${line}`)].join('\n');
}

type Row = readonly [name: string, text: string];

function optionsOf({ args = [], options }: CommandTable, language: Language): Row[] {
  return [
    ...args.map(({ placeholder, help }): Row => [placeholder[language], help[language]]),
    ...optionRows(options, language),
  ];
}

function optionRows(options: OptionTable, language: Language): Row[] {
  return Object.entries(options).map(([name, option]) => {
    const names = option.short === undefined ? `--${name}` : `-${option.short}, --${name}`;
    return [option.kind === 'flag' ? names : `${names} ${option.placeholder[language]}`, option.help[language]];
  });
}

/** The texts in one column beside the names. */
function rows(all: readonly Row[]): string[] {
  const width = Math.max(...all.map(([name]) => columnsOf(name))) + 2;
  return all.map(([name, text]) => {
    const lines = text.split('\n').flatMap((line) => wrapped(line, maxColumns - width - 2));
    return `${name}${' '.repeat(width - columnsOf(name))}${lines.join(`\n${' '.repeat(width + 2)}`)}`;
  });
}

/** Lines break at spaces and behind Chinese characters, but not before their punctuation. */
function wrapped(text: string, width: number): string[] {
  const lines = [''];
  for (const part of text.match(/[\u2e80-\uffff][，。、；：）]*|[^ \u2e80-\uffff]+[，。、；：）]* *| +/g) ?? []) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && columnsOf((line + part).trimEnd()) > width) lines.push(part);
    else lines[lines.length - 1] = line + part;
  }
  return lines.map((line) => line.trimEnd());
}
