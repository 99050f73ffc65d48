import { isConstantName } from '../../catalog/vocabulary';
import { type LeftTokens, skipQuotes } from './leftTokens';
import { enclosing, isSwitchOnCode, namesCode, type Surroundings } from './surroundings';

/** Keys and tags that say nothing of what they hold: what holds them names it. */
const neutralKey =
  /^(?:values?|default|enum|items?|list|array|set|const|examples?|expected(?:_value)?|equals|entry|string|int(?:eger)?|li|dd|td|arg|param)$/i;

/** True for a key or a tag that says nothing of what it holds. */
export function isNeutralKey(name: string): boolean {
  return neutralKey.test(name);
}

/** What names the thing beside a neutral key: `name="retryCodes" value=`, `- name: RETRY_CODES`, `path: $.code`. */
const nameOfHolder =
  /(?:^|[\s{,<-])["']?(?:name|key|id|field|property|(?:json_?)?path)["']?\s*[=:]\s*["']?(?:\$\.{1,2})?([A-Za-z_\u4e00-\u9fff][\w.\u4e00-\u9fff-]*)/gi;

/** Maximum keys without a meaning of their own, one in the other. */
const maxHolders = 4;

/**
 * True if the key or tag `name`, which ends the text left of a number or its list, says nothing and what holds it is named
 * like an error code: `<property name="retryCodes" value="`, `- name: RETRY_CODES` above `value: `, `variable "codes" {` above
 * `default = [`.
 */
export function isHeldByCode(name: string, around: Surroundings): boolean {
  // A label of Angular: `*ngSwitchCase="`.
  if (name === 'ngSwitchCase') return isSwitchOnCode(around);
  if (!neutralKey.test(name)) return false;
  const [, object, property] = definedProperty.exec(around.before) ?? [];
  if (property !== undefined) return isConstantName(property) || namesCode(`${object} ${property}`);
  const holder = nameOfWhatHolds(around);
  return holder !== undefined && namesCode(holder);
}

/** The name of what holds a number that a neutral key is beside: of its line, of the line above, or of the block around it. */
export function nameOfWhatHolds(around: Surroundings): string | undefined {
  const onLine = holderOnLine(around.before) ?? holderOnLine(siblingAbove(around) ?? '');
  if (onLine !== undefined) return onLine;
  let holder = enclosing(around);
  for (let level = 0; holder && level < maxHolders; level++) {
    const key = holderOnLine(holder.before) ?? keyOf(holder.before);
    if (key === undefined || !neutralKey.test(key)) return key;
    holder = enclosing(holder);
  }
  return undefined;
}

/** What JavaScript defines by a call: `Object.defineProperty(errorCodes, 'DENIED', { value: `. The groups are the object and the name. */
const definedProperty = /\bdefineProperty\(\s?([\w.]{1,60}),\s?["'](\w{1,60})["'],\s?\{[^{}]{0,60}$/;

/** The name that a line gives to what it holds: an attribute called name or key, or else its tag if it has attributes. */
function holderOnLine(line: string): string | undefined {
  const named = [...line.matchAll(nameOfHolder)].flatMap(([, name = '']) => (isNeutralKey(name) ? [] : name)).at(-1);
  if (named !== undefined) return named;
  const [, tag, label] = /<([\w:.-]+)\s[^<>]*$|^\s*variable\s+"([\w.-]{1,60})"\s*\{[^{}]*$/.exec(line) ?? [];
  return tag ?? label;
}

/** The line above that names what the line holds: of the same item of a list of YAML, or a label in a tag. */
function siblingAbove({ before, lineAbove }: Surroundings): string | undefined {
  const above = lineAbove(1) ?? '';
  const indent = (line: string): number => line.length - line.replace(/^\s*(?:-\s+)?/, '').length;
  const label = /^\s*<(?:(?:key|name|dt|th|td)|\w{1,20}\s[^<>]{0,60}path[^<>]{0,9})>([^<>]{1,40})<\//i.exec(above)?.[1];
  if (label !== undefined && indent(above) === indent(before)) return `name=${label.replace(/\s/g, '_')}`;
  return /^\s*(?:-\s+)?(?:name|key|id|field|property|(?:json_?)?path):/i.test(above) && indent(above) === indent(before)
    ? above
    : undefined;
}

/** The key, the tag or the label of a line that opens a block. */
function keyOf(line: string): string | undefined {
  const [, key, tag, label] =
    /^\s*(?:-\s+|[{[]\s*)?["']?([\w.-]+)["']?\s*[:=]|^\s*<([\w:.-]+)|^\s*\w+\s+"([\w.-]+)"[^{]*\{/.exec(line) ?? [];
  return key ?? tag ?? label;
}

/** The name of the tag that ends a text: `<value>`. */
export function tagAtEnd(text: string): string | undefined {
  const tag = text.slice(text.lastIndexOf('<')).trimEnd();
  return tag.endsWith('>') ? nameOfTag(tag.slice(0, -1)) : undefined;
}

/** The name of a tag, given without its last bracket, or the one that it gives to what it holds: `<property name="errorCode"`. */
export function nameOfTag(tag: string): string | undefined {
  const [, name, attributes = ''] = /^<(?:[\w.-]+:)?([\w.-]+)(\s[^<>]*)?$/.exec(tag) ?? [];
  return /\s(?:name|key)\s?=\s?["']([A-Za-z_][\w.-]*)["']/.exec(attributes)?.[1] ?? name;
}

/** True for a tag of HTML that only says how its text looks. */
export function isEmphasis(tag: string): boolean {
  return /^(?:b|i|em|strong|code|tt|kbd|mark|span|a)$/i.test(tag);
}

/** An element of HTML in a text or another element of HTML, which no response has. */
const shownAsCode = /(?:<(?:t[dh]|p|li|d[dt]|div|span|a|b|strong|em)(?:\s[^<>]{0,100})?>|[^\s<>]\s?)<code>$/i;

/** True if HTML only shows the number by the tag that ends the text left of it. A response may have an element called code. */
export function isShownByTag(tag: string, { text }: LeftTokens, { languageId }: Surroundings): boolean {
  if (!isEmphasis(tag) || !/^(?:html|markdown|asciidoc|vue|svelte)$/.test(languageId)) return false;
  return tag !== 'code' || shownAsCode.test(text);
}

/** The index of what is before the tag that ends with token `index`, without quotes. */
export function beforeTag(tokens: LeftTokens, index: number): number {
  let open = index;
  while (open < index + 12 && tokens.at(open) && tokens.at(open)?.text !== '<') open++;
  return skipQuotes(tokens, open + 1);
}

const parametrized = /parametrize\(\s*["']([^"']+)["']\s*,\s*[[(]\s*(?:\([^()]*\)\s*,\s*)*\(([^()]*)$/;

/** Maximum lines above a row that may hold the names of its columns. */
const maxRows = 20;

/** What names the column of a number in a row, as a call or a statement lists them: `parametrize("code", [(1239801`, `(id, code) VALUES (1, 1239801`. */
export function columnInRow(around: Surroundings): string | undefined {
  if (!/[(,]\s*["']?$/.test(around.before)) return undefined;
  const isRow = /^\s*(?:VALUES\s*)?\(/i.test(around.before) && /^(?:sql|python)$/.test(around.languageId);
  let text = around.before;
  for (let distance = 1; isRow && distance <= maxRows && !/\S\s*\bVALUES\b|parametrize/i.test(text); distance++) {
    const above = around.lineAbove(distance);
    if (above === undefined) break;
    text = `${above}\n${text}`;
  }
  if (/parametrize/.test(text)) {
    const [, names = '', row] = parametrized.exec(text) ?? [];
    return row === undefined ? undefined : names.split(',')[columnOf(row)];
  }
  const values = text.toUpperCase().lastIndexOf('VALUES');
  if (values < 0) return undefined;
  return columnOfRow(text.slice(0, values).trimEnd(), text.slice(text.lastIndexOf('(') + 1));
}

/** The name before `VALUES`, or else the table or what is tested, of the last value of a row: `(id, code) VALUES (1, 1239801`. */
function columnOfRow(before: string, row: string): string | undefined {
  const column = columnOf(row);
  if (before.endsWith(')')) return before.slice(before.lastIndexOf('(') + 1, -1).split(',')[column];
  // `code IN (VALUES (1239801)`.
  // `WITH codes(code) AS (VALUES (`.
  const common = /\(([\w\s,]*)\)\s+as\s*\($/i.exec(before)?.[1];
  if (common !== undefined) return common.split(',')[column];
  const name = before.endsWith('(')
    ? before
        .slice(0, -1)
        .replace(/\b(?:not\s)?\s?in\s?$/i, '')
        .trimEnd()
    : before;
  const last = name.slice(name.lastIndexOf(' ') + 1);
  // The name of a table says what is in it only if it is of codes.
  return column === 0 && namesCode(last) ? last : undefined;
}

/** The number of the values before the last one of a row, without commas in strings. */
function columnOf(row: string): number {
  return row.replace(/'[^']*'|"[^"]*"/g, '').split(',').length - 1;
}

/** True for the first argument of a call, the index of whose opening bracket is given: `switch(code, 1239801 = `. */
export function isFirstArgumentCode(tokens: LeftTokens, open: number): boolean {
  const inside = tokens.text.slice((tokens.at(open)?.start ?? 0) + 1);
  return namesCode(inside.slice(0, inside.indexOf(',') + 1));
}
