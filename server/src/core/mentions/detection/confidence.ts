import { jobCodes } from '../../catalog';
import {
  isCodeExpression,
  isCodeWord,
  isErrorConstructor,
  isErrorMaker,
  isErrorValue,
  isRaised,
} from './codeExpression';
import { definesConstant, isDefinedByCall, isEnumMember, isMessageKey } from './definitionSite';
import { LeftTokens, plainBefore } from './leftTokens';
import { isNamedOtherwise } from './namedOtherwise';
import { isRangeArgument, isRangeEnd, isRangeKey } from './ranges';
import { isArmOfSwitch, isSwitchOnCode, lineReach, lineThatOpens, type Surroundings } from './surroundings';
import { isComparedOnRight, isEqualOnRight, isListTestedOnRight, isNextArgumentCode } from './testsOnRight';

/**
 * `strong` if the text calls a number an error code, `somethingElse` if it calls it an id, an amount or the like or logs
 * it, `plain` if it says neither.
 */
export type Confidence = 'strong' | 'plain' | 'somethingElse';

/**
 * Returns how likely a number is an error code by the text around it. It is `strong` beside a name of an error code, in
 * a comparison, a list or a case label that is tested against such a name, in the definition of a constant, and as a
 * key of a message file. Takes the same time on every line, however long: see `lineReach` and `linesReach`.
 */
export function confidenceOf(around: Surroundings): Confidence {
  if (isLikelyErrorCode(around)) return 'strong';
  return isNamedOtherwise(around) ? 'somethingElse' : 'plain';
}

function isLikelyErrorCode(around: Surroundings): boolean {
  if (isMessageKey(around)) return true;
  if (isDeepInNumbers(around) || isRangeEnd(around)) return false;
  const tokens = new LeftTokens(plainBefore(around.before));
  if (isRangeArgument(tokens)) return false;
  if (isComparedOnRight(around) || isEqualOnRight(around.after)) return true;
  return new Judgement(tokens, around).namesCode(skipQuotes(tokens, 0));
}

/** True if all context on both sides is numbers. A data file of one line has millions of them. */
function isDeepInNumbers({ before, after, wholeBefore }: Surroundings): boolean {
  return !wholeBefore && after.length >= lineReach && numbersOnly.test(before) && numbersOnly.test(after);
}

const numbersOnly = /^[\d\s,"'-]*$/;

const comparison = /^(?:={1,3}|!={1,2}|<>|:=?|=>|->|<-|\?:|=~|~=|!~)$/;
const shellComparison = /^[ic]?(?:eq|ne|in|notin)$/i;
const equality =
  /^(?:.*equals?|.*equal_?to|assert\w*|is|eq|same|strictEqual|deepEqual|to_?be|toEqual|includes?|contains|isIn|in_?array|oneOf|matches)$/i;
/** Calls of Lisp and of templates that make a list: `(list 1239801 1239802)`. */
const listMaker = /^(?:list|tuple|seq|vector|vec|slice)$/;
/** Brackets around words separated by blanks: `%w[1239801 1239802]`, `qw(1239801 1239802)`. */
const quotedWords = /^(?:[wWiI]|qw)$/;
/** Calls and types that only wrap numbers: the name to judge is before them. */
const wrapper =
  /^(?:\w*[sS]et|\w*List|\w*Array|of|ofEntries|as_?list|tuple|valueOf|Integer|Long|Number(?:Int|Long|Decimal)?|\w*Decimal|String|Optional|Some|Just|int|u?int(?:32|64)|long|str|number|BigInt|freeze|new|vec)$/;
/** Words that lead from the name to the number in prose: "error code is 1239801". */
const linking = /^(?:is|was|are|as|equals|of|为|是|等于)$/i;

class Judgement {
  constructor(
    private readonly tokens: LeftTokens,
    private readonly around: Surroundings,
    /** Number of headers that were followed upwards: a list in a call in an assignment is deep enough. */
    private readonly climbed = 0,
  ) {}

  private listTested?: boolean;

  /** Computed once, as every bracket of a nest needs it. */
  private isListTested(): boolean {
    this.listTested ??= isListTestedOnRight(this.around);
    return this.listTested;
  }

  /** True if what ends with token `index`, just left of the number or of its list, calls it a code. */
  namesCode(index: number): boolean {
    const token = this.tokens.at(index);
    if ((token?.text === '{' || token?.text === '}') && isArmOfSwitch(this.around)) return true;
    switch (token?.kind) {
      case undefined:
        return this.lineAboveNamesCode();
      case 'operator':
        return this.operatorNamesCode(token.text, index);
      case 'name':
        return this.nameNamesCode(token.text, index);
      case 'open':
        return this.bracketNamesCode(index, token.text);
      case 'comma':
        return this.listNamesCode(index);
      case 'number':
        return this.blankListNamesCode(index);
      case 'close':
        return this.castOrTag(index);
      case 'other':
        return /[#@№]/.test(token.text) && isCodeExpression(this.tokens, index + 1);
      default:
        return false;
    }
  }

  private operatorNamesCode(operator: string, index: number): boolean {
    const { tokens } = this;
    if (operator === '|' || operator === '||') return this.listNamesCode(index);
    if (operator.endsWith('>') && isCodeTag(tokens.text)) return true;
    if (operator === '-' && tokens.at(index + 1) === undefined) return this.lineAboveNamesCode();
    if (!comparison.test(operator)) return false;
    if (isCodeExpression(tokens, index + 1)) return true;
    if (operator === '=') return this.isAnnotated(index) || definesConstant(tokens, index + 1, this.around);
    return operator === ':' && this.isMemberOfCodes(index + 1);
  }

  /** `error_code: int = 1239801`, `code: Optional[int] = 1239801`; not `code: int, limit = 1239801`. */
  private isAnnotated(equals: number): boolean {
    for (let [i, depth] = [equals + 1, 0]; i < equals + 8; i++) {
      const token = this.tokens.at(i);
      if (token?.kind === 'close') depth++;
      if ((token?.kind === 'open' && --depth < 0) || (depth === 0 && /^[,;]$/.test(token?.text ?? ''))) return false;
      if (token?.kind === 'operator') return /^\??:$/.test(token.text) && isCodeExpression(this.tokens, i + 1);
    }
    return false;
  }

  /** `const ErrorCode = { PermissionDenied: 1238001 }`: the name of the container decides for its members. */
  private isMemberOfCodes(index: number): boolean {
    const key = skipQuotes(this.tokens, index);
    const name = this.tokens.textOf(key, 'name');
    if (name === undefined || isRangeKey(name)) return false;
    for (let i = key + 1; i < key + maxTokens; i++) {
      const kind = this.tokens.kind(i);
      if (kind === undefined) return this.lineAboveNamesCode();
      if (kind === 'close') return false;
      if (kind === 'open') return this.bracketNamesCode(i, '{');
    }
    return false;
  }

  private nameNamesCode(name: string, index: number): boolean {
    const { tokens, around } = this;
    if (isCodeWord(tokens, index)) return true;
    if (linking.test(name)) return isCodeExpression(tokens, index + 1);
    if (/^(?:or|and|between)$/i.test(name)) return this.pairNamesCode(name.toLowerCase(), index);
    if (name === 'not') return isCodeExpression(tokens, index + 2);
    if (name === 'in') return this.membershipNamesCode(index + 1);
    if (shellComparison.test(name)) return isCodeExpression(tokens, index + 2);
    if (listMaker.test(name) && tokens.kind(index + 1) === 'open') return this.namesCode(index + 2);
    if (/^(?:case|when)$/i.test(name)) return isSwitchOnCode(around);
    return tokens.textOf(index + 1, 'name') === 'define' && definesConstant(tokens, index, around);
  }

  private bracketNamesCode(index: number, bracket: string, previousIsCode = false): boolean {
    const { tokens } = this;
    // A macro of Rust: `matches!(`.
    const isMacro = tokens.textOf(index + 1, 'operator') === '!' && tokens.kind(index + 2) === 'name';
    const next = tokens.at(isMacro ? index + 2 : index + 1);
    if (this.isListTested()) return true;
    if (next?.text === '@') return this.namesCode(index + 2);
    if (next?.kind !== 'name') return bracket === '{' ? this.typedListNamesCode(index + 1) : this.namesCode(index + 1);
    if (/^in$/i.test(next.text)) return this.membershipNamesCode(index + 2);
    if (isCodeWord(tokens, index + 1)) return true;
    if (quotedWords.test(next.text) && bracket !== '{') {
      if (tokens.kind(index + 2) === 'operator' && next.text !== 'qw') return this.namesCode(index + 3);
      if (next.text === 'qw') return this.namesCode(index + 2);
    }
    // `JobError{1239801}` of C++.
    if (bracket === '{') return (index === 0 && isErrorValue(tokens, index + 1)) || this.typedListNamesCode(index + 1);
    if (bracket === '[') return false;
    if (isErrorConstructor(tokens, index + 1) || isErrorMaker(tokens, index + 1)) return true;
    if (next.text === 'define') return isDefinedByCall(tokens, index - 2, this.around);
    if (equality.test(next.text) && (previousIsCode || isNextArgumentCode(this.around.after))) return true;
    if (tokens.kind(index + 2) === 'dot' && isCodeExpression(tokens, index + 3)) return true;
    if (wrapper.test(next.text)) return this.namesCode(this.skipCallee(index + 1));
    return isEnumMember(tokens, index + 1, this.around);
  }

  /** `code is 1238001 or 1239801`, `code between 1238001 and 1239801`: `word` at `index` leads to the number. */
  private pairNamesCode(word: string, index: number): boolean {
    const { tokens } = this;
    if (word === 'between') return this.membershipNamesCode(index + 1);
    if (tokens.kind(index + 1) !== 'number') return false;
    const earlier = tokens.textOf(index + 2, 'name');
    return word === 'or' ? earlier === 'is' && this.namesCode(index + 2) : this.isBetween(earlier, index + 2);
  }

  private isBetween(word: string | undefined, index: number): boolean {
    return word !== undefined && /^between$/i.test(word) && this.membershipNamesCode(index + 1);
  }

  /** `code in (`, `code not in [`, `$code -in `. */
  private membershipNamesCode(index: number): boolean {
    const token = this.tokens.at(index);
    return isCodeExpression(this.tokens, token?.text === '-' || /^not$/i.test(token?.text ?? '') ? index + 1 : index);
  }

  /** Judges a list separated by blanks, as in shells: token `index` is the number before. */
  private blankListNamesCode(index: number): boolean {
    const { tokens } = this;
    let onlyCodes = true;
    for (let i = index; i < index + maxTokens; i++) {
      const token = tokens.at(i);
      if (token === undefined) return this.lineAboveNamesCode();
      if (token.kind === 'quote') continue;
      if (token.kind === 'number') onlyCodes &&= this.isCode(token.text);
      else if (token.kind === 'open') return token.text !== '{' && this.bracketNamesCode(i, token.text);
      else if (token.text === 'in' || listMaker.test(token.text)) return this.nameNamesCode(token.text, i);
      else if (token.kind === 'operator') return onlyCodes && tokens.kind(i - 1) === 'quote' && this.namesCode(i);
      else return onlyCodes && token.kind === 'name' && /s$|列表$/i.test(token.text) && isCodeWord(tokens, i);
    }
    return false;
  }

  /** Judges what is before the type: `codes := []int{`, `int[] codes = {`, `new int[] {`. */
  private typedListNamesCode(index: number): boolean {
    for (let i = index; i < index + 8; i++) {
      const token = this.tokens.at(i);
      if (token === undefined || token.kind === 'comma' || token.kind === 'quote') return false;
      if (token.text === 'in' || (token.kind === 'operator' && comparison.test(token.text) && token.text !== '>')) {
        return token.text === 'in' ? this.membershipNamesCode(i + 1) : this.namesCode(i);
      }
      if (token.kind === 'open' && token.text !== '[') return this.bracketNamesCode(i, token.text);
    }
    return false;
  }

  /** Returns the index of what is before a call: `java.util.Set.of`, `new Set<Integer>`. */
  private skipCallee(index: number): number {
    let i = index;
    while (/^(?:name|dot)$/.test(this.tokens.kind(i) ?? '') && !isCodeWord(this.tokens, i)) i++;
    return i;
  }

  /** Judges a list: token `index` is a comma or `|`. Goes left over the other members to the opening bracket. */
  private listNamesCode(index: number): boolean {
    const { tokens } = this;
    if (tokens.kind(index + 1) === 'quote' && isCodeExpression(tokens, index + 1)) return true;
    if (isRaised(tokens, index + 1)) return true;
    let previousIsCode = isCodeExpression(tokens, index + 1);
    let [onlyCodes, onlyNumbers] = [true, true];
    for (let i = index + 1; i < index + maxTokens; i++) {
      const token = tokens.at(i);
      if (token === undefined) return this.lineAboveNamesCode();
      if (token.kind === 'open') return this.bracketNamesCode(i, token.text, previousIsCode);
      if (token.kind === 'name' && /^(?:not)?in$/.test(token.text)) return this.membershipNamesCode(i + 1);
      // `matches!(code, 400 | 1239801)`: what all numbers of the list are compared with.
      if (token.kind === 'comma' && onlyNumbers) previousIsCode ||= isCodeExpression(tokens, i + 1);
      onlyNumbers &&= token.kind === 'number' || token.kind === 'comma' || token.text === '|';
      if (token.kind === 'close') i = tokens.opening(i) ?? i + maxTokens;
      else if (onlyCodes && (token.kind === 'operator' || token.kind === 'name') && token.text !== '|') {
        if (/^(?:number|quote)$/.test(tokens.kind(i - 1) ?? '') && this.namesCode(i)) return true;
        onlyCodes = false;
      } else if (token.kind === 'number' && !this.isCode(token.text)) onlyCodes = false;
    }
    return false;
  }

  private isCode(number: string): boolean {
    if (/^(?:12\d{5}|9900403)\D*$/.test(number)) return true;
    const { space } = this.around;
    return space !== jobCodes && space.has(Number.parseInt(number, 10));
  }

  /** Judges what is before a cast: `(int) 1239801`. */
  private castOrTag(index: number): boolean {
    const open = this.tokens.opening(index);
    if (open === undefined) return false;
    return isCodeExpression(this.tokens, index) || (open - index === 2 && this.namesCode(open + 1));
  }

  /** Judges the line that opens the list, as only other members of it, or nothing, are left of the number. */
  private lineAboveNamesCode(): boolean {
    if (!this.around.wholeBefore || this.climbed >= 2) return false;
    if (this.isListTested()) return true;
    if (isArmOfSwitch(this.around)) return true;
    const header = lineThatOpens(this.around);
    if (!header) return false;
    const tokens = new LeftTokens(plainBefore(header.before));
    return tokens.at(0) !== undefined && new Judgement(tokens, header, this.climbed + 1).namesCode(0);
  }
}

/** Maximum tokens between a number and the opening bracket of its list. */
const maxTokens = 120;

function skipQuotes(tokens: LeftTokens, index: number): number {
  return tokens.kind(index) === 'quote' ? index + 1 : index;
}

/** `<code>`, `<ns:ErrorCode type="int">`. */
function isCodeTag(text: string): boolean {
  const tag = /^<(?:[\w.-]+:)?([\w.-]+)(?:\s[^<>]*)?>\s*$/.exec(text.slice(text.lastIndexOf('<')));
  return tag !== null && isCodeWord(new LeftTokens(tag[1] ?? ''), 0);
}
