import assert from 'node:assert/strict';
import { readDefinitions } from '../../../../../server/src/core/catalog/sources/workspace/readDefinitions';

/** What is read as the description of a constant between the two pieces of a class. */
function described(above: string, behind = '', name = 'MISSING_PARAM'): string | undefined {
  const text = `class A {\n${above}\n  static final int ${name} = 1241001;${behind}\n}\n`;
  const constant = readDefinitions('file:///A.java', text)?.constants[0];
  assert.ok(constant);
  return constant.description;
}

describe('descriptionOf', () => {
  it('takes comments of several lines as one line', () => {
    assert.equal(described('// one\n  //two \n /* three\n four */'), 'one two three four');
    assert.equal(described('/**\n   * one\n   *\n   *   two   words\n   **/'), 'one two words');
  });

  it('prefers documentation to a comment after the constant, and that to a comment above', () => {
    assert.equal(described('/** doc */', ' // behind'), 'doc');
    assert.equal(described('// above', ' // behind'), 'behind');
    assert.equal(described('// above', ' /* behind */'), 'behind');
    assert.equal(described('/** @since 1 */', ' // behind'), 'behind');
  });

  it('omits tags, markup, rules, headings, and comments for tools', () => {
    const doc = '/**\n * <p>See {@link A#b()} &mdash; {@code x}.\n * @author me\n *   and you\n * @desc told\n */';
    assert.equal(described(doc), 'See A#b() &mdash; x. told');
    assert.equal(described('// about others\n  // -----\n  // this'), 'this');
    assert.equal(described('// about others\n  // ==== GSE ====\n  // this'), 'this');
    assert.equal(described('// 定时作业 start'), undefined);
    assert.equal(described('// cron end\n // 作业执行 start\n // this'), 'this');
    assert.equal(described('// Failed to start'), 'Failed to start');
    assert.equal(described('// NOSONAR\n // noinspection Unused\n // this'), 'this');
    assert.equal(described('// int OLD_ERROR = 1241009;\n  // this'), 'this');
    assert.equal(described('// noinspection Unused', ' // NOSONAR'), undefined);
  });

  it('ignores comments separated by a blank line or another definition', () => {
    assert.equal(described('// about all\n'), undefined);
    assert.equal(described('int OTHER; // about it'), undefined);
    assert.equal(described('int OTHER; /* about it */\n // this'), 'this');
  });

  it('omits the name it begins with before Chinese or a mark', () => {
    assert.equal(described('// MISSING_PARAM: no parameter'), 'no parameter');
    assert.equal(described('// MISSING_PARAM 缺少参数'), '缺少参数');
    assert.equal(described('// MISSING_PARAM tells that one is missing'), 'MISSING_PARAM tells that one is missing');
  });

  it('is cut with an ellipsis if it is too long', () => {
    assert.equal(described(`// ${'字'.repeat(301)}`), `${'字'.repeat(300)}…`);
    assert.equal(described(`// ${'a'.repeat(299)}😀`), `${'a'.repeat(299)}…`);
    assert.equal(described(`/* ${'x '.repeat(100_000)} */`)?.length, 300);
  });

  it('is the string below in Python, but not the text of a member', () => {
    const text =
      'class E(Enum):\n  A_ERROR = 1241001\n  """one\n  two"""\n  B_ERROR = (1241002, "\\u7f3a \\"x\\"")  # b\n';
    assert.deepEqual(readDefinitions('file:///e.py', text)?.constants, [
      { name: 'A_ERROR', code: 1241001, owner: 'E', line: 2, description: 'one two' },
      { name: 'B_ERROR', code: 1241002, owner: 'E', line: 5, text: '缺 "x"', description: 'b' },
    ]);
  });
});
