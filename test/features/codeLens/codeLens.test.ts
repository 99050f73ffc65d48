import assert from 'node:assert/strict';
import { CancellationToken, type CodeLens } from 'vscode-languageserver';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import type { Preferences } from '../../../server/src/contract/requestContext';
import { defaultSettings } from '../../../server/src/contract/settings';
import type { Language } from '../../../server/src/core/text/productLanguage';
import { codeLens, codeLensResolveHandler, resolveCodeLens } from '../../../server/src/features/codeLens/codeLens';
import type { CodeArgument, CodesArgument } from '../../../server/src/protocol';
import { documentOf, on, preferences, requestContext } from '../context';

const catalog = builtinCatalog();

/** Every lens as `line: title`, with the codes that a click renders or offers. */
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
  const [argument] = (command?.arguments ?? []) as (CodeArgument & CodesArgument)[];
  return `${range.start.line}: ${command?.title}${command?.command ? ` > ${argument?.code ?? argument?.codes}` : ''}`;
}

describe('codeLens', () => {
  it('is shown for every line of source with a listed or likely code', () => {
    const text = ['if code == 1239801:', '  pass', 'x = 1208146', 'phone = 1280000', 'error_code = 1250999', ''].join(
      '\n',
    );
    assert.deepEqual(lensesOf(text), [
      '0: 1239801 This IP has not been granted access; ask an administrator for permission to call the API > 1239801',
      '2: 1208146 Missing parameter [processInfos] > 1208146',
      '4: 1250999 JOB → Redis, not in the catalog',
    ]);
    assert.deepEqual(lensesOf(text, 'python', 'file:///a', { language: 'zh-CN', commands: false }), [
      '0: 1239801 该 IP 没有申请权限，请与管理员联系申请访问接口权限',
      '2: 1208146 缺少参数【processInfos】',
      '4: 1250999 JOB → Redis，目录中没有此错误码',
    ]);
  });

  it('is shown for each code of a line once, in short form, and for the fifth and later ones as a list', () => {
    const text = 'codes = [1239801, 1250001, 1239801]\n[1250001, 1250002, 1252001, 1255001, 1259001, 1211001]';
    assert.deepEqual(lensesOf(text), [
      '0: 1239801 This IP has not been granted access; ask an administrator f… > 1239801',
      '0: 1250001 Redis is unavailable: wrong IP or wrong configuration > 1250001',
      '1: 1250001 Redis is unavailable: wrong I… > 1250001',
      '1: 1250002 Redis has run out of memory o… > 1250002',
      '1: 1252001 Database error > 1252001',
      '1: 1255001 RabbitMQ is unavailable or ca… > 1255001',
      '1: +2 codes > 1259001,1211001',
    ]);
    assert.equal(
      lensesOf(text, 'python', 'file:///a', { language: 'zh-CN' }).at(-1),
      '1: 另有 2 个错误码 > 1259001,1211001',
    );
    assert.equal(lensesOf(text, 'python', 'file:///a', { commands: false }).at(-1), '1: +2 codes');
    const unlisted = '[code=1250001, code=1250002, code=1252001, code=1255001, code=1250998, code=1250999]';
    assert.equal(lensesOf(unlisted).at(-1), '0: +2 codes');
  });

  it('has the range of its code, and renders the code at its place', () => {
    const [, second] = codeLens(documentOf('[1250001, 1252001]'), catalog, preferences({ commands: true }));
    assert.deepEqual(second?.range, on(0, 10, 17));
    assert.deepEqual(second && resolveCodeLens(second, catalog, preferences({ commands: true })).command?.arguments, [
      { code: 1252001, place: { uri: 'file:///a', range: on(0, 10, 10) } },
    ]);
  });

  it('shows the meaning that a name has, with its number too, and that of every release for a number', () => {
    const older = '1213001 PaaS is unreachable: the configured address is wrong or cannot be resolved > 1213001';
    const both =
      '1213001 Calling the CMSI notification API failed (3.5+) / PaaS is unreachable: the configured address is wrong or can… (≤3.4) > 1213001';
    assert.deepEqual(
      lensesOf(
        'throw new E(JobErrorCode.PAAS_UNREACHABLE_SERVER);\nretry(1213001, JobErrorCode.PAAS_UNREACHABLE_SERVER);\ncode == 1213001',
        'java',
      ),
      [`0: ${older}`, `1: ${older}`, `2: ${both}`],
    );
  });

  it('is shown in logs and prose for the first occurrence of each code, with the count', () => {
    const text = 'code=1250001\ncode=1250001 code=1252001\nerrcode: 1250999\n1250001\nerrcode: 1250999\n';
    const expected = [
      '0: 1250001 ×3 Redis is unavailable: wrong IP or wrong configuration > 1250001',
      '1: 1252001 Database error > 1252001',
      '2: 1250999 ×2 JOB → Redis, not in the catalog',
    ];
    assert.deepEqual(lensesOf(text, 'log'), expected);
    assert.deepEqual(lensesOf(text, 'plaintext'), expected);
    assert.deepEqual(lensesOf(text, 'markdown'), expected);
    assert.deepEqual(lensesOf(text, 'unknown', 'file:///logs/app.LOG'), expected);
    assert.equal(lensesOf(text, 'python', 'file:///logs/app.py').length, 6);
  });

  it('comes without a title, which a later request resolves', () => {
    const [lens] = codeLens(documentOf('  1252001'), catalog, preferences({ commands: true }));
    assert.deepEqual(lens, { range: on(0, 2, 9), data: { uri: 'file:///a', code: { code: 1252001 }, among: 1 } });
    assert.deepEqual(lens && resolveCodeLens(lens, catalog, preferences({ commands: true })), {
      ...lens,
      command: {
        title: '1252001 Database error',
        command: 'bkJobErrorCodes.renderMessage',
        arguments: [{ code: 1252001, place: { uri: 'file:///a', range: on(0, 2, 2) } }],
      },
    });
    assert.deepEqual(lens && resolveCodeLens(lens, catalog, preferences()), {
      ...lens,
      command: { title: '1252001 Database error', command: '' },
    });
  });

  it('says that the message of the response is that of another code', async () => {
    const titles = async (text: string, language: Language = 'en') => {
      const document = documentOf(text, 'log');
      const context = requestContext(document, catalog, preferences({ language }));
      const lenses = codeLens(document, catalog, preferences());
      const resolved = lenses.map((lens) => codeLensResolveHandler.answer(context, lens, CancellationToken.None));
      return (await Promise.all(resolved)).map(({ command }) => command?.title ?? '');
    };
    const answer = (code: number) => `{"code":${code},"result":false,"message":"IP10.0.0.1 不属于该业务"}`;
    assert.deepEqual(await titles(answer(1239803)), [
      '1239803 The execution queue is full · ⚠ the message is that of 1237104',
    ]);
    assert.deepEqual(await titles(answer(1239803), 'zh-CN'), ['1239803 执行队列已满 · ⚠ 消息属于 1237104']);
    assert.deepEqual(await titles(answer(1237104)), ['1237104 IP {0} does not belong to this business']);
    assert.deepEqual(await titles('code=1239803'), ['1239803 The execution queue is full']);
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
    // A line has all its lenses or none.
    const pairs = lensesOf('[1252001, 1250001]\n'.repeat(1001));
    assert.deepEqual([pairs.length, pairs.at(-1)], [1999, '999: lenses stop here: 2 more']);
  });

  it('is empty without codes, and when switched off', () => {
    assert.deepEqual(lensesOf('x = 1\n'), []);
    const settings = { ...defaultSettings, codeLens: { ...defaultSettings.codeLens, enabled: false } };
    assert.deepEqual(lensesOf('1252001', 'python', 'file:///a', { settings }), []);
  });

  it('is shown for names too, beside the numbers of the line, each code once', () => {
    const text = [
      'import static com.tencent.bk.job.ErrorCode.*;',
      'int DB_ERROR = 1252001;',
      'throw new E(ErrorCode.MQ_ERROR, 1239801, Status.DB_ERROR);',
      'return DB_ERROR;',
      'HttpStatus.BAD_REQUEST',
    ].join('\n');
    const titles = [
      '1: 1252001 Database error > 1252001',
      '2: 1255001 RabbitMQ is unavailable or cannot be connected to > 1255001',
      '2: 1239801 This IP has not been granted access; ask an administrator f… > 1239801',
      '3: 1252001 Database error > 1252001',
    ];
    assert.deepEqual(lensesOf(text, 'java'), titles);
    assert.deepEqual(codeLens(documentOf(text, 'java'), catalog, preferences())[1]?.range, on(2, 22, 30));
    const settings = { ...defaultSettings, names: { enabled: false } };
    assert.equal(lensesOf(text, 'java', undefined, { settings }).length, 2);
    assert.deepEqual(lensesOf('ErrorCode.DB_ERROR', 'log'), []);
  });
});
