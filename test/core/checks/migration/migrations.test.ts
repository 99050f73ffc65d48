import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../../server/src/builtin/builtinCatalog';
import { generateConstants } from '../../../../server/src/core/answers/constants/generateConstants';
import type { Catalog } from '../../../../server/src/core/catalog/catalog';
import type { Migration } from '../../../../server/src/core/checks/migration/migration';
import { migrationsIn } from '../../../../server/src/core/checks/migration/migrations';
import { documentOf } from '../../../features/context';
import { definedCatalog } from '../../../support/definedCatalog';

const builtin = builtinCatalog();

function migrations(text: string, languageId = 'python', catalog = builtin, uri = 'file:///w/a'): Migration[] {
  return migrationsIn(documentOf(text, languageId, uri), catalog, { names: true });
}

/** The text after all certain replacements. */
function migrated(text: string, languageId?: string, catalog?: Catalog, uri?: string): string {
  let [result, at] = ['', 0];
  for (const { offset, text: from, replacement, obstacle } of migrations(text, languageId, catalog, uri)) {
    if (obstacle !== undefined || replacement === undefined) continue;
    result += text.slice(at, offset) + replacement;
    at = offset + from.length;
  }
  return result + text.slice(at);
}

function obstacles(text: string, languageId?: string, catalog?: Catalog, uri?: string) {
  return migrations(text, languageId, catalog, uri).map(({ text: from, replacement, confidence, obstacle }) =>
    [from, replacement ?? '-', confidence, obstacle ?? 'certain'].join(' '),
  );
}

describe('migrations', () => {
  for (const [text, languageId] of [
    ['pid=1208146', 'python'],
    ['phone = 1208146', 'python'],
    ['{"job_instance_id": 1208146}', 'json'],
    ['port: 1208146', 'yaml'],
    ['int bytes = 1208146;', 'java'],
    ['log.error("cost {} ms", 1208146);', 'java'],
    ['logger.Error("n", 1208146)', 'go'],
    ['console.error("x", 1208146);', 'typescript'],
  ] as const) {
    it(`offer nothing for something else: ${text}`, () => assert.deepEqual(obstacles(text, languageId), []));
  }

  const certain: readonly (readonly [before: string, after: string, languageId?: string])[] = [
    ['if code == 1208146:\n', 'if code == 1238128:\n'],
    ['if code == 1208147:\n', 'if code == 1238146:\n'],
    ['if code == 1208128:\n', 'if code == 1238128:\n'],
    ['if code == 1207128:\n', 'if code == 1237128:\n'],
    ['long code = 1208146L;', 'long code = 1238128L;', 'java'],
    ['const code = 1208146n;', 'const code = 1238128n;', 'typescript'],
    ['let code: u32 = 1208146u32;', 'let code: u32 = 1238128u32;', 'rust'],
    [`{"code": "1208146"}`, `{"code": "1238128"}`, 'json'],
    ['x = "{\\"code\\":1208146}\\n"', 'x = "{\\"code\\":1238128}\\n"', 'java'],
    ['错误码1208146表示缺少参数', '错误码1238128表示缺少参数', 'markdown'],
    [
      'code = 1208146 // 1208146 缺少参数【processInfos】',
      'code = 1238128 // 1208146 缺少参数【processInfos】',
      'java',
    ],
    ['// 错误码 1208146：缺少 processInfos', '// 错误码 1238128：缺少 processInfos', 'java'],
    ['ERROR_CODES = [1208146, 1208147]\n', 'ERROR_CODES = [1238128, 1238146]\n'],
    ['CODE = 1208146  # now 1238128\n', 'CODE = 1238128  # now 1238128\n'],
    ['let code = 1_208_146_u32;', 'let code = 1_238_128_u32;', 'rust'],
    ["int code = 1'208'146L;", "int code = 1'238'128L;", 'cpp'],
    ['code=1208146.0\n', 'code=1238128.0\n'],
    ['if ([\n  400,\n  1207104,\n].includes(e.code))', 'if ([\n  400,\n  1237104,\n].includes(e.code))', 'typescript'],
    ['for code in 1207104 1208101; do', 'for code in 1237104 1238101; do', 'shellscript'],
    ['if ($r.code -in 1207104, 1208101) {', 'if ($r.code -in 1237104, 1238101) {', 'powershell'],
    ['when: r.json.code | int == 1207104\n', 'when: r.json.code | int == 1237104\n', 'yaml'],
    ['if code == 1238128 {\n}\nif code == 1208146 {\n}\n', 'if code == 1238128 {\n}\nif code == 1238128 {\n}\n', 'go'],
  ];
  for (const [before, after, languageId] of certain) {
    it(`changes ${JSON.stringify(before)} to ${JSON.stringify(after)}`, () => {
      assert.equal(migrated(before, languageId), after);
      assert.equal(migrated(after, languageId), after, 'a second time nothing is left');
    });
  }

  it('leaves patches in mails, in other prose and without a name as they are', () => {
    const patch = '@@ -1,2 +1,2 @@ f()\n {\n-"code": 1207104,\n+"code": 1207104,\n';
    const kept = ['1207104 1237104 strong patch', '1207104 1237104 strong patch'];
    const indented = patch.replace(/^/gm, '   ').trimEnd();
    for (const [text, languageId] of [
      [`From ab12 Mon Sep 17\nSubject: [PATCH] x\n---\n${patch}`, 'plaintext'],
      [`x\n\n.. code-block:: diff\n\n${indented}\n\ny\n`, 'restructuredtext'],
      ['x\n\n.. code-block:: diff\n\n  -"code": 1207104,\n  +"code": 1207104,\n\ny\n', 'restructuredtext'],
      ['[source,diff]\n----\n-"code": 1207104,\n+"code": 1207104,\n----\n', 'asciidoc'],
      ['#+begin_src diff\n-"code": 1207104,\n+"code": 1207104,\n#+end_src\n', 'org'],
      ['<pre><code class="language-diff">\n-"code": 1207104,\n+"code": 1207104,\n</code></pre>\n', 'html'],
      ['<pre class="diff">\n-"code": 1207104,\n+"code": 1207104,\n</pre>\n', 'html'],
      ['<source lang=diff>\n-"code": 1207104,\n+"code": 1207104,\n</source>\n', 'html'],
      ['{% highlight diff %}\n-"code": 1207104,\n+"code": 1207104,\n{% endhighlight %}\n', 'markdown'],
      [`{"patch": ${JSON.stringify(patch)}}`, 'json'],
      [`> ${patch.replaceAll('\n', '\n> ')}`, 'markdown'],
    ] as const) {
      assert.deepEqual(obstacles(text, languageId), kept, text);
    }
    assert.deepEqual(obstacles(patch, 'plaintext', builtin, 'file:///w/t.json.rej'), kept);
    const lines = ['```diff', '-"code": 1207104,', '+"code": 1207104,', '```', 'error code: 1207104'];
    const cell = JSON.stringify(
      lines.map((line) => `${line}\n`),
      undefined,
      1,
    );
    assert.deepEqual(obstacles(cell, 'json', builtin, 'file:///w/a.ipynb'), [
      ...kept,
      '1207104 1237104 strong certain',
    ]);
    const behind = '.. code:: diff\n\n  -x\n\nerror code: 1207104\n\n.. code:: json\n\n   "code": 1207104\n';
    assert.deepEqual(obstacles(behind, 'restructuredtext'), Array(2).fill('1207104 1237104 strong certain'));
    const org = '#+begin_src diff\n-x\n#+end_src\nerror code: 1207104\n#+begin_src json\n"code": 1207104\n#+end_src\n';
    assert.deepEqual(obstacles(org, 'org'), Array(2).fill('1207104 1237104 strong certain'));
    const html = '<code class="language-diff">\n-x\n</code>\n<code>code: 1207104</code>\n"code": 1207104';
    assert.deepEqual(obstacles(html, 'html'), Array(2).fill('1207104 1237104 strong certain'));
    assert.deepEqual(
      obstacles(org, 'plaintext', builtin, 'file:///w/a.org'),
      Array(2).fill('1207104 1237104 strong certain'),
    );
    const liquid = '{% highlight js %}\n"code": 1207104\n{% endhighlight %}\n{% if diff %}\n"code": 1207104\n';
    assert.deepEqual(obstacles(liquid, 'markdown'), Array(2).fill('1207104 1237104 strong certain'));
    const behindPatch = '{"patch": "@@ -1 +1 @@\\n-x", "code": 1207104}';
    assert.deepEqual(obstacles(behindPatch, 'json'), ['1207104 1237104 strong certain']);
    const json = '[source,json]\n----\n"code": 1207104\n----\n[source,diff]\n....\n....\n"code": 1207104';
    assert.deepEqual(obstacles(json, 'asciidoc'), Array(2).fill('1207104 1237104 strong certain'));
    assert.deepEqual(obstacles(`${patch}end\n"code": 1207104`, 'plaintext'), [
      ...kept,
      '1207104 1237104 strong certain',
    ]);
  });

  it('leaves a patch, a call that logs and the ends of a range as they are', () => {
    const patch = '--- a/t.json\n+++ b/t.json\n@@ -1 +1 @@\n-"code": 1207104,\n+"code": 1237104,\n';
    assert.deepEqual(obstacles(patch, 'diff'), ['1207104 1237104 strong patch']);
    assert.deepEqual(obstacles(patch, 'plaintext', builtin, 'file:///w/fix.patch'), ['1207104 1237104 strong patch']);
    const markdown = `code: 1207104\n\n\`\`\`diff\n${patch}\`\`\`\n\ncode: 1207104\n\n~~~json\n"code": 1207104\n~~~\n`;
    const certain = '1207104 1237104 strong certain';
    assert.deepEqual(obstacles(markdown, 'markdown'), [certain, '1207104 1237104 strong patch', certain, certain]);
    assert.deepEqual(obstacles('log.error("cost {} ms", 1207104);', 'java'), []);
    assert.deepEqual(obstacles('if (code >= 1207104) {', 'java'), ['1207104 1237104 plain plain']);
  });

  it('does not change a number that the text does not call a code', () => {
    assert.deepEqual(obstacles('value = 1208146\n'), ['1208146 1238128 plain plain']);
    assert.deepEqual(obstacles('phone = 1208199\nx = task_1208146 + 0x1208146 + 1.1208146\n'), []);
  });

  it('reports unlisted codes that the text calls codes', () => {
    assert.deepEqual(obstacles('if code == 1208199:\n'), ['1208199 - strong noSuccessor']);
  });

  it('does not replace a code beside its successor', () => {
    for (const text of [
      'if code in (1208146, 1238128):\n',
      'if code == 1208146 or code == 1238128:\n',
      'NEW_CODES = {1208146: 1238128}\n',
      '# code 1208146 is now 1238128\n',
    ]) {
      assert.deepEqual(
        migrations(text).map(({ obstacle }) => obstacle),
        ['besideSuccessor'],
        text,
      );
    }
  });

  it('does not replace a label that would occur twice', () => {
    const twice: readonly (readonly [text: string, languageId: string, count: number])[] = [
      ['switch (code) {\n  case 1208128:\n    a();\n  case 1208146:\n    b();\n}\n', 'java', 2],
      ['switch (code) {\n  case 1208146:\n    a();\n  case 1238128:\n    b();\n}\n', 'java', 1],
      ['switch code {\ncase 1208128, 1208146:\n}\n', 'go', 2],
      ['when (code) {\n  1208128 -> a()\n  1208146 -> b()\n}\n', 'kotlin', 2],
      ['ERRORS = {\n    1208128: "a",\n    1208146: "b",\n}\n', 'python', 2],
      [`codes = {'1208128': 1, '1208146': 2}\n`, 'javascript', 2],
      ['Set<Integer> codes = Set.of(1208128, 1208146);\n', 'java', 2],
      ['case "$code" in\n  1208128) a ;;\n  1208146) b ;;\nesac\n', 'shellscript', 2],
    ];
    for (const [text, languageId, count] of twice) {
      assert.deepEqual(
        migrations(text, languageId).map(({ obstacle }) => obstacle),
        Array.from({ length: count }, () => 'sameLabel'),
        text,
      );
    }
  });

  it('compares labels of the same block only', () => {
    const text =
      'switch (code) {\n  case 1208128:\n    a();\n}\nvoid f() {\n  switch (code) {\n    case 1208146:\n      b();\n  }\n}\n';
    assert.equal(migrated(text, 'java'), text.replace('1208128', '1238128').replace('1208146', '1238128'));
    const values = 'a = {"code": 1208128}\nb = {"code": 1208146}\n';
    assert.equal(migrated(values), values.replace('1208128', '1238128').replace('1208146', '1238128'));
  });

  it('does not replace definitions of the legacy code', () => {
    assert.deepEqual(obstacles('LEGACY_API_MISSING_PROCESS_INFOS_2 = 1208146\n'), ['1208146 1238128 strong certain']);
    const { constant } = builtin.get(1208146) ?? assert.fail('not listed');
    for (const text of [`${constant} = 1208146\n`, `JOB_${constant}: int = 1208146\n`]) {
      assert.deepEqual(obstacles(text), ['1208146 1238128 strong definition'], text);
    }
    const known = definedCatalog({ code: 1208146, name: constant, owner: 'ErrorCode' });
    assert.deepEqual(obstacles(`class ErrorCode {\n  static final int ${constant} = 1208146;\n}\n`, 'java', known), [
      '1208146 1238128 strong definition',
    ]);
    assert.deepEqual(obstacles('1208146=缺少参数\n', 'properties', builtin, 'file:///w/message.properties'), [
      '1208146 1238128 strong definition',
    ]);
  });

  it('does not replace in logs, in generated files and where a comment suppresses it', () => {
    assert.deepEqual(obstacles('10:00 code=1208146\n', 'log'), ['1208146 1238128 strong log']);
    assert.deepEqual(obstacles('code=1208146\n', 'plaintext', builtin, 'file:///w/a.out'), [
      '1208146 1238128 strong log',
    ]);
    assert.deepEqual(obstacles('if code == 1208146:  # bk-job-ignore legacy\n'), ['1208146 1238128 strong ignored']);
    assert.deepEqual(obstacles('# bk-job-ignore-file\nif code == 1208199:\n'), ['1208199 - strong ignored']);
    const generated = generateConstants(
      builtin,
      { language: 'python', families: ['legacy-api'], textLanguage: 'en' },
      [],
    );
    assert.ok(generated.kind === 'text');
    assert.deepEqual([...new Set(migrations(generated.text).map(({ obstacle }) => obstacle))], ['generated']);
  });

  it('finds legacy codes by name, and the name of the successor in the same class', () => {
    const known = definedCatalog(
      { code: 1208146, name: 'OLD_PROCESS_INFOS', owner: 'ErrorCode' },
      { code: 1238128, name: 'PROCESS_INFOS', owner: 'ErrorCode' },
      { code: 1208147, name: 'OLD_EITHER', owner: 'ErrorCode' },
    );
    assert.deepEqual(obstacles('throw new E(ErrorCode.OLD_PROCESS_INFOS, ErrorCode.OLD_EITHER);', 'java', known), [
      'OLD_PROCESS_INFOS PROCESS_INFOS strong name',
      'OLD_EITHER - strong name',
    ]);
    assert.deepEqual(obstacles('raise E(JobErrorCode.LEGACY_API_MISSING_APP_ID)\n'), [
      'LEGACY_API_MISSING_APP_ID - strong name',
    ]);
  });

  it('reads the given part only, and only numbers if names are off', () => {
    const text = 'code = 1208146\ncode = 1208147\nErrorCode.LEGACY_API_MISSING_APP_ID\n';
    const document = documentOf(text);
    const found = migrationsIn(document, builtin, { names: false, from: 15, to: 100 });
    assert.deepEqual(
      found.map(({ offset }) => offset),
      [22],
    );
  });

  it('reads tens of thousands of labels, on separate lines and on one line', () => {
    const lines = '  case 1208128:\n  case 1208146:\n'.repeat(10_000);
    assert.equal(migrations(`switch (code) {\n${lines}}\n`, 'java').length, 20_000);
    const line = '1208128:1,1208146:2,'.repeat(5000);
    assert.equal(migrations(`{${line}}`, 'javascript').length, 10_000);
  }).timeout(30_000);
});
