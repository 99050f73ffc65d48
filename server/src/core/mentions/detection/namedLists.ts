import { fileLanguage, isLog } from '../../text';
import { LeftTokens, plainBefore } from './leftTokens';
import { isNamedOnLeft } from './namedOnLeft';
import { lineThatOpens, namesCode, type Surroundings } from './surroundings';
import { isComparedOnRight, isTestedBehindList } from './testsOnRight';

/** Lists that are given to a name, and are tested by it in the lines below: `retry = [1239801]`, `if code in retry`. */

/** Maximum lines below the head of a list in which its name is looked for. */
const maxLines = 40;

/** Maximum lines between the arguments of a shell and the loop over them. */
const nearLines = 6;

/** What gives a list to a name. */
const equals = /(?<![=!<>~+*/|&^%-])(?::=|=|<-)(?![=>~])/;
/** The name before it, with a type behind it: `retry: Set<Int> =`. */
const nameAtEnd = /[$@%]?([A-Za-z_]\w{1,60})\s?(?::[^=:]{1,60})?\s?$/;
/** What a list begins with: not a single number. */
const listBegins = /["'`[({]|\d[\s,|]|^\s*$/;
/** An attribute of a module of Elixir. */
const attribute = /^\s*@(\w{2,60})\s+.{0,40}[[(]/;

/** The name that the text before a number, or the line that opens its list, gives to the list. */
function nameOfList(before: string): string | undefined {
  // The length of an array of Rust: `: [u32; 2] =`.
  const line = before.replace(/:\s?&?\[[\w\s;]{1,30}\]\s?(?==)/, ' ');
  const statement = line.slice(line.lastIndexOf(';') + 1);
  const found = equals.exec(statement);
  if (!found) return attribute.exec(statement)?.[1];
  if (!listBegins.test(statement.slice(found.index + found[0].length))) return undefined;
  return nameAtEnd.exec(statement.slice(0, found.index))?.[1];
}

/** True if the number is in a list whose name is tested with a code in one of the lines below. */
export function isInTestedList(around: Surroundings): boolean {
  if (isLog(around) || fileLanguage(around.languageId)?.unquoted) return false;
  if (around.languageId === 'shellscript' && isReadByLoop(around)) return true;
  const isLone = /^["'\d\s,[]*$/.test(around.before);
  const head = isLone ? lineThatOpens(around) : around;
  const name = head && nameOfList(head.before);
  if (head === undefined || name === undefined) return false;
  const key = `tested ${name} ${head.line}`;
  const known = around.found.get(key);
  if (known) return known.answer !== undefined;
  const isTested = isTestedIn(around.after, name, around) || isTestedBelow(around, name, head.line);
  around.found.set(key, { askedAt: around.line, answer: isTested ? head.line : undefined });
  return isTested;
}

function isTestedBelow(around: Surroundings, name: string, head: number): boolean {
  for (let line = Math.max(head, around.line) + 1; line <= head + maxLines; line++) {
    const text = around.lineBelow?.(line - around.line);
    if (text === undefined) return false;
    if (isTestedIn(text, name, around)) return true;
  }
  return false;
}

function isTestedIn(text: string, name: string, around: Surroundings): boolean {
  if (!text.includes(name)) return false;
  for (const { 0: found, index } of text.matchAll(/[A-Za-z_]\w*/g)) {
    if (found === name && isTest(text.slice(0, index), text.slice(index + found.length), around)) return true;
  }
  return false;
}

/** True if the number is a key: `1239801: retry`, `[1239801] = true`, `map { $_ => 1 } (1239801`. */
function isMap({ before, after }: Surroundings): boolean {
  return /^["']?\]?\s*(?::|=>?(?!=))/.test(after) || /\bmap\s*\{/.test(before);
}

/** A loop of a shell over its arguments, and one over lines that are read. */
const loopOverArguments = /^\s*for\s+(\w{1,40})\s*(?:in\s+"?\$[@*]"?\s*)?(?:;|$)/;
const readInto = /\bread\s+(?:-\w+\s+){0,3}(\w{1,40})/;

/** True for the arguments of `set --` and for lines of a here-document that a loop reads into a code. */
function isReadByLoop({ before, after, lineAbove, lineBelow }: Surroundings): boolean {
  if (/^\s{0,40}set(?:\s{1,4}--)?(?=\s)[\d\s]*$/.test(before)) {
    for (let distance = 1; distance <= nearLines; distance++) {
      const variable = loopOverArguments.exec(lineBelow?.(distance) ?? '')?.[1];
      if (variable !== undefined) return namesCode(variable);
    }
    return false;
  }
  if (before.trim() !== '' || after.trim() !== '') return false;
  let isInDocument = false;
  for (let distance = 1; distance <= maxLines; distance++) {
    const line = lineAbove(distance);
    if (line === undefined || (!isInDocument && !/^[\d\s]*$|<</.test(line))) return false;
    isInDocument ||= line.includes('<<');
    const variable = isInDocument ? readInto.exec(line)?.[1] : undefined;
    if (variable !== undefined) return namesCode(variable);
    if (isInDocument && /^\s*(?:while|for|cat)\b/.test(line)) return false;
  }
  return false;
}

/** True if a name between the two texts is tested with a code, as a list would be in its place. */
function isTest(left: string, right: string, around: Surroundings): boolean {
  const before = left.replace(/[$@%&*\\{]{1,4}$/, '');
  const after = right.replace(/^\}/, '');
  const place = { ...around, before, after, wholeBefore: true, lineAbove: () => undefined, lineBelow: () => undefined };
  if (isComparedOnRight(place)) return true;
  // A place of a list is no key of it: `table[code]`.
  const isKey = /^(?:\?\.)?[[{]/.test(after);
  if (!(isKey && !isMap(around)) && isTestedBehindList(after.replace(/^\{/, '['))) return true;
  return /(?:\bin|[∈∉,(])\s*$/i.test(before) && isNamedOnLeft(new LeftTokens(plainBefore(before)), place);
}
