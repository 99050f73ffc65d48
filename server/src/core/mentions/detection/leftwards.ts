import { isDigit, isIdentifierUnit, isLineBreak, isWordUnit } from '../../text';
import { isEmphasis, nameOfTag } from './heldBy';
import { wrapper } from './listWords';

/** Maximum context on the left that is read beside a number, or beside the list that it is in, in UTF-16 code units. */
export const besideReach = 48;

/** Maximum length of what is read of a list, in UTF-16 code units. */
const listReach = 128;

/** Minimum digits of the numbers of a list without signs. */
export const minLength = 5;

/** The numbers of a list that are before one of them. */
export interface Members {
  readonly count: number;
  /** True if words join them, or the comma of Chinese lists: `12 and 13`, `12、13`. */
  readonly areJoined: boolean;
  /** Digits of the shortest one. */
  readonly shortest: number;
}

/** Reads a text to the left, but not beyond its line and `besideReach`. */
export class Leftwards {
  private limit: number;

  constructor(
    private readonly text: string,
    private at: number,
  ) {
    this.limit = Math.max(0, at - besideReach);
  }

  /** The unit left of here; NaN at the start of the line. */
  get unit(): number {
    if (this.at <= this.limit) return Number.NaN;
    const unit = this.text.charCodeAt(this.at - 1);
    return isLineBreak(unit) ? Number.NaN : unit;
  }

  skip(units: ReadonlySet<number>): void {
    while (units.has(this.unit)) this.at--;
  }

  /** Skips up to `most` of these units and returns what was skipped. */
  take(units: ReadonlySet<number>, most: number): string {
    const end = this.at;
    while (end - this.at < most && units.has(this.unit)) this.at--;
    return this.text.slice(this.at, end);
  }

  /** Skips what is before the last sign of an arrow, `->` or `-->`, `<-` of R or `:-` of shells, and returns true if one is here. */
  skipArrow(last: string): boolean {
    if (this.unit !== hyphen) return false;
    if (last === '>') this.take(hyphens, 2);
    else if (last === '' && /[<:]/.test(this.text.charAt(this.at - 2))) this.at -= 2;
    else return false;
    return true;
  }

  /** Skips `%3D`, `%253A` or the `=3D` of mails, and returns true if one is here. */
  skipEscapedMark(): boolean {
    // Quick: asked for every number.
    if (this.text.charCodeAt(this.at - 2) !== three) return false;
    const [mark] = /(?:%(?:25)?|=)3[AD]$/i.exec(this.text.slice(Math.max(0, this.at - 5), this.at)) ?? [];
    this.at -= mark?.length ?? 0;
    return mark !== undefined;
  }

  /** Skips the other numbers of the list that a number is in, and the signs and words between them. */
  skipMembers(): Members {
    // Most numbers are in no list.
    if (!beforeMember.has(this.unit) || !this.mayFollowMember()) return noMembers;
    let [count, areJoined, shortest] = [0, true, Number.POSITIVE_INFINITY];
    this.limit = Math.max(0, this.at - listReach);
    for (;;) {
      const end = this.at;
      this.skip(between);
      const sign = this.unit;
      const isSigned = separators.has(sign);
      const word = isSigned ? 0 : this.conjunctionLength();
      this.at -= isSigned ? 1 : word;
      this.skip(between);
      if (suffixes.has(this.unit)) this.at--;
      const last = this.at;
      this.skip(digits);
      const length = last - this.at;
      // A short number before a blank may be anything: `200 1239801`.
      if (length === 0 || (length < minLength && !isSigned && word === 0)) {
        this.at = end;
        this.skip(between);
        break;
      }
      count++;
      areJoined &&= word > 0 || sign === enumerationComma;
      shortest = Math.min(shortest, length);
    }
    this.limit = Math.max(0, this.at - besideReach);
    return { count, areJoined, shortest };
  }

  private mayFollowMember(): boolean {
    const { unit } = this;
    if (separators.has(unit) || isDigit(unit)) return true;
    return suffixes.has(unit) ? isDigit(this.text.charCodeAt(this.at - 2)) : this.conjunctionLength() > 0;
  }

  /** The length of the word that ends here and joins the last two members of a list: `and`, `or`, `和`; 0 without one. */
  private conjunctionLength(): number {
    const { text, at, unit } = this;
    if (!endsOfConjunctions.has(unit)) return 0;
    if (isHan(unit)) return 1;
    const before = text.charCodeAt(at - 2) | lowerCase;
    const length =
      before === letterO ? 2 : before === letterN && (text.charCodeAt(at - 3) | lowerCase) === letterA ? 3 : 0;
    return length === 0 || isIdentifierUnit(text.charCodeAt(at - length - 1)) ? 0 : length;
  }

  /** Skips what makes a list, or wraps a number, and returns true if one is here. */
  skipMaker(): boolean {
    // Most brackets follow a sign or a blank, or a call of something else.
    if (!endsOfMakers.has(this.unit) || this.isOtherCall()) return false;
    const [made = '', before, name = '', behind] = maker.exec(this.text.slice(this.limit, this.at)) ?? [];
    if (before === undefined && behind === undefined && !wrapper.test(name)) return false;
    this.at -= made.length;
    this.skip(between);
    return true;
  }

  /** True behind a name alone that makes no list and wraps no number: `ApiError`, `job.fail`. */
  private isOtherCall(): boolean {
    const { text, limit, at } = this;
    let name = at;
    while (name > limit && isWordUnit(text.charCodeAt(name - 1))) name--;
    let from = name;
    while (from > limit && (text.charCodeAt(from - 1) === dot || isWordUnit(text.charCodeAt(from - 1)))) from--;
    if (name === at || beforeMakers.has(text.charCodeAt(from - 1))) return false;
    return (
      !text.slice(Math.max(limit, from - 'new '.length), at).includes('new') && !wrapper.test(text.slice(name, at))
    );
  }

  /** Skips the type of a list. */
  skipType(): void {
    const { text, at } = this;
    if (!endsOfTypes.has(text.charCodeAt(text.charCodeAt(at - 1) === space ? at - 2 : at - 1))) return;
    const [type = ''] = typeOfList.exec(this.text.slice(this.limit, this.at)) ?? [];
    this.at -= type.length;
  }

  /** Skips a quote as HTML writes it. */
  skipQuote(): void {
    if (this.unit === semicolon && this.text.endsWith('&quot;', this.at)) this.at -= '&quot;'.length;
  }

  /** The name that ends here, or the Chinese words. */
  name(): string | undefined {
    const end = this.at;
    while (isIdentifierUnit(this.unit) || (this.unit === hyphen && this.at < end)) this.at--;
    if (this.at === end) while (isHan(this.unit)) this.at--;
    const name = this.text.slice(this.at, end);
    return name === '' || isDigit(name.charCodeAt(0)) ? undefined : name;
  }

  /** True right behind a number, or a number and blanks, that no sign gives to a name. */
  isAfterNumber(): boolean {
    const at = this.at;
    this.skip(blanks);
    const isNumber = this.take(digits, besideReach) !== '';
    this.skip(blanks);
    const isGiven = signs.has(this.unit);
    this.at = at;
    return isNumber && !isGiven;
  }

  /** The name of the tag whose end was just read, `<size>`, or the one that it gives to what it holds: `<property name="size">`. */
  tag(): string | undefined {
    const open = this.text.lastIndexOf('<', this.at - 1);
    if (open < this.limit) return undefined;
    return nameOfTag(this.text.slice(open, this.at));
  }

  /** Skips the tag whose end was just read, and returns true, if HTML only shows the number by it: `id <b>12</b>`. */
  skipEmphasis(tag: string): boolean {
    if (!isEmphasis(tag)) return false;
    const before = this.text.slice(this.limit, this.text.lastIndexOf('<', this.at - 1)).trimEnd();
    if (!/[\w\u4e00-\u9fff:=：＝]$/.test(before)) return false;
    this.at = this.limit + before.length;
    return true;
  }
}

const hyphen = 0x2d;
const semicolon = 0x3b;
const three = 0x33;

/** The UTF-16 units of a text, each a sign. */
export function unitSet(units: string): ReadonlySet<number> {
  return new Set([...units].map((unit) => unit.charCodeAt(0)));
}

export const blanks = unitSet(' \t');
const between = unitSet(' \t"\'\\');
const separators = unitSet(',，、;；|/');
const hyphens = unitSet('-');
const signs = unitSet(':=：＝');
const digits = unitSet('0123456789');
const suffixes = unitSet('lLnN');
const endsOfConjunctions = unitSet('dDrR和与或及');
const enumerationComma = 0x3001;
const space = 0x20;
const dot = 0x2e;
const [letterA, letterN, letterO] = [0x61, 0x6e, 0x6f];
/** The bit that makes a letter a small one. */
const lowerCase = 0x20;
const beforeMember: ReadonlySet<number> = new Set([...separators, ...digits, ...suffixes, ...endsOfConjunctions]);
const noMembers: Members = { count: 0, areJoined: true, shortest: Number.POSITIVE_INFINITY };
/** The last units of what makes a list, and of types. */
const endsOfMakers: ReadonlySet<number> = unitSet('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_]>!');
const endsOfTypes = unitSet(']>');
/** What may make a list of what follows, beside `new`. */
const beforeMakers = unitSet(']%~');

/** What makes a list, or wraps a number: `List.of`, `new long[]`, `range []int`, `vec!`, `%w`. */
const maker =
  /(?:\brange\s)?(new\s?|\[\w{0,4}\]|[%~](?=[wiW]$))?(?:[A-Za-z_]\w{0,20}\.){0,2}(?:([A-Za-z_]\w{0,30})(?:<[^<>]{0,30}>)?)?(\[\w{0,4}\])?!?\s?$/;
/** The type of a list, which is between its name and the sign: `ids: [Int] `, `ids: Vec<u32> `. */
const typeOfList = /:\s?&?(?:[\w.]{1,30}[<[]|\[)[\w\s;,<>.[\]]{0,30}[\]>]\s?$/;

function isHan(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
}
