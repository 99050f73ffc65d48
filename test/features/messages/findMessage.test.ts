import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import { findMessage } from '../../../server/src/features/messages/findMessage';
import { shownItem } from '../../../server/src/features/shared/codeItem';
import { catalogWith } from '../../support/ownCatalogs';

const catalog = builtinCatalog();

/** The codes found, with what they were filled with. */
async function found(text: string, limit = 10): Promise<unknown[]> {
  const { items } = await findMessage({ text, limit }, catalog, 'en');
  return items.map(({ item, argumentsText }) => [item.code, argumentsText]);
}

describe('findMessage', () => {
  it('answers with the codes of a message, its twin too, and what it was filled with', async () => {
    const entry = catalog.get(1237104);
    const { items, notes } = await findMessage({ text: 'IP10.0.0.1 不属于该业务', limit: 1 }, catalog, 'en');
    assert.deepEqual(items[0]?.item, entry && shownItem(entry, 'en'));
    assert.deepEqual(
      items.map(({ item: _, score, ...rest }) => ({ ...rest, isScore: score > 0.5 && score <= 1 })),
      [{ arguments: ['10.0.0.1'], argumentsText: '{0} = 10.0.0.1', isScore: true }],
    );
    assert.deepEqual(notes, []);
    assert.deepEqual(await found('IP10.0.0.1 不属于该业务'), [
      [1237104, '{0} = 10.0.0.1'],
      [1207104, '{0} = 10.0.0.1'],
    ]);
    assert.deepEqual(await found('Operation failed! Task 42 is now in state 3'), [
      [1239701, '{0} = 42, {1} = 3'],
      [1209701, '{0} = 42, {1} = 3'],
    ]);
  });

  it('gives at least one and at most a hundred, whatever is asked for', async () => {
    for (const limit of [0, -1, Number.NaN, 0.5])
      assert.equal((await found('IP10.0.0.1 不属于该业务', limit)).length, 1);
    const rows = Array.from({ length: 200 }, (_, index) => `${1290000 + index},所选的任务已经过期`);
    const many = catalogWith({ 'codes.csv': ['code,message', ...rows].join('\n') });
    assert.equal((await findMessage({ text: '所选的任务已经过期', limit: 1000 }, many, 'en')).items.length, 100);
  });

  it('says nothing about a text that fits nothing', async () => {
    const nothing = { items: [], notes: [] };
    for (const text of ['', ' ', 'a quite ordinary line', '\0'.repeat(1000)]) {
      assert.deepEqual(await findMessage({ text, limit: 10 }, catalog, 'en'), nothing, JSON.stringify(text));
    }
  });

  it('says when a long text was not read to its end', async () => {
    const text = `IP10.0.0.1 不属于该业务\n${'x '.repeat(5_000_000)}`;
    const { items, notes } = await findMessage({ text, limit: 10 }, catalog, 'zh-CN');
    assert.deepEqual(
      items.map(({ item }) => item.code),
      [1237104, 1207104],
    );
    assert.deepEqual(notes, ['文本过长或匹配过多，可能还有其他消息。']);
  });
});
