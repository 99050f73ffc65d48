import { openCatalog, readCatalogOptions } from '../shell/catalogOptions';
import { terminalLanguage } from '../shell/cliLanguage';
import { isCode, notACode } from '../shell/codeArgument';
import { refuse } from '../shell/refuse';
import { type ExitStatus, exitStatus, type Terminal } from '../shell/terminal';
import { readExplainArguments } from './explainArguments';
import { explainInput } from './explainInput';
import { explainJson } from './explainJson';
import { explainText, explainUnlisted } from './explainText';

/** `explain CODE...`: listed codes to stdout in the order asked for, what the digits of other codes tell to stderr. */
export function explain(args: readonly string[], terminal: Terminal): ExitStatus | Promise<ExitStatus> {
  const fallback = terminalLanguage(terminal.env);
  const about = readCatalogOptions(args, fallback);
  if (typeof about === 'string') return refuse(about, terminal);
  const asked = readExplainArguments(about.rest, fallback);
  if (typeof asked === 'string') return refuse(asked, terminal);
  const { json, language } = asked;
  const catalog = openCatalog(about.options, language, terminal);
  if (catalog === undefined) return exitStatus.usage;
  if (asked.text !== undefined) return explainInput(asked.text, asked, catalog, terminal);
  const wrong = asked.codes.find((text) => !isCode(text, catalog));
  if (wrong !== undefined) return refuse(notACode(wrong, about.options, fallback), terminal);
  const codes = asked.codes.map(Number);
  const listed = codes.flatMap((code) => catalog.get(code) ?? []);
  const unlisted = codes.filter((code) => catalog.get(code) === undefined);
  if (json) {
    terminal.out(explainJson(listed, catalog, language));
  } else if (listed.length > 0) {
    terminal.out(listed.map((entry) => explainText(entry, catalog, language)).join('\n'));
  }
  for (const code of unlisted) terminal.err(explainUnlisted(code, catalog, language));
  return unlisted.length > 0 ? exitStatus.notListed : exitStatus.ok;
}
