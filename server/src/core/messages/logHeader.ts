/** A header is no longer than this, in UTF-16 units. */
const longestHeader = 300;

const clock = /^[[(]?\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?[\])]?(?![^\s[])/;
const time =
  /^[[(]?(?:\d{4}([-/.])\d\d\1\d\d[T ]|[A-Z][a-z]{2} [ \d]\d )\d\d:\d\d(?::\d\d)?(?:[.,:]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?[\])]?(?![^\s:|[])/;
const level = /^[[(<]?(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|ERR|SEVERE|CRITICAL|FATAL)(?:[\])>]|(?=[\s:|[]))/;
/** A thread, a process, a logger; what stands between them. */
const others = [
  /^\[[^[\]]{0,120}\]/,
  /^[A-Za-z_$][\w$.-]{0,100}(?=(?:\[\d{1,9}\])?(?:\s{1,9}-|:\s|\s{1,9}\d{1,6}\s{1,9}-|\s*:\d{1,6}\s))/,
  // Not an address: IP10.0.0.1 is how messages begin.
  /^[A-Za-z_$][\w$]{0,60}(?:\.[A-Za-z_$][\w$]{0,60}){1,12}(?::\d{1,6})?(?![\w$.])/,
  /^[\w./-]{1,100}:\d{1,6}(?=[\s\]-])/,
  /^\d{1,9}(?=\s)/,
  /^-{1,3}(?=\s)/,
  /^[:|](?=\s)/,
];

/**
 * How long the beginning of a line of a log is that is not yet what was logged: time, level, thread, logger. 0 where the
 * line does not begin like one: with a time or a level.
 */
export function logHeaderLength(line: string): number {
  const text = line.slice(0, longestHeader);
  let at = blanks(text, 0);
  let isLog = false;
  for (let part = 0; part < 16; part++) {
    const rest = text.slice(at);
    const found = time.exec(rest) ?? clock.exec(rest) ?? level.exec(rest);
    if (found) isLog = true;
    else if (!isLog && !rest.startsWith('[')) return 0;
    const piece = found ?? firstOf(rest);
    if (!piece || piece[0] === '') break;
    at = blanks(text, at + piece[0].length);
  }
  return isLog ? at : 0;
}

function firstOf(rest: string): RegExpExecArray | undefined {
  for (const pattern of others) {
    const found = pattern.exec(rest);
    if (found) return found;
  }
  return undefined;
}

function blanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at++;
  return at;
}
