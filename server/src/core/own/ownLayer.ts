import { readCorrection } from '../catalogCorrection';
import type { CatalogEntry, CodeGroup, ConstantName, Origin, SectionId } from '../catalogEntry';
import { excerpt } from '../catalogProblem';
import { type Decoding, decode, type Families } from '../families';
import { type Language, type Localized, languageOfText } from '../language';
import type { CatalogLayer, CodeRange } from '../layer';
import { placeholders } from '../messageFormat';
import { readOwnCode, readRange } from './declaredRanges';
import { OwnCategories } from './ownCategories';
import { OwnProblems } from './ownProblems';
import type { OwnRow } from './ownRow';

/** No message is longer, in UTF-16 code units. */
const longestMessage = 4000;
/** The same for names of systems and categories. */
const longestName = 200;
const mostCodes = 500_000;
const mostRanges = 1000;

/** Collects what a reader finds in one file and makes the layer of it. Rows and ranges come in the order of the file. */
export class OwnLayer {
  /** Must be set before the first row is added, where the file has a title. */
  title: string;
  /** The language of messages that stand in no column of a language; by the text itself where undefined. */
  language: Language | undefined;
  readonly problems: OwnProblems;
  private readonly entries: CatalogEntry[] = [];
  private readonly lines = new Map<number, number>();
  private readonly ranges: CodeRange[] = [];
  private readonly categories: OwnCategories;
  private section: CodeGroup<SectionId> | undefined;

  constructor(
    private readonly path: string,
    private readonly families: Families,
  ) {
    this.title = baseName(path);
    this.problems = new OwnProblems(path);
    this.categories = new OwnCategories(families);
  }

  addRange(text: string, line: number): void {
    const range = readRange(text);
    if (range === undefined) this.problems.add(line, (t) => t.illFormedRange(excerpt(text)));
    else if (this.ranges.length < mostRanges) this.ranges.push(range);
    else this.problems.add(line, (t) => t.tooManyRanges(mostRanges));
  }

  /** Of two rows with one code the first counts. A row that cannot be read is a problem. */
  addRow(row: OwnRow): void {
    const { line } = row;
    const code = readOwnCode(row.code);
    if (code === undefined) {
      this.problems.add(line, (t) => t.unreadableCode(excerpt(row.code)));
      return;
    }
    const first = this.lines.get(code);
    if (first !== undefined) {
      this.problems.add(line, (t) => t.duplicateCode(code, first));
      return;
    }
    if (this.entries.length >= mostCodes) {
      this.problems.add(line, (t) => t.tooManyCodes(mostCodes));
      return;
    }
    const entry = this.entryOf(code, row);
    if (entry === undefined) return;
    this.lines.set(code, line);
    this.entries.push(entry);
  }

  finish(): CatalogLayer {
    const { path, title, entries, ranges } = this;
    if (entries.length === 0) this.problems.add(1, (t) => t.noCodes());
    const name = { en: title, 'zh-CN': title };
    return { id: `own:${path}`, kind: 'own', name, entries, problems: this.problems.all(), ranges };
  }

  private entryOf(code: number, row: OwnRow): CatalogEntry | undefined {
    const origin: Origin = { file: this.path, line: row.line };
    const name = this.constantOf(row, origin);
    const message = this.messageOf(code, row);
    if (message === undefined && name === undefined) {
      this.problems.add(row.line, (t) => t.nothingSaid(code));
      return undefined;
    }
    const decoded = decode(code, this.families);
    const section = decoded.section ?? this.ownSection();
    const constant = name?.name ?? `CODE_${code}`;
    const correction = this.correctionOf(row, message);
    return {
      code,
      layer: `own:${this.path}`,
      constant,
      // Where none is given, the made-up one is no name that source code could use.
      names: name === undefined ? [] : [name],
      ...this.systemsOf(code, row, decoded),
      section,
      category: this.categoryOf(row, section, decoded),
      ...(message ?? { message: { en: constant, 'zh-CN': constant }, placeholders: [], withoutMessage: true }),
      ...(correction === undefined ? {} : { correction }),
      twins: [],
      origin,
    };
  }

  /** `ErrorCode.MISSING_PARAM` names the class as well as a column of its own does, which leads. */
  private constantOf(row: OwnRow, origin: Origin): ConstantName | undefined {
    const written = row.constant ?? '';
    if (written === '') return undefined;
    const path = written.split('.');
    const name = path.pop() ?? '';
    const classPath = row.class ? row.class.split('.') : path;
    const owner = classPath.at(-1);
    const isTooLong = written.length > longestName || (row.class ?? '').length > longestName;
    if (isTooLong || ![name, ...path, ...classPath].every(isIdentifier)) {
      this.problems.add(row.line, (t) => t.illFormedConstant(excerpt(row.class ? `${row.class}.${written}` : written)));
      return undefined;
    }
    return owner === undefined ? { name, origin } : { name, owner, origin };
  }

  private messageOf(
    code: number,
    row: OwnRow,
  ): Pick<CatalogEntry, 'message' | 'languages' | 'placeholders'> | undefined {
    let { en = '', zh = '' } = row;
    const { message = '' } = row;
    if (message !== '') {
      if ((this.language ?? languageOfText(message)) === 'en') en ||= message;
      else zh ||= message;
    }
    if (en === '' && zh === '') return undefined;
    en = this.cut(code, en, longestMessage, row.line);
    zh = this.cut(code, zh, longestMessage, row.line);
    if (en !== '' && zh !== '') {
      const indexes = new Set([...placeholders(en), ...placeholders(zh)]);
      return { message: { en, 'zh-CN': zh }, placeholders: [...indexes].sort((a, b) => a - b) };
    }
    const only = en || zh;
    const both: Localized = { en: only, 'zh-CN': only };
    return { message: both, languages: [en === '' ? 'zh-CN' : 'en'], placeholders: placeholders(only) };
  }

  private systemsOf(code: number, row: OwnRow, decoded: Decoding): Pick<CatalogEntry, 'source' | 'target'> {
    const isJob = decoded.section !== undefined;
    return {
      source: this.cut(code, row.source ?? '', longestName, row.line) || (isJob ? decoded.source : ''),
      target: this.cut(code, row.target ?? '', longestName, row.line) || (decoded.target?.en ?? ''),
    };
  }

  /** By the row's column, else by the heading above it, else by its digits. */
  private categoryOf(row: OwnRow, section: CodeGroup<SectionId>, decoded: Decoding): CodeGroup {
    const { category = '', heading = '' } = row;
    if (category !== '') return this.categories.named(category.slice(0, longestName));
    const saysMore =
      heading !== '' && heading !== this.title && !Object.values(section.name).some((name) => heading.startsWith(name));
    if (saysMore) return this.categories.named(heading.slice(0, longestName));
    return decoded.category ?? this.ownSection();
  }

  private correctionOf(row: OwnRow, said: Pick<CatalogEntry, 'message'> | undefined): string | undefined {
    const { correction = '' } = row;
    if (correction === '') return undefined;
    const texts = Object.values(said?.message ?? {});
    if (texts.some((text) => readCorrection(correction, text) !== undefined)) return correction;
    this.problems.add(row.line, (t) => t.unusedCorrection(excerpt(correction)));
    return undefined;
  }

  /** What the codes of no family belong to: the catalog itself. */
  private ownSection(): CodeGroup<SectionId> {
    this.section ??= { id: 'own', name: { en: this.title, 'zh-CN': this.title } };
    return this.section;
  }

  private cut(code: number, text: string, limit: number, line: number): string {
    if (text.length <= limit) return text;
    this.problems.add(line, (t) => t.textCut(code, limit));
    return `${text.slice(0, limit - 1)}…`;
  }
}

function isIdentifier(text: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(text);
}

/** `cmdb.md` of a path or URI, whose escapes are undone. */
export function baseName(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  if (!/^[a-z][a-z0-9+.-]+:/i.test(path)) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    // Not an escape, but a name with a percent sign.
    return name;
  }
}
