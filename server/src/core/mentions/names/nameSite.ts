import { continuesWord, longestName } from './nameScanner';
import { type Qualifier, qualifierBefore, qualifierReach } from './qualifier';

/** A name in a text, with what stands beside it, as far as its meaning depends on it. */
export interface NameSite {
  readonly name: string;
  readonly qualifier: Qualifier;
  /** The number the text gives the name, as its definition does: `NAME = 1241001`, `NAME(1241001`, `NAME: 1241001`. */
  readonly number: number | undefined;
  /** True where the name is given something else or called: `NAME = "x"`, `NAME()`. */
  readonly isOther: boolean;
}

/** How far left of its first character the judgement on a name looks, in UTF-16 units. */
export const leftOfName = qualifierReach + 2;

/** How far right of its first character the judgement on a name looks. */
export const rightOfName = longestName + 120;

/** The name that begins at `start` of `text`; undefined where it is a part of a longer word. */
export function nameSite(text: string, start: number, name: string): NameSite | undefined {
  const end = start + name.length;
  if (continuesWord(text, end) || continuesWord(text, start - 1)) return undefined;
  const given = numberBehind(text, end);
  return {
    name,
    qualifier: qualifierBefore(text, start),
    number: given,
    isOther: given === undefined && isGivenOther(text, end),
  };
}

/** A type, an annotation or a cast may stand between the name and its number. */
const number =
  /["'`)]?[ \t]{0,40}(?::[ \t]{0,4}[\w.]{1,16}[ \t]{0,40}(?==)|[iu]?int\d{0,2}[ \t]{1,40}(?==))?(?::?=>?|->|[(:,|])?[ \t]{0,40}(?:\([ \t]?\w{1,12}[ \t]?\)[ \t]?)?(\d(?:[_']?\d){0,9})(?:[uUlL]{1,3}|n)?(?![\w.])/y;

function numberBehind(text: string, end: number): number | undefined {
  number.lastIndex = end;
  const digits = number.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits.replace(/[_']/g, ''));
}

const otherValue = /[ \t]{0,40}(?:\(|(?::[ \t]{0,4}[\w.<>[\]]{1,24}[ \t]{0,40})?:?=(?![=>]))/y;

function isGivenOther(text: string, end: number): boolean {
  otherValue.lastIndex = end;
  return otherValue.test(text);
}
