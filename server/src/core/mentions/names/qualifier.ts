import { continuesWord, isWordUnit, longestName } from './nameScanner';

/**
 * What stands before a name. `none`: nothing that it could be a member of. `self`: the class it stands in. `word`: a class,
 * module or variable, the last one of a path. `other`: something else, such as the answer of a call.
 */
export type Qualifier = { readonly kind: 'none' | 'self' | 'other' } | { readonly kind: 'word'; readonly word: string };

/** So many blanks and line breaks may stand between a class and the dot before its member. */
const mostBlanks = 64;

/** How far left of a name its qualifier can reach, in UTF-16 units. */
export const qualifierReach = longestName + mostBlanks + 4;

const none: Qualifier = { kind: 'none' };
const other: Qualifier = { kind: 'other' };
const self: Qualifier = { kind: 'self' };
const selves: ReadonlySet<string> = new Set(['this', 'self', 'cls', 'static', 'Self', 'super', 'base', 'parent']);

/** What the name that begins at `start` of `text` is a member of: in `a.b.ErrorCode.X` the word is `ErrorCode`. */
export function qualifierBefore(text: string, start: number): Qualifier {
  const length = separatorBefore(text, start);
  if (length === 0) return none;
  const mark = text.charAt(start - length);
  // A line that begins with `#` is a comment.
  const end = mark === '#' || mark === '\\' ? start - length : skipBlanks(text, start - length);
  const begin = wordStart(text, end);
  if (begin === end) return withoutWord(text, end);
  if (continuesWord(text, begin - 1) || end - begin > longestName) return other;
  const word = text.slice(begin, end);
  if (selves.has(word)) return self;
  return /^[0-9]/.test(word) ? other : { kind: 'word', word };
}

/** How long what joins a member to its class is just before `start`: `.`, `?.`, `::`, `->`, `#`, `\`; 0 where nothing does. */
export function separatorBefore(text: string, start: number): number {
  const last = text.charAt(start - 1);
  const previous = text.charAt(start - 2);
  if (last === '.') return previous === '?' || previous === '!' ? 2 : 1;
  if (last === ':' && previous === ':') return 2;
  if (last === '>' && previous === '-') return 2;
  return last === '#' || last === '\\' ? 1 : 0;
}

/** Where the ASCII word that ends at `end` begins; `end` itself where none does. */
export function wordStart(text: string, end: number): number {
  let begin = end;
  while (begin > 0 && end - begin <= longestName && isWordUnit(text.charCodeAt(begin - 1))) begin--;
  return begin;
}

/** Before a separator stands no word: `...X` and `0..X` join nothing, `::X` and `{@link #X}` name a global or an own member. */
function withoutWord(text: string, end: number): Qualifier {
  const before = text.charAt(end - 1);
  return before === ')' || before === ']' || before === '}' || before === '"' || before === "'" ? other : none;
}

/** Only a line break may part the two: `ErrorCode .X` in prose is no member. */
function skipBlanks(text: string, end: number): number {
  let index = end;
  let broken = false;
  while (end - index < mostBlanks && /^[\t\n\r ]$/.test(text.charAt(index - 1))) {
    index--;
    broken ||= text.charAt(index) === '\n' || text.charAt(index) === '\r';
  }
  return broken ? index : end;
}
