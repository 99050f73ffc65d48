import { jobCodes } from '../../catalog';
import {
  isCodeExpression,
  isCodeWord,
  isErrorConstructor,
  isErrorMaker,
  isErrorValue,
  isRaised,
} from './codeExpression';
import { definesConstant, isDefinedByCall, isEnumMember } from './definitionSite';
import { LeftTokens, plainBefore } from './leftTokens';
import { isRangeKey } from './ranges';
import { isArmOfSwitch, isSwitchOnCode, lineThatOpens, type Surroundings } from './surroundings';
import { isListTestedOnRight, isNextArgumentCode } from './testsOnRight';

/** What names a number, or tests its list, on the left and above: `code == 1239801`, `codes = [1239801`. */

/** True if the text left of a number, whose tokens these are, or above it calls the number an error code. */
export function isNamedOnLeft(tokens: LeftTokens, around: Surroundings): boolean {
  return new Judgement(tokens, around).namesCode(skipQuotes(tokens, 0));
}

const comparison = /^(?:={1,3}|[+?]=|!={1,2}|<>|:=?|=>|->|<-|\?:|=~|~=|!~)$/;
const shellComparison = /^[ic]?(?:equ?|neq?|in|notin)$/i;
const equality =
  /^(?:.*equals?|.*equal_?to|assert\w*|is|eq|same|strictEqual|deepEqual|to_?be|toEqual|includes?|contains|isIn|in_?array|find_in_set|if_?n?eq|member\??|oneOf|matches)$/i;
/** Calls of Lisp and of templates that make a list: `(list 1239801 1239802)`. */
const listMaker = /^(?:list|tuple|seq|vector|vec|slice)$/;
/** Brackets around words separated by blanks: `%w[1239801 1239802]`, `qw(1239801 1239802)`. */
const quotedWords = /^(?:[wWiI]|qw)$/;
/** Calls and types that only wrap numbers: the name to judge is before them. */
const wrapper =
  /^(?:\w*(?:[sS]et|List|[lL]istOf|[sS]etOf|[aA]rray|ARRAY|[aA]rrayOf|[mM]apOf|[sS]eq)|Map|Literal|ANY|slice|c|of|from|ofEntries|as_?list|vec|tuple|valueOf|Integer|Long|Number(?:Int|Long|Decimal)?|\w*Decimal|String|Optional|Some|Just|int|u?int(?:32|64)|long|str|number|BigInt|freeze|new)$/;
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
    if (/^[{},;|]$/.test(token?.text ?? '') && isArmOfSwitch(this.around)) return true;
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
      case 'quote':
        return this.tokens.kind(index + 1) === 'number' && this.blankListNamesCode(index);
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
    const start = tokens.at(index)?.start ?? 0;
    if (operator.endsWith('>') && isCodeTag(tokens.text.slice(0, start + operator.length))) return true;
    // A reference to a list of Rust: `= &[`.
    if (operator === '&') return this.namesCode(index + 1);
    // `%in%` of R, `in?` of Ruby.
    if (/^[%?]$/.test(operator) && tokens.textOf(index + 1, 'name') === 'in')
      return isCodeExpression(tokens, index + 3);
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
      // Types of types: `codes: Set<Int>`, `codes: &[i32]`.
      if (token?.kind === 'operator' && !/^[<>&]+$/.test(token.text)) {
        return /^\??:$/.test(token.text) && isCodeExpression(this.tokens, i + 1);
      }
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
    if (name === 'or') return this.alternativeNamesCode(index);
    if (name === 'not') return isCodeExpression(tokens, index + 2);
    if (name === 'in') return this.membershipNamesCode(index + 1);
    if (shellComparison.test(name))
      return this.isTested(tokens.text.charAt((tokens.at(index)?.start ?? 0) - 1) === '-' ? index + 2 : index + 1);
    if (listMaker.test(name) && tokens.kind(index + 1) === 'open') return this.namesCode(index + 2);
    if (/^(?:case|when)$/i.test(name)) return isSwitchOnCode(around);
    return tokens.textOf(index + 1, 'name') === 'define' && definesConstant(tokens, index, around);
  }

  private bracketNamesCode(index: number, bracket: string, previousIsCode = false): boolean {
    const { tokens } = this;
    // A macro of Rust: `matches!(`.
    const isMacro = tokens.textOf(index + 1, 'operator') === '!' && tokens.kind(index + 2) === 'name';
    const callee = isMacro ? index + 2 : bracket === '(' ? tokens.beforeTypes(index + 1) : index + 1;
    const next = tokens.at(callee);
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
    if (/^(?:case|when)$/i.test(next.text)) return isSwitchOnCode(this.around);
    if (next.text === 'not') return this.namesCode(callee);
    if (bracket === '[') return wrapper.test(next.text) && this.namesCode(this.skipCallee(callee));
    if (isErrorConstructor(tokens, index + 1) || isErrorMaker(tokens, index + 1)) return true;
    if (next.text === 'define') return isDefinedByCall(tokens, index - 2, this.around);
    if (equality.test(next.text) && (previousIsCode || isNextArgumentCode(this.around.after))) return true;
    if (tokens.kind(index + 2) === 'dot' && isCodeExpression(tokens, index + 3)) return true;
    if (wrapper.test(next.text)) return this.namesCode(this.skipCallee(callee));
    return isEnumMember(tokens, index + 1, this.around);
  }

  /** `code is 1238001 or 1239801`: `or` at `index` leads to the number. */
  private alternativeNamesCode(index: number): boolean {
    if (isArmOfSwitch(this.around)) return true;
    let i = index;
    while (this.tokens.textOf(i, 'name') === 'or' && this.tokens.kind(i + 1) === 'number') i += 2;
    if (i === index) return this.tokens.at(i + 1) === undefined && this.lineAboveNamesCode();
    const kind = this.tokens.kind(i);
    if (kind === undefined || kind === 'open' || kind === 'operator') return this.namesCode(i);
    return /^(?:is|not)$/.test(this.tokens.textOf(i, 'name') ?? '') && this.namesCode(i);
  }

  /** True if an expression named like a code ends at `index`, or a word that means what a switch tests: `$_`, `it`. */
  private isTested(index: number): boolean {
    if (isCodeExpression(this.tokens, index)) return true;
    return /^(?:\$_|it)$/.test(this.tokens.textOf(index, 'name') ?? '') && isSwitchOnCode(this.around);
  }

  /** `code in (`, `code not in [`, `$code -in `. */
  private membershipNamesCode(index: number): boolean {
    const token = this.tokens.at(index);
    // An arm of a `when`: `in listOf(1239801) ->`.
    if (token === undefined) return isSwitchOnCode(this.around);
    return this.isTested(/^(?:-|!|not)$/i.test(token.text) ? index + 1 : index);
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
      else if (token.kind === 'operator') {
        const isList = tokens.kind(i - 1) === 'quote' || /s["']?$/i.test(tokens.at(i + 1)?.text ?? '');
        return onlyCodes && isList && this.namesCode(i);
      } else return onlyCodes && token.kind === 'name' && /s$|列表$/i.test(token.text) && isCodeWord(tokens, i);
    }
    return false;
  }

  /** Judges what is before the type: `codes := []int{`, `int[] codes = {`, `new int[] {`. */
  private typedListNamesCode(index: number): boolean {
    for (let i = index; i < index + 8; i++) {
      const token = this.tokens.at(i);
      if (token === undefined || token.kind === 'comma' || token.kind === 'quote') return false;
      if (/^(?:switch|match|when)$/.test(token.text)) return false;
      if (token.text === 'in' || (token.kind === 'operator' && comparison.test(token.text) && token.text !== '>')) {
        return token.text === 'in' ? this.membershipNamesCode(i + 1) : this.namesCode(i);
      }
      if (token.kind === 'open' && token.text !== '[') return this.bracketNamesCode(i, token.text);
    }
    return false;
  }

  /** Returns the index of what is before a call: `java.util.Set.of`, `new Set<Integer>`. */
  private skipCallee(index: number): number {
    const { tokens } = this;
    let i = index + 1;
    const isMark = () => tokens.kind(i) === 'dot' || tokens.at(i)?.text === '::';
    while (isMark() && tokens.kind(i + 1) === 'name' && !isCodeWord(tokens, i + 1)) i += 2;
    return tokens.textOf(i, 'name') === 'new' ? i + 1 : i;
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
      onlyNumbers &&= /^(?:number|comma|quote)$/.test(token.kind) || token.text === '|';
      if (token.kind === 'close') i = tokens.opening(i) ?? i + maxTokens;
      else if (onlyCodes && (token.kind === 'operator' || token.kind === 'name') && token.text !== '|') {
        if (/^(?:number|quote|operator)$/.test(tokens.kind(i - 1) ?? '') && this.namesCode(i)) return true;
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
