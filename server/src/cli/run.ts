import { version } from '../../../package.json';
import { visibleText } from '../core/text';
import { constants } from './constants/constants';
import { explain } from './explain/explain';
import { find } from './find/find';
import { lint } from './lint/lint';
import { lsp } from './lsp';
import { mcp } from './mcp/mcp';
import { merge } from './merge/merge';
import { migrate } from './migrate/migrate';
import { exportCatalog } from './query/exportCatalog';
import { query } from './query/query';
import { render } from './render/render';
import { scan } from './scan/scan';
import type { Command } from './shell/command';
import { helpText } from './shell/help';
import { cliStrings } from './shell/strings';
import { type ExitStatus, exitStatus, type Terminal, terminalLanguage } from './shell/terminal';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  explain,
  render,
  find,
  scan,
  merge,
  query,
  exportCatalog,
  constants,
  migrate,
  lint,
  lsp,
  mcp,
];

/** Runs the command line on its arguments, without the name of the program. Commands that read input end later. */
export function run(args: readonly string[], terminal: Terminal): ExitStatus | Promise<ExitStatus> {
  const [name, ...rest] = args;
  const command = commands.find((known) => known.name === name);
  if (command !== undefined) return command.start(rest, terminal);
  const language = terminalLanguage(terminal.env);
  if (name === '--help' || name === '-h') {
    terminal.out(helpText(commands, language));
    return exitStatus.ok;
  }
  if (name === '--version') {
    terminal.out(`${version}\n`);
    return exitStatus.ok;
  }
  const strings = cliStrings(language);
  const unknown = name === undefined ? undefined : strings.withHelp(strings.unknownCommand(visibleText(name)));
  terminal.err(unknown ?? helpText(commands, language));
  return exitStatus.usage;
}

/** The sentence for an output that cannot be written, in the language of the terminal. */
export function unwritable(reason: string): string {
  return cliStrings(terminalLanguage(process.env)).unwritable(reason);
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    // Node opens stdin on first access.
    get input() {
      return process.stdin;
    },
    // Only a command that asks for it is not ended at once. A second Ctrl+C ends it.
    get stop() {
      const stop = new AbortController();
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
      return stop.signal;
    },
    isInteractive: process.stderr.isTTY,
    env: process.env,
  };
}
