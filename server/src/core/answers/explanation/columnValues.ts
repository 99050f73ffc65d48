import { isJobCodeText } from '../../catalog';
import { type Cell, cellsOf, type Separator, separatorsOf, tableRule } from '../../text';
import { isEmptyValue, keyedKind, type PrivateKind, type PrivateValue } from './keyedValues';
import { isOrdinary } from './ordinaryWords';

/** Private values in the columns of tables: `USER  PID`, `| user | host |`, `code,operator`, and `operator   li`. */

/** Maximum length of a line of a table, in UTF-16 units. */
const maxLine = 2000;

/** Columns without a sign between them have heads in capitals, as `ps` prints them. */
type ColumnSeparator = Separator | ' ';

interface Head {
  readonly separator: ColumnSeparator;
  /** What is in each column. */
  readonly kinds: readonly (PrivateKind | undefined)[];
}

/** Returns the values below heads that name a person, a host, a business or a secret. Takes time in proportion to the text. */
export function columnValues(text: string): PrivateValue[] {
  const found: PrivateValue[] = [];
  for (const { groups, indices } of text.matchAll(cellsOfPair)) {
    const kind = kindOf(groups?.key ?? '');
    const range = indices?.groups?.value;
    if (kind !== undefined && range && isPrivate(groups?.value ?? ''))
      found.push({ kind, start: range[0], end: range[1] });
  }
  let head: Head | undefined;
  let start = 0;
  for (const line of text.split('\n')) {
    const isTable = line.length <= maxLine && line.trim() !== '';
    if (!(isTable && head && tableRule.test(line))) {
      const values: readonly PrivateValue[] | undefined = isTable && head ? valuesOf(line, head) : undefined;
      if (values) {
        for (const value of values) found.push(movedBy(value, start));
      } else {
        head = isTable && mayBeHead.test(line) ? headOf(line) : undefined;
        const value = head === undefined && isTable ? valueOfPair(line) : undefined;
        if (value) found.push(movedBy(value, start));
      }
    }
    start += line.length + 1;
  }
  return found;
}

function movedBy({ kind, start, end }: PrivateValue, by: number): PrivateValue {
  return { kind, start: start + by, end: end + by };
}

/** Quick: a part of the names of such columns. */
const mayBeHead =
  /user|owner|operator|login|uid|host|name|account|creator|author|mail|phone|pass|token|secret|人|账|帐|用户|主机|名|密码|电话|手机|员|者/i;

/** A name, or a few words. */
const headCell = /^[\w %#./()（）\u4e00-\u9fff-]{1,30}$/;
const capitalHeads =
  /^[ \t]{0,40}(?:[A-Z%][A-Z%/+#:_()-]{0,20}[ \t]{1,40}){2,20}[A-Z%][A-Z%/+#:_()-]{0,20}[ \t\r]{0,40}$/;

function headOf(line: string): Head | undefined {
  if (capitalHeads.test(line)) return headIn(line, ' ');
  for (const separator of separatorsOf(line)) {
    // In a sentence a blank follows a comma.
    if (/[,;]/.test(separator) && /[,;][ \t]/.test(line)) continue;
    const head = headIn(line, separator);
    if (head) return head;
  }
  return undefined;
}

function headIn(line: string, separator: ColumnSeparator): Head | undefined {
  const heads = columnsOf(line, separator).map(({ start, end }) => line.slice(start, end));
  if (heads.length < 2 || !heads.every((one) => headCell.test(one) && !/\d{4}/.test(one))) return undefined;
  // `operator   li` is a key and its value.
  if (separator === '  ' && heads.length === 2 && !heads.every((one) => kindOf(one) || isOrdinary(one)))
    return undefined;
  const kinds = heads.map((one) => (/^UID$/.test(one) ? 'user' : kindOf(one)));
  return kinds.some((kind) => kind !== undefined) ? { separator, kinds } : undefined;
}

function kindOf(head: string): PrivateKind | undefined {
  const kind = keyedKind(head.replace(/ /g, ''));
  return kind === 'cookie' ? 'token' : kind;
}

function columnsOf(line: string, separator: ColumnSeparator): Pick<Cell, 'start' | 'end'>[] {
  if (separator !== ' ') return cellsOf(line.replace(/\r$/, ''), separator);
  return [...line.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
}

/** The private values of a row. Undefined if the line is not a row. The last column of `ps` may have blanks. */
function valuesOf(line: string, { separator, kinds }: Head): PrivateValue[] | undefined {
  const cells = columnsOf(line, separator);
  if (separator === ' ' ? cells.length < kinds.length : cells.length !== kinds.length) return undefined;
  return cells.flatMap(({ start, end }, index) => {
    const kind = kinds[index];
    return kind !== undefined && isPrivate(line.slice(start, end)) ? [{ kind, start, end }] : [];
  });
}

function isPrivate(value: string): boolean {
  return value.length <= 100 && !/^[\d\s]*$/.test(value) && !isEmptyValue(value) && !isJobCodeText(value);
}

/** The value of a line of two columns, the first of which is its key. */
function valueOfPair(line: string): PrivateValue | undefined {
  const { kind, value, key = '' } = pair.exec(line)?.groups ?? {};
  const is = kind === undefined ? undefined : kindOf(kind);
  if (is === undefined || value === undefined || !isPrivate(value) || isOrdinary(value) || isType.test(value))
    return undefined;
  return { kind: is, start: key.length, end: key.length + value.length };
}

/** The type of a column of a database. */
const isType = /^(?:[A-Z_]{2,20}|(?:var)?char|text|string|(?:big)?int|uuid|json)(?:\(\d{1,5}\))?$/;

/** The same in cells of HTML. */
const cellsOfPair =
  /<t[dh](?:\s[^<>]{0,100})?>\s{0,9}(?<key>[\w\u4e00-\u9fff][\w \u4e00-\u9fff-]{1,30})[:：]?\s{0,9}<\/t[dh]>\s{0,20}<td(?:\s[^<>]{0,100})?>\s{0,9}(?<value>[^<>\s]{2,64})\s{0,9}<\/td>/dgi;

const pair =
  /^(?<key>[ \t]{0,20}(?<kind>[A-Za-z_][\w.-]{1,30}|[\u4e00-\u9fff]{2,6})(?:[ \t]{2,40}|\t))(?<value>[^\s=:：|,;]{2,64})[ \t\r]{0,20}$/;
