import assert from 'node:assert/strict';
import { builders, excuses } from './excuses';
import { expressionsOfSources } from './expressions';
import { keyOf, verdictsOn } from './verdicts';

/** `npm run test:expressions` brings the list of verdicts up to date. */
const renew = process.env.BK_JOB_KEEP_VERDICTS !== undefined;

/**
 * True if each repetition has a bound: then each place of the text takes at most a fixed number of steps, which the checker may
 * take for polynomial.
 */
function isBounded(source: string): boolean {
  const quantifiers = source.replace(/\\./g, '_').replace(/\[[^\]]*\]/g, '_');
  return !/[*+]|\{\d+,\}/.test(quantifiers);
}

describe('Regular expressions of the product', () => {
  const found = expressionsOfSources();

  it('are written out, or built of escaped texts in known places', () => {
    const calls: Record<string, number> = {};
    for (const file of found.built) calls[file] = (calls[file] ?? 0) + 1;
    assert.deepEqual(calls, Object.fromEntries(Object.entries(builders).map(([file, one]) => [file, one.calls])));
  });

  it('take time linear in the text, but for those that see a bounded text', async () => {
    const samples = Object.entries(builders).flatMap(([file, builder]) =>
      builder.samples.map((source) => ({ file, source, flags: 'gim' })),
    );
    const all = [...found.literals, ...samples];
    const distinct = [...new Map(all.map((one) => [`${one.file} ${keyOf(one)}`, one])).values()];
    const excused = excuses.map(({ file, part }) =>
      distinct.filter((one) => one.file === file && one.source.includes(part)),
    );
    assert.deepEqual(
      excuses.filter((_, at) => excused[at]?.length !== 1),
      [],
      'excuses that are not for exactly one expression',
    );
    const { verdicts, checked } = await verdictsOn(distinct, renew);
    const judged = distinct.map((one) => {
      const verdict = verdicts.get(keyOf(one));
      const isLinear = verdict !== undefined && /^(?:safe|linear)$/.test(verdict.complexity);
      const isFast = isLinear || (isBounded(one.source) && verdict?.complexity === 'polynomial');
      return { one, verdict, isFast, isProven: isLinear && verdict.isProven };
    });
    const proven = judged.filter((one) => one.isProven).length;
    console.log(`      ${distinct.length} expressions, ${proven} proven linear, ${checked} checked now`);
    const isExcused = new Set(excused.flat());
    for (const { one, verdict, isFast } of judged) {
      // The message of the assertion is cut.
      if (!isFast && !isExcused.has(one))
        console.log(`      ${one.file}: ${verdict?.complexity} ${keyOf(one)}, ${verdict?.attack}`);
    }
    assert.deepEqual(
      judged.filter(({ one, isFast }) => !isFast && !isExcused.has(one)),
      [],
      'expressions that may take more than linear time',
    );
    assert.deepEqual(
      judged.filter(({ one, isProven }) => isProven && isExcused.has(one)),
      [],
      'excuses that are not needed',
    );
    assert.ok(distinct.length > 600 && proven > 480, `${distinct.length} expressions, ${proven} proven`);
  }).timeout(600_000);
});
