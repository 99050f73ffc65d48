import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { MarkupKind } from 'vscode-languageserver';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import type { Preferences } from '../../../server/src/contract/requestContext';
import { errorWordCard } from '../../../server/src/core/answers/card/errorWordCard';
import { errorWords, httpStatusOf } from '../../../server/src/core/messages/response/errorWord';
import { hover } from '../../../server/src/features/hover/hover';
import { marked, on, preferences, requestContext } from '../context';

const catalog = builtinCatalog();

async function hoverAt(text: string, languageId = 'json', changes: Partial<Preferences> = {}) {
  const { document, position } = marked(text, languageId);
  const context = requestContext(document, catalog, preferences({ hoverFormat: MarkupKind.PlainText, ...changes }));
  return hover(context, { textDocument: { uri: document.uri }, position });
}

/** The word that the hover in a text of a language is about, and its range; undefined without a hover. */
async function wordAt(text: string, languageId = 'json') {
  const found = await hoverAt(text, languageId);
  if (!found) return undefined;
  const word = errorWords.find((one) => {
    const card = errorWordCard(one, 'en', 'plaintext');
    return typeof found.contents === 'object' && 'value' in found.contents && found.contents.value === card.value;
  });
  assert.ok(word, JSON.stringify(found));
  const { start, end } = found.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return text.replace('$0', '').split('\n')[start.line]?.slice(start.character, end.character);
}

describe('hover on the words of API v4', () => {
  it('says what the word means, with its HTTP status, in both languages', async () => {
    const text = '{"error":{"code":"INVALID$0_ARGUMENT","message":"bad page","data":null}}';
    assert.deepEqual(await hoverAt(text), {
      contents: {
        kind: 'plaintext',
        value:
          'INVALID_ARGUMENT · HTTP 400 A parameter of the request is missing or not valid\n请求参数缺失或不合法\n\n' +
          'API v4 answers with a word in place of a number, and with its HTTP status',
      },
      range: on(0, 18, 34),
    });
    assert.deepEqual(await hoverAt(text, 'json', { hoverFormat: MarkupKind.Markdown, language: 'zh-CN' }), {
      contents: {
        kind: 'markdown',
        value:
          '`INVALID_ARGUMENT` · **HTTP 400** 请求参数缺失或不合法  \nA parameter of the request is missing or not valid\n\n' +
          '*API v4 以单词代替数字错误码，并返回相应的 HTTP 状态码*',
      },
      range: on(0, 18, 34),
    });
  });

  it('knows each word', async () => {
    const facts = readFileSync('test/fixtures/v4-error-words.tsv', 'utf8').trim().split('\n').slice(1);
    assert.deepEqual(
      facts.map((fact) => fact.split('\t')),
      errorWords.map((word) => [word, String(httpStatusOf(word))]),
    );
    for (const word of errorWords) {
      assert.equal(await wordAt(`{"error": {"code": "$0${word}", "message": ""}}`), word);
    }
  });

  it('is shown in answers as they occur', async () => {
    const answers: readonly (readonly [text: string, languageId?: string])[] = [
      ['{"error":{"code":"Unsupported $0Media Type","message":"x"}}'],
      ['{"error":{"message":"x","data":{"code":1},"code":"$0NOT_FOUND"}}'],
      ['{\n  "error": {\n    "code": "NOT_$0FOUND",\n    "message": "x",\n    "details": []\n  }\n}'],
      ['10:00:00 ERROR resp: {"error":{"code":"ABORTED$0","message":"x"}} cost 3ms', 'log'],
      ['resp="{\\"error\\":{\\"code\\":\\"$0INTERNAL\\",\\"message\\":\\"x\\"}}"', 'log'],
      ["resp={'error': {'code': 'UNKNOWN$0', 'message': u'x'}}", 'log'],
      ["resp={u'error': {u'code': u'UNKNOWN$0', u'message': u'x'}}", 'log'],
      [
        '<pre>{&quot;error&quot;:{&quot;code&quot;:&quot;ABORT$0ED&quot;,&quot;message&quot;:&quot;x&quot;}}</pre>',
        'html',
      ],
      [' * {"error":\n *   {"code":"NOT_$0FOUND", "message":"x"}}', 'java'],
      ['EsbV4Response(error=EsbV4Error(code=$0NO_PERMISSION, message=x, data=null))', 'log'],
      ['{error={code=NO_$0PERMISSION, message=x}}', 'log'],
      ['&{Error:{Code:OUT_OF_$0RANGE Message:x} Data:<nil>}', 'log'],
      ['error:\n  code: UNAUTHEN$0TICATED\n  message: x\n', 'yaml'],
      ['const answer = { error: { code: "NOT_$0FOUND", message: "x" } };', 'typescript'],
    ];
    for (const [text, languageId] of answers) assert.ok(await wordAt(text, languageId), text);
  });

  it('is not shown on the same words elsewhere', async () => {
    const others: readonly (readonly [text: string, languageId?: string])[] = [
      ['{"code":"NOT_$0FOUND","message":"x"}'],
      ['{"error":{"status":"NOT_$0FOUND","code":404,"message":"x"}}'],
      ['{"error":{"code":"NOT_$0FOUND"}}'],
      ['{"error":{"code":"NOT_FOUND_$0HERE","message":"x"}}'],
      ['{"error":{"code":"FOUND","message":"INVALID_$0ARGUMENT"}}'],
      ['{"terror":{"code":"NOT_$0FOUND","message":"x"}}'],
      ['{"error":"x","result":{"code":"NOT_$0FOUND","message":"x"}}'],
      ['if (status.code === NOT_$0FOUND) throw error;', 'typescript'],
      ['enum Code { INTERNAL, NOT_$0FOUND }', 'java'],
      ['ERROR INVALID_$0ARGUMENT: bad page', 'log'],
      ['code: NOT_$0FOUND\nmessage: x\n', 'yaml'],
      ['error: x\ncode: NOT_$0FOUND\n', 'yaml'],
    ];
    for (const [text, languageId] of others) assert.equal(await hoverAt(text, languageId), null, text);
  });
});
