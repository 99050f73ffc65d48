import { type MessageStyle, takenArguments } from '../../../template';
import { decoded, isUri, type Language, type Localized, languageOfText } from '../../../text';
import type { Families } from '../../catalog';
import type { CatalogEntry, CodeGroup, ConstantName, Origin, SectionId } from '../../catalogEntry';
import { excerpt } from '../../catalogProblem';
import { isJobCode } from '../../codeSpace';
import { type Decoding, decode } from '../../families';
import type { CatalogLayer, CodeRange } from '../../layer';
import { readCorrection } from '../../twins';
import { readAdviceText } from './customAdvice';
import { readArgumentNames } from './customArguments';
import { CustomProblems } from './customProblems';
import type { CustomRow } from './customRow';
import { declaredFormat, declaredIn, rangePieces, readCustomCode, readRange } from './declarations';

/** Maximum length of a message, in UTF-16 code units. */
const maxMessageLength = 4000;

/** Maximum length of the names of systems and categories. */
const maxNameLength = 200;
const maxCodes = 500_000;
const maxRanges = 1000;

type Draft = { -readonly [Key in keyof CatalogEntry]: CatalogEntry[Key] };

/** One empty list for all entries: 100,000 separate ones would take megabytes. */
const nothing: readonly never[] = [];
const onlyEnglish: readonly Language[] = ['en'];
const onlyChinese: readonly Language[] = ['zh-CN'];
const nothingDecoded: Decoding = { source: '', target: undefined, section: undefined, category: undefined };

/** Makes the layer of what a reader finds in one file. Rows and ranges are added in the order of the file. */
export class CustomLayer {
  /** Set it before the first row is added, if the file has a title. */
  title: string;
  /** The language of messages without a language column; undefined: each text decides. */
  language: Language | undefined;
  /** How the messages are written. Set it before the first row is added. */
  style: MessageStyle = 'plain';
  readonly problems: CustomProblems;
  private readonly id: string;
  private readonly entries: CatalogEntry[] = [];
  private readonly lines = new Map<number, number>();
  private readonly ranges: CodeRange[] = [];
  private readonly categories: CustomCategories;
  private section: CodeGroup<SectionId> | undefined;

  constructor(
    readonly path: string,
    private readonly families: Families,
  ) {
    this.id = `own:${path}`;
    this.title = shownName(path);
    this.problems = new CustomProblems(path);
    this.categories = new CustomCategories(families);
  }

  addRange(text: string, line: number): void {
    const range = readRange(text);
    if (range === undefined) this.problems.add(line, (t) => t.illFormedRange(excerpt(text)));
    else if (this.ranges.length < maxRanges) this.ranges.push(range);
    else this.problems.add(line, (t) => t.tooManyRanges(maxRanges));
  }

  /** Adds the ranges that a line without its markup declares, if any: `Codes: 1199000-1199999, 1198001`. */
  takeDeclaration(text: string, line: number): void {
    const declared = declaredIn(text);
    if (declared !== undefined) for (const piece of rangePieces(declared)) this.addRange(piece, line);
  }

  /** Sets the style that a line without its markup declares, if any: `Format: java`. */
  takeFormat(text: string): void {
    this.style = declaredFormat(text) ?? this.style;
  }

  /** The first of two rows with one code counts. A row that cannot be read is a problem. */
  addRow(row: CustomRow): void {
    const { line } = row;
    const code = readCustomCode(row.code);
    if (code === undefined) {
      this.problems.add(line, (t) => t.unreadableCode(excerpt(row.code)));
      return;
    }
    const first = this.lines.get(code);
    if (first !== undefined) {
      this.problems.add(line, (t) => t.duplicateCode(code, first));
      return;
    }
    if (this.entries.length >= maxCodes) {
      this.problems.add(line, (t) => t.tooManyCodes(maxCodes));
      return;
    }
    const entry = this.entryOf(code, row);
    if (entry === undefined) return;
    this.lines.set(code, line);
    this.entries.push(entry);
  }

  finish(): CatalogLayer {
    const { title, entries, ranges } = this;
    if (entries.length === 0) this.problems.add(1, (t) => t.noCodes());
    const name = { en: title, 'zh-CN': title };
    return { id: this.id, kind: 'own', name, entries, problems: this.problems.all(), ranges };
  }

  private entryOf(code: number, row: CustomRow): CatalogEntry | undefined {
    const origin: Origin = { file: this.path, line: row.line };
    const name = this.constantOf(row, origin);
    const message = this.messageOf(code, row);
    if (message === undefined && name === undefined) {
      this.problems.add(row.line, (t) => t.nothingSaid(code));
      return undefined;
    }
    const decoding = isJobCode(code) ? decode(code, this.families) : nothingDecoded;
    const section = decoding.section ?? this.customSection();
    const constant = name?.name ?? `CODE_${code}`;
    const { source = '', target = '' } = row;
    // Built field by field, which is fast: there may be 100,000 entries.
    const entry: Draft = {
      code,
      layer: this.id,
      constant,
      // A made-up constant is not a name in source code.
      names: name === undefined ? nothing : [name],
      source: source === '' ? decoding.source : this.cut(code, source, maxNameLength, row.line),
      target: target === '' ? (decoding.target?.en ?? '') : this.cut(code, target, maxNameLength, row.line),
      section,
      category: this.categoryOf(row, section, decoding),
      message: message ?? { en: constant, 'zh-CN': constant },
      placeholders: message === undefined ? nothing : takenArguments(message, this.style),
      twins: nothing,
      origin,
    };
    if (message !== undefined && this.style === 'java') entry.javaFormat = true;
    if (message === undefined) entry.withoutMessage = true;
    else if (message.en === '' || message['zh-CN'] === '') {
      entry.languages = message.en === '' ? onlyChinese : onlyEnglish;
      entry.message = { en: message.en || message['zh-CN'], 'zh-CN': message['zh-CN'] || message.en };
    }
    if (row.arguments) {
      const names = readArgumentNames(row.arguments, entry.code, entry.placeholders, row.line, this.problems);
      if (names.length > 0) entry.argumentNames = names;
    }
    const advice =
      row.adviceCard ??
      (row.advice
        ? readAdviceText(row.advice, { code: row.code, line: row.line, problems: this.problems })
        : undefined);
    if (advice !== undefined) entry.advice = advice;
    const correction = row.correction ? this.correctionOf(row.correction, row.line, message) : undefined;
    if (correction !== undefined) entry.correction = correction;
    return entry;
  }

  /** The class is in its own column, or else in the name: `ErrorCode.MISSING_PARAM`. */
  private constantOf({ constant = '', class: owner = '', line }: CustomRow, origin: Origin): ConstantName | undefined {
    if (constant === '') return undefined;
    const path = constant.split('.');
    const name = path.pop() ?? '';
    const classes = owner === '' ? path : owner.split('.');
    const isTooLong = constant.length > maxNameLength || owner.length > maxNameLength;
    if (isTooLong || !isIdentifier(name) || !path.every(isIdentifier) || !classes.every(isIdentifier)) {
      this.problems.add(line, (t) => t.illFormedConstant(excerpt(owner === '' ? constant : `${owner}.${constant}`)));
      return undefined;
    }
    const last = classes.at(-1);
    return last === undefined ? { name, origin } : { name, owner: last, origin };
  }

  /** The texts of a row, one of which may be empty; undefined if both are. */
  private messageOf(code: number, { line, message = '', en = '', zh = '' }: CustomRow): Localized | undefined {
    const isEnglish = message !== '' && (this.language ?? languageOfText(message)) === 'en';
    const english = en === '' && isEnglish ? message : en;
    const chinese = zh === '' && !isEnglish ? message : zh;
    if (english === '' && chinese === '') return undefined;
    return {
      en: this.cut(code, english, maxMessageLength, line),
      'zh-CN': this.cut(code, chinese, maxMessageLength, line),
    };
  }

  /** The category from the row's column, else from the heading above it, else from its digits. */
  private categoryOf(row: CustomRow, section: CodeGroup<SectionId>, decoding: Decoding): CodeGroup {
    const { category = '', heading = '' } = row;
    if (category !== '') return this.categories.named(category.slice(0, maxNameLength));
    const isCategory =
      heading !== '' && heading !== this.title && !Object.values(section.name).some((name) => heading.startsWith(name));
    if (isCategory) return this.categories.named(heading.slice(0, maxNameLength));
    return decoding.category ?? this.customSection();
  }

  private correctionOf(correction: string, line: number, message: Localized | undefined): string | undefined {
    const texts = message === undefined ? [] : Object.values(message);
    if (texts.some((text) => readCorrection(correction, text) !== undefined)) return correction;
    this.problems.add(line, (t) => t.unusedCorrection(excerpt(correction)));
    return undefined;
  }

  /** The section of codes without a family: the catalog itself. */
  private customSection(): CodeGroup<SectionId> {
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

/** The last part of a path, or of a URI without its escapes: `cmdb.md`. */
export function shownName(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return isUri(path) ? decoded(name) : name;
}

/** Finds the category that a file names: a known family by its id or either name, else a new one. */
class CustomCategories {
  private readonly byName: Map<string, CodeGroup>;
  private readonly ids = new Set<string>();

  constructor(families: Families) {
    const known = [...families.categories.values()];
    this.byName = new Map(
      known.flatMap((group) => [group.id, ...Object.values(group.name)].map((name) => [name, group])),
    );
  }

  named(name: string): CodeGroup {
    let group = this.byName.get(name);
    if (group === undefined) {
      group = { id: this.freshId(name), name: { en: name, 'zh-CN': name } };
      this.byName.set(name, group);
    }
    return group;
  }

  /** Stable as long as the categories before it are: `own-access-denied`; letters of other scripts by their number. */
  private freshId(name: string): string {
    const words = name.toLowerCase().match(/[a-z0-9]+|[^\x00-\x7f]/g) ?? [];
    const slug = words.map((word) => (/[a-z0-9]/.test(word) ? word : word.charCodeAt(0).toString(16))).join('-');
    const base = `own-${slug.slice(0, 60)}`;
    const id = this.ids.has(base) ? `${base}--${this.ids.size}` : base;
    this.ids.add(id);
    return id;
  }
}
