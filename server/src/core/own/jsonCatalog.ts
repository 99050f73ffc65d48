import { excerpt } from '../catalogProblem';
import { countUpTo, lineStarts } from '../lineStarts';
import { deepestJson, type JsonError, type JsonNode, readJson } from './json';
import type { OwnLayer } from './ownLayer';
import type { OwnProblemTexts, OwnReason } from './ownProblems';
import type { OwnRow } from './ownRow';

/** Reads the JSON form, which data/own-catalog.schema.json describes; comments and trailing commas are welcome. */
export function readJsonCatalog(text: string, layer: OwnLayer): void {
  const { root, error } = readJson(text);
  const starts = lineStarts(text);
  const catalog = new CatalogNode(layer, (at) => countUpTo(starts, at) + 1);
  if (error !== undefined) catalog.problem(error.at, (t) => describe(error, text, t));
  if (root !== undefined) catalog.read(root, error === undefined);
}

function describe({ kind, at }: JsonError, text: string, t: OwnProblemTexts): string {
  if (kind === 'end') return t.jsonEnd();
  if (kind === 'string') return t.jsonString();
  if (kind === 'comment') return t.jsonComment();
  return kind === 'depth' ? t.jsonDepth(deepestJson) : t.jsonSyntax(text.slice(at, at + 1));
}

type Members = ReadonlyMap<string, JsonNode>;
type Wanted = (texts: OwnProblemTexts) => string;

const rowTexts = ['constant', 'class', 'category', 'source', 'target', 'correction'] as const;
const rowMembers: ReadonlySet<string> = new Set(['code', 'message', ...rowTexts]);
const catalogMembers: ReadonlySet<string> = new Set(['$schema', 'title', 'language', 'ranges', 'codes']);
const rangeMembers: ReadonlySet<string> = new Set(['first', 'last']);
const messageMembers: ReadonlySet<string> = new Set(['en', 'zh-CN']);
const none: Members = new Map();

/** Takes a catalog out of its tree, and says of every value that does not fit where it stands. */
class CatalogNode {
  constructor(
    private readonly layer: OwnLayer,
    private readonly lineOf: (at: number) => number,
  ) {}

  problem(at: number, reason: OwnReason): void {
    this.layer.problems.add(this.lineOf(at), reason);
  }

  /** `whole`: the file has no syntax error, so that what is missing is not to be expected behind one. */
  read(root: JsonNode, whole: boolean): void {
    const members = this.members(root, (t) => t.theCatalog(), catalogMembers);
    this.text(members, '$schema');
    this.layer.title = this.text(members, 'title') || this.layer.title;
    const language = members.get('language');
    const named = language?.kind === 'string' ? language.value : undefined;
    if (named === 'en' || named === 'zh-CN') this.layer.language = named;
    else if (language !== undefined) this.wrongType('language', language, (t) => t.wantedLanguage());
    for (const node of this.list(members, 'ranges')) this.range(node);
    const codes = this.list(members, 'codes');
    for (const node of codes) this.row(node);
    if (root.kind === 'object' && !members.has('codes') && whole) this.problem(root.at, (t) => t.jsonMissing('codes'));
  }

  private range(node: JsonNode): void {
    if (node.kind === 'string' || node.kind === 'number') {
      this.layer.addRange(String(node.value), this.lineOf(node.at));
      return;
    }
    const members = this.members(node, () => 'ranges', rangeMembers);
    if (node.kind !== 'object') return;
    const [first, last] = ['first', 'last'].map((name) => {
      const end = members.get(name);
      return end?.kind === 'number' ? String(end.value) : '?';
    });
    this.layer.addRange(`${first}-${last}`, this.lineOf(node.at));
  }

  private row(node: JsonNode): void {
    const members = this.members(node, () => 'codes', rowMembers);
    if (node.kind !== 'object') return;
    const code = members.get('code');
    if (code === undefined) {
      this.problem(node.at, (t) => t.jsonMissing('code'));
      return;
    }
    const row: { -readonly [Key in keyof OwnRow]: OwnRow[Key] } = {
      line: this.lineOf(code.at),
      code: code.kind === 'string' || code.kind === 'number' ? String(code.value) : code.kind,
    };
    for (const name of rowTexts) {
      const text = this.text(members, name);
      if (text !== undefined) row[name] = text;
    }
    this.layer.addRow(Object.assign(row, this.message(members)));
  }

  private message(members: Members): Pick<OwnRow, 'message' | 'en' | 'zh'> {
    const node = members.get('message');
    if (node?.kind !== 'object') return { message: this.text(members, 'message', true) ?? '' };
    const both = this.members(node, () => 'message', messageMembers);
    if (both.size === 0) this.wrongType('message', node, (t) => t.wantedText());
    return { en: this.text(both, 'en', true) ?? '', zh: this.text(both, 'zh-CN', true) ?? '' };
  }

  /** The members of an object by name, the last of equal ones; `node` named `name` is reported where it is none. */
  private members(node: JsonNode, name: Wanted, known: ReadonlySet<string>): Members {
    if (node.kind !== 'object') {
      this.problem(node.at, (t) => t.jsonType(name(t), t.wantedObject()));
      return none;
    }
    const members = new Map<string, JsonNode>();
    for (const member of node.members) {
      if (known.has(member.name)) members.set(member.name, member.value);
      else this.problem(member.at, (t) => t.jsonUnknown(excerpt(member.name)));
    }
    return members;
  }

  /** The text of a member, trimmed; undefined where it is absent or, as is reported, no text or one that must not be blank. */
  private text(members: Members, name: string, filled = false): string | undefined {
    const node = members.get(name);
    if (node === undefined) return undefined;
    const text = node.kind === 'string' ? node.value.trim() : undefined;
    if (text !== undefined && !(filled && text === '')) return text;
    this.wrongType(name, node, (t) => t.wantedText());
    return undefined;
  }

  private list(members: Members, name: string): readonly JsonNode[] {
    const node = members.get(name);
    if (node === undefined) return [];
    if (node.kind === 'array') return node.items;
    this.wrongType(name, node, (t) => t.wantedList());
    return [];
  }

  private wrongType(name: string, { at }: JsonNode, wanted: Wanted): void {
    this.problem(at, (t) => t.jsonType(name, wanted(t)));
  }
}
