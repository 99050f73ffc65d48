import assert from 'node:assert/strict';
import { type Hover, MarkupKind } from 'vscode-languageserver';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import type { Preferences } from '../../../server/src/contract/requestContext';
import { type RenderedCard, renderCard } from '../../../server/src/core/answers/card/card';
import { describeMessage } from '../../../server/src/core/answers/card/textFacts';
import { codeDocuments } from '../../../server/src/core/mentions/document/chunkedDocument';
import { findMessages } from '../../../server/src/core/messages/findMessages';
import { messageIndex } from '../../../server/src/core/messages/messageIndex';
import { messageHover } from '../../../server/src/features/hover/messageHover';
import { documentOf, marked, on, preferences, requestContext } from '../context';

const catalog = builtinCatalog();

/** The hover at `$0`, as plain text unless said otherwise. */
function hoverAt(text: string, languageId = 'log', changes: Partial<Preferences> = {}): Promise<Hover | null> {
  const { document, position } = marked(text, languageId);
  const given = preferences({ hoverFormat: MarkupKind.PlainText, ...changes });
  return messageHover(requestContext(document, catalog, given), { textDocument: { uri: document.uri }, position });
}

/** The hover over the text between two `$0`. */
async function hoverOver(text: string, languageId = 'log'): Promise<Hover | null> {
  const { document: first, position: start } = marked(text, languageId);
  const { document, position: end } = marked(first.getText(), languageId);
  const given = preferences({ hoverFormat: MarkupKind.PlainText });
  const params = { textDocument: { uri: document.uri }, position: start, range: { start, end } };
  return messageHover(requestContext(document, catalog, given), params);
}

/** The core's card of the first message found in `message`. */
async function cardOf(message: string, codes: readonly number[], kind: RenderedCard['kind'] = 'plaintext') {
  const { messages } = findMessages(await messageIndex(catalog), message, 10);
  const [first, ...ties] = codes.map((code) => messages.find(({ entry }) => entry.code === code));
  assert.ok(first);
  const others = ties.filter((tie) => tie !== undefined);
  const language = kind === 'markdown' ? 'zh-CN' : 'en';
  return renderCard(describeMessage(first, others, first.isSure, catalog, language), kind);
}

const failed = '操作失败!任务 42 当前状态: 3';
let operationFailed: RenderedCard;

describe('messageHover', () => {
  before(async () => {
    operationFailed = await cardOf(failed, [1239701, 1209701]);
  });

  it('shows the card of a message in a log line, in the language of the reader', async () => {
    assert.deepEqual(await hoverAt('10:00:00 ERROR 操作失败!任务 42 当$0前状态: 3'), {
      contents: operationFailed,
      range: on(0, 15, 33),
    });
    assert.deepEqual(await hoverAt('10:00:00 ERROR 操作失败!任务 42 当$0前状态: 3', 'markdown'), {
      contents: operationFailed,
      range: on(0, 15, 33),
    });
    for (const head of ['10:00:00 ERROR ', '[ERROR] ', '2024-01-31 10:00:00,123 WARN [main] c.t.b.Service:42 - ', '']) {
      const hover = await hoverAt(`${head}IP10.0.0.1 不属$0于该业务`);
      assert.deepEqual(hover?.range, on(0, head.length, head.length + 17), head);
    }
  });

  it('is Markdown with links if the client shows it, and Chinese', async () => {
    const message = 'Operation failed! Task `42` is now in state 3';
    const changes = { hoverFormat: MarkupKind.Markdown, language: 'zh-CN', commands: true } as const;
    const found = await hoverAt('Operation failed! Task `42` is now in $0state 3', 'log', changes);
    assert.ok(found && typeof found.contents === 'object' && 'value' in found.contents);
    const paragraphs = found.contents.value.split('\n\n');
    const [links] = paragraphs.splice(-2, 1);
    const card = (await cardOf(message, [1239701, 1209701], 'markdown')).value;
    const twin = '[**1209701**](command:bkJobErrorCodes.showCodePage?%5B%7B%22code%22%3A1209701%7D%5D)';
    assert.equal(paragraphs.join('\n\n'), card.replaceAll('**1209701**', twin));
    const argument = { code: 1239701, place: { uri: 'file:///a', range: on(0, 0, 45) } };
    assert.equal(
      links,
      '[显示详情](command:bkJobErrorCodes.showCodePage?%5B%7B%22code%22%3A1239701%7D%5D) · ' +
        `[生成消息](command:bkJobErrorCodes.renderMessage?${encodeURIComponent(JSON.stringify([argument]))}) · ` +
        '[在工作区中查找](command:bkJobErrorCodes.findInWorkspace?%5B%7B%22code%22%3A1239701%7D%5D)',
    );
    assert.deepEqual(found.range, on(0, 0, 45));
  });

  it('shows messages in strings and comments of source code, also with escapes', async () => {
    const cases: readonly (readonly [line: string, languageId: string, start: number, end: number])[] = [
      ['throw new E("操作失败!任务 42 当$0前状态: 3");', 'java', 13, 31],
      ['x(); // 操作失败!任务 42 当$0前状态: 3', 'java', 8, 26],
      ['{"msg": "操作失败!任务 42 当$0前状态: 3"}', 'json', 9, 27],
      ['{"msg": "\\u64cd\\u4f5c\\u5931$0\\u8d25!\\u4efb\\u52a1 42 当前状态: 3"}', 'json', 9, 57],
      ['{"msg": "C:\\\\a\\n\\u64cd\\u4f5c\\u5931$0\\u8d25!\\u4efb\\u52a1 42 当前状态: 3\\n\\tat a"}', 'json', 16, 64],
      ['msg="\\u64cd\\u4f5c\\u5931$0\\u8d25!\\u4efb\\u52a1 42 当前状态: 3"', 'log', 5, 53],
      ['\\u64cd\\u4f5c\\u5931$0\\u8d25!\\u4efb\\u52a1 42 \\u5f53\\u524d\\u72b6\\u6001: 3', 'log', 0, 68],
    ];
    for (const [line, languageId, start, end] of cases) {
      const hover = await hoverAt(line, languageId);
      assert.deepEqual(hover, { contents: operationFailed, range: on(0, start, end) }, line);
    }
  });

  it('shows the code on the same line first', async () => {
    const hover = await hoverAt('10:00 code 1209701: 操作失败!任务 42 当$0前状态: 3');
    assert.deepEqual(hover, {
      contents: await cardOf(failed, [1209701, 1239701]),
      range: on(0, 20, 38),
    });
  });

  it('shows nothing next to a message, in code, and for a likely message', async () => {
    const nothing: readonly (readonly [line: string, languageId: string])[] = [
      ['10:0$00:00 ERROR 操作失败!任务 42 当前状态: 3', 'log'],
      ['10:00:00 Data$0base error', 'log'],
      ['10:0$00:00 msg="\\u64cd\\u4f5c\\u5931\\u8d25!\\u4efb\\u52a1 42 当前状态: 3"', 'log'],
      ['{"msg": "at$0 a\\n\\u64cd\\u4f5c\\u5931\\u8d25!\\u4efb\\u52a1 42 当前状态: 3"}', 'json'],
      ['a quite ordinary$0 line of a log', 'log'],
      ['$0', 'log'],
      ['return operation.failed(ta$0sk, 42);', 'java'],
      ['import { a } from "vs$0code";', 'typescript'],
      ['throw new E("操作失败!任务 42 当前状态: 3")$0;', 'java'],
    ];
    for (const [line, languageId] of nothing) assert.equal(await hoverAt(line, languageId), null, line);
  });

  it('searches the selection first, and says if the answer is only likely', async () => {
    assert.deepEqual(await hoverOver('10:00:00 ERROR $0操作失败!任务 42 当前状态: 3$0 (retry)'), {
      contents: operationFailed,
      range: on(0, 15, 33),
    });
    assert.deepEqual(await hoverOver('$010:00:00 Database error$0'), {
      contents: await cardOf('10:00:00 Database error', [1252001]),
      range: on(0, 9, 23),
    });
    assert.equal(await hoverOver('10:00 $0ERROR$0 操作失败!任务 42 当前状态: 3'), null);
  });

  it('shows the message around a selected word', async () => {
    for (const text of ['操作失败!任务 $042$0 当前状态: 3', '$0$0操作失败!任务 42 当前状态: 3']) {
      assert.deepEqual(await hoverOver(`10:00:00 ERROR ${text}`), { contents: operationFailed, range: on(0, 15, 33) });
    }
  });

  it('shows nothing if the document has changed meanwhile', async () => {
    const documents = codeDocuments('utf-16');
    const document = documents.create('file:///a.log', 'log', 1, '操作失败!任务 42 当前状态: 3');
    const params = { textDocument: { uri: document.uri }, position: { line: 0, character: 3 } };
    const answer = messageHover(requestContext(document, catalog), params);
    documents.update(document, [{ text: '' }], 2);
    assert.equal(await answer, null);
  });

  it('answers at once for any line', async () => {
    const message = '操作失败!任务 42 当前状态: 3';
    const noise = ['\0', '\u202e', '\ud800', '"', '\\', '{0}', '操作失败', 'IP ', '【', ' '];
    for (const part of noise) {
      const half = part.repeat(Math.ceil(5_000_000 / part.length));
      for (const languageId of ['log', 'java', 'json']) {
        const document = documentOf(`${half} ${message} ${half}`, languageId);
        const params = { textDocument: { uri: document.uri }, position: { line: 0, character: half.length + 4 } };
        const hover = await messageHover(requestContext(document, catalog), params);
        assert.match(JSON.stringify(hover), /^null$|12[03]9701/, `${JSON.stringify(part)} in ${languageId}`);
      }
    }
  });
});
