import assert from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/builtinCatalog';
import { codeCard } from '../../server/src/features/codeCard';

const catalog = builtinCatalog();

describe('codeCard', () => {
  it('is the item and the card of a listed code', () => {
    assert.deepEqual(codeCard(1239801, catalog, 'zh-CN'), {
      item: {
        code: 1239801,
        constant: 'API_IP_NOT_AUTHORIZED',
        message: '该 IP 没有申请权限，请与管理员联系申请访问接口权限',
        otherMessage: 'This IP has not been granted access; ask an administrator for permission to call the API',
        section: '新版 API',
        category: '准入与队列',
        target: 'JOB',
        legacy: false,
        twin: 1209801,
        placeholderCount: 0,
        layer: 'page',
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
          '常量：`API_IP_NOT_AUTHORIZED`  ',
          '旧版 API：**1209801**',
          '',
          '*来自官方公布的错误码页面（内置目录）*',
        ].join('\n'),
      },
    });
  });

  it('is null for an unlisted code', () => {
    assert.equal(codeCard(1250999, catalog, 'en'), null);
  });
});
