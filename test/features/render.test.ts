import assert from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/builtinCatalog';
import { render } from '../../server/src/features/render';

const catalog = builtinCatalog();

describe('render', () => {
  it('fills the arguments it has, in both languages', () => {
    assert.deepEqual(render({ code: 1209701, arguments: ['7', null] }, catalog, 'zh-CN'), {
      template: '操作失败!任务 {0} 当前状态: {1}',
      placeholders: [0, 1],
      message: '操作失败!任务 7 当前状态: {1}',
      otherMessage: 'Operation failed! Task 7 is now in state {1}',
    });
    assert.deepEqual(render({ code: 1209701, arguments: ['{1}', '失败', 'more'] }, catalog, 'en'), {
      template: 'Operation failed! Task {0} is now in state {1}',
      placeholders: [0, 1],
      message: 'Operation failed! Task {1} is now in state 失败',
      otherMessage: '操作失败!任务 {1} 当前状态: 失败',
    });
  });

  it('is null for an unlisted code', () => {
    assert.equal(render({ code: 1250999, arguments: [] }, catalog, 'en'), null);
  });
});
