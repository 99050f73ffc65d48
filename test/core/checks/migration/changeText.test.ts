import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../../server/src/builtin/builtinCatalog';
import { changeText } from '../../../../server/src/core/checks/migration/changeText';
import { migrationStep } from '../../../../server/src/core/checks/migration/migration';
import type { Language } from '../../../../server/src/core/text/productLanguage';

const catalog = builtinCatalog();

const texts: readonly (readonly [code: number, en: string, zh: string])[] = [
  [1209801, 'Same meaning.', '含义相同。'],
  [
    1208146,
    'Same meaning. Renamed parameters: processInfos → process_infos. Not 1238146, which only ends in the same digits: "Missing parameter [{0}] or [{1}]".',
    '含义相同。更名的参数：processInfos → process_infos。不是末四位相同的 1238146，它的含义是“缺少参数【{0}】或【{1}】”。',
  ],
  [
    1207128,
    'The meaning differs: the new code also covers cases that the legacy code did not. "IPs of step [{0}] are not registered: {1}" became "IPs of step [{0}] are not registered or not on the white list: {1}".',
    '含义不同：新错误码还包括旧错误码没有的情况。“步骤【{0}】的 IP 未注册:{1}”变为“步骤【{0}】的 IP 未注册或者不在白名单中:{1}”。',
  ],
  [
    1209996,
    'The message changed in more than parameter names. "No permission for this operation" became "User [{0}] has no permission for this operation". The message now takes {0}.',
    '消息的变化不止参数名。“没有操作权限”变为“用户【{0}】没有操作权限”。消息新增参数 {0}。',
  ],
  [
    1208117,
    'The message changed in more than parameter names. "Missing parameter [file] or [files]" became "Missing parameter [files]". Renamed parameters: file → files.',
    '消息的变化不止参数名。“缺少参数【file】或者【files】”变为“缺少参数【files】”。更名的参数：file → files。',
  ],
  [
    1208199,
    '1208199 belongs to the legacy API by its digits, but is not in the catalog.',
    '按数字推断，1208199 属于旧版 API，但目录中没有收录。',
  ],
];

describe('changeText', () => {
  for (const [code, en, zh] of texts) {
    it(`describes the change from ${code}`, () => {
      const step = migrationStep(code, catalog);
      assert.ok(step);
      const textIn = (language: Language) => changeText(step, language);
      assert.deepEqual([textIn('en'), textIn('zh-CN')], [en, zh]);
    });
  }
});
