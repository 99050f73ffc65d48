import assert from 'node:assert/strict';
import { marks, templateForms } from '../../../server/src/core/messages/templateForm';

/** Forms with `_` for a gap, and the indexes in the gaps. */
function read(template: string, style: 'plain' | 'java'): unknown[] {
  return templateForms(template, style).map(({ form, gaps }) => [
    form.replace(marks, '_'),
    gaps.map((gap) => gap.map((part) => (part.kind === 'blank' ? ' ' : part.index))),
  ]);
}

describe('templateForms', () => {
  it('splits plain templates at their arguments', () => {
    assert.deepEqual(read('操作失败!任务 {0} 当前状态: {1}', 'plain'), [['操作失败!任务_当前状态:_', [[0], [1]]]]);
    assert.deepEqual(read("It's {0}", 'plain'), [["it's_", [[0]]]]);
    assert.deepEqual(read('启动失败', 'plain'), [['启动失败', []]]);
  });

  it('joins arguments side by side to one gap', () => {
    assert.deepEqual(read('a {0}{1} b {2} {3}', 'plain'), [
      [
        'a_b_',
        [
          [0, 1],
          [2, ' ', 3],
        ],
      ],
    ]);
  });

  it('has none for a template without literal text', () => {
    for (const template of ['', ' ', '{0}', '{0} {1}', '\t{1}{0}\n']) assert.deepEqual(read(template, 'plain'), []);
  });

  it('marks where no letter may touch an argument', () => {
    const [form] = templateForms('Job {0} is in {1}state:{2} now', 'plain');
    assert.equal(form?.form, 'job\x03is in\x01state:\x02now');
  });

  it('has a form for Java patterns as read and as written', () => {
    assert.deepEqual(read("It''s {1,number,#}", 'java'), [
      ["it's_", [[1]]],
      ["it''s{1,number,#}", []],
    ]);
    assert.deepEqual(read('No quote: {0}', 'java'), [['no quote:_', [[0]]]]);
    assert.deepEqual(read('Open { brace', 'java').at(-1), ['open{brace', []]);
  });

  it('has a form for each branch of a choice', () => {
    assert.deepEqual(read('{0,choice,0#None|1#One|1<All {0}} left', 'java'), [
      ['none left', []],
      ['one left', []],
      ['all_left', [[0]]],
      ['_left', [[0]]],
      ['{0,choice,0#none|1#one|1<all{0}}left', []],
    ]);
  });

  it('does not resolve too many choices', () => {
    const template = '{0,choice,0#a|1#b|2#c} '.repeat(4);
    assert.ok(templateForms(`x ${template}`, 'java').length <= 17);
  });

  it('detects messages of several lines', () => {
    const isLong = (template: string) => templateForms(template, 'plain').map((form) => form.isLong);
    assert.deepEqual(
      [isLong('a\nb'), isLong('a {0}\nb'), isLong('a {0}\n'), isLong('a')],
      [[true], [true], [false], [false]],
    );
  });
});
