import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import { defaultSettings } from '../../../server/src/contract/settings';
import type { CatalogReport } from '../../../server/src/core/catalog/catalogReport';
import type { CodeDocument } from '../../../server/src/core/mentions/document/codeDocument';
import type { Language } from '../../../server/src/core/text/productLanguage';
import { status } from '../../../server/src/features/catalogViews/status';
import { documentOf, marked, preferences } from '../context';

const catalog = builtinCatalog();
const nothingElse: CatalogReport = { layers: [], trusted: true, skipped: [] };

function contextOf(document: CodeDocument | undefined, language: Language) {
  return { document, catalog, report: () => nothingElse, preferences: preferences({ language }) };
}

function numberAt(text: string, language: Language = 'en') {
  const { document, position } = marked(text);
  return status(contextOf(document, language), { position }).number;
}

describe('status', () => {
  it('shows the catalog and its codes in the file', () => {
    const document = documentOf('1239801 1239801\nphone 1280000\nerror_code=1250999\nx_1239801\n');
    assert.deepEqual(status(contextOf(document, 'zh-CN'), {}), {
      catalog: {
        layers: '官方页面 244 · 作业平台 3.x 235',
        version: '所有版本',
        reading: false,
        note: '',
        problems: [],
        problemCount: 0,
      },
      document: { distinct: 2, occurrences: 3 },
      number: null,
    });
    assert.deepEqual(status(contextOf(undefined, 'en'), { position: { line: 0, character: 0 } }), {
      catalog: {
        layers: 'Published page 244 · JOB 3.x 235',
        version: 'All versions',
        reading: false,
        note: '',
        problems: [],
        problemCount: 0,
      },
      document: null,
      number: null,
    });
  });

  it('says why a number is explained', () => {
    assert.deepEqual(numberAt('1252$0001'), {
      text: '1252001',
      explained: true,
      explanation: '1252001 is in the catalog: Database error',
    });
    assert.deepEqual(numberAt('error_code=1250$0999', 'zh-CN'), {
      text: '1250999',
      explained: true,
      explanation: '此处将 1250999 用作错误码：JOB → Redis，目录中没有此错误码',
    });
  });

  it('counts and explains names too, but does not count them in logs', () => {
    const { document, position } = marked('DB_ERROR = 1252001\nf(JobErrorCode.DB_$0ERROR, JobErrorCode.MQ_ERROR)');
    const shown = status(contextOf(document, 'en'), { position });
    assert.deepEqual(shown.document, { distinct: 2, occurrences: 4 });
    assert.deepEqual(shown.number, {
      text: 'DB_ERROR',
      explained: true,
      explanation: 'DB_ERROR is in the catalog: Database error',
    });
    const log = documentOf('1252001 JobErrorCode.MQ_ERROR', 'log');
    assert.deepEqual(status(contextOf(log, 'en'), {}).document, { distinct: 1, occurrences: 1 });
    const without = preferences({ settings: { ...defaultSettings, names: { enabled: false } } });
    const numbers = status({ ...contextOf(document, 'en'), preferences: without }, { position });
    assert.deepEqual([numbers.document, numbers.number], [{ distinct: 1, occurrences: 1 }, null]);
  });

  const reasons: readonly [marked: string, text: string, en: string, zh: string][] = [
    ['task_123$09801', '1239801', 'is part of a name.', '是名称的一部分。'],
    ['0x123$09801', '1239801', 'is part of a hexadecimal number.', '是十六进制数的一部分。'],
    ['%1239$0801', '1239801', 'is part of an escape.', '是转义序列的一部分。'],
    ['1.123$09801', '1239801', 'is part of a number with a fraction.', '是小数的一部分。'],
    ['id 1239$0', '1239', 'does not have the seven digits of an error code.', '不是七位数字，而错误码是七位。'],
    [
      '$07654321',
      '7654321',
      'does not start with 12, as JOB error codes do.',
      '不以 12 开头，而 JOB 错误码以 12 开头。',
    ],
  ];
  for (const [text, number, en, zh] of reasons) {
    it(`says that ${number} of ${text.replace('$0', '')} ${en}`, () => {
      assert.deepEqual(numberAt(text), { text: number, explained: false, explanation: `${number} ${en}` });
      assert.deepEqual(numberAt(text, 'zh-CN'), { text: number, explained: false, explanation: `${number} ${zh}` });
    });
  }

  it('says that nothing calls an unlisted number an error code', () => {
    assert.deepEqual(
      [numberAt('phone 1280$0000')?.explanation, numberAt('phone 1280$0000', 'zh-CN')?.explanation],
      [
        'No catalog lists 1280000, and nothing calls it an error code.',
        '目录中没有 1280000，上下文也没有表明它是错误码。',
      ],
    );
  });

  it('shortens a very long number', () => {
    assert.deepEqual(numberAt(`${'1'.repeat(5000)}$0`), {
      text: `${'1'.repeat(23)}…`,
      explained: false,
      explanation: `${'1'.repeat(23)}… does not have the seven digits of an error code.`,
    });
  });

  it('says nothing where there is no number', () => {
    assert.deepEqual([numberAt('a $0 b'), numberAt('$0')], [null, null]);
  });
});
