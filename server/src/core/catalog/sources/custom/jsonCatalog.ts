import { messageStyles } from '../../../template';
import { languages } from '../../../text';
import { excerpt } from '../../catalogProblem';
import { readAdviceJson } from './customAdvice';
import type { CustomLayer } from './customLayer';
import type { CustomProblemTexts } from './customProblems';
import { type CustomRow, columnNamed } from './customRow';
import { type JsonError, type JsonMember, type JsonNode, maxJsonDepth, readJson } from './json';

/** Reads the JSON format of data/own-catalog.schema.json. Comments and trailing commas are accepted. */
export function readJsonCatalog(text: string, layer: CustomLayer): void {
  const catalog = new JsonCatalog(layer);
  const { root, error } = readJson(text, (list, item) => catalog.takeItem(list, item));
  if (error !== undefined) layer.problems.add(error.line, (t) => describe(error, t));
  if (root !== undefined) catalog.takeRoot(root, error === undefined);
}

function describe({ kind, character }: JsonError, t: CustomProblemTexts): string {
  if (kind === 'end') return t.jsonEnd();
  if (kind === 'string') return t.jsonString();
  if (kind === 'comment') return t.jsonComment();
  return kind === 'depth' ? t.jsonDepth(maxJsonDepth) : t.jsonSyntax(character);
}

type Members = readonly JsonMember[];
type Phrase = (texts: CustomProblemTexts) => string;

const rowTexts = ['constant', 'class', 'category', 'source', 'target', 'correction'] as const;
export const rootMembers: ReadonlySet<string> = new Set(['$schema', 'title', 'language', 'format', 'ranges', 'codes']);
const rangeMembers: ReadonlySet<string> = new Set(['first', 'last']);
const messageMembers: ReadonlySet<string> = new Set(['en', 'zh-CN']);
/** A row may have the two texts itself, as a row of a table has. */
export const rowMembers: ReadonlySet<string> = new Set([
  'code',
  'message',
  'arguments',
  'advice',
  ...rowTexts,
  ...messageMembers,
]);

/** Reads a catalog from JSON nodes and reports every value that does not fit, with its line. */
class JsonCatalog {
  /** Added at the end: title, language and format, which rows depend on, may follow them. */
  private readonly rows: CustomRow[] = [];

  constructor(private readonly layer: CustomLayer) {}

  takeItem(list: string, item: JsonNode): void {
    if (list === 'codes') this.row(item);
    else if (list === 'ranges') this.range(item);
  }

  /** `whole`: the file has no syntax error that could hide what is missing. */
  takeRoot(root: JsonNode, whole: boolean): void {
    const members = this.members(root, (t) => t.theCatalog(), rootMembers);
    this.text(members, '$schema');
    this.layer.title = this.text(members, 'title') || this.layer.title;
    this.layer.language = this.oneOf(members, 'language', languages, (t) => t.expectedLanguage());
    this.layer.style = this.oneOf(members, 'format', messageStyles, (t) => t.expectedFormat()) ?? 'plain';
    for (const list of ['ranges', 'codes']) {
      const node = memberOf(members, list);
      if (node !== undefined && node.kind !== 'array') this.wrongType(list, node, (t) => t.expectedList());
    }
    for (const row of this.rows) this.layer.addRow(row);
    if (root.kind === 'object' && whole && !memberOf(members, 'codes'))
      this.layer.problems.add(root.line, (t) => t.jsonMissing('codes'));
  }

  private range(node: JsonNode): void {
    const { line } = node;
    if (node.kind === 'string' || node.kind === 'number') {
      this.layer.addRange(String(node.value), line);
      return;
    }
    const members = this.members(node, () => 'ranges', rangeMembers);
    if (node.kind !== 'object') return;
    const [first, last] = ['first', 'last'].map((name) => {
      const end = memberOf(members, name);
      return end?.kind === 'number' ? String(end.value) : '?';
    });
    this.layer.addRange(`${first}-${last}`, line);
  }

  private row(node: JsonNode): void {
    const members = this.members(node, () => 'codes', rowMembers);
    if (node.kind !== 'object') return;
    const code = memberOf(members, 'code');
    if (code?.kind !== 'string' && code?.kind !== 'number') {
      if (code) this.wrongType('code', code, (t) => t.expectedCode());
      else this.layer.problems.add(node.line, (t) => t.jsonMissing('code'));
      return;
    }
    const row: { -readonly [Key in keyof CustomRow]: CustomRow[Key] } = {
      line: code.line,
      code: String(code.value),
    };
    for (const name of rowTexts) {
      const text = this.text(members, name);
      if (text !== undefined) row[name] = text;
    }
    this.message(members, row);
    this.arguments(members, row);
    const advice = memberOf(members, 'advice');
    const place = { code: row.code, line: advice?.line ?? row.line, problems: this.layer.problems };
    const adviceCard = advice && readAdviceJson(advice, place);
    if (adviceCard !== undefined) row.adviceCard = adviceCard;
    this.rows.push(row);
  }

  private message(members: Members, row: { message?: string; en?: string; zh?: string }): void {
    const node = memberOf(members, 'message');
    const beside = { en: this.text(members, 'en', true), zh: this.text(members, 'zh-CN', true) };
    if (beside.en !== undefined) row.en = beside.en;
    if (beside.zh !== undefined) row.zh = beside.zh;
    if (node?.kind !== 'object') {
      row.message = this.text(members, 'message', true) ?? '';
      return;
    }
    const both = this.members(node, () => 'message', messageMembers);
    if (both.length === 0) this.wrongType('message', node, (t) => t.expectedText());
    row.en = this.text(both, 'en', true) ?? row.en ?? '';
    row.zh = this.text(both, 'zh-CN', true) ?? row.zh ?? '';
  }

  private arguments(members: Members, row: { arguments?: string }): void {
    const node = memberOf(members, 'arguments');
    if (node === undefined) return;
    const items = node.kind === 'array' ? node.items : undefined;
    const texts = items?.flatMap((item) => (item.kind === 'string' && !/[;；]/.test(item.value) ? [item.value] : []));
    if (texts === undefined || texts.length !== items?.length)
      this.wrongType('arguments', node, (t) => t.expectedTexts());
    else row.arguments = texts.join(';');
  }

  /** The members of an object. Reports `node`, called `name`, if it is not an object, and each unknown member. */
  private members(node: JsonNode, name: Phrase, known: ReadonlySet<string>): Members {
    if (node.kind !== 'object') {
      this.layer.problems.add(node.line, (t) => t.jsonType(name(t), t.expectedObject()));
      return [];
    }
    const members = node.members.map((member) => namedAsKnown(member, known, node.members));
    for (const member of members) {
      if (!known.has(member.name)) this.layer.problems.add(member.line, (t) => t.jsonUnknown(excerpt(member.name)));
    }
    return members;
  }

  /** The trimmed text of a member. Undefined if absent, or not a text, or blank though `filled`; the latter two are reported. */
  private text(members: Members, name: string, filled = false): string | undefined {
    const node = memberOf(members, name);
    if (node === undefined) return undefined;
    const text = node.kind === 'string' ? node.value.trim() : undefined;
    if (text !== undefined && !(filled && text === '')) return text;
    this.wrongType(name, node, (t) => t.expectedText());
    return undefined;
  }

  /** The value of a member if it is one of `known`. Undefined if absent, or anything else, which is reported. */
  private oneOf<T extends string>(
    members: Members,
    name: string,
    known: readonly T[],
    expected: Phrase,
  ): T | undefined {
    const node = memberOf(members, name);
    const value = known.find((one) => node?.kind === 'string' && one === node.value);
    if (node !== undefined && value === undefined) this.wrongType(name, node, expected);
    return value;
  }

  private wrongType(name: string, { line }: JsonNode, expected: Phrase): void {
    this.layer.problems.add(line, (t) => t.jsonType(name, expected(t)));
  }
}

/** A member under the name that is known for it: `msg` is `message`, and `zh_cn` is `zh-CN`. */
function namedAsKnown(member: JsonMember, known: ReadonlySet<string>, all: Members): JsonMember {
  if (known.has(member.name)) return member;
  const column = columnNamed(member.name);
  const name = column === 'zh' ? 'zh-CN' : column;
  if (name === undefined || !known.has(name) || all.some((other) => other.name === name)) return member;
  return { ...member, name };
}

/** The last of two members with one name counts, as everywhere in JSON. */
function memberOf(members: Members, name: string): JsonNode | undefined {
  for (let index = members.length - 1; index >= 0; index--)
    if (members[index]?.name === name) return members[index]?.value;
  return undefined;
}
