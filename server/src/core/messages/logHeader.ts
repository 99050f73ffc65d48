/** Maximum length of a header, in UTF-16 units. */
const maxHeaderLength = 300;

/** Maximum number of parts of a header. */
const maxParts = 16;

const time =
  /^[[(]?(?:\d{4}([-/.])\d\d\1\d\d[T ]|[A-Z][a-z]{2} [ \d]\d )\d\d:\d\d(?::\d\d)?(?:[.,:]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?[\])]?(?![^\s:|[])/;
const clock = /^[[(]?\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?[\])]?(?![^\s[])/;
const level = /^[[(<]?(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|ERR|SEVERE|CRITICAL|FATAL)(?:[\])>]|(?=[\s:|[]))/;

const separator = /^(?:-{1,3}|[:|])(?=\s)/;

/** A thread; a logger, a file or a process with a separator after it; the number of a process. */
const others = [
  /^\[[^[\]]{0,120}\]/,
  /^[\w$./-]{1,100}(?:\[\d{1,9}\]|:\d{1,6})?(?=\s{1,9}(?:-{1,3}|[:|])\s|:\s)/,
  /^\d{1,9}(?=\s{1,9}(?:---\s|\[))/,
];

/** A logger or a file without a separator: only if nothing else separates the logged text from the header. */
const bare = /^(?:[A-Za-z_$][\w$]{0,60}(?:\.[\w$]{1,60}){1,12}|[\w./-]{1,100}:\d{1,6})(?=\s)/;

/**
 * Returns the length of the header of a log line: time, level, thread, logger. 0 if the line does not begin with a time or
 * a level.
 */
export function logHeaderLength(line: string): number {
  const text = line.slice(0, maxHeaderLength);
  let at = blanks(text, 0);
  let isLog = false;
  let isSeparated = false;
  for (let part = 0; part < maxParts; part++) {
    const rest = text.slice(at);
    const begins = time.exec(rest) ?? clock.exec(rest) ?? level.exec(rest);
    isLog ||= begins !== null;
    if (!isLog && !rest.startsWith('[')) return 0;
    const separates = separator.exec(rest);
    const found = begins ?? separates ?? firstOf(rest) ?? (isSeparated ? null : bare.exec(rest));
    if (!found) break;
    isSeparated = separates !== null;
    at = blanks(text, at + found[0].length);
  }
  return isLog ? at : 0;
}

/** True if a line begins with the time or the level of a log: it is no part of an object that is printed over several lines. */
export function beginsRecord(line: string): boolean {
  const text = line.slice(0, maxHeaderLength).trimStart();
  return time.test(text) || clock.test(text) || level.test(text);
}

function firstOf(rest: string): RegExpExecArray | null {
  for (const pattern of others) {
    const found = pattern.exec(rest);
    if (found) return found;
  }
  return null;
}

function blanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at++;
  return at;
}
