import { builtinCatalog } from '../builtinCatalog';
import { terminalLanguage } from './cliLanguage';
import { readExplainArguments } from './explainArguments';
import { explainJson } from './explainJson';
import { explainText, explainUnlisted } from './explainText';
import { cliStrings } from './strings';
import { type ExitStatus, exitStatus, type Terminal } from './terminal';

/** `explain CODE...`: listed codes to stdout in the order asked for, what the digits of other codes tell to stderr. */
export function explain(args: readonly string[], terminal: Terminal): ExitStatus {
  const fallback = terminalLanguage(terminal.env);
  const asked = readExplainArguments(args, fallback);
  if (typeof asked === 'string') {
    terminal.err(cliStrings(fallback).withHelp(asked));
    return exitStatus.usage;
  }
  const { codes, json, language } = asked;
  const catalog = builtinCatalog();
  const listed = codes.flatMap((code) => catalog.get(code) ?? []);
  const unlisted = codes.filter((code) => catalog.get(code) === undefined);
  if (json) {
    terminal.out(explainJson(listed, catalog, language));
  } else if (listed.length > 0) {
    terminal.out(listed.map((entry) => explainText(entry, catalog, language)).join('\n'));
  }
  for (const code of unlisted) {
    terminal.err(explainUnlisted(code, catalog, language));
  }
  return unlisted.length > 0 ? exitStatus.notListed : exitStatus.ok;
}
