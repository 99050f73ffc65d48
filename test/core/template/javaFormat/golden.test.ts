import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { formatPattern } from '../../../../server/src/core/template/javaFormat/formatPattern';
import type { PatternProblem } from '../../../../server/src/core/template/javaFormat/messagePattern';
import { parsePattern } from '../../../../server/src/core/template/javaFormat/parsePattern';

type Result = string | { readonly error: 'pattern' | 'argument' };
type Row = readonly [locale: string, zone: string, pattern: string, args: readonly string[], result: Result];

const file = path.join(__dirname, '../../../fixtures/javaFormat/golden.json');
const rows = JSON.parse(readFileSync(file, 'utf8')) as readonly Row[];

/** Where we do not do what a JDK does, and why. By pattern, and by pattern and argument. */
const deviations: ReadonlyMap<string, string> = new Map([
  ['{0,date,G yyyy-MM-dd} 1582-10-04T00:00:00Z', 'Days before 15 October 1582 are in the Gregorian calendar, too.'],
  ['{0,choice,0x1p3#hex|9#nine}', 'Limits in hexadecimal are refused.'],
  ['{0,number,percent} 1e21', 'A JDK before 19 writes a few doubles with digits that they do not need: 1e23.'],
]);

function isStated([, , pattern, args]: Row): boolean {
  return deviations.has(pattern) || deviations.has([pattern, ...args].join(' '));
}

/** True if Java throws on the pattern instead of reading it. */
function isRefused({ kind }: PatternProblem): boolean {
  return kind !== 'lostText' && kind !== 'emptyChoice';
}

function ours([locale, zone, pattern, args]: Row): Result {
  const read = parsePattern(pattern);
  if (read.problems.some(isRefused)) return { error: 'pattern' };
  const [, sign, hours, minutes] = /^GMT([+-])(\d\d):(\d\d)$/.exec(zone) ?? [];
  const ahead = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1);
  const { text, notes } = formatPattern(read, args, locale === 'zh-CN' ? 'zh-CN' : 'en', ahead);
  const throws = notes.some(({ kind, ...note }) => {
    return kind === 'wrongType' || (kind === 'pattern' && 'problem' in note && note.problem.kind !== 'lostText');
  });
  return throws ? { error: 'argument' } : text;
}

describe('java.text.MessageFormat', () => {
  it('gives the same result as a JDK in every recorded case, in both locales', () => {
    const other = rows.flatMap((row) => {
      const [locale, , pattern, args, result] = row;
      const answer = ours(row);
      const same = JSON.stringify(answer) === JSON.stringify(result);
      if (same || isStated(row)) return [];
      return [{ locale, pattern, args, java: result, ours: answer }];
    });
    assert.deepEqual(other, []);
    assert.equal(rows.length, 2556);
    assert.equal(rows.filter(isStated).length, 16);
  });
});
