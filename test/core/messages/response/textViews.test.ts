import assert from 'node:assert/strict';
import { isOwnRecord, viewsOf } from '../../../../server/src/core/messages/response/textViews';

/** The views of a text at its `^`, which is taken out, beside the text itself. */
function viewsIn(written: string): string[] {
  const at = written.indexOf('^');
  const text = written.replace('^', '');
  const [itself, ...views] = viewsOf(text, at);
  assert.equal(itself?.text, text);
  return views.map((view) => (view.objectsOnly ? `objects: ${view.text}` : view.text));
}

describe('views of a text', () => {
  const cases: readonly (readonly [text: string, views: readonly string[]])[] = [
    ['{"code":^1}', []],
    ['{&quot;code&quot;:^1}', ['{"code":1}']],
    ['{&amp;amp;quot;code&#39;:^1}', ['{"code\':1}']],
    ['a & b {"code":^1}', []],
    ['%7B%22code%22%3A^1%7D', ['{"code":1}']],
    ['%22%E7%BC%BA%22%3A^1', ['"%E7%BC%BA":1']],
    ['100% {"code":^1}', []],
    ['{\\x22code\\x22:^1}', ['{"code":1}']],
    ['{\\u0022code\\u0022:^1\\u003c', ['{"code":1<']],
    ['["code"]=>\n  int(^1)', ['["code"]=>int(1)']],
    [' * {"code":\n * ^1}', ['{"code":\n1}']],
    ['> {"code":\n> > ^1}\n>', ['{"code":\n1}\n']],
    ['+ {"code":\n\n12| ^1}', ['{"code":\n\n1}']],
    ['10:00:01 INFO {\n10:00:01 INFO   "code": ^1,\n10:00:02 INFO }', ['objects: {\n"code": 1,\n}']],
    ['web-1 | 10:00:01 INFO {\nweb-1 |   code: ^1,\nweb-1 | }', ['objects: {\n  code: 1,\n}']],
    [
      '2024-05-01T12:00:00.123456789Z stderr F [pod/a] {\n2024-05-01T12:00:00.123456789Z stderr F [pod/a]   "code": ^1',
      ['objects: {\n  "code": 1'],
    ],
    ['10:00:01 INFO code ^1', []],
  ];
  for (const [text, views] of cases) {
    it(`of ${JSON.stringify(text)}`, () => assert.deepEqual(viewsIn(text), views));
  }

  it('leaves out the headers of sixty lines on each side', () => {
    const lines = (count: number) => '10:00:01 INFO "a": 1,\n'.repeat(count);
    const [view] = viewsIn(`${lines(70)}10:00:01 INFO "co^de": 1,\n${lines(70)}`);
    const shown = view?.replace('objects: ', '').split('\n') ?? [];
    const without = shown.map((line) => line.startsWith('"'));
    assert.deepEqual([without.indexOf(true), without.lastIndexOf(true)], [10, 130]);
  });

  it('knows for each place where it is in the text and in the view', () => {
    const text = 'a&quot;b&quot;&quot;c';
    const [, view] = viewsOf(text, 0);
    assert.ok(view);
    assert.equal(view.text, 'a"b""c');
    assert.deepEqual([...Array(7).keys()].map(view.originOf), [0, 1, 7, 8, 14, 20, 21]);
    assert.deepEqual(
      [0, 1, 2, 3, 7, 8, 9, 14, 15, 20, 21].map((at) => view.unitAt(at)),
      [0, 1, 2, 2, 2, 3, 4, 4, 5, 5, 6],
    );
  });
});

describe('lines of a log', () => {
  const cases: readonly (readonly [line: string, isOwn: boolean])[] = [
    ['10:00:01 INFO code 1', true],
    ['10:00:01 INFO   "code": 1', false],
    ['  "code": 1', false],
    ['plain text', false],
  ];
  for (const [line, isOwn] of cases) {
    it(`${JSON.stringify(line)} is ${isOwn ? 'a' : 'no'} record`, () => assert.equal(isOwnRecord(line), isOwn));
  }
});
