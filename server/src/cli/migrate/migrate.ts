import type { Catalog } from '../../core/catalog/catalog';
import { legacyTexts } from '../../core/checks/migration/legacyTexts';
import { visibleText } from '../../core/text/escape';
import { readEditable } from '../../disk/edit/editableFile';
import { replaceDigits } from '../../disk/edit/replaceDigits';
import { replaceFile } from '../../disk/edit/replaceFile';
import { findTextFiles } from '../../disk/findTextFiles';
import { Unreadable } from '../../disk/textFile';
import { openCatalog } from '../shell/catalogOptions';
import { terminalLanguage } from '../shell/cliLanguage';
import { refuse } from '../shell/refuse';
import { skippedStrings } from '../shell/skippedStrings';
import { type ExitStatus, exitStatus, type Terminal } from '../shell/terminal';
import { type MigrateArguments, readMigrateArguments } from './migrateArguments';
import { migrateJson } from './migrateJson';
import { counts, type FilePlan, planFile } from './migratePlan';
import { migrateStrings } from './migrateStrings';
import { migrateText } from './migrateText';

/** `migrate PATH...`: codes of the legacy API in files and folders, and their successors, which `--write` puts there. */
export function migrate(args: readonly string[], terminal: Terminal): ExitStatus {
  const asked = readMigrateArguments(args, terminalLanguage(terminal.env));
  if (typeof asked === 'string') return refuse(asked, terminal);
  const { language, mode, json } = asked;
  const catalog = openCatalog(asked.catalog, language, terminal);
  if (catalog === undefined) return exitStatus.usage;
  const { plans, failed } = planAll(asked, catalog, terminal);
  const written = mode === 'write' ? writeAll(plans, asked, terminal) : { paths: new Set<string>(), failed: false };
  terminal.out(
    json
      ? migrateJson(plans, written.paths, language)
      : migrateText(plans, mode === 'write' ? written.paths : undefined, language),
  );
  if (failed || written.failed) return exitStatus.usage;
  const isLeft = plans.some(({ uses }) => uses.some(counts));
  return mode === 'check' && isLeft ? exitStatus.notListed : exitStatus.ok;
}

/** The beginning of a code of the legacy API in UTF-16, in either order of bytes. */
const legacyInUtf16 = '1\x002\x000';

/** Reads everything before anything is written. What cannot be read goes to stderr. */
function planAll(
  { paths, includePlain, language }: MigrateArguments,
  catalog: Catalog,
  terminal: Terminal,
): { readonly plans: readonly FilePlan[]; readonly failed: boolean } {
  const plans = new Map<string, FilePlan>();
  const texts = [...legacyTexts(catalog, true), legacyInUtf16];
  let failed = false;
  const tell = (path: string, { reason }: Pick<Unreadable, 'reason'>) => {
    const sentence = migrateStrings[language].notRead(path, skippedStrings[language][reason]);
    terminal.err(`${visibleText(sentence)}\n`);
  };
  for (const named of paths) {
    const found = findTextFiles(named, texts);
    if (found instanceof Unreadable) {
      tell(named, found);
      failed = true;
      continue;
    }
    for (const { path, reason } of found.skipped) tell(path, { reason });
    for (const path of found.files) {
      const file = readEditable(path);
      if (file instanceof Unreadable) {
        tell(path, file);
        // What a person names is expected to be read.
        failed ||= path === named;
      } else if (!plans.has(file.path)) plans.set(file.path, planFile(path, file, catalog, includePlain));
    }
  }
  return { plans: [...plans.values()], failed };
}

function writeAll(
  plans: readonly FilePlan[],
  { language }: MigrateArguments,
  terminal: Terminal,
): { readonly paths: ReadonlySet<string>; readonly failed: boolean } {
  const paths = new Set<string>();
  let failed = false;
  for (const { path, file, edits } of plans) {
    if (edits.length === 0) continue;
    const failure = replaceFile(file, (bytes) => replaceDigits(bytes, edits));
    if (failure === undefined) {
      paths.add(path);
      continue;
    }
    failed = true;
    terminal.err(`${visibleText(migrateStrings[language].notWritten(path, failure))}\n`);
  }
  return { paths, failed };
}
