import { maxDepth, readNestedString, valueStart } from '../../text/quotes';

/** A member of an object in a text. */
export interface Member {
  readonly key: string;
  /** Where its value begins and ends, without quotes, in UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  /** The depth of a string, see `NestedString`; undefined for other values. */
  readonly depth: number | undefined;
  /** False if the text ends within the value, or something unreadable follows it. */
  readonly whole: boolean;
  /** True for a text without quotes, as Java, Go and YAML print it. */
  readonly bare?: boolean;
}

/** The members of an object as far as they can be read. */
export interface ObjectText {
  readonly members: readonly Member[];
  /** Where reading ended: after the closing brace, or at the first unreadable place. */
  readonly end: number;
  readonly closed: boolean;
}

/** Number of units that may still be read for one request: nested objects are read again for each level. */
export interface Budget {
  units: number;
}

/**
 * Reads members from `from` on, which is after an opening brace or at a key: JSON in any number of strings, Python's output
 * (`{'code': None}`), that of Ruby (`{"code" => 1}`), and keys without quotes. Never throws, and ends at anything else. Only the members of this object are
 * read, whatever the depth of their values.
 */
export function readObject(text: string, from: number, budget: Budget): ObjectText {
  const members: Member[] = [];
  let at = from;
  const ended = (closed: boolean, end: number): ObjectText => {
    budget.units -= end - from + 1;
    return { members, end, closed };
  };
  for (;;) {
    at = afterBlank(text, at);
    if (text[at] === '}') return ended(true, at + 1);
    const key = readKey(text, at);
    if (key === undefined) return ended(false, at);
    at = afterBlank(text, key.next);
    const separator = text.startsWith('=>', at) ? 2 : 1;
    if (separator === 1 && text[at] !== ':') return ended(false, at);
    const value = readValue(text, afterBlank(text, at + separator), key.depth);
    const { start, end, depth, whole, next } = value;
    members.push({ key: key.name, start, end, depth, whole });
    at = next;
    if (text[at] === ',') at++;
    else if (text[at] !== '}') return ended(false, at);
  }
}

/** Returns where the nearest object before `end` may begin: at its opening brace. -1 without one. */
export function braceBefore(text: string, end: number): number {
  return text.slice(0, end).lastIndexOf('{');
}

function readKey(text: string, at: number): { name: string; next: number; depth: number } | undefined {
  const quoted = readNestedString(text, isLetterOfString(text.charCodeAt(at)) ? at + 1 : at);
  if (quoted?.closed) return { name: text.slice(quoted.start, quoted.end), next: quoted.next, depth: quoted.depth };
  bareKey.lastIndex = at;
  const [name] = bareKey.exec(text) ?? [];
  return name === undefined ? undefined : { name, next: at + name.length, depth: 0 };
}

const bareKey = /[A-Za-z_$][\w$]{0,79}(?:-[\w-]{1,40})?/y;

const wrapperEnd = /[\s,]{0,40}[)\]]/y;

/** Returns where reading goes on behind a value and its wrapper. */
function afterWrapper(text: string, at: number): number {
  wrapperEnd.lastIndex = at;
  return wrapperEnd.test(text) ? wrapperEnd.lastIndex : at;
}

/** The value at `at`, and where its comma or the closing brace is expected. */
function readValue(text: string, from: number, depth: number): Omit<Member, 'key'> & { readonly next: number } {
  const { start, isWrapped } = valueStart(text, from);
  const value = readPlainValue(text, start, depth);
  if (!isWrapped) return value;
  const next = afterBlank(text, afterWrapper(text, value.next));
  const isComplete = value.whole || (value.depth !== undefined && text[value.end] === text[value.start - 1]);
  return { ...value, whole: isComplete, next };
}

function readPlainValue(text: string, at: number, depth: number): Omit<Member, 'key'> & { readonly next: number } {
  const quoted = readNestedString(text, isLetterOfString(text.charCodeAt(at)) ? at + 1 : at);
  if (quoted === undefined) {
    const { end, closed, next } = skipValue(text, at, depth);
    return { start: at, end, depth: undefined, whole: closed, next };
  }
  const { start, end } = quoted;
  if (!quoted.closed) return { start, end, depth: quoted.depth, whole: false, next: quoted.next };
  const rest = skipValue(text, quoted.next, depth);
  return { start, end, depth: quoted.depth, whole: rest.closed && rest.end === quoted.next, next: rest.next };
}

/** Python marks strings by a letter: `u'a'`, `b'a'`. */
function isLetterOfString(unit: number): boolean {
  return unit === 0x75 || unit === 0x62;
}

/** Skips everything before the next comma or closing bracket; `end` is after its last unit that is no blank. */
function skipValue(text: string, from: number, depth: number): { end: number; closed: boolean; next: number } {
  let open = 0;
  let at = afterBlank(text, from);
  let end = from;
  while (at < text.length) {
    const kind = kinds.get(text.charCodeAt(at));
    if (open === 0 && (kind === 'comma' || kind === 'close')) return { end, closed: true, next: at };
    const quoted = kind === 'quote' ? readNestedString(text, at) : undefined;
    if (quoted) {
      // The string around the whole object ends here.
      const isAround = quoted.depth < depth && text[quoted.start - 1] === '"';
      if (isAround || !quoted.closed) return { end, closed: false, next: isAround ? at : quoted.next };
      at = quoted.next;
    } else {
      if (kind === 'open') open++;
      else if (kind === 'close') open--;
      at++;
    }
    end = at;
    const next = afterBlank(text, at);
    // The value ends with the line, unless it goes on inside brackets.
    if (open === 0 && next > at && /[\n\r]/.test(text.slice(at, next)) && !endsValue(text, next)) {
      return { end, closed: false, next };
    }
    at = next;
  }
  return { end, closed: false, next: at };
}

function endsValue(text: string, at: number): boolean {
  const kind = kinds.get(text.charCodeAt(at));
  return kind === 'comma' || kind === 'close';
}

/** The units that matter between strings; a backslash may begin a string. */
const kinds: ReadonlyMap<number, 'comma' | 'open' | 'close' | 'quote'> = new Map([
  [0x2c, 'comma'],
  [0x7b, 'open'],
  [0x5b, 'open'],
  [0x28, 'open'],
  [0x7d, 'close'],
  [0x5d, 'close'],
  [0x29, 'close'],
  [0x22, 'quote'],
  [0x27, 'quote'],
  [0x5c, 'quote'],
]);

/** Skips blanks and line breaks, also escaped ones if the text is in a string: `\n`. */
function afterBlank(text: string, from: number): number {
  let at = from;
  for (;;) {
    const unit = text.charCodeAt(at);
    if (unit <= 0x20 || unit === 0xa0 || unit === 0xfeff) {
      at++;
      continue;
    }
    if (unit !== 0x5c) return at;
    let letter = at + 1;
    while (text[letter] === '\\' && letter - at <= maxDepth) letter++;
    if (!'nrt'.includes(text[letter] ?? ' ')) return at;
    at = letter + 1;
  }
}
