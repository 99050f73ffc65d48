import { isMark } from './templateForm';

/** A stretch of so many units tells most templates from the others; shorter literals are sought whole. */
export const longestGram = 4;

/** A number for the `length` units of a form from `from` on, below 2^32. Different grams may get the same. */
export function gramHash(form: string, from: number, length: number): number {
  let hash = length;
  for (let at = from; at < from + length; at++) hash = Math.imul(hash ^ form.charCodeAt(at), 0x9e3779b1);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Calls `visit` for each gram by which a form can be found: those of the greatest length its literals have. */
export function eachGram(form: string, visit: (from: number, length: number) => void): void {
  const length = Math.min(longestGram, longestLiteral(form));
  let run = 0;
  for (let at = 0; at < form.length && length > 0; at++) {
    run = isMark(form.charCodeAt(at)) ? 0 : run + 1;
    if (run >= length) visit(at + 1 - length, length);
  }
}

function longestLiteral(form: string): number {
  let [longest, run] = [0, 0];
  for (let at = 0; at < form.length; at++) {
    run = isMark(form.charCodeAt(at)) ? 0 : run + 1;
    if (run > longest) longest = run;
  }
  return longest;
}
