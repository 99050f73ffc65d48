import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import { mergeLayers } from '../../../server/src/core/catalog/mergeLayers';
import { readCustomCatalog } from '../../../server/src/core/catalog/sources/custom/customCatalog';
import { render } from '../../../server/src/features/messages/render';

const catalog = builtinCatalog();

describe('render', () => {
  it('fills the arguments it has, in both languages', () => {
    assert.deepEqual(render({ code: 1209701, arguments: ['7', null] }, catalog, 'zh-CN'), {
      template: '操作失败!任务 {0} 当前状态: {1}',
      placeholders: [0, 1],
      message: '操作失败!任务 7 当前状态: {1}',
      otherMessage: 'Operation failed! Task 7 is now in state {1}',
      notes: [],
    });
    assert.deepEqual(render({ code: 1209701, arguments: ['{1}', '失败', 'more'] }, catalog, 'en'), {
      template: 'Operation failed! Task {0} is now in state {1}',
      placeholders: [0, 1],
      message: 'Operation failed! Task {1} is now in state 失败',
      otherMessage: '操作失败!任务 {1} 当前状态: 失败',
      notes: ['The message does not take argument {2}: "more".'],
    });
  });

  it('fills messages of a bundle as Java does, and says what does not fit', () => {
    const bundle = readCustomCatalog(
      { path: 'message_en.properties', text: "1241888=It''s {0,number} of {1}" },
      catalog.families,
    );
    const merged = mergeLayers([...catalog.layers, bundle], catalog.families);
    const template = "It''s {0,number} of {1}";
    const answer = (args: (string | null)[]) => render({ code: 1241888, arguments: args }, merged, 'en');
    const base = { template, placeholders: [0, 1] };
    assert.deepEqual(answer(['1234', 'many']), {
      ...base,
      message: "It's 1,234 of many",
      otherMessage: "It's 1,234 of many",
      notes: [],
    });
    assert.deepEqual(answer(['few', null]), {
      ...base,
      message: "It's few of {1}",
      otherMessage: "It's few of {1}",
      notes: ['Argument {0} must be a number, but is "few".'],
    });
    // Spring does not touch a message that it is passed no arguments for.
    assert.deepEqual(answer([]), { ...base, message: template, otherMessage: template, notes: [] });
  });

  it('is null for an unlisted code', () => {
    assert.equal(render({ code: 1250999, arguments: [] }, catalog, 'en'), null);
  });
});
