import { endOfString } from '../../text/quotes';
import type { TimeParts } from './calendar';

// The shapes of times in logs. Those with the flag y are looked for at one place. Their groups are the fields of `TimeParts`.

const levels =
  'TRACE|DEBUG|VERBOSE|CONFIG|FINEST|FINER|FINE|INFO|NOTICE|WARN(?:ING)?|ERROR|ERR|SEVERE|CRITICAL|ALERT|EMERG|FATAL|PANIC|错误|警告|信息|严重|调试';
const lowLevels =
  '(?:[Tt]race|[Dd]ebug|[Vv]erbose|[Ii]nfo(?:rmation)?|[Nn]otice|[Ww]arn(?:ing)?|[Ee]rr(?:or)?|[Ss]evere|[Cc]rit(?:ical)?|[Ff]atal|[Pp]anic)';
const weekday = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},?';
const timeKey = '@?(?:time|ts|timestamp|date|datetime|t)';
const fieldValue = '(?:"(?:[^"\\\\\\n]|\\\\.){0,120}"|[^\\s"]{0,60}) ';

/** What may be before a time. */
const beforeTime = [
  '\ufeff',
  // The priority of syslog, and its version.
  '<\\d{1,3}>(?:1 )?',
  // The level of Ruby and of Tornado.
  '[DIWEFA], (?=\\[)|\\[[DIWECF] (?=\\d)',
  '\\[[^[\\]\\n]{1,60}\\][ \\t]*(?=\\S)',
  // The name of a container.
  '[\\w./-]{1,64}[ \\t]{0,8}\\|[ \\t]?',
  `(?:${levels})[ \\t:|,]{1,8}`,
  // The process and role of Redis.
  '\\d{1,7}:[A-Z] ',
  `${weekday} (?=\\d)`,
  // Fields of logfmt.
  `(?:level|lvl|severity|logger|caller|app|service|component|host|pod)=${fieldValue}`,
  `(?:SET )?${timeKey}=`,
  'time:(?=[^\\t\\n]{8,40}(?:\\t|$))',
  // Of MySQL and of W3C, and of Erlang.
  '# ?(?:Time|Date): |=[A-Z ]{1,30}={4} ',
];

/**
 * What else may be before a time: these look at many lines without a time for longer. A host has a digit and no capital letter,
 * because the message of an exception may begin with a time, too.
 */
const seldomBefore = [
  // A word of a sentence may be before a number, too.
  `${lowLevels}[ \\t:|,]{1,8}(?=[[(]?\\d{1,4}[-/])`,
  // A file and a line, of grep.
  '(?=[^\\s:]{0,160}[./])[^\\s:]{1,200}:(?:\\d{1,9}[:-])?(?=\\[?\\d{4}[-/]\\d\\d)|\\d{1,9}[:-](?=\\[?\\d{4}[-/])',
  // The number of a row of CSV.
  '\\d{1,9},(?="?\\d{4}[-/])',
  // A host, or a pod and its container; a user and a database.
  '(?=[a-z._-]{0,64}\\d)[a-z\\d._-]{1,100}:? (?:[a-z][\\w.-]{0,60} )?(?=\\d{4}[-/]\\d\\d)|\\w{1,64}@\\w{1,64} ',
  // Any fields of logfmt.
  `(?!${timeKey}=)\\w[\\w.]{0,40}=${fieldValue}(?=@?\\w[\\w.]{0,40}=)`,
];

/** There are at most six. */
const beforeOf = (kinds: readonly string[]) => new RegExp(`^(?:${kinds.join('|')}){0,6}[[("'【]?`);

export const before = beforeOf(beforeTime);
export const anyBefore = beforeOf([...beforeTime, ...seldomBefore]);

/** What a line must have for a time behind `seldomBefore`. */
export const anyClock = /\d:\d\d:\d\d|=\d{10}/;

const halfDay = '(?:[ \\u00a0\\u202f]?(?<half>[AaPp]\\.?[Mm]\\.?(?!\\w)|上午|下午))?';
const clock = `(?<hours>\\d{1,2}):(?<minutes>\\d\\d):(?<seconds>\\d\\d)(?:[.,:](?<fraction>\\d{1,9}))?${halfDay}`;
const utcOffset = '(?:UTC|GMT)(?:[+-]\\d{1,2}(?::?\\d\\d)?)?';
const zone = `(?: ?(?<offset>Z|[+-]\\d\\d:?(?:\\d\\d)?|${utcOffset}|[A-Z][A-Za-z]{1,20}/[A-Z][A-Za-z_]{1,30}))?`;
const end = '(?!\\w)';
/** Other numbers behind a time are the ids of processes. */
const recent = '(?:19|20)\\d\\d';
const month = '(?<month>[A-Z][A-Za-z]{2,8})';

/** An expression, and the numbers of its groups by their names: V8 needs twice as long to give the groups themselves by names. */
export interface TimeShape {
  readonly pattern: RegExp;
  readonly groups: Readonly<Record<keyof TimeParts, number>>;
}

/** A group that no shape has. */
const noGroup = 99;

function shape(text: string): TimeShape {
  const names = Array.from(text.matchAll(/\((?!\?)|\(\?<(\w+)>/g), ([, name = '']) => name);
  const numberOf = (name: keyof TimeParts): number => names.indexOf(name) + 1 || noGroup;
  return {
    pattern: new RegExp(text.replace(/\?<\w+>/g, ''), 'y'),
    groups: {
      year: numberOf('year'),
      lastYear: numberOf('lastYear'),
      month: numberOf('month'),
      date: numberOf('date'),
      first: numberOf('first'),
      second: numberOf('second'),
      separator: numberOf('separator'),
      hours: numberOf('hours'),
      minutes: numberOf('minutes'),
      seconds: numberOf('seconds'),
      fraction: numberOf('fraction'),
      firstHalf: numberOf('firstHalf'),
      half: numberOf('half'),
      offset: numberOf('offset'),
    },
  };
}

/** `2024-07-19 19:00:00.001`, `2024/07/19T19:00:00,001+0800`, `20240719T190000Z`; not with `UTC+8`. The ninth group is the half of the day. */
export const dateFirst =
  /(\d{4})([-/.]?)(\d\d)\2(\d\d)(?:[T ]{1,2}|[\t_:-](?=\d\d:\d\d:\d\d))(\d\d):?(\d\d):?(\d\d)(?!(?:[.,:]\d{1,9})?(?: [AP]M)? ?(?:UTC|GMT)[+-]\d)(?:[.,:](\d{1,9}))?(?:[ \u00a0\u202f]?([AaPp]\.?[Mm]\.?(?!\w)|上午|下午))?[ ]?(Z|[+-]\d\d:?(?:\d\d)?|UTC|GMT)?(?!\w)/y;

/** The same, with the places of its parts. */
export const dateIndices = new RegExp(dateFirst, 'dy');

/** What `digitShapes` begin with. */
export const digitStart = /\d{1,2}(?:[ /-][\dA-Z]|\.\d\d?\.\d\d[^.]|月 )|\d{4}[-/.年 ]|\d{6} |\d{14}/y;

/** Those that begin with a digit, in the order in which they are looked for. */
export const digitShapes: readonly TimeShape[] = [
  // `19/Jul/2024:19:00:00 +0800`, of nginx and Apache; `19-Jul-2024 7:00:00 PM`; `19 Jul 19:00:00`, of Redis; of Erlang with `::`.
  shape(
    `(?<date>\\d{1,2})([ /-])${month}(?:\\2(?<year>\\d{4}|\\d\\d))?(?::{1,2}|,? )${clock}${zone}${end}(?: (?:[A-Z]{2,5} )?(?<lastYear>${recent})(?!\\d))?`,
  ),
  // `2024年7月19日 下午7:00:00`.
  shape(
    `(?<year>\\d{4})年(?<month>\\d{1,2})月(?<date>\\d{1,2})日[ T]?(?<firstHalf>上午|下午)? ?(?<hours>\\d{1,2})[:时](?<minutes>\\d\\d)[:分](?<seconds>\\d\\d)(?:[.,](?<fraction>\\d{1,9}))?${halfDay}${zone}${end}`,
  ),
  // `2024/7/9 9:00:00`, `2024-07-09 7:00:00 PM`.
  shape(
    `(?<year>\\d{4})([-/.])(?<month>\\d{1,2})\\2(?<date>\\d{1,2})[ T]{1,2}(?<firstHalf>上午|下午)? ?${clock}${zone}${end}`,
  ),
  // `2024 Jul 19 19:00:00`, of Cisco.
  shape(`(?<year>\\d{4}) ${month} {1,2}(?<date>\\d{1,2}) ${clock}${zone}${end}`),
  // `7月 19, 2024 7:00:00 下午`, of java.util.logging.
  shape(`(?<month>\\d{1,2}月) (?<date>\\d{1,2}), (?<year>\\d{4}) ${clock}${end}`),
  // `20240719190000`.
  shape(
    `(?<year>${recent})(?<month>\\d\\d)(?<date>\\d\\d)(?<hours>\\d\\d)(?<minutes>\\d\\d)(?<seconds>\\d\\d)(?:[.,]?(?<fraction>\\d{3}))?(?![\\w.])`,
  ),
  // `240719 19:00:00`, of MySQL and Tornado.
  shape(`(?<year>\\d\\d)(?<month>\\d\\d)(?<date>\\d\\d) {1,2}${clock}${end}`),
  // `7/19/2024 7:00:00 PM`, `19.07.2024 19:00:00`, `07-19 19:00:00`: which number is the month must follow from the numbers.
  shape(
    `(?<first>\\d{1,2})(?<separator>[/.-])(?<second>\\d{1,2})\\2(?<year>\\d{4}|\\d\\d)(?:,?[ T]{1,2}| - )${clock}${zone}${end}`,
  ),
  shape(`(?<first>\\d\\d)(?<separator>[/-])(?<second>\\d\\d) ${clock}${zone}${end}`),
];

/** Those that begin with a letter. */
export const letterShapes: readonly TimeShape[] = [
  // `Jul 19 19:00:00`, of syslog; `Fri Jul 19 19:00:00.123 CST 2024`, of Apache and `date`; `Jul 19, 2024 7:00:00 PM`, of Java.
  shape(
    `(?:${weekday} )?${month} {1,2}(?<date>\\d{1,2})(?:,? (?<year>\\d{4}),?)?(?: at)? {1,2}${clock}(?: (?:(?<offset>${utcOffset}|Z|[+-]\\d{4})(?!\\w) ?|[A-Z]{2,5} (?=\\d{4}))?(?:(?<lastYear>${recent})(?!\\d))?)?(?!\\w|:\\d)`,
  ),
  // `I0719 19:00:00.123456`, of klog; `I20240719 19:00:00.123456`, of glog.
  shape(
    '[IWEF](?<year>\\d{4})?(?<month>\\d\\d)(?<date>\\d\\d) (?<hours>\\d\\d):(?<minutes>\\d\\d):(?<seconds>\\d\\d)\\.(?<fraction>\\d{1,9})(?!\\w)',
  ),
  // `七月 19, 2024 7:00:00 下午`, of java.util.logging.
  shape(`(?<month>[一二三四五六七八九十]{1,2}月) (?<date>\\d{1,2}), (?<year>\\d{4}) ${clock}${end}`),
];

/** Seconds or milliseconds since 1970; `1721386800,"nanoOfSecond":1`. */
export const epoch =
  /(\d{10})(?:\.(\d{1,9})|(\d{3})(?:(?:\d{3}){1,2}|\.\d{1,9})?|,[ \t]*"nano\w{1,8}"[ \t]*:[ \t]*(\d{1,9}))?(?![\w.])/y;

/** Address, user and `[` of an access log; a request to Rails. */
export const access =
  /^(?:[\w.:-]{1,64}(?:, [\w.:-]{1,64}){0,4} \S{1,64} [^\s[]{1,64}(?: [^\s[]{1,64})? \[(?=\d)|Started [A-Z]{3,7} "[^"\n]{1,150}" for [\w.:]{1,45} at )/;

/** The key of the time in a line of JSON, not one of a text within it. */
export const jsonKey =
  /(?<!\\)"[@_]{0,2}(?:\$date|(?:source_)?(?:realtime_)?timestamp|time(?:_local|_iso\d{4}|Millis|UnixNano)?|ts|date|datetime|t|(?:event|log|create)_?time|asctime|created_at|epochSecond|dtEventTime(?:Stamp)?)"[ \t]{0,8}:[ \t]{0,8}(?:\{"(?:\$numberLong|seconds)"[ \t]{0,8}:[ \t]{0,8})?"?/gi;

export const escapeSign = '\u001b';
export const colours = /\u001b(?:\[[\d;]{0,30}[mK]?)?/g;

/** True if a place in a line of JSON is in its object itself, and not in one within it. */
export function isOwnPlace(line: string, place: number): boolean {
  let depth = 0;
  for (let at = 0; at < place; at++) {
    const sign = line.charAt(at);
    if (sign === '"') {
      const end = endOfString(line, at);
      // A line that was cut off: all that follows is in the string.
      if (end < 0) break;
      at = end;
    } else if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') depth--;
  }
  return depth === 1;
}
