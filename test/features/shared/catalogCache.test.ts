import assert from 'node:assert/strict';
import { CatalogCache } from '../../../server/src/features/shared/catalogCache';
import { catalogOf } from '../../support/catalogOf';

describe('CatalogCache', () => {
  const [one, other] = [catalogOf(1239801), catalogOf(1239802)];

  it('makes an answer once for each catalog and key', () => {
    const kept = new CatalogCache<string>(10);
    let made = 0;
    const ask = (catalog: typeof one, key: string) => kept.get(catalog, key, () => `${key} ${made++}`);
    assert.deepEqual(
      [ask(one, 'a'), ask(one, 'a'), ask(one, 'b'), ask(other, 'a'), ask(one, 'a')],
      ['a 0', 'a 0', 'b 1', 'a 2', 'a 0'],
    );
  });

  it('drops all answers at the maximum', () => {
    const kept = new CatalogCache<number>(2);
    let made = 0;
    const ask = (key: string) => kept.get(one, key, () => made++);
    assert.deepEqual([ask('a'), ask('b'), ask('c'), ask('c'), ask('a')], [0, 1, 2, 2, 3]);
  });
});
