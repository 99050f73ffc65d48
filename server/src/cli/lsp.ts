import { terminalLanguage } from './shell/cliLanguage';
import { cliStrings } from './shell/strings';
import { type ExitStatus, exitStatus, type Terminal } from './shell/terminal';

/**
 * Becomes the language server over stdio. The server is its own bundle beside this one and starts when it is loaded, so
 * that the other commands do not pay for it.
 */
export function lsp(args: readonly string[], terminal: Terminal): ExitStatus {
  if (!args.includes('--stdio')) {
    terminal.err(`${cliStrings(terminalLanguage(terminal.env)).onlyStdio}\n`);
    return exitStatus.usage;
  }
  require('./server.js');
  return undefined;
}
