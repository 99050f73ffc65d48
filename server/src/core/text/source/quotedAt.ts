import { fileLanguage } from '../languages';
import { endOfString, quotesOf } from './lineState';

/** A stretch of a line: UTF-16 units from its start, `end` not included. */
export interface LineStretch {
  readonly start: number;
  readonly end: number;
}

/**
 * What stands in the string or the comment of `line` that covers `column`, its quotes and marks left out; undefined in code.
 * Judged by the line alone, as by `lineState`: one that began on an earlier line is not seen, save for ` * `.
 */
export function quotedAt(line: string, column: number, languageId: string): LineStretch | undefined {
  const syntax = fileLanguage(languageId)?.comments;
  const star = syntax?.block?.[0] === '/*' ? /^\s*\*(?=\s|$)/.exec(line) : null;
  if (star) return { start: star[0].length, end: line.length };
  const quotes = quotesOf(languageId);
  for (let at = 0; at < line.length && at <= column; at++) {
    let found: LineStretch | undefined;
    if (quotes.includes(line.charAt(at))) {
      found = { start: at + 1, end: orEnd(endOfString(line, at), line) };
    } else if (syntax?.line && line.startsWith(syntax.line, at)) {
      found = { start: at + syntax.line.length, end: line.length };
    } else if (syntax?.block && line.startsWith(syntax.block[0], at)) {
      const start = at + syntax.block[0].length;
      found = { start, end: orEnd(line.indexOf(syntax.block[1], start), line) };
    }
    if (!found) continue;
    if (column <= found.end) return found;
    at = found.end;
  }
  return undefined;
}

function orEnd(end: number, line: string): number {
  return end < 0 ? line.length : end;
}
