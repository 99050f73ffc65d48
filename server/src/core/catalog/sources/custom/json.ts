import { type JSONVisitor, printParseErrorCode, visit } from 'jsonc-parser';

/** A value of a JSON text and the line where it begins, counted from 1. */
export type JsonNode =
  | { readonly kind: 'object'; readonly line: number; readonly members: readonly JsonMember[] }
  | { readonly kind: 'array'; readonly line: number; readonly items: readonly JsonNode[] }
  | { readonly kind: 'string'; readonly line: number; readonly value: string }
  | { readonly kind: 'number'; readonly line: number; readonly value: number }
  | { readonly kind: 'literal'; readonly line: number; readonly value: boolean | null };

export interface JsonMember {
  readonly name: string;
  readonly line: number;
  readonly value: JsonNode;
}

export interface JsonError {
  readonly kind: 'syntax' | 'end' | 'string' | 'comment' | 'depth';
  readonly line: number;
  /** The first character that cannot be read. */
  readonly character: string;
}

/** What was read before `error`, or all of the text. `root` is undefined if there is no value at all. */
interface JsonReading {
  readonly root: JsonNode | undefined;
  readonly error: JsonError | undefined;
}

/** Deeper nesting is an error. */
export const maxJsonDepth = 64;

/** Takes an item of a list; `name` is that of the list in the outermost object. */
type TakeItem = (name: string, item: JsonNode) => void;

/**
 * Reads JSON with comments and trailing commas up to the first error, in time linear in the text. Members are a list, so that
 * no name is special, not even `__proto__`; two members with one name are both in it. With `take`, the items of the outermost
 * lists are passed one by one and not kept: the tree of a long list takes ten times its text.
 */
export function readJson(written: string, take?: TakeItem): JsonReading {
  const text = withoutLongBlanks(written.startsWith('\ufeff') ? written.slice(1) : written);
  const tree = new JsonTree(take);
  let error: JsonError | undefined;
  // Thrown, because the library continues after an error, and calls itself for each level of nesting.
  const stopped = new Error('stopped');
  const stop = (kind: JsonError['kind'], offset: number, line: number): never => {
    error = { kind, line: line + 1, character: text.charAt(offset) };
    throw stopped;
  };
  const begin = (kind: 'object' | 'array', offset: number, line: number): void => {
    if (tree.depth >= maxJsonDepth) stop('depth', offset, line);
    tree.begin(kind === 'object' ? { kind, line: line + 1, members: [] } : { kind, line: line + 1, items: [] });
  };
  const visitor: JSONVisitor = {
    onObjectBegin: (offset, _length, line) => begin('object', offset, line),
    onObjectProperty: (name, _offset, _length, line) => tree.name(name, line + 1),
    onObjectEnd: () => tree.end(),
    onArrayBegin: (offset, _length, line) => begin('array', offset, line),
    onArrayEnd: () => tree.end(),
    onLiteralValue: (value: unknown, _offset, _length, line) => tree.add(scalar(value, line + 1)),
    onError: (code, offset, _length, line) =>
      stop(kindOf(printParseErrorCode(code), offset >= text.length), offset, line),
  };
  try {
    visit(text, visitor, { allowTrailingComma: true });
  } catch (thrown) {
    if (thrown !== stopped) throw thrown;
  }
  while (tree.depth > 0) tree.end();
  return { root: tree.root, error };
}

/** The beginning of blanks of which the library would join thirty times their size in memory. */
const longBlank = /[ \t]{1000}/g;

/** Leaves one of many blanks between two tokens. Those in strings, which end on their line, stay. */
function withoutLongBlanks(text: string): string {
  const parts: string[] = [];
  let [from, seen, isQuoted] = [0, 0, false];
  longBlank.lastIndex = 0;
  for (let found = longBlank.exec(text); found !== null; found = longBlank.exec(text)) {
    for (; seen < found.index; seen++) {
      const char = text.charAt(seen);
      if (char === '\n' || char === '\r') isQuoted = false;
      else if (char === '"') isQuoted = !isQuoted;
      else if (char === '\\' && isQuoted) seen++;
    }
    while (text.charAt(seen) === ' ' || text.charAt(seen) === '\t') seen++;
    longBlank.lastIndex = seen;
    if (isQuoted) continue;
    parts.push(text.slice(from, found.index + 1));
    from = seen;
  }
  return parts.join('') + text.slice(from);
}

function scalar(value: unknown, line: number): JsonNode {
  if (typeof value === 'string') return { kind: 'string', line, value };
  if (typeof value === 'number') return { kind: 'number', line, value };
  return { kind: 'literal', line, value: typeof value === 'boolean' ? value : null };
}

/** `code` is the library's name of the error. */
function kindOf(code: string, atEnd: boolean): JsonError['kind'] {
  switch (code) {
    case 'UnexpectedEndOfComment':
      return 'comment';
    case 'UnexpectedEndOfString':
    case 'InvalidUnicode':
    case 'InvalidEscapeCharacter':
    case 'InvalidCharacter':
      return 'string';
    default:
      return atEnd ? 'end' : 'syntax';
  }
}

type OpenNode =
  | { readonly kind: 'object'; readonly line: number; readonly members: JsonMember[] }
  | { readonly kind: 'array'; readonly line: number; readonly items: JsonNode[] };

/** Makes nodes of what the visitor reports. */
class JsonTree {
  root: JsonNode | undefined;
  /** The objects and lists that are not closed yet, the outermost first, each with the name that its next member has. */
  private readonly open: { readonly node: OpenNode; name: string; line: number }[] = [];

  constructor(private readonly take: TakeItem | undefined) {}

  get depth(): number {
    return this.open.length;
  }

  begin(node: OpenNode): void {
    this.open.push({ node, name: '', line: node.line });
  }

  name(name: string, line: number): void {
    const innermost = this.open.at(-1);
    if (innermost) Object.assign(innermost, { name, line });
  }

  end(): void {
    const closed = this.open.pop();
    if (closed) this.add(closed.node);
  }

  add(value: JsonNode): void {
    const parent = this.open.at(-1);
    if (parent === undefined) this.root = value;
    else if (parent.node.kind === 'object') parent.node.members.push({ name: parent.name, line: parent.line, value });
    else if (this.take && this.depth === 2) this.take(this.open[0]?.name ?? '', value);
    else parent.node.items.push(value);
  }
}
