import type { MessageStyle } from '../../../template/renderTemplate';

const declaration = /^(?:format|格式) ?[:：][ \t]{0,8}(plain|java)[ \t,;]{0,100}$/i;

/**
 * How a line without its markup declares messages to be written: `Format: java`; undefined for any other line. Behind it
 * may stand separators, which spreadsheets write for empty cells.
 */
export function declaredFormat(line: string): MessageStyle | undefined {
  const [, format] = declaration.exec(line) ?? [];
  if (format === undefined) return undefined;
  return format.toLowerCase() === 'java' ? 'java' : 'plain';
}
