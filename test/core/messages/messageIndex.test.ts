import assert from 'node:assert/strict';
import { findMessages } from '../../../server/src/core/messages/findMessages';
import { meaningsOf, messageIndex } from '../../../server/src/core/messages/messageIndex';
import { generateCatalog } from '../../bench/generateCatalog';
import { catalogOf } from '../../support/catalogOf';
import { catalogWith } from '../../support/customCatalogs';
import { layerOf, merged, said } from '../../support/handmadeLayers';

describe('messageIndex', () => {
  it('is made once for each catalog', async () => {
    const [one, other] = [catalogOf(1237104), catalogOf(1237104)];
    assert.equal(await messageIndex(one), await messageIndex(one));
    assert.notEqual(await messageIndex(one), await messageIndex(other));
  });

  it('has one form for texts that read the same', async () => {
    const forms = async (...codes: readonly number[]) =>
      (await messageIndex(catalogOf(...codes))).forms.map(({ form }) => form);
    assert.deepEqual(await forms(1239701, 1209701), [
      'operation failed!task\x03is now in state\x01',
      '操作失败!任务\x00当前状态:\x00',
    ]);
  });

  it('returns the leading meaning of each code, up to the limit', async () => {
    const entries = [
      said(1241001, 'A', '一样的文本'),
      said(1241001, 'A2', '一样的文本'),
      said(1241002, 'B', '一样的文本'),
    ];
    const { forms } = await messageIndex(merged([layerOf('own', entries)]));
    const names = (most: number) => forms.map((form) => meaningsOf(form, most).map(({ entry }) => entry.constant));
    assert.deepEqual([names(10), names(1)], [[['A', 'B']], [['A']]]);
  });

  it('pauses while it is made', async () => {
    const { path, text } = generateCatalog('csv', 10_000);
    const catalog = catalogWith({ [path]: text });
    let turns = 0;
    const index = await messageIndex(catalog, async () => {
      turns++;
    });
    assert.ok(turns > 2, `${turns}`);
    const { messages } = findMessages(index, 'The host web-1 of task 8000 does not exist.');
    assert.deepEqual(
      messages.slice(0, 1).map(({ entry, arguments: args }) => [entry.code, args]),
      [[4_008_000, ['web-1']]],
    );
  });
});
