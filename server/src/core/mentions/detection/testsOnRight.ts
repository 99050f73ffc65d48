import { isCodeName } from '../../catalog/vocabulary';
import { isCodeExpression } from './codeExpression';
import { LeftTokens, unitKind } from './leftTokens';
import { distanceOfClosing, lineReach, namesCode, type Surroundings } from './surroundings';

/** What compares a number, or tests its list, on the right: `1239801 == code`, `[1239801].includes(code)`. */

/** A quote between a number and the operator on its right. */
const dressing = /^(?:\\*["'`])?\s*/;

function undressed(after: string): string {
  return after.replace(dressing, '');
}

/** True for `(eql 1239801 code)`. */
function isComparedByPrefix(before: string, after: string): boolean {
  return /\((?:=|not=|eq[lv]?\??|equalp?\??)\s+$/.test(before) && /^\s/.test(after) && isCodeUpTo(after, 0);
}

/** True for `1239801 == code`, `1239801 in codes`, `1239801 -eq $code`, `1239801, 1239802 -contains $code`. */
export function isComparedOnRight({ before, after, languageId }: Surroundings): boolean {
  const rest = undressed(after);
  if (isComparedByPrefix(before, after)) return true;
  const operator =
    /^(?:={2,3}|!={1,2}|-[ic]?(?:eq|ne)\b|(?:not\s+)?in\b)/.exec(rest)?.[0] ??
    (languageId === 'sql' ? /^(?:=|<>)/.exec(rest)?.[0] : patternOf(before, rest));
  if (operator !== undefined) return isCodeUpTo(rest.slice(operator.length), 0);
  // `" 1239801 1239802 " == *" $code "*` of a shell.
  const words =
    wordsOfShell.exec(after)?.[1] ?? (/split\(\s?["'][\d\s,]*$/.test(before) ? splitInto.exec(after)?.[1] : undefined);
  if (words !== undefined && namesCode(words)) return true;
  const list = /^(?:,\s*\d+\s*)*-[ic]?(?:not)?contains\s/.exec(rest)?.[0];
  return list !== undefined && isCodeUpTo(rest.slice(list.length), 0);
}

/** Words that a shell compares or searches: `" 1239801 " == *" $code "*`, `" 1239801 " =~ " $code "`, `1239801 | grep -qw "$code"`. */
const wordsOfShell =
  /^(?:\s\d{1,10}){0,40}(?:\s?["'])?\s?(?:[!=]=\s?\*(?:["']\s?)?|=~\s?(?:["']\s?)?|\|\s?grep(?:\s-[A-Za-z]{1,20}){0,4}\s["']?)\^?\$\{?(\w+)/;
/** `split("1239801 1239802", codes` of awk. */
const splitInto = /^[\d\s,]*["']\s*,\s*(\w+)/;

/** The `=` of a pattern: `if case 1239801 = code` of Swift, `if let 1239801 = code` of Rust. */
function patternOf(before: string, rest: string): string | undefined {
  return /\b(?:case|let)\s+(?:\w{1,20}\()?(?:\d+\s?\|\s?)*["']?$/.test(before)
    ? /^(?:\|\s?\d+\s?)*\)?\s?=(?!=)/.exec(rest)?.[0]
    : undefined;
}

/** True for `"1239801".equals(code)`, `Integer.valueOf(1239801).equals(code)`. */
export function isEqualOnRight(after: string): boolean {
  const call =
    /^(?:\\*["'`])?\s?\)?\s?\.\s?(?:equals|equalsIgnoreCase|contentEquals)\s?\(/.exec(after)?.[0] ??
    /^(?:[,;|]\s?\d+)*["'`]\)?\.split\([^()]*\)(?:\.map\([^()]*\))?\.(?:includes|contains|some|indexOf|include\?)\(/.exec(
      after,
    )?.[0];
  return call !== undefined && isCodeUpTo(after.slice(call.length), 0);
}

/** True for `assertEquals(1239801, resp.getCode())`. */
export function isNextArgumentCode(after: string): boolean {
  // The number may be in a call of its own: `Equal(t, int64(1239801), resp.Code)`.
  const rest = undressed(after).replace(/^\)\s*/, '');
  return rest.startsWith(',') && isCodeUpTo(rest.slice(1), 0);
}

/** Calls on a list, which others may lead to, with one thing that may be in it. */
const membership =
  /^[)\]}]+(?:\s*\.\s*(?:map|filter|stream|boxed|iter|into_iter|toList|to_set|lazy|asSequence)\s*\([^()]*\))*\s*(?:\?\.|\.|->|\|>\s*\w+\.|\|\s*(?=index|inside|contains|any)|\.(?:not_)?to(?=\s))\s*(?:to_?contain\w*|include[s?]?\??|member\??|contains\w*|has\w*|count|index\w*|find|search|isin|is_in|exists|get|mem)\s*[(\s]\s*/i;
/** The same with a function. */
const search =
  /^[)\]}]+(?:\s*\.\s*(?:map|filter|stream|boxed|iter|into_iter|toList|to_set|lazy|asSequence)\s*\([^()]*\))*\s*(?:\?\.|\.|->)\s*(?:contains\(where:|(?:some|any\w*|none\w*|every|all\w*|find\w*|filter|exists|first\w*|index\w*|count|detect|reject|select)\??)\s*[({]/i;
/** A loop over a list, with the name of each: `.forEach((code) =>`, `.each do |code|`, `.map { code ->`. */
const loop =
  /^[)\]}]{1,8}\s{0,8}(?:\?\.|\.|->)\s?(?:for_?each|each|map|flatMap)\s?(?:[({]|do)\s{0,8}[(|]?\s?(\w{1,40})/i;
/** Operators behind a list. */
const infix = /^[)\]}]+\s+(?:-[ic]?(?:not)?contains\s|(?:contains|includes|has)\s|containsObject:|===\s)\s*/i;
/** A table or a set that is looked up at once: `{1239801: true}[code]`, `Set(1239801)(code)`. */
const lookup = /^[)\]}]+(?:\?\.)?[[(]/;
/** The end of a regular expression that is tested: `/^(1239801|1239802)$/.test(code)`. */
const expression = /^\)\$?\/[a-z]*\.(?:test|exec|match\w*)\??\(/;
/** A set that is called: `(#{1239801} code)`. */
const calledSet = /^\}\s+(?=[(:\w@[])/;
/** The calls that a list opens at the end of a text, with their marks: `contains(fromJSON('[`, `re.match(r"^(`. */
const openCalls = /[\w.:?!\s"'`[{(\]^&@,]{1,120}$/;
/** Other members of a list before a number. */
const members = /(?:["']?\d\w{0,20}["']?\s?[,;|]\s{0,4}){1,32}["']?$/;

/** True if one of the calls that end a text finds its second argument in its first one. */
function testsFirstArgument(before: string): boolean {
  const calls = openCalls.exec(before.slice(-lineReach).replace(members, ''))?.[0] ?? '';
  const found = [
    ...calls.matchAll(/(?:contains|include|in_?array|one_?of|index_?of|member|elem|search|match)\w{0,20}[?!]?\s?\(/gi),
  ];
  // Tests of Go begin with `t`.
  return found.some(
    ({ 0: call, index }) =>
      !calls
        .slice(index + call.length)
        .replace(/^t,/, '')
        .includes(','),
  );
}

/**
 * True if what is behind the list of a number tests whether an error code is in it: `[1239801, 1239802].includes(code)`,
 * `slices.Contains([]int{1239801}, code)`, `@(1239801) -contains $code`. The end of the list may be on a later line.
 */
export function isListTestedOnRight(around: Surroundings): boolean {
  const end = endOfList(around.after);
  return end < around.after.length
    ? isTestedBy(withNextLines(around, around.after.slice(end), 0), around.before)
    : isTestedBy(endOfLongList(around) ?? '', '') || isTestedBy(endOfNearList(around) ?? '', around.before);
}

/** Returns where a list ends, also one of keys in brackets: `{ [1239801] = true }`. */
function endOfList(after: string): number {
  const end = endOfExpression(after, true);
  if (!/^\]\s*=(?!=)/.test(after.slice(end))) return end;
  return end + 1 + endOfExpression(after.slice(end + 1), true);
}

/** True if a regular expression that holds the number is tested: `/1239801|1239802/.test(code)`. */
export function isPatternTested(after: string): boolean {
  const test = /^(?:\|\d+)*\)?\$?\/[a-z]*\.(?:test|exec|match\??)\(/.exec(after)?.[0];
  return test !== undefined && isCodeUpTo(after.slice(test.length), 0);
}

/** True if a code is behind the other members of a list: `1239802,$(CODE))`. */
export function isCodeBehindList(after: string): boolean {
  const rest = /^(?:\s+\d+)*,\s*/.exec(after)?.[0];
  return rest !== undefined && isCodeUpTo(after.slice(rest.length), 0);
}

/** True if what follows the name of a list tests it: `.includes(code)`, `[code]`, ` -contains $code`. */
export function isTestedBehindList(rest: string): boolean {
  return isTestedBy(`)${rest}`, '');
}

/** True if `rest`, which begins with the brackets that close a list, tests it. */
function isTestedBy(rest: string, before: string): boolean {
  const test = membership.exec(rest)?.[0] ?? infix.exec(rest)?.[0];
  if (test !== undefined && isCodeUpTo(rest.slice(test.length), 0)) return true;
  const other = lookup.exec(rest)?.[0] ?? expression.exec(rest)?.[0];
  if (other !== undefined && isCodeUpTo(rest.slice(other.length), 0)) return true;
  const call = search.exec(rest)?.[0];
  if (call !== undefined) {
    const inside = rest.slice(call.length);
    return namesCode(inside.slice(0, endOfExpression(inside, true)));
  }
  const each = loop.exec(rest)?.[1];
  if (each !== undefined && isCodeName(each)) return true;
  const called = /#\{[\d\s"']*$/.test(before) ? calledSet.exec(rest)?.[0] : undefined;
  if (called !== undefined && isCodeUpTo(rest.slice(called.length), 0)) return true;
  const next = /^[)\]}]{1,6}\$?["'`]?[)\]}]{0,4}\s{0,4},\s{0,4}/.exec(rest)?.[0];
  return next !== undefined && testsFirstArgument(before) && isCodeUpTo(rest.slice(next.length), 0);
}

/** Returns the rest of a line `distance` below the number, with what follows if its statement goes on. */
function withNextLines(around: Surroundings, rest: string, distance: number): string {
  if (/[;{]\s*$/.test(rest)) return rest;
  return [rest, ...[1, 2, 3].map((further) => around.lineBelow?.(distance + further) ?? '')].join('\n');
}

/** Returns the text from the bracket that closes the list of a number, one of few on its lines, below it. */
function endOfNearList(around: Surroundings): string | undefined {
  let text = around.after;
  for (let distance = 1; distance <= nearLines && text.length < lineReach * 2; distance++) {
    const line = around.lineBelow?.(distance);
    if (line === undefined) break;
    text += `\n${line}`;
    const end = endOfExpression(text, true);
    if (end < text.length) return withNextLines(around, text.slice(end), distance);
  }
  return undefined;
}

/** Maximum lines down to the end of a list whose last line is not indented less. */
const nearLines = 6;

/** Returns the text from the bracket that closes a list, which begins the line below that is indented less. */
function endOfLongList(around: Surroundings): string | undefined {
  const distance = /^\s*["'\\\d]*$/.test(around.before) ? distanceOfClosing(around) : undefined;
  if (distance === undefined) return undefined;
  const lines = [0, 1, 2].map((further) => around.lineBelow?.(distance + further) ?? '');
  const text = lines.join('\n').trimStart();
  return /^[)\]}]/.test(text) ? text : undefined;
}

/** True if the operand that a text begins with is named like an error code. */
export function isCodeUpTo(text: string, index: number): boolean {
  const operand = text.replace(/^[\s&*@]+/, '').replace(/^[`"]\$\{/, '');
  return isCodeExpression(new LeftTokens(operand.slice(0, endOfExpression(operand, false))), index);
}

/** Returns the end of an operand: before a bracket that it did not open, a separator or a logical operator. */
function endOfExpression(text: string, isList: boolean): number {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const kind = unitKind(text, i);
    if (kind === 'open') {
      // `if 1239801 == code {`: the brace opens a block, not an operand.
      if (depth === 0 && text.charAt(i) === '{') return i;
      depth++;
    } else if (kind === 'close') {
      if (depth === 0) return i;
      depth--;
    } else if (depth === 0 && !isList && kind !== 'name' && kind !== 'letter' && endsOperand(text, i)) return i;
  }
  return text.length;
}

const operandEnd = /[,;:&|<>=]|\?(?!\.)|\s(?:and|or|if|then|else|do|as)\b/y;

function endsOperand(text: string, index: number): boolean {
  operandEnd.lastIndex = index;
  return operandEnd.test(text);
}
