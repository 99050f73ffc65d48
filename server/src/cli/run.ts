import { version } from '../../../package.json';
import { visibleText } from '../core/text/escape';
import { constants } from './constants/constants';
import { explain } from './explain/explain';
import { find } from './find/find';
import { help } from './help';
import { lint } from './lint/lint';
import { lsp } from './lsp';
import { migrate } from './migrate/migrate';
import { render } from './render/render';
import { terminalLanguage } from './shell/cliLanguage';
import { cliStrings } from './shell/strings';
import { type ExitStatus, exitStatus, type Terminal } from './shell/terminal';

type Command = (args: readonly string[], terminal: Terminal) => ExitStatus | Promise<ExitStatus>;

const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['explain', explain],
  ['render', render],
  ['find', find],
  ['constants', constants],
  ['migrate', migrate],
  ['lint', lint],
  ['lsp', lsp],
]);

/** Runs the command line on its arguments, program name left out. What has to read for it answers later. */
export function run(args: readonly string[], terminal: Terminal): ReturnType<Command> {
  const [name, ...rest] = args;
  const language = terminalLanguage(terminal.env);
  const strings = cliStrings(language);
  const command = commands.get(name ?? '');
  const asked = command === undefined ? name : optionsOf(rest).find((arg) => isHelp(arg) || arg === '--version');
  if (asked !== undefined && isHelp(asked)) {
    terminal.out(help[language]);
    return exitStatus.ok;
  }
  if (asked === '--version') {
    terminal.out(`${version}\n`);
    return exitStatus.ok;
  }
  if (command !== undefined) {
    return command(rest, terminal);
  }
  terminal.err(name === undefined ? help[language] : strings.withHelp(strings.unknownCommand(visibleText(name))));
  return exitStatus.usage;
}

/** What stands before `--`. */
function optionsOf(args: readonly string[]): readonly string[] {
  const end = args.indexOf('--');
  return end < 0 ? args : args.slice(0, end);
}

function isHelp(arg: string): boolean {
  return arg === '--help' || arg === '-h';
}
