import type { Random } from './random';

/** What stands around numbers in logs and source code, and makes them codes or something else. */
const pieces =
  `1239801 1250001 9900403 1_239_801 1'239'801 1234567 0 12 5 404 x n L u8 i64 UL _ __ * . , : ; - + # / @ % = ( ) [ ] { } " ' \\
 \\n \\t \\u003d \\x20 \\346 %20 %3D %40 [31m [0m [K u001b[0m ^[[m 错误码 表示 .0 .00 .5 1. 00:00:04 12:30 3, s ms 秒 task_ E 0x code= qq.com -a@ .b1%40x +`
    .trim()
    .split(/\s+/);

const anyNumber = /12[0-9]{5}|1_239_801|1'239'801|9900403/g;

/** A number in an emphasis of several words: the one thing that expressions of other engines cannot say. */
const inEmphasis = /[^_]N_{1,3}(?![0-9A-Za-z_])|_N [^_]{1,9}_/;

/** Short lines in which numbers stand in all kinds of places. */
export function trapTexts(random: Random, count: number): string[] {
  const texts = Array.from({ length: count }, () => {
    const length = 1 + random.below(5);
    return Array.from({ length }, () => (random.below(4) === 0 ? ' ' : '') + random.of(pieces)).join('');
  });
  return texts.filter((text) => !inEmphasis.test(text.replace(anyNumber, 'N')));
}
