import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import { codeCard } from '../../../server/src/features/catalogViews/catalogRequests';

const catalog = builtinCatalog();

describe('codeCard', () => {
  it('returns the item and the card of a listed code', () => {
    assert.deepEqual(codeCard(1239801, catalog, 'zh-CN'), {
      item: {
        code: 1239801,
        constant: 'API_IP_NOT_AUTHORIZED',
        message: '该 IP 没有申请权限，请与管理员联系申请访问接口权限',
        section: '新版 API',
        category: '准入与队列',
        legacy: false,
        twin: 1209801,
      },
      card: {
        kind: 'markdown',
        value: [
          '**1239801** 该 IP 没有申请权限，请与管理员联系申请访问接口权限  ',
          'This IP has not been granted access; ask an administrator for permission to call the API',
          '',
          '---',
          '',
          'JOB → JOB · 新版 API · 准入与队列  ',
          '常量：`API_IP_NOT_AUTHORIZED` · 名称由本目录自拟  ',
          '旧版 API：**1209801**  ',
          '可能原因：作业平台看到的来源 IP 不在允许调用 API 的名单中。',
          '',
          '*来自官方公布的错误码页面（内置目录）*',
        ].join('\n'),
      },
    });
  });

  it('says the releases and the layer of a code that changed its meaning', () => {
    const { item, card } = codeCard(1213001, catalog, 'en') ?? {};
    assert.deepEqual([item?.versions, item?.constant], ['3.5+', 'CMSI_API_ACCESS_ERROR']);
    assert.match(card?.value ?? '', /^\*\*1213001\*\* 3\.5 and later: Calling the CMSI.*\nup to 3\.4: PaaS/s);
    assert.match(card?.value ?? '', /Summary for JOB 3\.x/);
    const whole = codeCard(1241001, catalog, 'en');
    assert.equal(whole && 'versions' in whole.item, false);
    assert.match(whole?.card.value ?? '', /JOB 3\.x/);
  });

  it('returns null for an unlisted code', () => {
    assert.equal(codeCard(1250999, catalog, 'en'), null);
  });
});
