import type { Surroundings } from './surroundings';

/** An order comparison or a range operator before its right end. An arrow or the end of a tag is none. */
const before = /(?:(?:^|[^-=<>])(?:<=?|>=?)|\.\.[.<=]?|\s-[ic]?(?:lt|le|gt|ge))\s*["']?$/;
const tagBefore = /<[\w/!][^<>]*>\s*["']?$/;

/** The same after its left end. `<br>` begins a tag, and in a shell `>` redirects. */
const after =
  /^(?:[uUlLn]{1,3}|\.0)?\s*(?:<=|<(?=[\s\d$(])|(?:>=|\s>)\s*(?=[\w$(])|\.{2,3}[<=]?\s*[\w$(]|["']?\s-[ic]?(?:lt|le|gt|ge)\b)/;

/** True if the number is an end of a range of codes, which is no code itself: `code >= 1244000`, `1244000..1244999`. */
export function isRangeEnd(around: Surroundings): boolean {
  if (before.test(around.before) && !tagBefore.test(around.before)) return true;
  return after.test(around.after) && !(around.languageId === 'shellscript' && /^\s*[<>]/.test(around.after));
}

/** True for a call that compares by order: `isBetween(`, `assertGreater(`, `gte(`. */
export function isRangeCall(name: string): boolean {
  return rangeCall.test(name);
}

const rangeCall =
  /greater|less_?than|(?:^|is|not|to_?be|_)between|above|below|at_?least|at_?most|compare_?to|^\$?(?:[gl]te?|[gl]e)$/i;

/** True for the key of an end of a range: `{"$gte": 1244000}`, `{min: 1244000}`. */
export function isRangeKey(name: string): boolean {
  return /^\$?(?:[gl]te?|[gl]e|min|max|minimum|maximum)$/i.test(name);
}
