import { isMark } from './templateForm';

/** A stretch of so many units tells most templates from the others; shorter literals are sought whole. */
export const longestGram = 4;

/** The hash of no units. */
export const emptyHash = 0x2545f491;

/** The hash of a gram that is one unit longer. */
export function extendHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x9e3779b1);
}

/** The hash of a gram in so many bits. Different grams may get the same. */
export function slotOf(hash: number, bits: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> (32 - bits);
}

/** Calls `visit` for each gram by which a form can be found: those of the greatest length its literals have. */
export function eachGram(form: string, visit: (hash: number, from: number, length: number) => void): void {
  const length = Math.min(longestGram, longestLiteral(form));
  let run = 0;
  for (let at = 0; at < form.length && length > 0; at++) {
    run = isMark(form.charCodeAt(at)) ? 0 : run + 1;
    if (run < length) continue;
    const from = at + 1 - length;
    let hash = emptyHash;
    for (let unit = from; unit <= at; unit++) hash = extendHash(hash, form.charCodeAt(unit));
    visit(hash, from, length);
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
