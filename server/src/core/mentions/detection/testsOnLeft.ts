import { jobCodes } from '../../catalog';
import { startOfTail } from '../../text';
import { isCalledOnCode, isCodeExpression, isCodeWord } from './codeExpression';
import { isMember, type LeftTokens, unitKind } from './leftTokens';
import { comparison, equality, linking, testing } from './listWords';
import { isSwitchOnCode, namesCode, type Surroundings } from './surroundings';
import { isNextArgumentCode } from './testsOnRight';

/** What tests a list from its left without a comma between: `(member code '(1239801))`, `for c in [1239801]`, `grep -E '(1239801|`. */

/** Functions that find a value in a list, or what fits a value. */
const finder =
  /^(?:not_?)?(?:mem[vqo]?|member\??|elem|contains\??|includes?|in|is_?in|one_?of|find|position|count|exists|any|all|none|some|filter|search|match\??|filter-out|findstring)$/i;

/** True for the name of a function that looks for a value in a list. */
export function isFinder(name: string): boolean {
  return finder.test(name);
}

/** True for a language whose calls have the function within their brackets. */
export function isLisp(languageId: string): boolean {
  return /^(?:lisp|commonlisp|elisp|clojure|scheme|racket)$/.test(languageId);
}

/** Words of a definition in languages without `=`: `(defparameter *codes* '(`. */
const definer = /^(?:def\w*|let\*?|set[fq]?|const)$/;

/** Calls and words between a name and a list that only make it: `(set [`, `Set.fromList [`. */
const maker = /^(?:list|vec(?:tor)?|quote|set|of(?:_?list|List)|from(?:_?list|List)|fn)$/;

/** True if what ends with token `index`, before the bracket of a list, is a call by name that tests a code: `List.mem code [`. */
export function isTestedByPrefix(tokens: LeftTokens, index: number): boolean {
  const operand = beforeMakers(tokens, index);
  const token = tokens.at(operand);
  if (token?.text === '`') return isTestedByInfix(tokens, operand);
  if (token?.text === '*' || token?.kind === 'name' || token?.kind === 'close') {
    const named = token.text === '*' ? operand + 1 : operand;
    if (!isCodeExpression(tokens, named)) return false;
    let before = startOfOperand(tokens, named) + 1;
    if (tokens.textOf(before, 'operator') === '*') before++;
    const verb = tokens.at(before);
    return verb?.kind === 'name' && verb.spaced && (finder.test(verb.text) || definer.test(verb.text));
  }
  return false;
}

/** A function between two backquotes: ``code `elem` [``. */
function isTestedByInfix(tokens: LeftTokens, quote: number): boolean {
  if (!finder.test(tokens.textOf(quote + 1, 'name') ?? '')) return false;
  const open = startOfOperand(tokens, quote + 1) + 1;
  if (tokens.at(open)?.text !== '`') return false;
  // A function and its argument: `errorCode resp`.
  return isCodeExpression(tokens, open + 1) || isCodeWord(tokens, open + 1) || isCodeWord(tokens, open + 2);
}

/** True if a word compares what ends at `index` with what follows it: `contains $code 1239801`, `eq .code 1239801`. */
export function isComparedByPrefix(tokens: LeftTokens, index: number): boolean {
  const word = tokens.textOf(index + (tokens.kind(index + 1) === 'dot' ? 2 : 1), 'name') ?? '';
  return isFinder(word) || /^(?:eq|ne)$/.test(word);
}

/** Skips the marks and calls that make a list: `'(`, `#{`, `@[`, `(set [`. */
function beforeMakers(tokens: LeftTokens, index: number): number {
  let i = index;
  for (let skipped = 0; skipped < 4; skipped++) {
    const token = tokens.at(i);
    if (token === undefined) break;
    if (/^['#@&]$/.test(token.text) || (token.text === '(' && skipped > 0)) i++;
    else if (token.kind === 'name' && maker.test(token.text)) i = startOfOperand(tokens, i) + 1;
    else break;
  }
  return i;
}

/** The index of the first token of the operand that ends at `index`: a name with what it is a member of, or a group. */
function startOfOperand(tokens: LeftTokens, index: number): number {
  let i = index;
  if (tokens.kind(i) === 'close') i = tokens.opening(i) ?? i;
  while (isMember(tokens, i) && tokens.kind(i + 2) === 'name') i += 2;
  return i;
}

/**
 * True if the variable that goes over a list is compared with a code on the same line: `any(c == code for c in [1239801])`,
 * `for %%c in (1239801) do if "%code%"=="%%c"`.
 */
function isLoopOverCodes(variable: string, { before, after }: Surroundings): boolean {
  const line = `${before.slice(-lineReach)} ${after.slice(0, lineReach)}`;
  for (const { index } of line.matchAll(/={1,3}|\s-(?:eq|ne)\s|!=/g)) {
    const [left, right] = [line.slice(0, index).trimEnd(), line.slice(index).replace(/^[-=!\w]+/, '')];
    const first = /[\w$.%"'{}[\]()]{1,60}$/.exec(left.slice(-60))?.[0] ?? '';
    const second = /^[\s"'%${]*[\w.$]+/.exec(right)?.[0] ?? '';
    const isVariable = (text: string): boolean => /\w{1,40}(?=\W{0,4}$)/.exec(text)?.[0] === variable;
    if ((isVariable(first) && namesCode(second)) || (isVariable(second) && namesCode(first))) return true;
  }
  return false;
}

const lineReach = 120;

/** Commands that search a pattern in what they are given. */
const searcher =
  /(?:^|[\s;&|(!])(?:[ef]?grep|rg|ag|findstr|Select-String)(?:\s{1,4}(?:-[\w-]{1,30}|\/\w{1,4})){0,6}(?:\s{1,4}["']?[\^(]{0,4})?$/;

/** True if a command searches the pattern of the number in a code: `echo "$code" | grep -E '^(1239801|`. */
export function isSearchedInCode({ before, after }: Surroundings): boolean {
  const command = before.slice(0, startOfTail(before, /[\d|\s)"'\\]/)).trimEnd();
  const found = searcher.exec(command);
  if (!found) return false;
  const given = /\b(?:echo|printf)\b([^|;&]{0,80})\|\s{0,4}$/.exec(command.slice(0, found.index + 1))?.[1];
  if (given !== undefined) return namesCode(given);
  const string = after.search(/<<<\s*/);
  return string >= 0 && namesCode(operandAt(after.slice(string + 3).trimStart()));
}

function operandAt(text: string): string {
  let end = 0;
  while (end < text.length && !/[\s;]/.test(text.charAt(end)) && unitKind(text, end) !== 'close') end++;
  return text.slice(0, end + 1);
}

/** True if an expression named like a code ends at `index`, or a word that means what a switch tests: `$_`, `it`. */
export function isTested(tokens: LeftTokens, index: number, around: Surroundings): boolean {
  if (isCodeExpression(tokens, index)) return true;
  return /^(?:\$_|it)$/.test(tokens.textOf(index, 'name') ?? '') && isSwitchOnCode(around);
}

/** True if the word at `index`, directly before a number, is one of a test: `expect(code).to eql `, `assert_equal 1239801, code`. */
export function isAsserted(tokens: LeftTokens, index: number, after: string): boolean {
  if (testing.test(tokens.textOf(index + 1, 'name') ?? '')) return isCalledOnCode(tokens, index + 1);
  return /^assert/.test(tokens.textOf(index, 'name') ?? '') && isNextArgumentCode(after);
}

/** True if what tests a list of a code and a number is in the list, before `index`, or its key: `So(code, ShouldEqual, `, `eq: [code, `. */
export function isTestedInList(tokens: LeftTokens, index: number): boolean {
  if (tokens.kind(index + 1) === 'comma' && linking.test(tokens.textOf(index, 'name') ?? ''))
    return isCodeExpression(tokens, index + 2);
  if (!isCodeExpression(tokens, index)) return false;
  let open = index + 1;
  while (isMember(tokens, open - 1) && tokens.kind(open + 1) === 'name') open += 2;
  return tokens.at(open)?.text === '[' && equality.test(tokens.textOf(open + 2, 'name') ?? '');
}

/** `code in (`, `code not in [`, `$code -in `. */
export function isMemberTested(tokens: LeftTokens, index: number, around: Surroundings): boolean {
  const token = tokens.at(index);
  // An arm of a `when`: `in listOf(1239801) ->`.
  if (token === undefined) return isSwitchOnCode(around);
  let i = index;
  while (/^(?:-|!|not|is|\|)$/i.test(tokens.at(i)?.text ?? '')) i++;
  if (isTested(tokens, i, around)) return true;
  const name = tokens.textOf(i, 'name');
  if (name === undefined) return false;
  // A guard: `case resp.code do c when c in [`.
  if (tokens.textOf(i + 1, 'name') === 'when' && tokens.textOf(i + 2, 'name') === name) return isSwitchOnCode(around);
  return isLoopOverCodes(name, around);
}

/**
 * Returns the index of what gives a list its meaning, before its type: the operator of `codes := []int{`, `int[] codes = {`, the
 * bracket of `f(new int[] {`.
 */
export function beforeListType(tokens: LeftTokens, index: number): number | undefined {
  for (let i = tokens.beforeTypes(index, true); i < index + 8; i++) {
    const token = tokens.at(i);
    if (token === undefined || token.kind === 'comma' || token.kind === 'quote') return undefined;
    if (/^(?:switch|match|when)$/.test(token.text)) return undefined;
    if (token.text === 'in' || (token.kind === 'operator' && comparison.test(token.text) && token.text !== '>'))
      return i;
    if (token.kind === 'open' && token.text !== '[') return i;
  }
  return undefined;
}

/** Returns the index of what is before a cast that ends at `index`, `(int)`, or before `map { $_ => 1 }`; undefined if it is neither. */
export function beforeCast(tokens: LeftTokens, index: number): number | undefined {
  const open = tokens.opening(index);
  if (open === undefined) return undefined;
  if (open - index === 2) return open + 1;
  return tokens.textOf(open + 1, 'name') === 'map' ? open + 2 : undefined;
}

/** Returns the index of what is called with the bracket at `index`: a function, or a macro of Rust, `matches!(`. */
export function calleeBefore(tokens: LeftTokens, index: number, bracket: string): number {
  if (tokens.textOf(index + 1, 'operator') === '!' && tokens.kind(index + 2) === 'name') return index + 2;
  return bracket === '(' ? tokens.beforeTypes(index + 1) : index + 1;
}

/** Returns the index of what is before a call: `java.util.Set.of`, `new Set<Integer>`. */
export function beforeCallee(tokens: LeftTokens, index: number): number {
  let i = index + 1;
  const isMark = () => tokens.kind(i) === 'dot' || tokens.at(i)?.text === '::';
  while (isMark() && tokens.kind(i + 1) === 'name' && !isCodeWord(tokens, i + 1)) i += 2;
  return tokens.textOf(i, 'name') === 'new' ? i + 1 : i;
}

/** True if a number of a list is an error code by its digits. */
export function isCodeNumber(number: string, { space }: Surroundings): boolean {
  if (/^(?:12\d{5}|9900403)\D*$/.test(number)) return true;
  return space !== jobCodes && space.has(Number.parseInt(number, 10));
}

/**
 * True if the word or operator at `index`, before a regular expression, matches a code against it: `code ~ "^(`, `$code -match
 * "^(`. Undefined if it is neither.
 */
export function isMatchedCode(tokens: LeftTokens, index: number): boolean | undefined {
  const token = tokens.at(index);
  if (token?.text === '~') return isCodeExpression(tokens, index + 1);
  if (token?.kind !== 'name') return undefined;
  // A prefix of a string: `r"^(`.
  if (/^[rbf]{1,2}$/i.test(token.text)) return isMatchedCode(tokens, index + 1);
  if (!/^(?:not)?match$|^(?:REGEXP|RLIKE|SIMILAR)$/i.test(token.text)) return undefined;
  return isCodeExpression(tokens, tokens.textOf(index + 1, 'operator') === '-' ? index + 2 : index + 1);
}
