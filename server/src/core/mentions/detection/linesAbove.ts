import { isCodeName } from '../../catalog/vocabulary/codeNames';
import { lineReach, linesReach, type Surroundings } from './surroundings';

/**
 * The line above that opens what the number's line stands in, seen as if the number followed it directly: the nearest one
 * that is indented less and ends with what lets a value follow (`codes = [`, `"errorCodes": {`, `codes:`).
 */
export function lineThatOpens(around: Surroundings): Surroundings | undefined {
  const item = /^\s*-\s/.test(around.before);
  const found = findAbove(around, item ? 'opens item' : 'opens', (line, indent, own) => {
    // Items of a YAML list may stand as far left as the key they belong to.
    return indent < own || (item && indent === own && !/^\s*-/.test(line));
  });
  if (!found) return undefined;
  const { distance } = found;
  const before = withoutComment(found.line);
  if (!/[([{=:,]\s*$/.test(before) && !/[=<>]\s*$/.test(before)) return undefined;
  return {
    ...around,
    before,
    after: '',
    wholeBefore: true,
    lineAbove: (further) => around.lineAbove(distance + further),
    ...(around.memory && { memory: { line: around.memory.line - distance, found: around.memory.found } }),
  };
}

/** The nearest line above that is indented less: the head of the block the number stands in. */
export function enclosingLine(around: Surroundings): string | undefined {
  return findAbove(around, 'encloses', (_, indent, own) => indent < own)?.line;
}

const switchHead = /\b(?:switch|match|select|when|case)\b(.*)$/i;

/** Whether the switch, match or when that the number's label belongs to tests something named like an error code. */
export function isSwitchOnCode(around: Surroundings): boolean {
  const onLine = /\b(?:switch|match|when|case)\b\s*\(?(.*?)\)?\s*(?:\{|\bof\b|\bin\b|\bwhen\b).*$/i.exec(around.before);
  if (onLine && namesCode(onLine[1] ?? '')) return true;
  const head = findAbove(around, 'switches', (line, indent, own) => {
    if (/^\s*\{\s*$/.test(line)) return false;
    if (indent < own) return true;
    return (
      indent === own && /\b(?:switch|match|select)\b|\bwhen\s*\(|^\s*case\b(?!.*[:>]\s*$)/i.test(line) && !isLabel(line)
    );
  });
  const tested = switchHead.exec(head?.line ?? '')?.[1];
  return tested !== undefined && namesCode(tested);
}

/** `case 1239801:` and the like: a label, not the head of a switch. */
function isLabel(line: string): boolean {
  return /^\s*(?:case|when)\s+["'\d]/i.test(line);
}

function namesCode(text: string): boolean {
  return (text.match(/[A-Za-z_$][\w$]*|[\u4e00-\u9fff]+/g) ?? []).some((name) => isCodeName(name));
}

type Question = 'opens item' | 'opens' | 'encloses' | 'switches';

/**
 * The nearest line above that is `wanted`; blank lines never are. Whether one is may depend on the question, on its own
 * text and on how far the number's line is indented, and on nothing else: the line that was asked about before then hands
 * on its answer, so that a list of 100,000 numbers, one a line, is not walked 200 lines up for each of them.
 */
function findAbove(
  around: Surroundings,
  question: Question,
  wanted: (line: string, indent: number, own: number) => boolean,
): { readonly line: string; readonly distance: number } | undefined {
  const own = indentOf(around.before);
  const key = `${question} ${own}`;
  const here = around.memory?.line ?? 0;
  const known = around.memory?.found.get(key);
  let answer: number | undefined;
  for (let distance = 1; distance <= linesReach.lines; distance++) {
    const line = around.lineAbove(distance);
    if (line === undefined) break;
    if (line.trim() !== '' && wanted(line, indentOf(line), own)) answer = here - distance;
    else if (known?.asked === here - distance) answer = known.answer;
    else continue;
    break;
  }
  around.memory?.found.set(key, { asked: here, answer });
  if (answer === undefined) return undefined;
  const distance = here - answer;
  const line = around.lineAbove(distance);
  // Where a line is cut, its end is not known.
  return line === undefined || line.length >= lineReach ? undefined : { line, distance };
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function withoutComment(line: string): string {
  return line.replace(/\s+(?:#|\/\/).*$/, '').trimEnd();
}
