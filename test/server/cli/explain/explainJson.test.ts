import assert from 'node:assert/strict';
import { entryText } from '../../../../server/src/cli/explain/entryText';
import { explainJson } from '../../../../server/src/core/answers/tools/codeJson';
import { pageCatalog } from '../../../support/pageCatalog';

const hostile = 'a\u202eb\u0085c\u001b[31md\u{e0001}e\u2028f';

describe('output of hostile catalogs', () => {
  const families = '| Digits | Id | English | 中文 |\n|--|--|--|--|\n';
  const catalog = pageCatalog({
    zh: { path: 'zh.md', text: `## 新\n\n|错误码|源|目标|描述|\n|--|--|--|--|\n|1238100|JOB|JOB|${hostile}|\n` },
    en: { path: 'en.md', text: '## New\n\n|Code|Constant|Message|\n|--|--|--|\n|1238100|A|a|\n' },
    families: {
      path: 'f.md',
      text: `## Sections\n\n${families}|123|new-api|New|新|\n\n## Kinds\n\n${families}|12381|k|Kind|类|\n`,
    },
  });
  const entry = catalog.get(1238100);
  assert.ok(entry !== undefined);

  it('escapes control characters in JSON without a change of the value', () => {
    const json = explainJson([entry], catalog, 'zh-CN');
    assert.equal(JSON.parse(json)[0].message, hostile);
    assert.ok(
      json.includes('"message": "a\\u202eb\\u0085c\\u001b[31md\\udb40\\udc01e\\u2028f"'),
      `not escaped as expected: ${JSON.stringify(json)}`,
    );
  });

  it('shows hidden characters in text', () => {
    assert.equal(
      entryText(entry, catalog, 'zh-CN'),
      '1238100 A\n  a<U+202E>b<U+0085>c<U+001B>[31md<U+E0001>e<U+2028>f\n  a\n  JOB -> JOB · 新 · 类\n  出处：zh.md:5\n',
    );
  });
});
