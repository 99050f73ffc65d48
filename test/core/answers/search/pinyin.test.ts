import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../../server/src/builtin/builtinCatalog';
import { loadReadings, matchPinyin, unitsOf } from '../../../../server/src/core/answers/search/pinyin';
import { fold } from '../../../../server/src/core/text/fold';

async function match(query: string, text: string): Promise<string | undefined> {
  return matchPinyin(query, unitsOf(fold(text), await loadReadings()));
}

describe('pinyin', () => {
  it('reads whole syllables, the last one incomplete', async () => {
    assert.equal(await match('queshaocanshu', '缺少参数'), 'syllables');
    assert.equal(await match('queshaocan', '缺少参数'), 'syllables');
    assert.equal(await match('queshaocansh', '缺少参数'), 'syllables');
    assert.equal(await match('canshu', '缺少参数'), 'syllables');
  });

  it('reads initials, and initials among syllables', async () => {
    assert.equal(await match('qscs', '缺少参数'), 'initials');
    assert.equal(await match('cs', '缺少参数'), 'initials');
    assert.equal(await match('queshaocs', '缺少参数'), 'mixed');
    assert.equal(await match('qshcanshu', '缺少参数'), 'mixed');
  });

  it('reads nothing else', async () => {
    for (const query of ['qscx', 'uesh', 'queshaocanshua', 'ip', 'qsq']) {
      assert.equal(await match(query, '缺少参数ip'), undefined, query);
    }
  });

  it('knows every reading of a character', async () => {
    assert.equal(await match('chongfu', '重复'), 'syllables');
    assert.equal(await match('zhongfu', '重复'), 'syllables');
    assert.equal(await match('zhixing', '执行'), 'syllables');
    assert.equal(await match('zhihang', '执行'), 'syllables');
  });

  it('accepts ü as v and as u', async () => {
    assert.equal(await match('celve', '策略'), 'syllables');
    assert.equal(await match('celue', '策略'), 'syllables');
    assert.equal(await match('nv', '女'), 'syllables');
  });

  it('continues across letters, digits and punctuation between the characters', async () => {
    assert.equal(await match('queshaoip', '缺少【ip】'), 'syllables');
    assert.equal(await match('bkyqjc', '不可用，请 检查'), 'initials');
  });

  it('has a reading for every Chinese character of the catalog', async () => {
    const readings = await loadReadings();
    const texts = builtinCatalog().entries.map((entry) => entry.message['zh-CN'] + entry.category.name['zh-CN']);
    const characters = new Set(texts.join('').match(/\p{Script=Han}/gu));
    assert.equal(characters.size > 200, true, `${characters.size} characters`);
    assert.deepEqual(
      [...characters].filter((character) => !readings.has(character)),
      [],
    );
  });

  it('stays linear for queries with many possible splits', async () => {
    const text = '西安'.repeat(40);
    assert.equal(await match('xian'.repeat(20), text), 'syllables');
    assert.equal(await match(`${'xian'.repeat(20)}q`, text), undefined);
  });
});
