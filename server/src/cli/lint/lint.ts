import type { SkipReason } from '../../core/catalog/catalogReport';
import { visibleText } from '../../core/text/escape';
import type { Language } from '../../core/text/language';
import { openCatalog } from '../shell/catalogOptions';
import { terminalLanguage } from '../shell/cliLanguage';
import { refuse } from '../shell/refuse';
import { cliStrings } from '../shell/strings';
import { type ExitStatus, exitStatus, type Terminal } from '../shell/terminal';
import { readLintArguments } from './lintArguments';
import { LintFiles } from './lintFiles';
import { lintFound } from './lintFound';
import { lintAsJson, lintAsText } from './lintOutput';
import { lintAsSarif } from './lintSarif';
import { lintCliStrings } from './lintStrings';

const forms = { text: lintAsText, json: lintAsJson, sarif: lintAsSarif };

/** `lint PATH`: what is wrong with constants, messages and throw sites, to stdout. */
export function lint(args: readonly string[], terminal: Terminal): ExitStatus {
  const asked = readLintArguments(args, terminalLanguage(terminal.env));
  if (typeof asked === 'string') return refuse(asked, terminal);
  const { path, form, language } = asked;
  const catalog = openCatalog(asked.catalog, language, terminal);
  if (catalog === undefined) return exitStatus.usage;
  const files = LintFiles.open(path);
  if (typeof files === 'string') {
    terminal.err(`${visibleText(lintCliStrings[language].notRead(path, why(files, language)))}\n`);
    return exitStatus.usage;
  }
  const { findings, whole } = lintFound(files, catalog);
  terminal.out(forms[form](findings, language));
  if (!whole) terminal.err(`${lintCliStrings[language].unusedNotLookedFor}\n`);
  return findings.some(({ level }) => level !== 'information') ? exitStatus.findings : exitStatus.ok;
}

function why(reason: SkipReason, language: Language): string {
  const strings = cliStrings(language);
  return reason === 'missing' || reason === 'notRegular' ? strings[reason] : strings.unreadable;
}
