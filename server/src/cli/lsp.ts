import { terminalLanguage } from './shell/cliLanguage';
import { cliStrings } from './shell/strings';
import { type ExitStatus, exitStatus, type Terminal } from './shell/terminal';

/** Becomes the language server over stdio. The server starts when its module is loaded. */
export function lsp(args: readonly string[], terminal: Terminal): ExitStatus {
  if (!args.includes('--stdio')) {
    terminal.err(`${cliStrings(terminalLanguage(terminal.env)).onlyStdio}\n`);
    return exitStatus.usage;
  }
  void import('../node/main');
  return undefined;
}
