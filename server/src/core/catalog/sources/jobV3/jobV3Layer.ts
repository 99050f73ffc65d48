import { placeholders } from '../../../template';
import type { Families } from '../../catalog';
import { isWellFormedConstant, readCode } from '../../catalogEdition';
import type { CatalogEntry, CatalogFile } from '../../catalogEntry';
import { excerpt, problemAt, type Reason } from '../../catalogProblem';
import { decode, isGroupId } from '../../families';
import {
  compareVersions,
  holdsIn,
  isJobVersion,
  type JobVersion,
  jobVersions,
  type VersionRange,
} from '../../jobVersion';
import type { CatalogLayer } from '../../layer';
import { readTables, type TableRow } from '../markdownTable';

const columns = {
  code: { names: ['Code', '错误码'] },
  constant: { names: ['Constant', '常量'] },
  versions: { names: ['Versions', '版本'] },
  arguments: { names: ['Arguments', '参数个数'] },
  target: { names: ['Target', '目标'], optional: true },
  en: { names: ['English', '英文'] },
  zh: { names: ['中文', 'Chinese'] },
};

type Row = TableRow<keyof typeof columns>;

/**
 * Reads what codes mean in the releases of JOB 3.x: an entry for each meaning, in the order of the file. Never throws: a row
 * with an error is a problem and left out.
 */
export function readJobV3(source: CatalogFile, families: Families): CatalogLayer {
  const reading = readTables(source, columns);
  const problems = [...reading.problems];
  const entries: CatalogEntry[] = [];
  const claims = new Claims();
  for (const row of reading.rows) {
    const entry = entryOf(row, families);
    const reason = typeof entry === 'function' ? entry : claims.add(entry);
    if (reason !== undefined) problems.push(problemAt(row, reason));
    else if (typeof entry !== 'function') entries.push(entry);
  }
  if (entries.length === 0) problems.push(problemAt({ file: source.path, line: 1 }, (t) => t.noCodes()));
  const [en = '', zh = en] = reading.title.split(' / ', 2);
  return { id: 'job-v3', kind: 'job-v3', name: { en, 'zh-CN': zh }, entries, problems, ranges: [] };
}

type V3Entry = CatalogEntry & { readonly versions: VersionRange };

/** Returns the entry of a row, or what is wrong with the row. */
function entryOf(row: Row, families: Families): V3Entry | Reason {
  const { cells } = row;
  const code = readCode(cells.code);
  if (code === undefined) return (t) => t.unreadableCode(excerpt(cells.code));
  const { constant, en, zh } = cells;
  if (constant === '') return (t) => t.missingConstant(code);
  if (!isWellFormedConstant(constant)) return (t) => t.illFormedConstant(excerpt(constant));
  const versions = readVersions(cells.versions);
  if (versions === undefined) return (t) => t.illFormedVersions(excerpt(cells.versions));
  const silent = cells.arguments === 'none';
  if (!silent && !/^\d$/.test(cells.arguments)) return (t) => t.illFormedArguments(excerpt(cells.arguments));
  const taken = Array.from({ length: silent ? 0 : Number(cells.arguments) }, (_, index) => index);
  for (const column of ['en', 'zh'] as const) {
    const name = columns[column].names[0] ?? column;
    if (cells[column] === '') return (t) => t.emptyCell(name);
    if (placeholders(cells[column]).join() !== taken.join()) {
      const expected = taken.map((index) => `{${index}}`).join(' ') || '-';
      return (t) => t.otherArguments(code, expected, name);
    }
  }
  const { source, section, category } = decode(code, families);
  if (section === undefined || category === undefined) return (t) => t.noFamily(code);
  const target = cells.target || (section.id === 'related-systems' ? '' : 'JOB');
  if (target === '') return (t) => t.emptyCell('Target');
  const service = serviceOf(row.heading);
  if (service === undefined) return (t) => t.missingService();
  return {
    code,
    layer: 'job-v3',
    constant,
    source,
    target,
    section,
    category,
    message: { en, 'zh-CN': zh },
    summary: true,
    ...(silent ? { shippedWithoutMessage: true } : {}),
    versions,
    service,
    placeholders: taken,
    twins: [],
    origin: { file: row.file, line: row.line },
  };
}

/** Reads a cell such as `3.5-3.12`, also with an en dash, or `3.12`. Undefined for anything else. */
export function readVersions(text: string): VersionRange | undefined {
  const [first = '', last = first, ...more] = text.replace('–', '-').split('-', 3);
  if (more.length > 0 || !isJobVersion(first) || !isJobVersion(last)) return undefined;
  return compareVersions(first, last) <= 0 ? { first, last } : undefined;
}

/** Maximum length of a heading that names a service. */
const maxHeadingLength = 200;

/** The id in a heading such as "Common / 通用 `common`". */
function serviceOf(heading: string): string | undefined {
  const [, id = '', rest] = heading.slice(0, maxHeadingLength).split('`', 3);
  return rest !== undefined && isGroupId(id) ? id : undefined;
}

/** The entries of each code and each name: at most one for each release, so at most ten. */
class Claims {
  private readonly codes = new Map<number, V3Entry[]>();
  private readonly names = new Map<string, V3Entry[]>();

  /** Adds an entry; returns what is wrong if another entry has the code or the name in one of its releases. */
  add(entry: V3Entry): Reason | undefined {
    const { code, constant, versions } = entry;
    const sameCode = this.codes.get(code) ?? [];
    const sameName = this.names.get(constant) ?? [];
    for (const other of sameCode) {
      const version = firstShared(other.versions, versions);
      if (version !== undefined) return (t) => t.versionTaken(code, version, other.origin.line);
    }
    for (const other of sameName) {
      const version = firstShared(other.versions, versions);
      if (version !== undefined) return (t) => t.nameTaken(constant, version, other.origin.line);
    }
    this.codes.set(code, [...sameCode, entry]);
    this.names.set(constant, [...sameName, entry]);
    return undefined;
  }
}

function firstShared(a: VersionRange, b: VersionRange): JobVersion | undefined {
  return jobVersions.find((version) => holdsIn(a, version) && holdsIn(b, version));
}
