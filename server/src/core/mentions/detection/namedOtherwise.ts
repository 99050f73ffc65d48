import { isCodeName, isOtherKindOfCode, isOtherThing } from '../../catalog/vocabulary';
import { remembered, startOfTail } from '../../text';
import type { LineAround } from '../document/codeDocument';
import { isNeutralKey, nameOfWhatHolds } from './heldBy';
import { besideReach, blanks, Leftwards, type Members, minLength, unitSet } from './leftwards';
import { isOtherArgument, mayBeOtherArgument } from './logCalls';
import { lineThatOpens, type Surroundings } from './surroundings';

/** What the text beside a number says that it is; `neutral` for a key that says nothing, such as `value: `. */
type Kind = 'other' | 'code' | 'neutral' | '';

/**
 * Returns what the text beside the number in [start, end) says. It is something else if a key, a tag or a word says that it is an
 * id, a port or an amount, a unit follows, it is a part of an address, the column of sizes in an access log, or what a call
 * logs or measures. Reads few characters and no more than a fixed part of the text, as it is called for every number of a log.
 */
function kindOfNumber(text: string, start: number, end: number, isGiven: () => boolean): Kind {
  const name = nameBefore(text, start);
  const kind = name === undefined ? '' : kindOfName(name);
  if (kind === 'other' || kind === 'code') return kind;
  unitAfter.lastIndex = end;
  return unitAfter.test(text) || isPlace(text, start, end) || isGiven() ? 'other' : kind;
}

/** True if the number in [start, end) of a text of several lines may be called something else: a quick look. */
export function mayBeSomethingElse(text: string, start: number, end: number): boolean {
  const kind = kindOfNumber(text, start, end, () => mayBeOtherArgument(text, start));
  return kind === 'other' || kind === 'neutral';
}

/** Returns what the text beside a number says that it is. Cheaper than the number's confidence. */
export function kindBeside({ before, after }: Pick<LineAround, 'before' | 'after'>): Kind {
  return kindOfNumber(`${before}0${after}`, before.length, before.length + 1, () => isOtherArgument(before));
}

/** True if the text beside a number says that it is something else. */
export function isNamedOtherwise(around: Pick<LineAround, 'before' | 'after'>): boolean {
  return kindBeside(around) === 'other';
}

/** True if the number is alone on its line, or among numbers, and the line that opens its list calls them something else: `host_ids:`. */
export function isListedOtherwise(around: Surroundings): boolean {
  if (!/^[\s"'\d,-]*$/.test(around.before)) return false;
  const head = lineThatOpens(around);
  return (
    head !== undefined &&
    isNamedOtherwise({ before: `${head.before.slice(0, startOfTail(head.before, /[\d\s,"']/))} `, after: '' })
  );
}

/** True if the key beside the number says nothing, and what holds it is named like something else: `bk_job_id:` above `example: `. */
export function isHeldOtherwise(around: Surroundings): boolean {
  const name = nameBefore(`${around.before}0`, around.before.length);
  if (name === undefined || kindOfName(name) !== 'neutral') return false;
  const holder = nameOfWhatHolds(around);
  return holder !== undefined && isOtherThing(holder);
}

/** What a name beside a number says. Remembered because a file repeats the same few names. */
const kindOfName = remembered(
  (name): Kind => (isOtherThing(name) ? 'other' : isCodeName(name) ? 'code' : isNeutralKey(name) ? 'neutral' : ''),
);

/** A unit, or what is behind an id in the columns of `ps aux`, `ps -ef`, `netstat` and logs of Spring. */
const unitAfter =
  /(?:\.0)?["']? ?(?:(?:ms|us|µs|ns|millis|milliseconds|secs?|seconds|s|bytes?|(?:[kKMGT]i?)?B|[kK]b|rows?|lines?|records?|items?|times|users)(?![\w-])|(?:毫秒|微秒|秒|字节|条|行|次|个|人|元|分钟|小时)|\/(?:tcp|udp|[a-z]{1,12}d)\b|%(?=[\s,，。;)]|$)|\.(?:com|cn|net|org|io|top|xyz)\b)|[ ]{1,4}(?:--- \[|\d{1,3}\.\d[ ]{1,4}\d{1,3}\.\d[ ])|[ ]{1,8}\d{1,7}[ ]{1,3}\d{1,2}[ ](?:\d\d:\d\d|[A-Z][a-z]{2}\d\d)[ ]/y;

/** A price, the value of a metric, a telephone number, a ticket, the size in an access log or a listing, the process in the head of a line. */
function isPlace(text: string, start: number, end: number): boolean {
  const last = text.charAt(start - 1);
  if (last === '[') return isProcess(text, start, end) || arraySize.test(text.slice(Math.max(0, start - 40), start));
  if (/[$￥¥]/.test(last)) return true;
  if (last === ' ' && text.charAt(start - 2) === '}')
    return metric.test(text.slice(Math.max(0, start - metricReach), start));
  if (last === '/' && isSegment(text, start)) return true;
  if (last === ':') return lineOfFile.test(text.slice(Math.max(0, start - 12), start)) && /[:)]/.test(text.charAt(end));
  if (!' -#)/'.includes(last)) return false;
  const before = text.slice(Math.max(0, start - besideReach), start);
  // Most words before a number have no digit before them.
  const isColumn = last === ' ' && (/[\d ]/.test(text.charAt(start - 2)) || before.includes('r-'));
  return isColumn ? column.test(before) : place.test(before.slice(-24));
}

/** A column: the size in an access log, `HTTP/1.1" 200 `, in one of Squid, in a listing of files; the thread in a log of klog. */
const column =
  /(?:HTTP\/\d(?:\.\d)?" [1-5]\d\d (?:[\d.]{1,8} ){0,3}|TCP_\w{1,16}\/\d{3} |[rwxsStT-]{9}[.+@]? {1,4}\d{1,5} \S{1,12} {1,4}\S{1,12} {1,4}|(?:^|\n)[IWEF]\d{4} [\d:.]{8,15} {1,4}|(?:^|[^\d.])\+\d{1,3} |\bkill -\d{1,2} )$/;
/** The size of an array: `new byte[`. */
const arraySize = /\bnew [\w.]{1,30}\[$/;
/** The value of a metric of Prometheus: `http_requests_total{code="500"} `. */
const metric = /(?:^|\n)[A-Za-z_:][\w:]{2,80}\{[^{}\n]{1,200}\} $/;
const metricReach = 256;
const place =
  /(?:(?:^|[^\d.])(?:0\d{2,3}-|\+\d{1,3}-|\(0\d{2,3}\) ?)|\b(?:bugs?|issues?|tickets?|pr|story|fix(?:e[sd])?|closes?|tapd|jira|req|thread)[ -]?[#-]|\b(?:kill|renice|strace|lsof|ulimit|head|tail|pidof|taskkill|truncate|chown|chgrp)(?: [-/]{1,2}\w{1,10}){0,3} )$/i;
/** The number of a line in a file: `app.log:12: `. */
const lineOfFile = /\w\.(?:log|out|txt|py|java|go|[jt]sx?|vue|c|cpp|h|rs|kt|php|rb|sh|lua|sql):$/;

/** True for a part of a path or an address, `/jobs/12`, `https://x/12`; not for one of errors, `/errors/12`. */
function isSegment(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - besideReach), start);
  const [, name = ''] = /([A-Za-z][\w-]{0,40})\/$/.exec(before) ?? [];
  if (name === '' || isCodeName(name) || /^err/i.test(name)) return false;
  return isOtherThing(name) || /:\/\/\S{0,80}$|(?:^|[\s"'`(=])\/\S{0,80}$/.test(before);
}

/** The process of syslog, `sshd[12]: `, or the thread between a time and a level: `10:00:00 [12] INFO `. */
function isProcess(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 12);
  const before = text.slice(Math.max(0, start - besideReach), start);
  if (/^\]: /.test(after)) return /(?:^|\s)[a-z][\w./-]{1,30}\[$/.test(before);
  return (
    /^\] {1,2}\[?(?:TRACE|DEBUG|INFO|NOTICE|WARN|ERROR|FATAL|CRIT)/.test(after) && /\d:\d\d[^[\n]{0,12}\[$/.test(before)
  );
}

const linking = /^(?:is|was|are|of|in|为|是)$/i;
const types = /^(?:u?int(?:8|16|32|64)?|[iu](?:32|64)|long|number|integer|str|string)$/i;

const hash = 0x23;
const dressing = unitSet(' \t"\'`\\*~');
const openers = unitSet('([{【（［');
const marks = unitSet('=!<>:~：＝→');
const hashes = unitSet('#');
const afterName = unitSet(' \t"\'`\\)]*');
const arguments_ = unitSet('(');

/** Maximum calls around a list: `new HashSet<>(Arrays.asList(`. */
const maxMakers = 3;

/** Returns the name that a number, or the list that it is in, is given to, called with, or follows: `size: `, `<size>`, `setSize(`, `port `. */
function nameBefore(text: string, start: number): string | undefined {
  const left = new Leftwards(text, start);
  if (left.skipEscapedMark()) return left.name();
  left.skip(dressing);
  left.skipQuote();
  const members = left.skipMembers();
  const isInBrackets = openers.has(left.unit);
  for (let made = 0; made < maxMakers && openers.has(left.unit); made++) {
    left.take(openers, 2);
    left.skip(blanks);
    if (!left.skipMaker()) break;
  }
  if (members.count === 0 || isInBrackets) return nameOfOne(left);
  return members.areJoined ? nameOfOne(left) : nameOfSeveral(left, members);
}

/** The name of numbers that no brackets hold, which is one for many, or of each in turn: `host ids: 12, `, `for id in 12 `. */
function nameOfSeveral(left: Leftwards, { shortest }: Members): string | undefined {
  const mark = left.take(marks, 1);
  left.skip(afterName);
  const name = wholeName(left, mark);
  if (name === 'in') {
    left.skip(blanks);
    return left.name();
  }
  // In prose a short number may be an amount: `in 3 lines 12 `.
  const isList = mark !== '' || shortest >= minLength;
  return isList && name !== undefined && (/(?:s|list|列表)$/i.test(name) || isNeutralKey(name)) ? name : undefined;
}

function nameOfOne(left: Leftwards): string | undefined {
  let mark = left.take(marks, 3);
  if ((mark === '' || mark === '>') && left.skipArrow(mark)) mark = '=';
  if (mark === '>') {
    const tag = left.tag();
    if (tag !== undefined && !left.skipEmphasis(tag)) return tag;
    if (tag !== undefined) mark = left.take(marks, 1);
  }
  // In prose a word says what the number behind it is: `port 8080`, `size of 10`, `serial #10`.
  if (mark === '' && left.unit === hash) left.take(hashes, 1);
  if (mark === '=') left.skipType();
  left.skip(afterName);
  left.skipQuote();
  left.skip(arguments_);
  const name = wholeName(left, mark);
  if (name === undefined || (mark === '' ? !linking.test(name) : !types.test(name))) return withKind(left, name);
  left.skip(blanks);
  if (mark !== '' && left.take(marks, 1) !== ':') return name;
  left.skip(afterName);
  const linked = left.name() ?? name;
  if (!/^not$/i.test(linked)) return withKind(left, linked);
  left.skip(blanks);
  return left.name();
}

/** The name that ends here. In prose the word before says what is numbered or listed: `order number 12`, `user list: 12`. */
function wholeName(left: Leftwards, mark: string): string | undefined {
  const name = left.name();
  if (name === undefined || name.length > maxPart) return name;
  const part = partOfName(name);
  if (part === 'unit' && left.isAfterNumber()) return undefined;
  if (part !== 'last') return name;
  left.skip(afterName);
  const word = left.name() ?? (mark === '' ? 'err' : 'x');
  return name === '列表' ? word : `${word}_${name}`;
}

/** Maximum length of such a word. */
const maxPart = 'milliseconds'.length;

/** Words that are only the end of a name, and units. Remembered like `kindOfName`. */
const partOfName = remembered((name) =>
  /^(?:no|num|number|list|列表)$/i.test(name) ? 'last' : unitName.test(name) ? 'unit' : '',
);

/** The unit of a number before it: `took 12 ms: `. */
const unitName =
  /^(?:times|tries|lines|rows|ms|millis|milliseconds|s|secs?|seconds?|minutes?|hours?|days?|bytes|毫秒|秒|分钟|小时|次|字节|条|行)$/i;

/** The name that was just read, with the word before it that makes it another kind of code: `zip code 12`. */
function withKind(left: Leftwards, name: string | undefined): string | undefined {
  if (name !== 'code') return name;
  left.skip(blanks);
  const word = left.name() ?? '';
  return isOtherKindOfCode(word) ? `${word}_${name}` : name;
}
