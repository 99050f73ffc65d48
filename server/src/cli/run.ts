import { version } from '../../../package.json';
import { visibleText } from '../core/text';
import type { Command } from './shell/command';
import { helpText } from './shell/help';
import { cliStrings } from './shell/strings';
import { type ExitStatus, exitStatus, type Terminal, terminalLanguage } from './shell/terminal';

/**
 * Loads each command, in the order of the help. Only the one that runs is loaded: all of them take 30 ms and 8 MB. `require` because
 * those that read no input end at once.
 */
const loaders = {
  explain: () => (require('./explain/explain') as typeof import('./explain/explain')).explain,
  render: () => (require('./render/render') as typeof import('./render/render')).render,
  find: () => (require('./find/find') as typeof import('./find/find')).find,
  scan: () => (require('./scan/scan') as typeof import('./scan/scan')).scan,
  merge: () => (require('./merge/merge') as typeof import('./merge/merge')).merge,
  query: () => (require('./query/query') as typeof import('./query/query')).query,
  'export-catalog': () => (require('./query/exportCatalog') as typeof import('./query/exportCatalog')).exportCatalog,
  constants: () => (require('./constants/constants') as typeof import('./constants/constants')).constants,
  migrate: () => (require('./migrate/migrate') as typeof import('./migrate/migrate')).migrate,
  lint: () => (require('./lint/lint') as typeof import('./lint/lint')).lint,
  lsp: () => (require('./lsp') as typeof import('./lsp')).lsp,
  mcp: () => (require('./mcp/mcp') as typeof import('./mcp/mcp')).mcp,
} satisfies Readonly<Record<string, () => Command>>;

/** Every command, in the order of the help. */
export function allCommands(): Command[] {
  return Object.values(loaders).map((load) => load());
}

/** Runs the command line on its arguments, without the name of the program. Commands that read input end later. */
export function run(args: readonly string[], terminal: Terminal): ExitStatus | Promise<ExitStatus> {
  const [name, ...rest] = args;
  if (name !== undefined && isCommand(name)) return loaders[name]().start(rest, terminal);
  const language = terminalLanguage(terminal.env);
  if (name === '--help' || name === '-h') {
    terminal.out(helpText(allCommands(), language));
    return exitStatus.ok;
  }
  if (name === '--version') {
    terminal.out(`${version}\n`);
    return exitStatus.ok;
  }
  const strings = cliStrings(language);
  const unknown = name === undefined ? undefined : strings.withHelp(strings.unknownCommand(visibleText(name)));
  terminal.err(unknown ?? helpText(allCommands(), language));
  return exitStatus.usage;
}

function isCommand(name: string): name is keyof typeof loaders {
  return Object.hasOwn(loaders, name);
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
