import { messageStyles } from '../../../template/renderTemplate';
import { languages } from '../../../text/language';
import { excerpt } from '../../catalogProblem';
import type { CustomLayer } from './customLayer';
import type { CustomProblemTexts } from './customProblems';
import type { CustomRow } from './customRow';
import { type JsonError, type JsonMember, type JsonNode, maxJsonDepth, readJson } from './json';

/** Reads the JSON form, which data/own-catalog.schema.json describes; comments and trailing commas are welcome. */
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
type Wanted = (texts: CustomProblemTexts) => string;

const rowTexts = ['constant', 'class', 'category', 'source', 'target', 'correction'] as const;
const rowMembers: ReadonlySet<string> = new Set(['code', 'message', ...rowTexts]);
const rootMembers: ReadonlySet<string> = new Set(['$schema', 'title', 'language', 'format', 'ranges', 'codes']);
const rangeMembers: ReadonlySet<string> = new Set(['first', 'last']);
const messageMembers: ReadonlySet<string> = new Set(['en', 'zh-CN']);

/** Takes a catalog out of JSON, and says of every value that does not fit where it stands. */
class JsonCatalog {
  /** Added at the end: title, language and format, which rows depend on, may stand behind them. */
  private readonly rows: CustomRow[] = [];

  constructor(private readonly layer: CustomLayer) {}

  takeItem(list: string, item: JsonNode): void {
    if (list === 'codes') this.row(item);
    else if (list === 'ranges') this.range(item);
  }

  /** `whole`: the file has no syntax error, so that what is missing is not to be expected behind one. */
  takeRoot(root: JsonNode, whole: boolean): void {
    const members = this.members(root, (t) => t.theCatalog(), rootMembers);
    this.text(members, '$schema');
    this.layer.title = this.text(members, 'title') || this.layer.title;
    this.layer.language = this.oneOf(members, 'language', languages, (t) => t.wantedLanguage());
    this.layer.style = this.oneOf(members, 'format', messageStyles, (t) => t.wantedFormat()) ?? 'plain';
    for (const list of ['ranges', 'codes']) {
      const node = memberOf(members, list);
      if (node !== undefined && node.kind !== 'array') this.wrongType(list, node, (t) => t.wantedList());
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
      if (code) this.wrongType('code', code, (t) => t.wantedCode());
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
    this.rows.push(row);
  }

  private message(members: Members, row: { message?: string; en?: string; zh?: string }): void {
    const node = memberOf(members, 'message');
    if (node?.kind !== 'object') {
      row.message = this.text(members, 'message', true) ?? '';
      return;
    }
    const both = this.members(node, () => 'message', messageMembers);
    if (both.length === 0) this.wrongType('message', node, (t) => t.wantedText());
    row.en = this.text(both, 'en', true) ?? '';
    row.zh = this.text(both, 'zh-CN', true) ?? '';
  }

  /** The members of an object; `node`, called `name`, is reported where it is none, and so is each it should not have. */
  private members(node: JsonNode, name: Wanted, known: ReadonlySet<string>): Members {
    if (node.kind !== 'object') {
      this.layer.problems.add(node.line, (t) => t.jsonType(name(t), t.wantedObject()));
      return [];
    }
    for (const member of node.members) {
      if (!known.has(member.name)) this.layer.problems.add(member.line, (t) => t.jsonUnknown(excerpt(member.name)));
    }
    return node.members;
  }

  /** The text of a member, trimmed; undefined where it is absent or, as is reported, no text or one that must not be blank. */
  private text(members: Members, name: string, filled = false): string | undefined {
    const node = memberOf(members, name);
    if (node === undefined) return undefined;
    const text = node.kind === 'string' ? node.value.trim() : undefined;
    if (text !== undefined && !(filled && text === '')) return text;
    this.wrongType(name, node, (t) => t.wantedText());
    return undefined;
  }

  /** The value of a member, where it is one of `known`; undefined where it is absent or, as is reported, anything else. */
  private oneOf<T extends string>(members: Members, name: string, known: readonly T[], wanted: Wanted): T | undefined {
    const node = memberOf(members, name);
    const value = known.find((one) => node?.kind === 'string' && one === node.value);
    if (node !== undefined && value === undefined) this.wrongType(name, node, wanted);
    return value;
  }

  private wrongType(name: string, { line }: JsonNode, wanted: Wanted): void {
    this.layer.problems.add(line, (t) => t.jsonType(name, wanted(t)));
  }
}

/** Of two members with one name the last counts, as everywhere in JSON. */
function memberOf(members: Members, name: string): JsonNode | undefined {
  for (let index = members.length - 1; index >= 0; index--)
    if (members[index]?.name === name) return members[index]?.value;
  return undefined;
}
