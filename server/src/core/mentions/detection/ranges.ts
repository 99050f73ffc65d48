import type { LeftTokens } from './leftTokens';
import type { Surroundings } from './surroundings';

/** An order comparison or a range operator before its right end. An arrow or the end of a tag is none. */
const before =
  /(?:(?:^|[^-=<>])(?:<=?|>=?|=<)|\.\.[.<=]?|\s-[ic]?(?:lt|le|gt|ge)|\b(?:GEQ|LEQ|GTR|LSS))\s*(?:bool\s+)?["']?$/;
const tagBefore = /<[\w/!][^<>]*>\s*["']?$/;

/** The same after its left end. `<br>` begins a tag, and in a shell `>` redirects. */
const after =
  /^\s*(?:<=|=<|<(?=[\s\d$(])|(?:>=|\s>)\s*(?=[\w$(])|\.{2,3}[<=]?\s*[\w$(]|\.\.\)|["']?\s-[ic]?(?:lt|le|gt|ge)\b)/;

/** The ends of a range as words say it: `between A and B`, `A until B`, `A to B`, `A 至 B`, `A-B`, `A~B`. */
const wordBefore =
  /(?:\bbetween\s+(?:["']?\d+["']?\s+and\s+)?|\d["']?(?:\s+(?:until|downto|to|through|thru)\s+|\s*(?:[~～–—至到]|-(?!>))\s*)|\bfor\s*\(?(?:\w+\s+)?[\w$]+\s*=\s*(?:\d+\s*,\s*)?)["']?$/i;
const wordAfter = /^["']?(?:\s+(?:until|downto|to|through|thru)\s+|\s*(?:[~～–—至到]|-(?!>))\s*)["']?\d{4,}(?!\d)/i;

/** An order comparison of templates and of Lisp, whose operator comes first: `ge .Code 1244000`, `(<= 1244000 code 1244999)`. */
const prefixBefore =
  /(?:(?:[({]-?\s*|\bif\s+|\|\s*)(?:[gl][te]\s+(?:[\w.$]+|\([^()]*\))|[<>]=?(?:\s+[^\s()]+){1,2})\s+)["']?$/;

/** Languages whose ranges have a colon: `1244000:1244999`. */
const colonRanges = /^(?:r|julia|matlab)$/;

/** True if the number is an end of a range of codes, which is no code itself: `code >= 1244000`, `1244000..1244999`. */
export function isRangeEnd(around: Surroundings): boolean {
  const { languageId } = around;
  if (before.test(around.before) && !tagBefore.test(around.before)) return true;
  if (wordBefore.test(around.before) || wordAfter.test(around.after) || prefixBefore.test(around.before)) return true;
  if (colonRanges.test(languageId) && (/^:\d/.test(around.after) || /\d:$/.test(around.before))) return true;
  return after.test(around.after) && !(languageId === 'shellscript' && /^\s*[<>]/.test(around.after));
}

/** Maximum tokens between an argument and its call: ranges have few of them. */
const maxTokens = 12;

/** True if the number is an argument of a call that compares by order: `isBetween(code, 1244000, 1244999)`. */
export function isRangeArgument(tokens: LeftTokens): boolean {
  for (let i = 0; i < maxTokens; i++) {
    const token = tokens.at(i);
    if (token === undefined || token.text === '{') return false;
    if (token.kind === 'open') return token.text === '(' && isRangeCall(tokens, i + 1);
    if (token.kind === 'close') i = tokens.opening(i) ?? maxTokens;
    else if (token.kind === 'operator' && !/^[-+:]{1,2}$/.test(token.text)) return false;
  }
  return false;
}

/** True for the name of a call that compares by order or makes a range: `isBetween(`, `gte(`, `Range.closed(`. */
function isRangeCall(tokens: LeftTokens, index: number): boolean {
  const name = tokens.textOf(index, 'name') ?? '';
  return rangeCall.test(name) || /range/i.test(tokens.textOf(index + 2, 'name') ?? '');
}

const rangeCall =
  /greater|less_?than|coerce_?in|clamp|more_?than|range|(?:^|is|not|to_?be|_)between|above|below|at_?least|at_?most|compare_?to|^\$?(?:[gl]te?|[gl]e)$/i;

/** True for the key of an end of a range: `{"$gte": 1244000}`, `{min: 1244000}`. */
export function isRangeKey(name: string): boolean {
  return /^\$?(?:[gl]te?|[gl]e|(?:exclusive)?(?:min|max)(?:imum)?|between|range|from|to|start|end|lower|upper|low|high)$/i.test(
    name,
  );
}
