import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../../server/src/builtin/builtinCatalog';
import type { FoundMessage } from '../../../../server/src/core/messages/findMessages';
import { fittingMeaning, judgeMessage } from '../../../../server/src/core/messages/response/judgedMessage';
import type { MessageStyle } from '../../../../server/src/core/template/renderTemplate';
import type { Language } from '../../../../server/src/core/text/productLanguage';
import { said } from '../../../support/handmadeLayers';

const catalog = builtinCatalog();

function entryOf(code: number) {
  const entry = catalog.get(code);
  assert.ok(entry);
  return entry;
}

function found(code: number, score: number): FoundMessage {
  return { entry: entryOf(code), language: 'zh-CN', offset: 0, length: 1, arguments: ['v'], score, isSure: true };
}

/** Judged where the whole catalog is known to hold these. */
async function judged(message: string, code: number, ...known: FoundMessage[]) {
  const verdict = await judgeMessage(message, code, catalog, async () => known);
  if (verdict.kind === 'agrees') return [verdict.kind, verdict.entry.code, verdict.language, verdict.arguments];
  return 'others' in verdict ? [verdict.kind, verdict.others.map(({ entry }) => entry.code)] : [verdict.kind];
}

describe('judgedMessage', () => {
  it('agrees if a template of the code fits the whole message, without a search', async () => {
    const verdict = await judgeMessage('IP10.0.0.1 不属于该业务', 1207104, catalog, () =>
      Promise.reject(new Error('not needed')),
    );
    assert.deepEqual(verdict, {
      kind: 'agrees',
      entry: entryOf(1207104),
      language: 'zh-CN',
      arguments: ['10.0.0.1'],
    });
    assert.deepEqual(await judged('Operation failed! Task 4 is now in state 3', 1239701), [
      'agrees',
      1239701,
      'en',
      ['4', '3'],
    ]);
  });

  it('agrees if the message is found within more text', async () => {
    assert.deepEqual(await judged('错误: ...', 1237104, found(1239701, 0.9), found(1237104, 0.8)), [
      'agrees',
      1237104,
      'zh-CN',
      ['v'],
    ]);
  });

  it('contradicts if it surely is the message of other codes, and lists the likeliest', async () => {
    assert.deepEqual(await judged('...', 1239701, found(1237104, 0.9), found(1207104, 0.9), found(1250001, 0.8)), [
      'contradicts',
      [1237104, 1207104],
    ]);
    // JOB 3.x may word it any way.
    assert.deepEqual(await judged('...', 1241001, found(1237104, 0.9)), ['unknown', [1237104]]);
    assert.deepEqual(await judged('...', 1299999, found(1237104, 0.9)), ['unknown', [1237104]]);
  });

  it('differs if the catalog has the original text in that language only', async () => {
    assert.deepEqual(await judged('天气', 1239701), ['differs']);
    assert.deepEqual(await judged('weather', 1239701), ['unknown', []]);
    assert.deepEqual(await judged('天气', 1241001), ['unknown', []]);
    // The page has a text for it, but later releases have one that is not known.
    assert.deepEqual(await judged('天气', 1213001), ['unknown', []]);
  });

  it('takes the first meaning that fits, in the language of the message first', () => {
    const meanings = catalog.meanings(1213001);
    const fit = fittingMeaning('calling the CMSI notification API failed', meanings);
    assert.deepEqual([fit?.entry.constant, fit?.language], ['CMSI_API_ACCESS_ERROR', 'en']);
    assert.equal(fittingMeaning('PaaS', meanings), undefined);
    assert.equal(fittingMeaning('', meanings), undefined);
  });
});

function fits(template: string, message: string, style: MessageStyle = 'plain', language: Language = 'zh-CN') {
  const entry = said(1241001, 'A', template, {
    languages: [language],
    ...(style === 'java' ? { javaFormat: true } : {}),
  });
  return fittingMeaning(message, [entry])?.arguments;
}

describe('a template that fits', () => {
  it('returns the arguments', () => {
    assert.deepEqual(fits('IP{0} 不属于该业务', 'IP10.0.0.1 不属于该业务'), ['10.0.0.1']);
    assert.deepEqual(fits('操作失败!任务 {0} 当前状态: {1}', '操作失败！任务 42 当前状态：3'), ['42', '3']);
    assert.deepEqual(fits('缺少参数【{1}】或者【{0}】', '缺少参数 [a] 或者 [b]'), ['b', 'a']);
    assert.deepEqual(fits('缺少参数', '缺少参数'), []);
    assert.deepEqual(fits('任务{1}失败', '任务失败'), [undefined, '']);
    assert.deepEqual(fits('任务{0}失败', '任务{0}失败'), [undefined]);
    assert.deepEqual(fits("It''s {0,number} of {1}", "it's 1,234 OF many", 'java', 'en'), ['1234', 'many']);
    assert.deepEqual(fits("It''s {0,number} of {1}", "It''s {0,number} of {1}", 'java', 'en'), []);
  });

  it('takes the whole message only, and no template that fits everything', () => {
    assert.equal(fits('缺少参数', '缺少参数 a'), undefined);
    assert.equal(fits('IP{0} 不属于该业务', '错误: IP10.0.0.1 不属于该业务'), undefined);
    assert.equal(fits('任务{0}与{0}', '任务a与b'), undefined);
    assert.equal(fits('{0}', 'anything'), undefined);
    assert.equal(fits('{0}:{1}', 'any:thing'), undefined);
    assert.equal(fits('', ''), undefined);
  });
});
