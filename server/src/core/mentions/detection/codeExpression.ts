import {
  identifierWords,
  isCodeName,
  isErrorType,
  isOtherKindOfCode,
  isQuantityWord,
  wordSet,
} from '../../catalog/vocabulary';
import { isMember, type LeftTokens } from './leftTokens';
import { chainWord, testing } from './listWords';
import { isLogCall, isLogFunction } from './logCalls';

/** Calls that return what they are called on or with: `code.intValue()`, `ErrorCode.X.value`. */
const passThrough =
  /^(?:value|intValue|longValue|int64Value|toString|trim|strip|get|unwrap|name|copied|cloned|parse|to_?(?:i|s|int|integer|long|number|str)|(?:get)?as_?(?:int(?:eger)?|long|text|string|number|[iu](?:32|64)|str)|(?:unwrap|get)_or\w{0,12}|orElse(?:Get|Null)?)$/i;

/** Calls that return an amount or an index, whatever their argument is. */
const measures = /^(?:len|length|size|sizeof|count|sum|ord|hash|hashCode|indexOf|strlen|max|min)$/i;

/** Types between a variable and its value: `var code int = 1239801`. */
const numberType = /^(?:u?int(?:8|16|32|64)?|[iu](?:32|64)|u?long|bigint|numeric|number|integer|text|string|str)$/i;

/**
 * True if the expression that ends with token `index` is named like an error code: `code`, `"code"`, `resp["code"]`,
 * `result.get("code")`, `e.getCode()`, `${ret_code}`, `错误码`.
 */
export function isCodeExpression(tokens: LeftTokens, index: number): boolean {
  const token = tokens.at(index);
  if (!token) return false;
  // Not several names: `"id,code"`.
  if (token.kind === 'quote') {
    // What a shell puts in: `"$(jq .code)"`.
    if (tokens.textOf(index + 1, 'close') === ')') return isCodeGroup(tokens, index + 1, ')');
    return tokens.kind(index + 2) !== 'comma' && isCodeWord(tokens, index + 1);
  }
  if (token.kind === 'close') return isCodeGroup(tokens, index, token.text);
  if (token.kind === 'other' && /[#@№]/.test(token.text)) return isCodeExpression(tokens, index + 1);
  if (token.kind !== 'name') return false;
  // `the code should be`.
  if (/^(?:should|must_?|shall|will)$/.test(token.text)) return isCodeExpression(tokens, index + 1);
  // A filter: `code | int`.
  if (isFilter(tokens, index) && isCodeExpression(tokens, index + 2)) return true;
  if (passThrough.test(token.text) && tokens.kind(index + 1) === 'dot') return isCodeExpression(tokens, index + 2);
  // A cast of PostgreSQL: `(resp->'code')::int`.
  if (tokens.textOf(index + 1, 'operator') === '::' && numberType.test(token.text))
    return isCodeExpression(tokens, index + 2);
  if (isCodeWord(tokens, index)) return true;
  if (!numberType.test(token.text)) return false;
  // `codes() As Integer` of Basic.
  return (
    isCodeWord(tokens, index + 1) || (tokens.textOf(index + 1, 'name') === 'As' && isCodeExpression(tokens, index + 2))
  );
}

/** True for the `int` of `code | int`; not for one that measures, `codes | length`. */
function isFilter(tokens: LeftTokens, index: number): boolean {
  return tokens.textOf(index + 1, 'operator') === '|' && !measures.test(tokens.textOf(index, 'name') ?? '');
}

/**
 * True if the name at `index` is one of an error code, and the word before it does not make it another kind of code.
 */
export function isCodeWord(tokens: LeftTokens, index: number): boolean {
  const name = tokens.textOf(index, 'name');
  if (name === undefined || !isCodeName(name)) return false;
  const before = tokens.at(index + 1);
  // `lines of code`.
  if (before?.text === 'of' && isQuantityWord(tokens.textOf(index + 2, 'name') ?? '')) return false;
  return !(before?.kind === 'name' && before.spaced && isOtherKindOfCode(before.text));
}

/** `error_code: int = 1239801`, `code: Optional[int] = 1239801`; not `code: int, limit = 1239801`. */
export function isAnnotated(tokens: LeftTokens, equals: number): boolean {
  const types = tokens.beforeTypes(equals + 1, true);
  // The type of the keys: `Record<ErrorCode, string>`.
  for (let i = equals + 1; i < types; i++) {
    if (tokens.kind(i) === 'comma' && tokens.at(i + 2)?.text === '<' && isCodeWord(tokens, i + 1)) return true;
  }
  for (let [i, depth] = [types, 0]; i < equals + 8; i++) {
    const token = tokens.at(i);
    if (token?.kind === 'close') depth++;
    if ((token?.kind === 'open' && --depth < 0) || (depth === 0 && /^[,;]$/.test(token?.text ?? ''))) return false;
    // Types of types: `codes: Set<Int>`, `codes: &[i32]`.
    if (token?.kind === 'operator' && !/^(?:[<>&]+|::)$/.test(token.text)) {
      return /^\??:$/.test(token.text) && isCodeExpression(tokens, i + 1);
    }
  }
  return false;
}

/**
 * True if what a method is called on is a code: `code.`, `expect(code).to.be.`, `codes.add(1).`. What is before the method ends with
 * token `index`: a dot, or a word of RSpec, `expect(code).to `.
 */
export function isCalledOnCode(tokens: LeftTokens, index: number): boolean {
  const dot = testing.test(tokens.textOf(index, 'name') ?? '') ? index + 1 : index;
  const isDot = (at: number) => tokens.kind(at) === 'dot' || tokens.at(at)?.text === '->';
  if (!isDot(dot)) return false;
  let i = dot + 1;
  for (let link = 0; link < 8; link++) {
    if (isCodeExpression(tokens, i)) return true;
    const open = tokens.kind(i) === 'close' ? tokens.opening(i) : undefined;
    const name = open === undefined ? i : open + 1;
    // The declaration of what is built: `codes = ImmutableSet.<Integer>builder().add(1).`.
    if (open !== undefined && tokens.textOf(name, 'name') === 'builder') {
      for (let j = tokens.beforeTypes(name + 1); j < name + 10; j++) {
        if (tokens.kind(j) === 'operator' && tokens.at(j)?.text === '=') return isCodeExpression(tokens, j + 1);
      }
    }
    const isLink =
      open === undefined ? chainWord.test(tokens.textOf(name, 'name') ?? '') : tokens.kind(name) === 'name';
    if (!isLink || !isDot(name + 1)) return false;
    i = name + 2;
  }
  return false;
}

function isCodeGroup(tokens: LeftTokens, index: number, bracket: string): boolean {
  const open = tokens.opening(index);
  if (open === undefined) return false;
  const callee = bracket === ')' ? tokens.textOf(open + 1, 'name') : undefined;
  if (callee && measures.test(callee)) return false;
  if (callee && isCodeName(callee)) return true;
  if (callee && isFilter(tokens, open + 1)) return isCodeExpression(tokens, open + 3);
  // The labels of a metric: `errors_total{code="500"} 12`.
  if (bracket === '}' && tokens.kind(index + 1) === 'quote') return false;
  for (let inside = index + 1; inside < open; inside++) {
    if (isCodeWord(tokens, inside)) return true;
  }
  if (bracket === ']') return isCodeExpression(tokens, open + 1);
  return callee !== undefined && passThrough.test(callee) && tokens.kind(open + 2) === 'dot'
    ? isCodeExpression(tokens, open + 3)
    : false;
}

/** First words of functions that write to a log or show a message. */
const printers = wordSet(
  'log logger print printf show toast notify trace debug warn info alert report dump write capture trigger on handle fire emit record',
);

/** First words of functions that do something with an error of a name: `setError("field", `. */
const setters = wordSet('set add put clear remove has get find on handle count');

/**
 * True if the callee at `index` makes an error, so that numbers passed to it are error codes: `JobException(`, `new Error(`.
 * False for methods that only bear the name, `log.error(`, `Result.failure(`, and for errors about an amount, `TimeoutError(`.
 */
function isErrorConstructor(tokens: LeftTokens, index: number): boolean {
  const name = tokens.textOf(index, 'name') ?? '';
  if (!isErrorType(name)) return false;
  const words = identifierWords(name);
  if (isLogCall(tokens, index) && !isConstructed(tokens, index)) return false;
  if (words.length === 1)
    return isConstructed(tokens, index) || !(isMember(tokens, index) || isGivenText(tokens, index));
  if (setters.has(words[0] ?? '') && isGivenText(tokens, index)) return false;
  if (printers.has(words[0] ?? '') || isLogFunction(words)) return false;
  return !(words.length === 2 && isQuantityWord(words[0] ?? ''));
}

/** True for a function in lower case whose first argument is a text: `error("took", `. */
function isGivenText(tokens: LeftTokens, index: number): boolean {
  return /^[a-z]/.test(tokens.textOf(index, 'name') ?? '') && index > 2 && tokens.kind(index - 2) === 'quote';
}

/** True for the type of an error before its value in braces: `throw JobError{`. */
export function isErrorValue(tokens: LeftTokens, index: number): boolean {
  return isConstructed(tokens, index) && isErrorConstructor(tokens, index);
}

/** True for the type of an error before what it is raised with: `raise JobError, `. */
export function isRaised(tokens: LeftTokens, index: number): boolean {
  return tokens.textOf(index + 1, 'name') === 'raise' && isErrorConstructor(tokens, index);
}

/** Methods that make what their receiver is called. */
const makers = /^(?:new\w*|of|create|build|from|make|with_?code)$/i;

/** True if the callee at `index` makes an error by a method: `errors.New(`, `ApiError::new(`, `JobError.of(`. */
function isErrorMaker(tokens: LeftTokens, index: number): boolean {
  if (!makers.test(tokens.textOf(index, 'name') ?? '') || !isMember(tokens, index)) return false;
  const receiver = tokens.textOf(index + 2, 'name') ?? '';
  return /errors$/i.test(receiver) || (/^[A-Z]/.test(receiver) && isErrorConstructor(tokens, index + 2));
}

/** True if the callee at `index` makes an error, or a response if what follows its first argument is a message. */
export function makesError(tokens: LeftTokens, index: number, after: string): boolean {
  return (
    isErrorConstructor(tokens, index) || isErrorMaker(tokens, index) || isResponseConstructor(tokens, index, after)
  );
}

/** What follows the code that a response is made with: its message, as a text or by name. */
const messageArgument =
  /^["']?[lL]?["']?\s{0,4},\s{0,20}(?:[fru]?["'`]|(?:\w{1,30}\.){0,3}\w{0,20}(?:msg|message)\w{0,10}\b)/i;

/** True if the callee at `index` makes a response of a code and its message: `new EsbResp<>(1239801, "no permission")`. */
function isResponseConstructor(tokens: LeftTokens, index: number, after: string): boolean {
  const name = tokens.textOf(index, 'name') ?? '';
  // A factory that says what it makes: `Response.buildCommonFailResp(1239801)`.
  const words = identifierWords(name);
  if (/^resp(?:onse)?$/.test(words.at(-1) ?? '') && words.some((word) => /^(?:fail(?:ed|ure)?|err(?:or)?)$/.test(word)))
    return true;
  if (!/^(?:[A-Z]\w{0,60}?)?(?:Resp|Response|Reply|Result)$/.test(name) || !messageArgument.test(after)) return false;
  return isConstructed(tokens, index) || !(name === 'Result' || isMember(tokens, index));
}

/** `new api.Error(`, `throw errors.Error(`. */
function isConstructed(tokens: LeftTokens, index: number): boolean {
  let i = index;
  while (isMember(tokens, i) && tokens.kind(i + 2) === 'name') i += 2;
  return /^(?:new|throw|raise)$/.test(tokens.textOf(i + 1, 'name') ?? '');
}
