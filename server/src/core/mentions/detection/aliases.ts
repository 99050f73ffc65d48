import { isCodeName, isOtherThing } from '../../catalog/vocabulary';
import { isLog } from '../../text';
import { namesCode, type Surroundings } from './surroundings';
import { isCodeUpTo } from './testsOnRight';

/** Variables that hold an error code under another name: `const c = e.code; if (c === 1239801)`, `codes.some(c => c === 1239801)`. */

/** Maximum lines above in which a variable gets its value. */
const maxLines = 12;

/** A variable that is compared with the number, on either side of it. */
const comparedOnLeft =
  /(?:^|[^\w.$@>-])[$@%]?([A-Za-z_]\w{0,30})(?:\.value)?["'}]{0,2}\s{0,9}(?:[=!]={1,2}|-(?:eq|ne)|\beq)\s{0,9}["']?$/;
const comparedOnRight = /^["']?\s{0,9}(?:[=!]={1,2}|-(?:eq|ne)|\beq)\s{0,9}["']?[$@]?([A-Za-z_]\w{0,30})(?![\w.([])/;

/** A value that is given to a variable, also with its type: `c = e.code`, `c: Int = e.code`, `if c := e.Code; `. */
const assignment =
  /(?:^|[^\w.>-])[$@%]?([A-Za-z_]\w{0,30})\s?(?::\s?[\w<>?.]{1,30})?\s?(?::=|=(?![=>~]))\s{0,4}([^;\n]{1,120})/g;
/** A value that gets a name behind it: `e.code as $c`, `codes as $c`. */
const naming = /([\w.$\]")?-]{1,60})\s{1,4}as\s{1,4}[$]?(\w{1,30})\b/g;
/** A member with a name of its own: `const { code: c } = e`. */
const member = /[{,]\s?(\w{1,30})\s?:\s?(\w{1,30})\s?(?=[,}])/g;
/** A loop: `for c in codes`, `for (const c of codes)`, `for (int c : codes)`, `for _, c := range codes`. */
const loop =
  /\bfor(?:each)?\b[\s(]{0,3}(?:(?:const|let|var|auto|final|int|Integer|long|_,)\s)?[$&]?(\w{1,30})\s?(?::=\srange|\bof\b|\bin\b|:(?!=))\s{0,4}([^;\n]{1,80})/g;
/** A function that is called with each of a list: `codes.some(c => `, `codes.any { c -> `, `codes.any? { |c| `. */
const lambda =
  /([\w.$()?\]!]{1,80})\.\w{2,20}[?!]?\s?[({]\s?[(|]?&?(\w{1,30})(?:\s?:\s?\w{1,20})?[)|]?\s?(?:=>|->|\bin\b|(?<=\|))/g;

/** True if the number is compared with a variable that got an error code on this line or one of the lines above. */
export function isComparedWithAlias(around: Surroundings): boolean {
  if (!mayBeCompared(around) || isLog(around)) return false;
  const name = comparedOnLeft.exec(around.before)?.[1] ?? comparedOnRight.exec(around.after)?.[1];
  if (name === undefined || isCodeName(name) || isOtherThing(name)) return false;
  const key = `given ${name}`;
  const here = around.line;
  const known = around.found.get(key);
  let answer: number | undefined;
  for (let distance = 0; distance <= maxLines; distance++) {
    const line = distance === 0 ? around.before : around.lineAbove(distance);
    if (line === undefined) break;
    const given = line.includes(name) ? givesCode(name, line) : undefined;
    if (given === true) answer = here - distance;
    // The answer of a number on this line holds for what is above it.
    else if (given === undefined && distance > 0 && known?.askedAt === here - distance) answer = known.answer;
    else if (given === undefined) continue;
    break;
  }
  around.found.set(key, { askedAt: here, answer });
  return answer !== undefined && here - answer <= maxLines;
}

/** True if the number can be beside `==`, `!=`, `-eq`. Quick, as it is asked for every number. */
function mayBeCompared({ before, after }: Surroundings): boolean {
  let left = before.length - 1;
  while (left >= 0 && isBlankOrQuote(before.charCodeAt(left))) left--;
  let right = 0;
  while (isBlankOrQuote(after.charCodeAt(right))) right++;
  return /[=qe]/.test(before.charAt(left)) || /[=!e-]/.test(after.charAt(right));
}

function isBlankOrQuote(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x22 || unit === 0x27;
}

/** True if a line gives a variable an error code, false if it gives it something else; undefined if it gives it nothing. */
function givesCode(name: string, line: string): boolean | undefined {
  for (const [, given, value = ''] of line.matchAll(loop))
    if (given === name) return namesCode(value.split(/[{:]/, 1)[0] ?? '');
  for (const [, value = '', given] of line.matchAll(naming)) if (given === name) return namesCode(value);
  for (const [, value = '', given] of line.matchAll(lambda)) if (given === name) return namesCode(value);
  for (const [, value = '', given] of line.matchAll(member)) if (given === name) return namesCode(value);
  for (const [, given, value = ''] of line.matchAll(assignment)) if (given === name) return isCodeUpTo(value, 0);
  return undefined;
}
