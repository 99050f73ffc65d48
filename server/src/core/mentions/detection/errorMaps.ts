import { identifierWords, isOtherThing, wordSet } from '../../catalog/vocabulary';
import { LeftTokens, plainBefore } from './leftTokens';
import { lineThatOpens, type Surroundings } from './surroundings';

/** Maps that have something for each code: `errors = {1239801: "no permission"}`. Their name speaks of errors. */

const errorWords = wordSet('err errs error errors fault faults exception exceptions failure failures');

/** The sign behind a key: `1239801:`, `'1239801' =>`, `[1239801] =`, `1239801 to`, `1239801 ->`; the comma of a pair with a text. */
const keySign = /^["']?\]?\s{0,9}(?:=>|->|:(?![:=])|=(?![=~])|to\b|,\s{0,4}["'`])/;
/** The same without what only pairs have. A line that begins with a number and a comma is a row of a table. */
const keySignOfLine = /^["']?\]?\s{0,9}(?:=>|:(?![:=])|=(?![=~]))/;

/** The name before a map, with what makes it: `errMsg = map[int]string{`, `"errors": {`, `errors: Record<number, string> = {`. */
const nameOfMap =
  /(?<![\w.])[$@]?([A-Za-z_]\w{1,60})["']?\s{0,9}(?::\s?(?:\[[^[\]]{1,40}\]\s{0,3}|[^:={}]{1,40}))?(?:[:=]|:=|=>|<-)\s{0,9}((?:new\s)?[\w.<>,:*[\]|$ %@#&]{0,60}(?:[({[]\s?){0,3})$/;
/** Other ways to name what a key belongs to: `errors[`, `ERRORS.put(`, `(def errors {`, `@errors %{`. */
const nameOfKey =
  /(?<![\w.])([A-Za-z_]\w{1,60})(?:\[|\.(?:put|set|add|putIfAbsent|insert)\()$|(?:\(def|@)\s?([A-Za-z_]\w{1,60})\s%?\{$/;
/** What is made of pairs. */
const pairs = /map|dict|[({[]\s?[({[]/i;
/** A name on a line of its own: a section of TOML, a key of YAML. */
const nameOfLine =
  /^\s{0,40}(?:\[{1,2}["']?(?:[\w-]{1,40}\.){0,3}([\w-]{1,60})["']?\]{1,2}|["']?([\w-]{1,60})["']?\s?:)\s{0,9}$/;

/** Maximum tokens between a key and the bracket of its map. */
const maxTokens = 120;

/** True if the number is a key of a map of errors. */
export function isKeyOfErrors(around: Surroundings): boolean {
  if (!keySign.test(around.after)) return false;
  const name = nameOnLine(around) ?? (keySignOfLine.test(around.after) ? nameAbove(around) : undefined);
  return name !== undefined && identifierWords(name).some((word) => errorWords.has(word)) && !isOtherThing(name);
}

/** Undefined if the number begins its line. */
function nameOnLine({ before, after }: Surroundings): string | undefined {
  const tokens = new LeftTokens(plainBefore(before));
  const isPair = /^[^=:>]{0,9},/.test(after);
  for (let i = 0; i < maxTokens; i++) {
    const token = tokens.at(i);
    if (token === undefined || token.text === ';') return undefined;
    if (token.kind === 'close') i = tokens.opening(i) ?? maxTokens;
    if (token.kind !== 'open') continue;
    const text = tokens.text.slice(0, token.start + 1);
    const [, map, made = ''] = nameOfMap.exec(text) ?? [];
    const [, key, defined] = nameOfKey.exec(text) ?? [];
    if (map !== undefined) return isPair && !pairs.test(made) ? undefined : map;
    // The key may have brackets of its own: `{ [1239801] = `, `[(1239801, `, `{ {1239801, `.
    const isOfKey = /^(?:open|comma)$/.test(tokens.kind(i + 1) ?? '');
    if (key !== undefined || defined !== undefined || !isOfKey) return key ?? defined;
  }
  return undefined;
}

function nameAbove(around: Surroundings): string | undefined {
  if (!/^\s*(?:\[?["']?|-\s)$/.test(around.before)) return undefined;
  const head = lineThatOpens(around)?.before ?? sectionAbove(around);
  if (head === undefined) return undefined;
  const [, section, key] = nameOfLine.exec(head) ?? [];
  return section ?? key ?? nameOfMap.exec(head)?.[1];
}

/** Maximum lines between the head of a section and one of its keys. */
const maxSection = 40;

/** The head of a section of TOML or INI. */
function sectionAbove({ languageId, before, lineAbove }: Surroundings): string | undefined {
  if (!/^(?:toml|ini|properties)$/.test(languageId) || /^\s/.test(before)) return undefined;
  for (let distance = 1; distance <= maxSection; distance++) {
    const line = lineAbove(distance);
    if (line === undefined || /^\s*\[/.test(line)) return line;
  }
  return undefined;
}
