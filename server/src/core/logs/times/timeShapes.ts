import { endOfString } from '../../text/quotes';

// The shapes of times in logs. Those with the flag y are looked for at one place.

/**
 * What may be before a time: the priority of syslog, a field in brackets, the name of a container, a level, the process and role
 * of Redis, the day of the week, fields of logfmt and the key of the time. There are at most four.
 */
export const before =
  /^(?:\ufeff|<\d{1,3}>(?:1 )?|\[[^[\]\n]{1,60}\][ \t]*(?=\S)|[\w./-]{1,64}[ \t]{0,8}\|[ \t]?|(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|ERR|SEVERE|CRITICAL|FATAL)[ \t:|]{1,8}|\d{1,7}:[A-Z] |[A-Z][a-z]{2}, |(?:level|lvl|severity|logger|caller|app|service|component|host|pod)=(?:"[^"\n]{0,60}"|[^\s"]{1,60}) |@?(?:time|ts|timestamp|date|datetime|t)=){0,4}[[("']?/;

/** `2024-07-19 19:00:00.001`, `2024/07/19T19:00:00,001+0800`, `20240719T190000Z`. */
export const dateFirst =
  /(\d{4})([-/.]?)(\d\d)\2(\d\d)[T ]{1,2}(\d\d):?(\d\d):?(\d\d)(?:[.,:](\d{1,9}))?[ ]?(Z|[+-]\d\d:?(?:\d\d)?|UTC|GMT)?(?!\w)/y;

/** The same, with the places of its parts. */
export const dateIndices = new RegExp(dateFirst, 'dy');

/** `Jul 19 19:00:00`, of syslog; `Fri Jul 19 19:00:00.123 2024`, of Apache and `ctime`. */
export const monthFirst =
  /(?:[A-Z][a-z]{2} )?([A-Z][a-z]{2}) {1,2}(\d{1,2}) (\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?: (\d{4})(?!\d))?(?![\w:])/y;

/** `2024年7月19日 19:00:00`, `2024/7/9 9:00:00`. */
export const looseDate =
  /(\d{4})(?:年(\d{1,2})月(\d{1,2})日|([-/])(\d{1,2})\4(\d{1,2}))[ T]?(\d{1,2})[:时](\d\d)[:分](\d\d)(?:[.,](\d{1,9}))?(?!\w)/y;

/** `I0719 19:00:00.123456`, of klog; `I20240719 19:00:00.123456`, of glog. */
export const levelFirst = /[IWEF](\d{4})?(\d\d)(\d\d) (\d\d):(\d\d):(\d\d)\.(\d{1,9})(?!\w)/y;

/** `19/Jul/2024:19:00:00 +0800`, of nginx and Apache; `19-Jul-2024 19:00:00.001`, of Tomcat; `19 Jul 2024 19:00:00 GMT`. */
export const dayFirst =
  /(\d{1,2})([ /-])([A-Z][a-z]{2})\2(\d{4})[: ](\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9}))?(?: ([+-]\d{4}|GMT|UTC|Z))?(?!\w)/y;

/** Seconds or milliseconds since 1970. */
export const epoch = /(\d{10})(?:\.(\d{1,9})|(\d{3})(?:(?:\d{3}){1,2}|\.\d{1,9})?)?(?![\w.])/y;

/** Address, user and `[` of an access log. */
export const access = /^[\w.:-]{1,64} \S{1,64} [^\s[]{1,64}(?: [^\s[]{1,64})? \[(?=\d)/;

/** The key of the time in a line of JSON, not one of a text within it. */
export const jsonKey =
  /(?<!\\)"[@_]{0,2}(?:\$date|(?:source_)?(?:realtime_)?timestamp|time(?:_local|_iso\d{4}|Millis|UnixNano)?|ts|date|datetime|t|(?:event|log|create)_?time|asctime|created_at|epochSecond|dtEventTime(?:Stamp)?)"[ \t]*:[ \t]*"?/gi;

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
