import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import { defaultSettings } from '../../../server/src/contract/settings';
import { codeAt, filledCode } from '../../../server/src/features/messages/codesAtCursor';
import { printedResponses } from '../../support/printedResponses';
import { documentOf, marked, on } from '../context';

const catalog = builtinCatalog();

/** What is answered for what stands between two `$0`, or at the one there is. */
function filledAt(text: string, languageId = 'log', names = true) {
  const [before = '', between = '', after] = text.split('$0');
  const document = documentOf(before + between + (after ?? ''), languageId);
  const start = document.positionAt(before.length);
  const end = after === undefined ? start : document.positionAt(before.length + between.length);
  return filledCode(document, { start, end }, catalog, { ...defaultSettings, names: { enabled: names } });
}

/** A cursor has what follows it in `between`. */
function filledCursor(text: string, languageId?: string, names?: boolean) {
  return filledAt(text.replace('$0', '$0$0'), languageId, names);
}

describe('filledCode', () => {
  it('returns the values of the response that contains the code or message', async () => {
    const answer = '{"code":1239701,"message":"操作失败!任务 42 当前状态: 3","request_id":"r"}';
    const expected = { code: 1239701, arguments: ['42', '3'] };
    assert.deepEqual(await filledCursor(answer.replace('1239701', '$01239701')), expected);
    assert.deepEqual(await filledCursor(JSON.stringify(answer).replace('1239701', '1239701$0')), expected);
    assert.deepEqual(await filledCursor(answer.replace('当前', '当$0前')), expected);
    assert.deepEqual(await filledAt(`x $0resp=${answer}$0`), expected);
    // The message is that of another code, which has nothing to do with this one's placeholders.
    assert.deepEqual(await filledCursor('{"code":123$09701,"message":"IP10.0.0.1 不属于该业务"}'), {
      code: 1239701,
      arguments: [],
    });
    assert.deepEqual(await filledCursor('{"code":123$07104,"message":"Missing parameter [a]"}'), {
      code: 1237104,
      arguments: [],
    });
  });

  it('reads responses in all forms in which programs print them', async () => {
    for (const [name, text] of Object.entries(printedResponses)) {
      const expected = { code: 1237104, arguments: ['10.0.0.1'] };
      assert.deepEqual(await filledCursor(text.replace('1237104', '1237$0104')), expected, name);
    }
    // The message of a logger is not that of the code.
    const logged = 'level=error msg="call failed" code=123$07104 detail="IP10.0.0.1 不属于该业务"';
    assert.deepEqual(await filledCursor(logged), { code: 1237104, arguments: ['10.0.0.1'] });
  });

  it('returns the values of the message next to the code, and null for missing ones', async () => {
    assert.deepEqual(await filledCursor('10:00 errcode=120$09701 操作失败!任务 42 当前状态: 3'), {
      code: 1209701,
      arguments: ['42', '3'],
    });
    assert.deepEqual(await filledCursor('errcode=123$09701 操作失败!任务 {0} 当前状态: 3'), {
      code: 1239701,
      arguments: [null, '3'],
    });
    assert.deepEqual(await filledCursor('raise Error(ErrorCode.API_OPERATION_$0FAILED)', 'python'), {
      code: 1239701,
      arguments: [],
    });
    assert.equal(await filledCursor('raise Error(ErrorCode.API_OPERATION_$0FAILED)', 'python', false), null);
  });

  it('returns the code whose message is selected or on the line', async () => {
    const expected = { code: 1239701, arguments: ['42', '3'] };
    assert.deepEqual(await filledAt('10:00 WARN $0操作失败!任务 42 当前状态: 3$0 cost 3'), expected);
    assert.deepEqual(await filledCursor('10:00 WARN 操作失败!任$0务 42 当前状态: 3'), expected);
    assert.deepEqual(await filledAt('操作失败!任务 42 当前状态: 3 $0other text$0'), null);
  });

  it('returns the values for the code of a link only, whatever is before it', async () => {
    const text =
      '{"code":1239701,"message":"操作失败!任务 42 当前状态: 3"}\n{"code":1237104,"message":"IP10.0.0.1 不属于该业务"}';
    const document = documentOf(text, 'log');
    const linked = (code: number, line: number, start: number, end = start) =>
      filledCode(document, on(line, start, end), catalog, defaultSettings, code);
    assert.deepEqual(await linked(1237104, 1, 8), { code: 1237104, arguments: ['10.0.0.1'] });
    // The text has changed since the link was made.
    assert.equal(await linked(1237104, 0, 8), null);
    // The link is about a message, of which two codes are as likely.
    const plain = documentOf('code=1250001 操作失败!任务 42 当前状态: 3', 'log');
    const range = on(0, 13, 31);
    assert.deepEqual(await filledCode(plain, range, catalog, defaultSettings, 1209701), {
      code: 1209701,
      arguments: ['42', '3'],
    });
    assert.equal(await filledCode(plain, range, catalog, defaultSettings, 1250001), null);
  });

  it('returns the meaning of a name and of a message, if it is not the leading one', async () => {
    const older = { code: 1213001, arguments: [], meaning: 1 };
    assert.deepEqual(await filledCursor('JobErrorCode.PAAS_UNREACHABLE$0_SERVER', 'java'), older);
    const published =
      '{"code":1213$0001,"message":"PaaS is unreachable: the configured address is wrong or cannot be resolved"}';
    assert.deepEqual(await filledCursor(published), older);
    assert.deepEqual(await filledCursor('code=1213$0001'), { code: 1213001, arguments: [] });
  });

  it('returns the first code of a selection', async () => {
    assert.deepEqual(await filledAt('a $0 code=1250001, code=1250002$0'), { code: 1250001, arguments: [] });
  });

  it('is null if there is neither, and for a range outside the document', async () => {
    assert.equal(await filledCursor('nothing $0 here'), null);
    assert.equal(await filledCursor('$0'), null);
    const document = documentOf('x');
    const far = { line: 99, character: 99 };
    assert.equal(
      await filledCode(document, { start: far, end: { line: 0, character: 0 } }, catalog, defaultSettings),
      null,
    );
  });

  it('only reads a long line around the cursor', async () => {
    const line = `${'x'.repeat(5_000_000)} ["操作失败!任务 42 当前状态: 3"] ${'[{\\'.repeat(1_500_000)}`;
    const document = documentOf(line, 'log');
    const at = document.positionAt(5_000_012);
    assert.deepEqual(await filledCode(document, { start: at, end: at }, catalog, defaultSettings), {
      code: 1239701,
      arguments: ['42', '3'],
    });
  });
});

function at(text: string, settings = defaultSettings) {
  const { document, position } = marked(text);
  return codeAt(document, position, builtinCatalog(), settings);
}

describe('codeAt', () => {
  it('finds the code at the cursor, listed or not', () => {
    assert.deepEqual(at('x = 1239$0801'), { code: 1239801 });
    assert.deepEqual(at('x = 1280000$0'), { code: 1280000 });
  });

  it('finds a code by its name, unless names are switched off', () => {
    assert.deepEqual(at('ErrorCode.DB_$0ERROR'), { code: 1252001 });
    assert.equal(at('ErrorCode.DB_$0ERROR', { ...defaultSettings, names: { enabled: false } }), null);
  });

  it('finds nothing elsewhere', () => {
    assert.deepEqual([at('x $0= 1239801'), at('x_12$039801'), at('$0')], [null, null, null]);
  });
});
