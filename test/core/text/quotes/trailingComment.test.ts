import assert from 'node:assert/strict';
import { trailingComment } from '../../../../server/src/core/text/quotes/sourceLine';

describe('trailingComment', () => {
  it('writes a comment as the language does', () => {
    const written = [
      'java typescript go rust python shellscript yaml sql lua ini html css powershell clojure latex vb haskell jsonc',
      'json plaintext log csv bat properties vue svelte',
    ]
      .join(' ')
      .split(' ')
      .map((id) => [id, trailingComment(id, '缺少参数')]);
    assert.deepEqual(Object.fromEntries(written), {
      java: '// 缺少参数',
      typescript: '// 缺少参数',
      go: '// 缺少参数',
      rust: '// 缺少参数',
      python: '# 缺少参数',
      shellscript: '# 缺少参数',
      yaml: '# 缺少参数',
      sql: '-- 缺少参数',
      lua: '-- 缺少参数',
      ini: undefined,
      html: '<!-- 缺少参数 -->',
      css: '/* 缺少参数 */',
      powershell: '# 缺少参数',
      clojure: '; 缺少参数',
      latex: '% 缺少参数',
      vb: "' 缺少参数",
      haskell: '-- 缺少参数',
      jsonc: '// 缺少参数',
      json: undefined,
      plaintext: undefined,
      log: undefined,
      csv: undefined,
      bat: undefined,
      properties: undefined,
      vue: undefined,
      svelte: undefined,
    });
  });

  it('never lets a text end the comment or continue the line', () => {
    assert.equal(trailingComment('css', 'a */ b'), '/* a * / b */');
    assert.equal(trailingComment('html', 'a --> b </script>'), '<!-- a - - > b < /script> -->');
    assert.equal(trailingComment('php', 'a ?> b'), '// a ? > b');
    assert.equal(trailingComment('c', 'a\r\nb\u2028c\\'), '// a b c＼');
    assert.equal(trailingComment('java', '\\u000a evil()'), '// ＼u000a evil()');
    assert.equal(trailingComment('css', '*'), '/* * */');
  });

  it('writes no empty comment', () => {
    assert.equal(trailingComment('java', ' \u202e\n'), undefined);
  });
});
