import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import { codeDocuments } from '../../../server/src/core/mentions/document/chunkedDocument';
import type { CodeDocument } from '../../../server/src/core/mentions/document/codeDocument';
import { codeLens, resolveCodeLens } from '../../../server/src/features/codeLens/codeLens';
import { messageLenses, messageTotals } from '../../../server/src/features/codeLens/messageLens';
import { documentOf, on, preferences } from '../context';

const catalog = builtinCatalog();
const never = () => false;

/** Every lens over a message as `line: title`, with its code where a click renders it. */
async function lensesOf(document: CodeDocument, room = 2000): Promise<string[]> {
  const given = preferences({ commands: true });
  const totals = await messageTotals(document, catalog, never);
  return messageLenses(document, totals, room, 'en').map((lens) => {
    const { range, command } = lens.command ? lens : resolveCodeLens(lens, catalog, given);
    const [argument] = (command?.arguments ?? []) as { code: number }[];
    return `${range.start.line}: ${command?.title}${command?.command ? ` > ${argument?.code}` : ''}`;
  });
}

const ordinary = '2024-01-31 10:00:00 INFO [main] started in 3.2 seconds';
const failed = '2024-01-31 10:00:01 ERROR [main] 操作失败!任务 42 当前状态: 3';
const missing = '2024-01-31 10:00:02 ERROR [main] 缺少参数【file】或者【files】';

describe('lenses over messages', () => {
  it('are shown in a log for the first message of each code, with the possible codes and the count', async () => {
    const log = documentOf([ordinary, failed, missing, failed, ordinary, failed, ''].join('\r\n'), 'log');
    assert.deepEqual(await lensesOf(log), [
      '1: 1239701 / 1209701 ×3 Operation failed! Task {0} is now in state {1} > 1239701',
      '2: 1208117 Missing parameter [file] or [files] > 1208117',
    ]);
    const [lens] = messageLenses(log, await messageTotals(log, catalog, never), 2000, 'en');
    const code = { code: 1239701, count: 3, alike: [1209701], isMessage: true };
    const range = on(1, 33, 51);
    assert.deepEqual(lens, { range, data: { uri: 'file:///a', code, among: 1 } });
    assert.deepEqual(lens && resolveCodeLens(lens, catalog, preferences({ commands: true })).command?.arguments, [
      { code: 1239701, place: { uri: 'file:///a', range } },
    ]);
  });

  it('leave out lines with a code, and codes that the log names somewhere', async () => {
    const log = documentOf([`${failed} code=1250001`, missing, 'code=1208117'].join('\n'), 'log');
    assert.deepEqual(await lensesOf(log), []);
  });

  it('stop at the maximum, and say how many are missing', async () => {
    const log = documentOf([failed, missing].join('\n'), 'log');
    assert.deepEqual(await lensesOf(log, 1), ['0: lenses stop here: 2 more']);
    assert.deepEqual(await lensesOf(log, 0), []);
    assert.deepEqual(await lensesOf(log, -5), []);
  });

  it('follow edits, and read only the edited parts again', async () => {
    const documents = codeDocuments('utf-16');
    const document = documents.create('file:///a.log', 'log', 1, `${ordinary}\n`.repeat(10_000));
    let read = 0;
    const count = () => ++read < 0;
    assert.deepEqual(await messageTotals(document, catalog, count), { totals: [] });
    assert.equal(read, document.piecesIn(0, document.length).length);
    read = 0;
    const at = { line: 9999, character: 0 };
    documents.update(document, [{ range: { start: at, end: at }, text: `${failed}\n` }], 2);
    await messageTotals(document, catalog, count);
    assert.equal(read, 1);
    assert.deepEqual(await lensesOf(document), [
      '9999: 1239701 / 1209701 Operation failed! Task {0} is now in state {1} > 1239701',
    ]);
  });

  it('follow an edit during the search', async () => {
    const documents = codeDocuments('utf-16');
    const document = documents.create('file:///a.log', 'log', 1, `${ordinary}\n`.repeat(5000));
    const lenses = lensesOf(document);
    const start = { line: 0, character: 0 };
    documents.update(document, [{ range: { start, end: start }, text: `${failed}\n` }], 2);
    assert.deepEqual(await lenses, ['0: 1239701 / 1209701 Operation failed! Task {0} is now in state {1} > 1239701']);
  });

  it('stop searching when the request is cancelled', async () => {
    const document = documentOf(`${ordinary}\n`.repeat(100_000), 'log');
    let asked = 0;
    const totals = await messageTotals(document, catalog, () => ++asked > 2);
    assert.deepEqual([totals, asked], [{ totals: [] }, 3]);
  });

  it('let other requests run during the search', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    await messageTotals(documentOf(`${ordinary}\n`.repeat(10_000), 'log'), catalog, never);
    clearInterval(timer);
    assert.ok(turns > 1, String(turns));
  });

  it('end in a log that is too long, and say so', async () => {
    const line = `${'x'.repeat(1999)}\n`;
    const document = documentOf(`${failed}\n${line.repeat(9000)}${missing}\n`, 'log');
    assert.deepEqual(await lensesOf(document), [
      '0: 1239701 / 1209701 Operation failed! Task {0} is now in state {1} > 1239701',
      '8389: messages are only searched in the first 8,389 lines',
    ]);
  });

  it('take any log', async () => {
    const noise = ['\0', '\u202e', '\ud800', '"', '操作失败', '【】', '{0}', '\r'];
    for (const part of noise) {
      const text = `${part.repeat(Math.ceil(1_000_000 / part.length))}\n${failed}`;
      assert.deepEqual(
        (await lensesOf(documentOf(text, 'log'))).map((lens) => lens.replace(/^\d+: (\d+).*/, '$1')),
        ['1239701'],
        JSON.stringify(part),
      );
    }
  });

  it('are missing without the setting', () => {
    assert.deepEqual(codeLens(documentOf(failed, 'log'), catalog, preferences()), []);
  });
});
