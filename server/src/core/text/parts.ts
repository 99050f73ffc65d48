/** Returns what a sticky expression matches at `at`; empty if nothing. */
export function matchAt(expression: RegExp, text: string, at: number): string {
  expression.lastIndex = at;
  return expression.exec(text)?.[0] ?? '';
}

/** Removes the second half of a surrogate pair from the beginning. */
export function wholeStart(text: string): string {
  return /^[\udc00-\udfff]/.test(text) ? text.slice(1) : text;
}

/** Removes the first half of a surrogate pair from the end. It would be shown as a hidden character. */
export function wholeEnd(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}

/** Returns the lines of a text, without their LF, CR LF or lone CR. */
export function splitLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

/** Returns the number of blanks at the beginning of a line. */
export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Parts the words of names in camel case: `ipList` becomes `ip_List`. */
export function camelParted(text: string, separator: ' ' | '_'): string {
  return text.replace(/([a-z0-9])([A-Z])/g, `$1${separator}$2`);
}

/**
 * Returns an equal text with characters of its own. A part of a text keeps all of the other text in memory: a request id
 * the 64 KB that it was found in.
 */
export function ownText(text: string): string {
  return text.length < 13 ? text : (JSON.parse(JSON.stringify(text)) as string);
}
