import { type Catalog, hidesContent, skipReason } from '../../core/catalog';
import { legacyTexts } from '../../core/checks/migration';
import { groupsBy, type Language, type Steps, visibleText } from '../../core/text';
import { readEditable } from '../../disk/edit';
import { type TextEncoding, Unreadable } from '../../disk/read';
import { findTextFiles } from '../../disk/walk';
import { TextInput } from '../shell/input';
import type { Terminal } from '../shell/terminal';
import { type FilePlan, planFile } from './migratePlan';
import { migrateStrings } from './migrateStrings';

/** More files than this that are skipped for one reason share one sentence: a folder may have very many broken links. */
const maxNamed = 10;

interface PlanOptions {
  /** True to take listed numbers for codes if nothing beside them says that they are. */
  readonly includePlain?: boolean;
  /** The encoding of texts without a byte order mark; undefined to judge each by its content. */
  readonly encoding?: TextEncoding | undefined;
}

interface FilePlans {
  readonly plans: readonly FilePlan[];
  /** True if something that was not read may hold legacy codes. */
  readonly failed: boolean;
}

/** Reads all files before any is written, with a step after each folder and file. What cannot be read goes to stderr. */
export function* planFiles(
  paths: readonly string[],
  { includePlain = false, encoding }: PlanOptions,
  catalog: Catalog,
  language: Language,
  terminal: Terminal,
): Steps<FilePlans> {
  const plans = new Map<string, FilePlan>();
  const texts = legacyTexts(catalog, true);
  const input = new TextInput(encoding, language, terminal);
  let failed = false;
  const report = (path: string, { reason }: Pick<Unreadable, 'reason'>, others = 0) => {
    const sentence = migrateStrings[language].notRead(path, skipReason(reason, language), others);
    terminal.err(`${visibleText(sentence)}\n`);
  };
  for (const named of paths) {
    const found = yield* findTextFiles(named, texts);
    if (found instanceof Unreadable) {
      report(named, found);
      failed = true;
      continue;
    }
    for (const [, alike, { reason }] of groupsBy(found.skipped, (one) => one.reason)) {
      const shown = alike.length > maxNamed ? alike.slice(0, 1) : alike;
      for (const { path } of shown) report(path, { reason }, alike.length - shown.length);
      failed ||= hidesContent.has(reason);
    }
    for (const path of found.files) {
      const file = readEditable(path, encoding);
      if (file instanceof Unreadable) {
        report(path, file);
        // A person expects that the named files are read.
        failed ||= path === named || hidesContent.has(file.reason);
      } else if (!plans.has(file.path)) {
        plans.set(file.path, planFile(path, file, catalog, includePlain));
        input.taken(path, file.decoded);
      }
      yield undefined;
    }
  }
  input.reportDoubts();
  return { plans: [...plans.values()], failed };
}
