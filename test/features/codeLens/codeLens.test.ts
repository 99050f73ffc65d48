import assert from 'node:assert/strict';
import type { CodeLens } from 'vscode-languageserver';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import type { Preferences } from '../../../server/src/contract/requestContext';
import { defaultSettings } from '../../../server/src/contract/settings';
import { codeLens, resolveCodeLens } from '../../../server/src/features/codeLens/codeLens';
import { documentOf, on, preferences } from '../context';

const catalog = builtinCatalog();

/** Every lens as `line: title`, with its code where a click renders it. */
function lensesOf(
  text: string,
  languageId = 'python',
  uri = 'file:///a',
  changes: Partial<Preferences> = {},
): string[] {
  const given = preferences({ commands: true, ...changes });
  return codeLens(documentOf(text, languageId, uri), catalog, given).map((lens) => shown(lens, given));
}

function shown(lens: CodeLens, given: Preferences): string {
  const { range, command } = resolveCodeLens(lens, catalog, given);
  const [argument] = (command?.arguments ?? []) as { code: number }[];
  return `${range.start.line}: ${command?.title}${command?.command ? ` > ${argument?.code}` : ''}`;
}

describe('codeLens', () => {
  it('is shown for every line of source with a listed or likely code', () => {
    const text = ['if code == 1239801:', '  pass', 'x = 1208146', 'phone = 1280000', 'error_code = 1250999', ''].join(
      '\n',
    );
    assert.deepEqual(lensesOf(text), [
      '0: 1239801 This IP has not been granted access; ask an administrator for permission to cal… > 1239801',
      '2: 1208146 Missing parameter [processInfos] > 1208146',
      '4: 1250999 JOB → Redis, not in the catalog',
    ]);
    assert.deepEqual(lensesOf(text, 'python', 'file:///a', { language: 'zh-CN', commands: false }), [
      '0: 1239801 该 IP 没有申请权限，请与管理员联系申请访问接口权限',
      '2: 1208146 缺少参数【processInfos】',
      '4: 1250999 JOB → Redis，目录中没有此错误码',
    ]);
  });

  it('joins the codes of a line, each once and in short form', () => {
    const text = 'codes = [1239801, 1250001, 1239801]\n[1250001, 1250002, 1252001, 1255001, 1259001, 1211001]';
    assert.deepEqual(lensesOf(text), [
      '0: 1239801 This IP has not been granted access; as… · 1250001 Redis is unavailable: wrong IP or wrong… > 1239801',
      '1: 1250001 Redis is unavailabl… · 1250002 Redis has run out o… · 1252001 Database error · ' +
        '1255001 RabbitMQ is unavail… · +2 > 1250001',
    ]);
  });

  it('is shown in logs and prose for the first occurrence of each code, with the count', () => {
    const text = 'code=1250001\ncode=1250001 code=1252001\nerrcode: 1250999\n1250001\nerrcode: 1250999\n';
    const expected = [
      '0: 1250001 ×3 Redis is unavailable: wrong IP or wrong configuration > 1250001',
      '1: 1252001 ×1 Database error > 1252001',
      '2: 1250999 ×2 JOB → Redis, not in the catalog',
    ];
    assert.deepEqual(lensesOf(text, 'log'), expected);
    assert.deepEqual(lensesOf(text, 'plaintext'), expected);
    assert.deepEqual(lensesOf(text, 'markdown'), expected);
    assert.deepEqual(lensesOf(text, 'unknown', 'file:///logs/app.LOG'), expected);
    assert.equal(lensesOf(text, 'python', 'file:///logs/app.py').length, 5);
  });

  it('comes without a title, which a later request resolves', () => {
    const [lens] = codeLens(documentOf('  1252001'), catalog, preferences({ commands: true }));
    assert.deepEqual(lens, { range: on(0, 2, 9), data: { uri: 'file:///a', codes: [{ code: 1252001 }], more: 0 } });
    assert.deepEqual(lens && resolveCodeLens(lens, catalog, preferences({ commands: true })), {
      ...lens,
      command: {
        title: '1252001 Database error',
        command: 'bkJobErrorCodes.renderMessage',
        arguments: [{ code: 1252001 }],
      },
    });
    assert.deepEqual(lens && resolveCodeLens(lens, catalog, preferences()), {
      ...lens,
      command: { title: '1252001 Database error', command: '' },
    });
  });

  it('stops at 2,000 and says how many are missing', () => {
    const lenses = lensesOf('1252001\n'.repeat(3000));
    assert.equal(lenses.length, 2000);
    assert.deepEqual(lenses.slice(-2), [
      '1998: 1252001 Database error > 1252001',
      '1999: lenses stop here: 1,001 more',
    ]);
    assert.equal(lensesOf('1252001\n'.repeat(2000)).at(-1), '1999: 1252001 Database error > 1252001');
    assert.equal(
      lensesOf('1252001\n'.repeat(2001), 'python', 'file:///a', { language: 'zh-CN' }).at(-1),
      '1999: 提示到此为止：还有 2 行',
    );
  });

  it('is empty without codes, and when switched off', () => {
    assert.deepEqual(lensesOf('x = 1\n'), []);
    const settings = { ...defaultSettings, codeLens: { ...defaultSettings.codeLens, enabled: false } };
    assert.deepEqual(lensesOf('1252001', 'python', 'file:///a', { settings }), []);
  });

  it('is shown for names too, joined with the numbers of the line, each code once', () => {
    const text = [
      'import static com.tencent.bk.job.ErrorCode.*;',
      'int DB_ERROR = 1252001;',
      'throw new E(ErrorCode.MQ_ERROR, 1239801, Status.DB_ERROR);',
      'return DB_ERROR;',
      'HttpStatus.BAD_REQUEST',
    ].join('\n');
    const titles = [
      '1: 1252001 Database error > 1252001',
      '2: 1255001 RabbitMQ is unavailable or cannot be co… · 1239801 This IP has not been granted access; as… > 1255001',
      '3: 1252001 Database error > 1252001',
    ];
    assert.deepEqual(lensesOf(text, 'java'), titles);
    assert.deepEqual(codeLens(documentOf(text, 'java'), catalog, preferences())[1]?.range, on(2, 22, 30));
    const settings = { ...defaultSettings, names: { enabled: false } };
    assert.equal(lensesOf(text, 'java', undefined, { settings }).length, 2);
    assert.deepEqual(lensesOf('ErrorCode.DB_ERROR', 'log'), []);
  });
});
