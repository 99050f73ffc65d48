/** A value of a JSON text and where it begins, a UTF-16 offset. */
export type JsonNode =
  | { readonly kind: 'object'; readonly at: number; readonly members: readonly JsonMember[] }
  | { readonly kind: 'array'; readonly at: number; readonly items: readonly JsonNode[] }
  | { readonly kind: 'string'; readonly at: number; readonly value: string }
  | { readonly kind: 'number'; readonly at: number; readonly value: number }
  | { readonly kind: 'literal'; readonly at: number; readonly value: boolean | null };

export interface JsonMember {
  readonly name: string;
  readonly at: number;
  readonly value: JsonNode;
}

export interface JsonError {
  readonly kind: 'syntax' | 'end' | 'string' | 'comment' | 'depth';
  readonly at: number;
}

/** What was read before `error`, all of the text without one. `root` is undefined where there is no value at all. */
export interface JsonReading {
  readonly root: JsonNode | undefined;
  readonly error: JsonError | undefined;
}

/** Deeper nesting is an error. */
export const deepestJson = 64;

/** Takes an item of a list that is a member, called `name`, of the object that is the whole text. */
export type TakeItem = (name: string, item: JsonNode) => void;

/**
 * Reads JSON, also with comments and trailing commas, in time linear in the text. Members are a list, so that no name
 * means anything to it, `__proto__` included; of two members with one name both are there. With `take`, the items of the
 * outermost lists go there one by one and are not kept: the tree of a long list takes ten times its text.
 */
export function readJson(text: string, take?: TakeItem): JsonReading {
  const reader = new JsonReader(text, take);
  return { root: reader.document(), error: reader.error };
}

const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?(?![\w.+-])/y;
const literal = /(?:true|false|null)(?!\w)/y;
const controls = /[\x00-\x1f]/;

class JsonReader {
  error: JsonError | undefined;
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly take: TakeItem | undefined,
  ) {
    if (text.startsWith('\ufeff')) this.at = 1;
  }

  document(): JsonNode | undefined {
    const root = this.value(0);
    this.skipBlanks();
    if (this.error === undefined && this.at < this.text.length) this.fail('syntax', this.at);
    return root;
  }

  /** Nothing is read behind an error, so that all loops end. */
  private fail(kind: JsonError['kind'], at: number): undefined {
    this.error ??= { kind: kind === 'syntax' && at >= this.text.length ? 'end' : kind, at };
    this.at = this.text.length;
    return undefined;
  }

  /** `name` is that of the member whose value it is. */
  private value(depth: number, name = ''): JsonNode | undefined {
    this.skipBlanks();
    const { at } = this;
    switch (this.text.charAt(at)) {
      case '{':
        return depth < deepestJson ? this.object(depth + 1) : this.fail('depth', at);
      case '[':
        return depth < deepestJson ? this.array(depth + 1, name) : this.fail('depth', at);
      case '"': {
        const value = this.string();
        return value === undefined ? undefined : { kind: 'string', at, value };
      }
      default:
        return this.scalar();
    }
  }

  private object(depth: number): JsonNode {
    const { at } = this;
    const members: JsonMember[] = [];
    this.at++;
    while (!this.closes('}')) {
      const start = this.at;
      const name = this.text.charAt(start) === '"' ? this.string() : this.fail('syntax', start);
      if (name === undefined || !this.takes(':')) break;
      const value = this.value(depth, name);
      if (value !== undefined) members.push({ name, at: start, value });
      if (!this.separates('}')) break;
    }
    return { kind: 'object', at, members };
  }

  private array(depth: number, name: string): JsonNode {
    const { at } = this;
    const take = depth === 2 ? this.take : undefined;
    const items: JsonNode[] = [];
    this.at++;
    while (!this.closes(']')) {
      const item = this.value(depth);
      if (item !== undefined && take !== undefined) take(name, item);
      else if (item !== undefined) items.push(item);
      if (!this.separates(']')) break;
    }
    return { kind: 'array', at, items };
  }

  /** Takes the bracket that ends a list, if it stands here. */
  private closes(bracket: string): boolean {
    this.skipBlanks();
    if (this.error !== undefined) return true;
    if (this.text.charAt(this.at) !== bracket) return false;
    this.at++;
    return true;
  }

  /** Whether the list may go on: takes a comma, leaves the bracket that ends it, and fails for all else. */
  private separates(bracket: string): boolean {
    this.skipBlanks();
    if (this.error === undefined && this.text.charAt(this.at) === bracket) return true;
    return this.takes(',');
  }

  private takes(character: string): boolean {
    this.skipBlanks();
    if (this.error !== undefined) return false;
    if (this.text.charAt(this.at) === character) {
      this.at++;
      return true;
    }
    this.fail('syntax', this.at);
    return false;
  }

  private string(): string | undefined {
    const start = this.at;
    let end = this.text.indexOf('"', start + 1);
    while (end >= 0 && this.isEscaped(end)) end = this.text.indexOf('"', end + 1);
    if (end < 0) return this.fail('string', start);
    this.at = end + 1;
    const inner = this.text.slice(start + 1, end);
    if (!inner.includes('\\') && !controls.test(inner)) return inner;
    try {
      const value: unknown = JSON.parse(this.text.slice(start, end + 1));
      return typeof value === 'string' ? value : this.fail('string', start);
    } catch {
      // An escape that JSON does not know, or a line break.
      return this.fail('string', start);
    }
  }

  /** Whether an odd number of backslashes stands before the quote at `quote`. */
  private isEscaped(quote: number): boolean {
    let first = quote;
    while (this.text.charAt(first - 1) === '\\') first--;
    return (quote - first) % 2 === 1;
  }

  private scalar(): JsonNode | undefined {
    const { at } = this;
    const digits = this.match(number);
    if (digits !== undefined) return { kind: 'number', at, value: Number(digits) };
    const word = this.match(literal);
    if (word === undefined) return this.fail('syntax', at);
    return { kind: 'literal', at, value: word === 'null' ? null : word === 'true' };
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  /** Over blanks and comments. */
  private skipBlanks(): void {
    for (;;) {
      const unit = this.text.charCodeAt(this.at);
      if (unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09) this.at++;
      else if (unit === slash && this.skipsComment()) continue;
      else return;
    }
  }

  private skipsComment(): boolean {
    const { text, at } = this;
    if (text.startsWith('//', at)) {
      const end = text.indexOf('\n', at);
      this.at = end < 0 ? text.length : end;
      return true;
    }
    if (!text.startsWith('/*', at)) return false;
    const end = text.indexOf('*/', at + 2);
    if (end < 0) this.fail('comment', at);
    else this.at = end + 2;
    return true;
  }
}

const slash = 0x2f;
