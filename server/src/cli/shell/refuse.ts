import { terminalLanguage } from './cliLanguage';
import { cliStrings } from './strings';
import { type ExitStatus, exitStatus, type Terminal } from './terminal';

/** Says `sentence`, which tells what is wrong with the arguments, and how to ask for help. */
export function refuse(sentence: string, terminal: Terminal): ExitStatus {
  terminal.err(cliStrings(terminalLanguage(terminal.env)).withHelp(sentence));
  return exitStatus.usage;
}
