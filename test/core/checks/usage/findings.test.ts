import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtinCatalog } from '../../../../server/src/builtin/builtinCatalog';
import type { Catalog } from '../../../../server/src/core/catalog/catalog';
import { type DiagnosticRule, diagnosticRules } from '../../../../server/src/core/checks/rules/rules';
import { findingSlices, findingsIn } from '../../../../server/src/core/checks/usage/findings';
import { codeDocuments } from '../../../../server/src/core/mentions/document/chunkedDocument';
import { documentOf } from '../../../features/context';
import { catalogWith } from '../../../support/customCatalogs';
import { definedCatalog } from '../../../support/definedCatalog';
import { layer, layeredCatalog } from '../../../support/layeredCatalog';

const all = { rules: new Set(diagnosticRules), names: true };

/** Every finding as `line rule text`. */
function found(text: string, languageId = 'python', catalog: Catalog = builtinCatalog(), uri = 'file:///a'): string[] {
  const document = documentOf(text, languageId, uri);
  return findingsIn(document, catalog, all).map(
    ({ rule, offset, length }) => `${document.lineAt(offset)} ${rule} ${document.slice(offset, offset + length)}`,
  );
}

function messages(text: string, catalog: Catalog = builtinCatalog()): [en: string, zh: string][] {
  return findingsIn(documentOf(text), catalog, all).map(({ message }) => [message('en'), message('zh-CN')]);
}

describe('findingsIn', () => {
  it('finds nothing in patches, in calls that log, and at the ends of a range', () => {
    const patch = '@@ -1 +1 @@\n-"code": 1207104,\n+"code": 1244901,\n';
    assert.deepEqual(found(patch, 'diff'), []);
    assert.deepEqual(found(patch, 'plaintext', builtinCatalog(), 'file:///fix.patch'), []);
    const inMail = (head: string, mark: string): string => `${head}\n${mark} "code": 1207104,\n`;
    assert.deepEqual(found(inMail('*** 1,2 ****', '!'), 'plaintext'), []);
    assert.deepEqual(found(inMail('--- 1,2 ----', '!'), 'plaintext'), []);
    assert.deepEqual(found(inMail('3,4c3', '<'), 'plaintext'), []);
    assert.deepEqual(found(inMail('@@@ -1,2 -1,2 +1,2 @@@', '++'), 'plaintext'), []);
    assert.deepEqual(found(inMail('text', '!'), 'plaintext'), ['1 legacy 1207104']);
    assert.deepEqual(found(`\`\`\`diff\n${patch}\`\`\`\ncode: 1207104\n`, 'markdown'), ['5 legacy 1207104']);
    assert.deepEqual(found('log.error("cost {} ms", 1207104); log.error("n {}", 1244901);', 'java'), []);
    assert.deepEqual(found('if 1244900 <= code < 1244999:\n    pass\n'), []);
  });

  it('finds legacy codes by number and name if the text calls them codes', () => {
    const text = [
      'if code == 1208146: raise JobError(1207101)',
      'phone = 1208146',
      '{"code": "1207101"}',
      'MISSING_INFOS = 1208146',
      'if code in (1238128, 1250001): pass',
    ].join('\n');
    assert.deepEqual(found(text), ['0 legacy 1208146', '0 legacy 1207101', '2 legacy 1207101', '3 legacy 1208146']);
    const old = definedCatalog({ code: 1208146, name: 'MISSING_INFOS', owner: 'ErrorCode' });
    const named = 'throw new JobException(ErrorCode.MISSING_INFOS);\nMISSING_INFOS(1208146, "x")';
    assert.deepEqual(found(named, 'java', old), ['0 legacy MISSING_INFOS', '1 legacy 1208146']);
  });

  it('names the successor, and the code that only looks like it', () => {
    assert.deepEqual(messages('code == 1208146'), [
      [
        '1208146 is an error code of the legacy API. The new API code with the same meaning is 1238128: Missing parameter [process_infos] (1238146 ends in the same digits, but means something else.)',
        '1208146 是旧版 API 的错误码。新版 API 中含义相同的是 1238128：缺少参数【process_infos】（1238146 末四位相同，但含义不同。）',
      ],
    ]);
    assert.match(
      messages('code == 1208147')[0]?.[0] ?? '',
      / the same meaning is 1238146: Missing parameter \[\{0\}\] or \[\{1\}\]$/,
    );
    const catalog = layeredCatalog(
      [],
      [
        layer({ id: 'own:a', kind: 'own' }, 'a', [
          { code: 1208999, section: { id: 'legacy-api', name: { en: 'L', 'zh-CN': 'L' } } },
        ]),
      ],
    );
    assert.deepEqual(messages('code == 1208999', catalog), [
      [
        '1208999 is an error code of the legacy API. The new API has no code with the same meaning.',
        '1208999 是旧版 API 的错误码。新版 API 中没有含义相同的错误码。',
      ],
    ]);
  });

  it('finds unlisted numbers that the text calls codes, unless the document defines them itself', () => {
    assert.deepEqual(found('code == 1239777\nx = 1239777 # id\nports = [1239777]'), ['0 unlisted 1239777']);
    const definitions: [languageId: string, text: string][] = [
      ['python', 'JOB_BROKEN = 1239777'],
      ['java', 'public static final int JOB_BROKEN = 1239777;'],
      ['java', 'enum ErrorCode {\n  JOB_BROKEN(1239777, "x"),'],
      ['typescript', 'const ErrorCode = {\n  JobBroken: 1239777,'],
      ['c', '#define JOB_BROKEN 1239777'],
      ['go', 'const (\n\tErrJobBroken = 1239777\n)'],
      ['php', "define('JOB_BROKEN', 1239777);"],
      ['properties', '1239777=broken'],
    ];
    for (const [languageId, text] of definitions) {
      assert.deepEqual(found(`${text}\nif (code == 1239777)`, languageId), [], text);
      assert.deepEqual(
        found(text.replace('1239777', '1239778').concat('\nif (code == 1239777)'), languageId).length,
        1,
        text,
      );
    }
    assert.deepEqual(messages('code == 1239777'), [
      [
        '1239777 is used as an error code here, but no catalog lists it. By its digits: New API · Operation failed.',
        '此处将 1239777 用作错误码，但任何目录都未收录它。按数字规则属于：新版 API · 操作失败。',
      ],
    ]);
    assert.deepEqual(messages('code == 1288888'), [
      [
        '1288888 is used as an error code here, but no catalog lists it.',
        '此处将 1288888 用作错误码，但任何目录都未收录它。',
      ],
    ]);
  });

  it('finds codes whose meaning depends on the release, if the release is unknown', () => {
    const text =
      'if code == 1238001: raise JobError(1238001)\nPERMISSION_DENIED = 1238001\nid = 1238001\nErrorCode.PERMISSION_DENIED';
    assert.deepEqual(found(text), ['0 changedMeaning 1238001', '0 changedMeaning 1238001']);
    assert.deepEqual(messages('code == 1238001'), [
      [
        'The meaning of 1238001 depends on the release of JOB: 3.4 and later: Permission denied for user {0}; up to 3.3: The user has no permission.',
        '1238001 的含义取决于 JOB 的版本：3.4 及以后：用户 {0} 权限不足，操作被拒绝；3.3 及以前：用户没有权限。',
      ],
    ]);
    assert.deepEqual(found(text, 'python', layeredCatalog([1238001], [], '3.8')), []);
    const ours = definedCatalog({ code: 1238001, name: 'PERMISSION_DENIED' });
    assert.deepEqual(found('code == 1238001', 'python', ours), []);
  });

  it('finds a constant with two numbers at its definitions and uses', () => {
    const catalog = definedCatalog(
      { code: 1241001, name: 'JOB_BROKEN', owner: 'ErrorCode' },
      { code: 1241002, name: 'JOB_BROKEN', owner: 'ErrorCode', file: 'file:///w/b/ErrorCode.ts' },
      { code: 1241003, name: 'FINE', owner: 'ErrorCode' },
    );
    const text = 'JOB_BROKEN = 1241002\nErrorCode.JOB_BROKEN\nErrorCode.FINE';
    assert.deepEqual(found(text, 'typescript', catalog), ['0 conflict JOB_BROKEN', '1 conflict JOB_BROKEN']);
    const [definition, use] = findingsIn(documentOf(text, 'typescript'), catalog, all);
    assert.deepEqual(
      [definition?.message('en'), use?.message('zh-CN')],
      [
        'JOB_BROKEN is defined with different numbers: 1241002 (b/ErrorCode.ts:2), 1241001 (w/ErrorCode.java:1).',
        'JOB_BROKEN 被定义为不同的数字：1241001（w/ErrorCode.java:1）、1241002（b/ErrorCode.ts:2）。',
      ],
    );
    assert.deepEqual(
      use?.places?.map(({ origin, message }) => [origin, message('en')]),
      [
        [{ file: 'file:///w/ErrorCode.java', line: 1 }, 'Defined as 1241001'],
        [{ file: 'file:///w/b/ErrorCode.ts', line: 2 }, 'Defined as 1241002'],
      ],
    );
  });

  it('does not compare members of two classes, tests and built-in catalogs', () => {
    const pairs: [one: [owner: string, file: string], other: [owner: string, file: string], conflicts: number][] = [
      [['ErrorCode', 'a/ErrorCode.java'], ['GseCode', 'a/GseCode.java'], 0],
      [['ErrorCode', 'a/ErrorCode.java'], ['ErrorCode', 'test/TestErrorCode.java'], 0],
      [['codes', 'a/codes.py'], ['errors', 'b/errors.py'], 1],
      [['ErrorCode', 'a/ErrorCode.java'], ['errors', 'b/errors.py'], 0],
    ];
    for (const [[owner, file], [other, elsewhere], conflicts] of pairs) {
      const catalog = definedCatalog(
        { code: 1241001, name: 'JOB_BROKEN', owner, file: `file:///w/${file}` },
        { code: 1241002, name: 'JOB_BROKEN', owner: other, file: `file:///w/${elsewhere}` },
      );
      assert.equal(found(`${owner}.JOB_BROKEN`, 'java', catalog).length, conflicts, `${file} ${elsewhere}`);
    }
    // 1241001 has this name in no release of JOB.
    const ours = definedCatalog({ code: 1241001, name: 'PERMISSION_DENIED', owner: 'ErrorCode' });
    assert.deepEqual(found('ErrorCode.PERMISSION_DENIED', 'java', ours), []);
  });

  it('finds nothing in catalogs, in message files and for plain numbers', () => {
    assert.deepEqual(found('1208146=缺少参数\nerror.1238001 = x\n1239777=y', 'properties'), []);
    assert.deepEqual(found('[1208146, 1238001, 1250001, 1239777, 1200000]', 'json'), []);
    const catalog = catalogWith({ 'codes.md': '| code | message |\n| --- | --- |\n| 4000001 | a |\n' });
    const file = catalog.layers.find(({ kind }) => kind === 'own')?.id.slice('own:'.length);
    assert.deepEqual(found('code 1208146', 'markdown', catalog, file), []);
    assert.deepEqual(found('code 1208146', 'markdown', catalog, 'file:///other.md'), ['0 legacy 1208146']);
  });

  it('applies only active rules, and no names if they are off', () => {
    const document = documentOf('code == 1208146 or code == 1239777 or code == 1238001');
    for (const rule of ['unlisted', 'legacy', 'changedMeaning'] as const) {
      const rules: ReadonlySet<DiagnosticRule> = new Set([rule]);
      const only = findingsIn(document, builtinCatalog(), { rules, names: true });
      assert.deepEqual(
        only.map((finding) => finding.rule),
        [rule],
      );
    }
    const catalog = definedCatalog({ code: 1208146, name: 'MISSING_INFOS', owner: 'ErrorCode' });
    const named = documentOf('ErrorCode.MISSING_INFOS');
    assert.equal(findingsIn(named, catalog, all).length, 1);
    assert.deepEqual(findingsIn(named, catalog, { ...all, names: false }), []);
  });

  it('finds the same for every division into pieces and ranges', () => {
    const lines = [
      'code == 1208146',
      'x = 1239777',
      '{"code": 1239777}',
      '',
      'error_code: 1238001',
      '# 1250001',
      'raise JobError(1207101)',
    ];
    let cases = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 40 }), fc.nat(600), (picked, cut) => {
        cases++;
        const text = picked.join('\n');
        const whole = findingsIn(documentOf(text), builtinCatalog(), all).map(({ rule, offset }) => [rule, offset]);
        const document = codeDocuments('utf-16', 16).create('file:///a', 'python', 1, text);
        const slices = [...findingSlices(document, builtinCatalog(), all)].flat();
        assert.deepEqual(
          slices.map(({ rule, offset }) => [rule, offset]),
          whole,
        );
        const halves = [
          ...findingsIn(document, builtinCatalog(), all, 0, cut),
          ...findingsIn(document, builtinCatalog(), all, cut),
        ];
        assert.deepEqual(
          halves.map(({ rule, offset }) => [rule, offset]),
          whole,
        );
      }),
      { numRuns: 200 },
    );
    assert.equal(cases, 200);
  });
});
