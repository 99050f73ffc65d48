import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import { alikeMessages } from '../../../server/src/core/messages/alikeMessages';
import { packageLines } from '../../support/unrelatedLines';

async function codesLike(text: string, limit = 3): Promise<number[]> {
  return (await alikeMessages(builtinCatalog(), text, limit)).map(({ entry }) => entry.code);
}

describe('alikeMessages', () => {
  it('finds messages that share the rarest words of a text, in both languages', async () => {
    assert.ok((await codesLike('the file source could not be reached')).includes(1260001));
    assert.ok((await codesLike('定时任务的表达式写错了')).includes(1245001));
    assert.ok((await codesLike('The step instances that you wanted were not found')).includes(1233104));
  });

  it('finds nothing for a text about other things, and stays within the limit', async () => {
    for (const text of ['', 'a quite ordinary line', 'hello', '12345', '\0'.repeat(1000)]) {
      assert.deepEqual(await codesLike(text), [], text);
    }
    assert.equal((await codesLike('没有操作权限', 2)).length, 2);
    assert.deepEqual(await codesLike('没有操作权限', 0), []);
  });

  it('says that few lines about other software are alike', async () => {
    const lines = packageLines().slice(0, 5000);
    const found = await Promise.all(lines.map((line) => codesLike(line, 1)));
    const share = found.filter(({ length }) => length > 0).length / lines.length;
    assert.ok(share < 0.05, `${share}`);
  });
});
