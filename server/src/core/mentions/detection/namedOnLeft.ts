import { isValueOfCode } from './alternatives';
import {
  isAnnotated,
  isCalledOnCode,
  isCodeExpression,
  isCodeWord,
  isErrorValue,
  isRaised,
  makesError,
} from './codeExpression';
import { definesByWord, definesConstant, isDefinedByCall, isEnumMember } from './definitionSite';
import { beforeTag, isFirstArgumentCode, isHeldByCode, isShownByTag, tagAtEnd } from './heldBy';
import { LeftTokens, plainBefore, skipQuotes } from './leftTokens';
import {
  comparison,
  conjunction,
  equality,
  leadsToList,
  linking,
  listMaker,
  maxTokens,
  membershipWord,
  quotedWords,
  shellComparison,
  wrapper,
} from './listWords';
import { isRangeKey } from './ranges';
import { isArmOfSwitch, isSwitchOnCode, lineThatOpens, type Surroundings } from './surroundings';
import {
  beforeCallee,
  beforeCast,
  beforeListType,
  calleeBefore,
  isAsserted,
  isCodeNumber,
  isComparedByPrefix,
  isFinder,
  isLisp,
  isMatchedCode,
  isMemberTested,
  isTested,
  isTestedByPrefix,
  isTestedInList,
} from './testsOnLeft';
import { isCodeBehindList, isListTestedOnRight, isNextArgumentCode, isPatternTested } from './testsOnRight';

/** What names a number, or tests its list, on the left and above: `code == 1239801`, `codes = [1239801`. */

/** True if the text left of a number, whose tokens these are, or above it calls the number an error code. */
export function isNamedOnLeft(tokens: LeftTokens, around: Surroundings): boolean {
  return new Judgement(tokens, around).namesCode(skipQuotes(tokens, 0));
}

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
    if (/^(?:[{},;|]|\|\|)$/.test(token?.text ?? '') && isArmOfSwitch(this.around)) return true;
    if (isValueOfCode(this.tokens, index, (given) => this.namesCode(given))) return true;
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
      case 'close': {
        const cast = beforeCast(this.tokens, index);
        return isCodeExpression(this.tokens, index) || (cast !== undefined && this.namesCode(cast));
      }
      case 'other':
        return this.signNamesCode(token.text, index);
      default:
        return false;
    }
  }

  private signNamesCode(sign: string, index: number): boolean {
    const { tokens } = this;
    if (sign === ';') return /^(?:number|quote)$/.test(tokens.kind(index + 1) ?? '') && this.listNamesCode(index);
    // A number of Objective-C: `@[@1239801`.
    if (sign === '@' && /^(?:open|comma)$/.test(tokens.kind(index + 1) ?? '')) return this.namesCode(index + 1);
    return /[#@№]/.test(sign) && isCodeExpression(tokens, index + 1);
  }

  private operatorNamesCode(operator: string, index: number): boolean {
    const { tokens } = this;
    if (operator === '|' || operator === '||') return this.listNamesCode(index);
    const start = tokens.at(index)?.start ?? 0;
    const tag = operator.endsWith('>') ? tagAtEnd(tokens.text.slice(0, start + operator.length)) : undefined;
    if (tag !== undefined && isShownByTag(tag, tokens, this.around)) return this.namesCode(beforeTag(tokens, index));
    if (tag !== undefined) return isCodeWord(new LeftTokens(tag), 0) || isHeldByCode(tag, this.around);
    // A reference to a list of Rust: `= &[`.
    if (operator === '&') return this.namesCode(index + 1);
    // `%in%` of R, `in?` of Ruby.
    if (/^[%?]$/.test(operator) && tokens.textOf(index + 1, 'name') === 'in')
      return isCodeExpression(tokens, index + 3);
    // The start of a regular expression or a pattern of SQL: `/^(`, `"^(`, `~ "^(`, `LIKE '%`.
    if (/^\/?\^$/.test(operator) || (operator === '%' && tokens.kind(index + 1) === 'quote'))
      return this.patternNamesCode(skipQuotes(tokens, index + 1));
    if (operator === '/') return isPatternTested(this.around.after) || this.patternNamesCode(index + 1);
    if (operator === '-' && tokens.at(index + 1) === undefined) return this.lineAboveNamesCode();
    if (!comparison.test(operator)) return false;
    const word = linking.test(tokens.textOf(index + 1, 'name') ?? '') ? index + 2 : index + 1;
    if (isCodeExpression(tokens, word)) return true;
    const key = tokens.textOf(skipQuotes(tokens, index + 1), 'name') ?? '';
    if (isHeldByCode(key, this.around)) return true;
    // A rule in a string: `'code' => 'in:1239801,1239802'`.
    if (operator === ':' && membershipWord.test(key)) return this.namesCode(skipQuotes(tokens, index + 2));
    if (operator === '=') return isAnnotated(tokens, index) || definesConstant(tokens, index + 1, this.around);
    return operator === ':' && this.isMemberOfCodes(index + 1);
  }

  private patternNamesCode(index: number): boolean {
    return isMatchedCode(this.tokens, index) ?? (this.tokens.at(index) !== undefined && this.namesCode(index));
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
    // A label, `of 1239801:` in Nim; `if (e.code case 1239801)` of Dart.
    if (/^(?:case|when|with)$/i.test(name) || (name === 'of' && around.languageId === 'nim'))
      return isCodeExpression(tokens, index + 1) || isSwitchOnCode(around);
    if (linking.test(name)) return isCodeExpression(tokens, index + 1);
    if (isAsserted(tokens, index, around.after)) return true;
    if (conjunction.test(name)) return this.alternativeNamesCode(index);
    if (name === 'not') return isCodeExpression(tokens, index + 2);
    if (membershipWord.test(name)) return isMemberTested(this.tokens, index + 1, this.around);
    // `$(filter 1239801,$(CODE))` of make.
    if (isFinder(name) && tokens.kind(index + 1) === 'open' && isCodeBehindList(around.after)) return true;
    if (shellComparison.test(name)) {
      return isTested(tokens, index + (tokens.textOf(index + 1, 'operator')?.endsWith('-') ? 2 : 1), around);
    }
    if (listMaker.test(name) && tokens.kind(index + 1) === 'open') return this.namesCode(index + 2);
    // `code IN (SELECT unnest(ARRAY[`.
    if (/^select$/i.test(name) && tokens.kind(index + 1) === 'open') return this.namesCode(index + 1);
    return definesByWord(tokens, index, around);
  }

  private bracketNamesCode(index: number, bracket: string, previousIsCode = false): boolean {
    const { tokens } = this;
    const callee = calleeBefore(tokens, index, bracket);
    const next = tokens.at(callee);
    if (this.isListTested() || isTestedByPrefix(tokens, index + 1)) return true;
    if (next === undefined && isLisp(this.around.languageId)) return isSwitchOnCode(this.around);
    // The function is the first word in brackets: `$(filter $(CODE),1239801)`.
    if (previousIsCode && isFinder(tokens.textOf(index - 1, 'name') ?? '')) return true;
    if (next?.text === '@') return this.namesCode(index + 2);
    // What a map of nginx gives is named last: `map $code $retry {`.
    if (bracket === '{' && tokens.textOf(index + 3, 'name') === 'map') return isCodeWord(tokens, index + 2);
    // The types of a list, `<int>[`, and an array in a string of SQL, `'{1239801}'`.
    if (bracket === '[' && tokens.beforeTypes(index + 1) > index + 1)
      return this.namesCode(tokens.beforeTypes(index + 1));
    if (bracket === '{' && next?.kind === 'quote') return this.namesCode(index + 2);
    // A list as the argument of an option: `--argjson codes '[`.
    if (bracket === '[' && next?.kind === 'quote' && isCodeWord(tokens, index + 2)) return true;
    if (next?.kind !== 'name') return bracket === '{' ? this.typedListNamesCode(index + 1) : this.namesCode(index + 1);
    if (membershipWord.test(next.text) && !(previousIsCode && bracket === '('))
      return isMemberTested(this.tokens, index + 2, this.around);
    if (isCodeWord(tokens, index + 1)) return true;
    if (quotedWords.test(next.text) && /[%~]$/.test(tokens.textOf(index + 2, 'operator') ?? ''))
      return this.namesCode(index + 3);
    if (/^(?:case|when)$/i.test(next.text)) return isSwitchOnCode(this.around);
    // `JobError{1239801}` of C++.
    if (bracket === '{') return (index === 0 && isErrorValue(tokens, index + 1)) || this.typedListNamesCode(index + 1);
    // `code should be (`, `code not (`.
    if (next.text === 'not' || (next.spaced && linking.test(next.text))) return this.namesCode(callee);
    if (bracket === '[') return wrapper.test(next.text) && this.namesCode(beforeCallee(tokens, callee));
    if (makesError(tokens, tokens.beforeTypes(index + 1), index === 0 ? this.around.after : '')) return true;
    if (equality.test(next.text) && (previousIsCode || isNextArgumentCode(this.around.after))) return true;
    if (next.text === 'switch') return isFirstArgumentCode(tokens, index);
    if (next.text === 'define') return isDefinedByCall(tokens, index - 2, this.around);
    if (isCalledOnCode(tokens, index + 2)) return true;
    if (wrapper.test(next.text)) return this.namesCode(beforeCallee(tokens, callee));
    return isEnumMember(tokens, index + 1, this.around);
  }

  /** `code is 1238001 or 1239801`: `or` at `index` leads to the number. */
  private alternativeNamesCode(index: number): boolean {
    if (isArmOfSwitch(this.around)) return true;
    let i = index;
    while (conjunction.test(this.tokens.textOf(i, 'name') ?? '') && this.tokens.kind(i + 1) === 'number') i += 2;
    if (i === index) return this.tokens.at(i + 1) === undefined && this.lineAboveNamesCode();
    const kind = this.tokens.kind(i);
    if (kind === undefined || /^(?:open|operator|comma)$/.test(kind)) return this.namesCode(i);
    return isCodeWord(this.tokens, i) || (/^(?:is|not)$/.test(this.tokens.at(i)?.text ?? '') && this.namesCode(i));
  }

  /** Judges a list separated by blanks, as in shells: token `index` is the number before. */
  private blankListNamesCode(index: number): boolean {
    const { tokens } = this;
    let onlyCodes = true;
    for (let i = index; i < index + maxTokens; i++) {
      const token = tokens.at(i);
      if (token === undefined) return this.lineAboveNamesCode();
      if (token.kind === 'quote') continue;
      if (token.kind === 'number') onlyCodes &&= isCodeNumber(token.text, this.around);
      else if (token.kind === 'open')
        return (
          (token.text !== '{' || tokens.at(i + 1)?.text === '#' || membershipWord.test(tokens.at(i + 1)?.text ?? '')) &&
          this.bracketNamesCode(i, token.text)
        );
      else if (leadsToList(token.text)) return this.nameNamesCode(token.text, i);
      else if (token.kind === 'comma') return this.listNamesCode(i);
      else if (onlyCodes && isCodeWord(tokens, i) && isComparedByPrefix(tokens, i)) return true;
      else if (token.kind === 'name' && isFinder(token.text)) return this.nameNamesCode(token.text, i);
      else if (token.kind === 'operator') {
        const isList = tokens.kind(i - 1) === 'quote' || /s["']?$/i.test(tokens.at(i + 1)?.text ?? '');
        return onlyCodes && isList && this.namesCode(i);
      } else return onlyCodes && token.kind === 'name' && /s$|列表$/i.test(token.text) && isCodeWord(tokens, i);
    }
    return false;
  }

  private typedListNamesCode(index: number): boolean {
    const i = beforeListType(this.tokens, index);
    const token = i === undefined ? undefined : this.tokens.at(i);
    if (i === undefined || token === undefined) return false;
    if (token.text === 'in') return isMemberTested(this.tokens, i + 1, this.around);
    return token.kind === 'open' ? this.bracketNamesCode(i, token.text) : this.namesCode(i);
  }

  /** Judges a list: token `index` is a comma or `|`. Goes left over the other members to the opening bracket. */
  private listNamesCode(index: number): boolean {
    const { tokens } = this;
    if (tokens.kind(index + 1) === 'quote' && isCodeExpression(tokens, index + 1)) return true;
    if (isRaised(tokens, index + 1) || isTestedInList(tokens, index + 1)) return true;
    let previousIsCode = isCodeExpression(tokens, index + 1);
    let [onlyCodes, onlyNumbers] = [true, true];
    for (let i = index + 1; i < index + maxTokens; i++) {
      const token = tokens.at(i);
      if (token === undefined) return this.lineAboveNamesCode();
      if (token.kind === 'open') return this.bracketNamesCode(i, token.text, previousIsCode);
      if (token.kind === 'name' && /^(?:(?:not)?in|[∈∉])$/.test(token.text))
        return isMemberTested(this.tokens, i + 1, this.around);
      // `matches!(code, 400 | 1239801)`: what all numbers of the list are compared with.
      if (token.kind === 'comma' && onlyNumbers) previousIsCode ||= isCodeExpression(tokens, i + 1);
      onlyNumbers &&= /^(?:number|comma|quote)$/.test(token.kind) || token.text === '|';
      // `grep { $_ == $code } 1239801, 1239802`.
      if (token.text === '}' && tokens.kind(i - 1) === 'number' && isCodeExpression(tokens, i)) return true;
      if (token.kind === 'close') i = tokens.opening(i) ?? i + maxTokens;
      else if (onlyCodes && (token.kind === 'operator' || token.kind === 'name') && token.text !== '|') {
        // One of the names of a string: `"id,code", [`.
        const isOneOfNames = tokens.kind(i + 1) === 'comma' && tokens.kind(i - 1) === 'quote';
        const isNext = /^(?:number|quote|operator)$/.test(tokens.kind(i - 1) ?? '');
        if (isNext && !isOneOfNames && this.namesCode(i)) return true;
        onlyCodes = false;
      } else if (token.kind === 'number' && !isCodeNumber(token.text, this.around)) onlyCodes = false;
    }
    return false;
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
