import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import { findTwins } from '../../../server/src/core/catalog/findTwins';

const sections = {
  legacy: { id: 'legacy-api', name: { en: '', 'zh-CN': '' } },
  current: { id: 'new-api', name: { en: '', 'zh-CN': '' } },
} as const;

/** Finds twins among codes whose section follows from their digits, 120 or 123. */
function twinsOf(texts: Readonly<Record<number, string>>): [number, number[]][] {
  const entries = Object.entries(texts).map(([code, text]) => ({
    code: Number(code),
    section: code.startsWith('120') ? sections.legacy : sections.current,
    message: { en: '', 'zh-CN': text },
  }));
  return [...findTwins(entries)].sort(([a], [b]) => a - b);
}

describe('findTwins', () => {
  it('matches texts that differ in width, punctuation, blanks and spelling of names', () => {
    assert.deepEqual(
      twinsOf({ 1207103: '参数 ipList 非法，IP信息 {0}！', 1237103: '参数 ip_list 非法,IP 信息{0}!', 1239306: '别的' }),
      [
        [1207103, [1237103]],
        [1237103, [1207103]],
      ],
    );
  });

  it('matches by text even if the digits match another code', () => {
    assert.deepEqual(
      twinsOf({
        1208128: '缺少参数【processInfos】',
        1208146: '缺少参数【processInfos】',
        1208147: '缺少参数【{0}】或【{1}】',
        1238128: '缺少参数【process_infos】',
        1238146: '缺少参数【{0}】或【{1}】',
      }),
      [
        [1208128, [1238128]],
        [1208146, [1238128]],
        [1208147, [1238146]],
        [1238128, [1208128, 1208146]],
        [1238146, [1208147]],
      ],
    );
  });

  it('prefers the same digits among equal texts', () => {
    assert.deepEqual(twinsOf({ 1208126: '缺少【a】', 1238118: '缺少【a】', 1238126: '缺少【a】' }), [
      [1208126, [1238126]],
      [1238126, [1208126]],
    ]);
  });

  it('learns a rename at equal digits and follows it to other digits', () => {
    assert.deepEqual(
      twinsOf({
        1207101: '参数【appId】值不合法',
        1237101: '参数【bk_biz_id】值不合法',
        1208199: '缺少参数【appId】',
        1238111: '缺少参数【bk_biz_id】',
        1238112: '缺少参数【bk_job_id】',
      }),
      [
        [1207101, [1237101]],
        [1208199, [1238111]],
        [1237101, [1207101]],
        [1238111, [1208199]],
      ],
    );
  });

  it('finds a reworded text, also with other digits, and no twin for a different one', () => {
    assert.deepEqual(
      twinsOf({
        1209996: '没有操作权限',
        1238001: '用户【{0}】没有操作权限',
        1209803: '执行队列已满',
        1239803: '启动失败',
      }),
      [
        [1209996, [1238001]],
        [1238001, [1209996]],
      ],
    );
  });

  it('returns nothing for an empty catalog', () => assert.deepEqual(twinsOf({}), []));

  describe('of the published page', () => {
    const catalog = builtinCatalog();
    const of = (section: string) => catalog.entries.filter((entry) => entry.section.id === section);

    it('gives every legacy code one successor', () => {
      const legacy = of('legacy-api');
      assert.equal(legacy.length, 111);
      const elsewhere = legacy.filter((entry) => entry.twins[0] !== entry.code + 30_000);
      assert.deepEqual(
        elsewhere.map((entry) => [entry.code, entry.twins]),
        [
          [1208146, [1238128]],
          [1208147, [1238146]],
        ],
      );
      assert.deepEqual(
        legacy.filter((entry) => entry.twins.length !== 1),
        [],
      );
    });

    it('gives every new code one predecessor, except for those with none or two', () => {
      const others = of('new-api').filter((entry) => entry.twins.length !== 1);
      assert.deepEqual(
        others.map((entry) => [entry.code, entry.twins]),
        [[1238128, [1208128, 1208146]], ...Array.from({ length: 11 }, (_, at) => [1_239_300 + at, []])],
      );
    });

    it('gives related systems no twin', () => {
      assert.deepEqual(
        of('related-systems').flatMap((entry) => entry.twins),
        [],
      );
    });
  });
});
