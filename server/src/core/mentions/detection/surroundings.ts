import type { CodeSpace } from '../../catalog';
import { isCodeName } from '../../catalog/vocabulary';
import { indentOf } from '../../text';
import type { CodeDocument, LineAround } from '../document/codeDocument';

/** Maximum context on each side of a number, in UTF-16 code units: a line may be 10 MB long. */
export const lineReach = 256;

/** Maximum distance of the line that opens a list or a switch: lines, and UTF-16 code units. */
export const linesReach = { lines: 200, units: 16 * 1024 } as const;

/** The context of a number. Texts are cut to `lineReach`. */
export interface Surroundings extends LineAround {
  readonly languageId: string;
  readonly uri: string;
  /** The numbers that are codes. */
  readonly space: CodeSpace;
  /**
   * Returns the beginning of the line `distance` lines above, 1 being the nearest; undefined above the first line and
   * beyond `linesReach`.
   */
  lineAbove(distance: number): string | undefined;
  /** The same for the lines below; undefined if they are unknown. */
  lineBelow?(distance: number): string | undefined;
  /** The line of the number, counted from 0. */
  readonly line: number;
  /** Answers about lines above, shared by the numbers of a document; see `findAbove`. */
  readonly found: FoundAbove;
}

/** For each question about the lines above: the last line that asked it, and the line that was the answer. */
export type FoundAbove = Map<string, { readonly askedAt: number; readonly answer: number | undefined }>;

/** Returns the context of the number in [start, end). `reach` is the maximum context on each side. */
export function surroundingsOf(
  document: CodeDocument,
  start: number,
  end: number,
  space: CodeSpace,
  found: FoundAbove = new Map(),
  reach = lineReach,
): Surroundings {
  const line = document.lineAt(start);
  const lineStart = document.lineStart(line);
  return {
    ...document.lineAround({ offset: start, length: end - start }, reach),
    languageId: document.languageId,
    uri: document.uri,
    space,
    lineAbove(distance) {
      const above = line - distance;
      if (above < 0 || distance > linesReach.lines) return undefined;
      const aboveStart = document.lineStart(above);
      if (lineStart - aboveStart > linesReach.units) return undefined;
      return document.slice(aboveStart, Math.min(document.lineEnd(above), aboveStart + lineReach));
    },
    lineBelow(distance) {
      const below = line + distance;
      if (below >= document.lineCount || distance > linesReach.lines) return undefined;
      const belowStart = document.lineStart(below);
      if (belowStart - lineStart > linesReach.units) return undefined;
      return document.slice(belowStart, Math.min(document.lineEnd(below), belowStart + lineReach));
    },
    line,
    found,
  };
}

/**
 * Returns the line above that opens the list or block of the number, as if the number followed it directly: the nearest
 * line that is indented less and ends with what a value may follow (`codes = [`, `"errorCodes": {`, `codes:`).
 */
export function lineThatOpens(around: Surroundings): Surroundings | undefined {
  const item = /^\s*-\s/.test(around.before);
  const found = findAbove(around, item ? 'opens item' : 'opens', (line, indent, own) => {
    // Items of a YAML list may be indented as much as their key.
    return indent < own || (item && indent === own && !/^\s*[-#]/.test(line));
  });
  if (!found) return undefined;
  const { distance } = found;
  const line = withoutComment(found.line);
  // A bracket on a line of its own belongs to the line before.
  const before = loneBracket.test(line)
    ? `${withoutComment(around.lineAbove(distance + 1) ?? '')} ${line.trim()}`
    : line;
  if (!opensList.test(before)) return undefined;
  return {
    ...around,
    before: item || isKey(around.after) ? before : `${before} ${linesBetween(around, distance)}`.trimEnd(),
    after: '',
    wholeBefore: true,
    lineAbove: (further) => around.lineAbove(distance + further),
    line: around.line - distance,
  };
}

const loneBracket = /^\s*[([{]\s*$/;

/** True if the number is a key: `1239801: retry`. */
function isKey(after: string): boolean {
  return /^["']?\s*(?:[:=](?![=:])|=>)/.test(after);
}

/** The end of a line that a list may follow; members of it may be on that line. */
const opensList = /(?:[([{=:,<>]|\bin|[([{][|]?\s*(?:["']?\d\w*["']?[,;]?\s+)*["']?\d\w*["']?[,;]?)\s*$/i;

/** Maximum lines between the opening of a list and a number that are read with it. */
const nearLines = 6;

/** Returns the lines between the line that opens a list and the number, if they are few. */
function linesBetween(around: Surroundings, distance: number): string {
  if (distance > nearLines) return '';
  let text = '';
  for (let further = distance - 1; further > 0; further--)
    text += `${withoutComment(around.lineAbove(further) ?? '')} `;
  return text;
}

/** Returns the distance of the nearest line below that is indented less; see `findAbove`. */
export function distanceOfClosing(around: Surroundings): number | undefined {
  const own = indentOf(around.before);
  const key = `closes ${own}`;
  const here = around.line;
  const known = around.found.get(key);
  let answer: number | undefined;
  let distance = 1;
  if (known !== undefined && known.askedAt <= here) {
    if (known.answer !== undefined && known.answer > here) return known.answer - here;
    // The lines that were searched in vain.
    if (known.answer === undefined) distance = Math.max(1, known.askedAt + linesReach.lines - here + 1);
  }
  for (; distance <= linesReach.lines; distance++) {
    const line = around.lineBelow?.(distance);
    if (line === undefined) break;
    if (line.trim() !== '' && indentOf(line) < own) answer = here + distance;
    else if (known?.askedAt === here + distance) answer = known.answer;
    else continue;
    break;
  }
  around.found.set(key, { askedAt: here, answer });
  return answer !== undefined && answer - here <= linesReach.lines ? answer - here : undefined;
}

/** Returns the head of the block: the nearest line above that is indented less, and is not only a bracket. */
export function enclosingLine(around: Surroundings): string | undefined {
  return findAbove(around, 'encloses', isHead)?.line;
}

/** The same as a place of its own: the text before it is the whole line. */
export function enclosing(around: Surroundings): Surroundings | undefined {
  const found = findAbove(around, 'encloses', isHead);
  if (!found) return undefined;
  const { distance, line } = found;
  return {
    ...around,
    before: line,
    after: '',
    wholeBefore: true,
    lineAbove: (further) => around.lineAbove(distance + further),
    line: around.line - distance,
  };
}

function isHead(line: string, indent: number, own: number): boolean {
  return indent < own && !loneBracket.test(line);
}

const switchHead = /\b(?:(?:ng)?switch|match|select|when|case)\b(.*)/i;
/** What a map of nginx tests: `map $code $retry {`. */
const mapHead = /^\s{0,20}map\s{1,9}\$(\w{1,60})/;

/** Heads of Scala and C#, where the word is behind what is tested: `resp.code match {`. */
const switchBehind = /\b(?:switch|match)\s*(?:\{|$)/;

function testedBefore(line: string): string {
  const end = line.search(switchBehind);
  return end < 0 ? '' : line.slice(line.lastIndexOf('=', end) + 1, end);
}

/** True if the switch, match or when of the label tests something named like an error code. */
export function isSwitchOnCode(around: Surroundings): boolean {
  const [, onLine = ''] = /\b(?:(?:ng)?switch|match|when|case)\b(.*)/i.exec(around.before) ?? [];
  if (namesCode(onLine.slice(0, Math.max(0, onLine.search(/\{|(?<![-=])>|\b(?:of|in|when|with)\b/i))))) return true;
  if (namesCode(testedBefore(around.before))) return true;
  const head = findAbove(around, 'switches', (line, indent, own) => {
    if (/^\s*\{\s*$/.test(line)) return false;
    if (indent < own) return true;
    return (
      indent === own && /\b(?:switch|match|select)\b|\bwhen\s*\(|^\s*case\b(?!.*[:>]\s*$)/i.test(line) && !isLabel(line)
    );
  });
  const line = head?.line ?? '';
  return namesCode((mapHead.exec(line) ?? switchHead.exec(line))?.[1] ?? '') || namesCode(testedBefore(line));
}

/** True if the number is a label of a switch without a keyword, and the switch tests something named like an error code. */
export function isArmOfSwitch(around: Surroundings): boolean {
  return isArm(around) && isSwitchOnCode(around);
}

/**
 * True before the arrow of a `when` or `match`, or the bracket after a label in a shell's `case` or `switch`. Other numbers of the arm may be
 * between.
 */
function isArm({ after, languageId, lineBelow }: Surroundings): boolean {
  let text = after;
  for (let distance = 1; distance <= nearLines; distance++) {
    const below = lineBelow?.(distance)?.trim() ?? '';
    if (!/(?:[,|]|\bor)\s*$/.test(text) && !/^(?:\||or\b)/.test(below)) break;
    text += ` ${below}`;
  }
  const rest = text.replace(/^["']?(?:\s*(?:,|\|\|?|or\b)\s*["']?\d+["']?)*\s*/, '');
  return /^(?:->|=>)/.test(rest) || armEnds.get(languageId)?.test(rest) === true;
}

/** What follows a label without an arrow, by language. */
const armEnds: ReadonlyMap<string, RegExp> = new Map([
  ['shellscript', /^\)/],
  ['powershell', /^\{/],
  ['pascal', /^:(?!=)/],
  ['objectpascal', /^:(?!=)/],
  ['tcl', /^(?:\{|-\s*$)/],
  ['nginx', /^[^\s;{}]+;/],
]);

/** True for a label such as `case 1239801:`, which is not the head of a switch. */
function isLabel(line: string): boolean {
  return /^\s*(?:case|when)\s+["'\d]/i.test(line);
}

/** True if one of the names in a text is that of an error code. */
export function namesCode(text: string): boolean {
  return (text.match(/[A-Za-z_$][\w$]*|[\u4e00-\u9fff]+/g) ?? []).some((name) => isCodeName(name));
}

type Question = 'opens item' | 'opens' | 'encloses' | 'switches' | 'heads';

/**
 * Returns the nearest line above that `matches`, which blank lines never do. The result may depend on the question, the
 * line's own text and the indentation of the number's line only: then the answer of the last line that asked holds here
 * too, and a list of 100,000 numbers, one a line, is not searched 200 lines up for each of them.
 */
export function findAbove(
  around: Surroundings,
  question: Question,
  matches: (line: string, indent: number, own: number) => boolean,
): { readonly line: string; readonly distance: number } | undefined {
  const own = indentOf(around.before);
  const key = `${question} ${own}`;
  const here = around.line;
  const known = around.found.get(key);
  let answer: number | undefined;
  for (let distance = 1; distance <= linesReach.lines; distance++) {
    const line = around.lineAbove(distance);
    if (line === undefined) break;
    if (line.trim() !== '' && matches(line, indentOf(line), own)) answer = here - distance;
    else if (known?.askedAt === here - distance) answer = known.answer;
    else continue;
    break;
  }
  around.found.set(key, { askedAt: here, answer });
  if (answer === undefined) return undefined;
  const distance = here - answer;
  const line = around.lineAbove(distance);
  // The end of a truncated line is unknown.
  return line === undefined || line.length >= lineReach ? undefined : { line, distance };
}

function withoutComment(line: string): string {
  // A shell continues a line after a backslash.
  const code = line.replace(/(?:^|\s)(?:#|\/\/|--\s|\/\*).*|\\$/, '').trimEnd();
  // A block of YAML: `codes: >-`.
  return code.replace(/:\s+[>|][-+\d]{0,2}$/, ':');
}
