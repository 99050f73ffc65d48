import assert from 'node:assert/strict';
import { readCustomCatalog } from '../../../../../server/src/core/catalog/sources/custom/customCatalog';
import { noFamilies } from '../../../../support/handmadeLayers';

/** The advice of a code in a catalog of JSON, and the problems of the file. */
function read(advice: unknown) {
  const text = JSON.stringify({ codes: [{ code: 1199001, message: 'a', advice }] });
  const { entries, problems } = readCustomCatalog({ path: '/c/a.json', text }, noFamilies);
  return { advice: entries[0]?.advice, problems: problems.map(({ reason }) => reason.en) };
}

const list = (count: number): string[] => Array.from({ length: count }, (_, at) => `cause ${at}`);

describe('advice of a custom catalog', () => {
  it('has at most fifty causes and checks', () => {
    const checks = (count: number) => list(count).map((run) => ({ run }));
    const most = read({ causes: list(50), checks: checks(50) });
    assert.deepEqual([most.advice?.causes.length, most.advice?.checks.length, most.problems], [50, 50, []]);
    for (const more of [{ causes: list(51) }, { checks: checks(51) }]) {
      const cut = read({ causes: ['a'], ...more });
      const { causes = [], checks = [] } = cut.advice ?? {};
      assert.equal(Math.max(causes.length, checks.length), 50);
      assert.deepEqual(cut.problems, ['The advice has more than 50 causes or checks; the rest was left out.']);
    }
  });

  it('has texts of at most 2000 characters', () => {
    const most = 'x'.repeat(2000);
    assert.deepEqual(read({ who: ` ${most} ` }), { advice: { ...nothing, who: both(most) }, problems: [] });
    const cut = read({ who: `${most}x` });
    assert.deepEqual(cut.advice?.who, both(`${'x'.repeat(1999)}…`));
    assert.equal(cut.problems.length, 1);
  });

  it('is any part of it, and nothing without one', () => {
    assert.deepEqual(read({ who: 'a' }).advice, { ...nothing, who: both('a') });
    assert.deepEqual(read({ ticket: 'a' }).advice, { ...nothing, ticket: both('a') });
    assert.deepEqual(read({ checks: [{ run: 'a' }] }).advice, {
      ...nothing,
      checks: [{ run: both('a'), look: both('') }],
    });
    assert.equal(read({ causes: [], checks: [] }).advice, undefined);
    assert.equal(read('').advice, undefined);
  });

  it('names a member that it does not know, as far as it is short', () => {
    assert.deepEqual(read({ causes: ['a'], ['m'.repeat(41)]: 1 }).problems, [
      `A catalog has no property ${'m'.repeat(40)} here.`,
    ]);
  });
});

const both = (text: string) => ({ en: text, 'zh-CN': text });
const nothing = { causes: [], checks: [], who: both(''), ticket: both('') };
