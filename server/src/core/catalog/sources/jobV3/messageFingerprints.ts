import { fingerprintParts } from '../../../template';
import type { Language } from '../../../text';
import { readCode } from '../../catalogEdition';
import type { CatalogEntry, CatalogFile, CatalogProblem } from '../../catalogEntry';
import { excerpt, problemAt, type Reason } from '../../catalogProblem';
import { holdsIn, holdTogether, jobVersions, type VersionRange } from '../../jobVersion';
import type { MessageFingerprint } from '../../layer';
import { readTables, type TableRow } from '../markdownTable';
import { readVersions } from './jobV3Layer';

const columns = {
  code: { names: ['Code', '错误码'] },
  language: { names: ['Language', '语言'] },
  versions: { names: ['Versions', '版本'] },
  parts: { names: ['Parts', '组成'] },
};

const languageOf: ReadonlyMap<string, Language> = new Map([
  ['en', 'en'],
  ['zh', 'zh-CN'],
]);

/** The messages of JOB 3.x that are known by their fingerprints, and the rows with an error. */
export interface FingerprintReading {
  readonly fingerprints: readonly MessageFingerprint[];
  readonly problems: readonly CatalogProblem[];
}

/**
 * Reads the fingerprints of JOB's messages, in the order of the file. A row must belong to a meaning that `entries` give its
 * code in each of its releases, and take no more arguments than that meaning. Never throws.
 */
export function readFingerprints(source: CatalogFile, entries: readonly CatalogEntry[]): FingerprintReading {
  const reading = readTables(source, columns);
  const problems = [...reading.problems];
  const fingerprints: MessageFingerprint[] = [];
  const byCode = new Map<number, CatalogEntry[]>();
  for (const entry of entries) byCode.set(entry.code, [...(byCode.get(entry.code) ?? []), entry]);
  const taken = new Map<string, { readonly versions: VersionRange; readonly line: number }[]>();
  for (const row of reading.rows) {
    const read = fingerprintOf(row, byCode);
    if (typeof read === 'function') {
      problems.push(problemAt(row, read));
      continue;
    }
    const { code, language, versions } = read;
    const others = taken.get(`${code} ${language}`) ?? [];
    const other = others.find(({ versions: known }) => holdTogether(known, versions));
    if (other) problems.push(problemAt(row, (t) => t.messageTaken(code, other.line)));
    else fingerprints.push(read);
    taken.set(`${code} ${language}`, [...others, { versions, line: row.line }]);
  }
  if (fingerprints.length === 0) problems.push(problemAt({ file: source.path, line: 1 }, (t) => t.noCodes()));
  return { fingerprints, problems };
}

/** Returns the fingerprint of a row, or what is wrong with the row. */
function fingerprintOf(
  { cells }: TableRow<keyof typeof columns>,
  byCode: ReadonlyMap<number, readonly CatalogEntry[]>,
): MessageFingerprint | Reason {
  const code = readCode(cells.code);
  if (code === undefined) return (t) => t.unreadableCode(excerpt(cells.code));
  const language = languageOf.get(cells.language);
  if (language === undefined) return (t) => t.unknownLanguage(excerpt(cells.language));
  const versions = readVersions(cells.versions);
  if (versions === undefined) return (t) => t.illFormedVersions(excerpt(cells.versions));
  const parts = fingerprintParts(cells.parts);
  if (parts === undefined) return (t) => t.illFormedParts(excerpt(cells.parts));
  const indexes = parts.flatMap((part) => (part.kind === 'argument' ? [part.index] : []));
  for (const version of jobVersions.filter((one) => holdsIn(versions, one))) {
    const entry = byCode.get(code)?.find((each) => holdsIn(each.versions, version));
    if (entry === undefined) return (t) => t.noMeaning(code, version);
    // A code shipped without a message in one language may have one in the other.
    const count = entry.placeholders.length;
    if (indexes.some((index) => index >= count)) return (t) => t.moreArguments(code, count, version);
  }
  return { code, language, versions, parts: cells.parts };
}
