import assert from 'node:assert/strict';
import type { CodeAction, CompletionItem } from 'vscode-languageserver';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import { codeDocuments } from '../../../server/src/core/mentions/document/chunkedDocument';
import { nextFreeNumberSource } from '../../../server/src/features/actions/nextFreeNumber';
import { withFreeNumber } from '../../../server/src/features/completion/freeNumberCompletion';
import { marked, on, preferences, requestContext } from '../context';

const catalog = builtinCatalog();
const nothing = { isIncomplete: false, items: [] };

/** A document of Java from marked text, and the position of `$0`. */
function javaDocument(text: string, languageId = 'java', name = 'ErrorCode.java') {
  const { document, position } = marked(text, languageId);
  return { document: codeDocuments('utf-16').create(`file:///w/${name}`, languageId, 3, document.getText()), position };
}

/** The title, kind, and the text after the only edit of each action. */
async function offered(text: string, languageId?: string, name?: string, language: 'en' | 'zh-CN' = 'en') {
  const { document, position } = javaDocument(text, languageId, name);
  const context = requestContext(document, catalog, preferences({ language }));
  const actions: CodeAction[] = await nextFreeNumberSource.actions(context, {
    textDocument: { uri: document.uri },
    range: { start: position, end: position },
    context: { diagnostics: [] },
  });
  return actions.map(({ title, kind, edit }) => {
    const [change] = edit?.documentChanges ?? [];
    if (change === undefined || !('edits' in change)) throw new Error('no edit');
    assert.deepEqual(change.textDocument, { uri: document.uri, version: 3 });
    const [only, ...more] = change.edits;
    assert.equal(more.length, 0);
    if (only === undefined || !('newText' in only)) throw new Error('no text');
    const { range, newText } = only;
    const whole = document.getText();
    const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    return [title, kind, whole.slice(0, from) + newText + whole.slice(to)];
  });
}

describe('next free number', () => {
  const block = '  int A_B = 1244900;\n  int C_D = 1244902; // second\n';

  it('fills in the missing number', async () => {
    const title = 'Use 1244903, the next free number of this block';
    const filled = `class ErrorCode {\n${block}  int E_F = 1244903;\n}\n`;
    for (const value of ['$0;', ' $0', '124$0;', ' 12449$0;']) {
      const [action, ...more] = await offered(`class ErrorCode {\n${block}  int E_F =${value}\n}\n`);
      assert.deepEqual(more, []);
      assert.deepEqual(action?.slice(0, 2), [title, 'quickfix']);
      assert.equal(action?.[2]?.replace('E_F =1', 'E_F = 1').replace('903\n', '903;\n'), filled);
    }
  });

  it('adds one more definition after the block, from any of its lines', async () => {
    const expected = [
      'Add a constant with 1244903, the next free number of this block',
      'refactor',
      `class ErrorCode {\n${block}  int NEW_ERROR_CODE = 1244903;\n\n  int G_H = 1245900;\n}\n`,
    ];
    for (const at of [block.replace('1244900', '1244$0900'), block.replace('C_D', 'C$0_D')]) {
      assert.deepEqual(await offered(`class ErrorCode {\n${at}\n  int G_H = 1245900;\n}\n`), [expected]);
    }
    assert.deepEqual(
      await offered('class ErrorCode {\r\n  int A_B = 1244900;$0\r\n}', 'java', 'ErrorCode.java', 'zh-CN'),
      [
        [
          '添加常量 1244901，此段中下一个未使用的数字',
          'refactor',
          'class ErrorCode {\r\n  int A_B = 1244900;\r\n  int NEW_ERROR_CODE = 1244901;\r\n}',
        ],
      ],
    );
    assert.deepEqual(await offered('A_B_ERROR = 1244900  # first$0', 'python', 'errors.py'), [
      [
        'Add a constant with 1244901, the next free number of this block',
        'refactor',
        'A_B_ERROR = 1244900  # first\nNEW_ERROR_CODE = 1244901',
      ],
    ]);
  });

  it('skips numbers that the document or a catalog has', async () => {
    assert.equal(catalog.get(1241014) !== undefined, true);
    const text =
      'class ErrorCode {\n  int Z_Z = 1240901;\n  int A_B = 1241001;\n  int C_D = $0;\n  int Y_Y = 1242001;\n  int X_X = 1241016;\n}\n';
    const free = [...Array(200).keys()]
      .map((n) => 1241002 + n)
      .find((n) => n !== 1241016 && catalog.get(n) === undefined);
    assert.equal((await offered(text))[0]?.[0], `Use ${free}, the next free number of this block`);
  });

  it('offers nothing where no code is defined or the block is full', async () => {
    assert.deepEqual(await offered('class Sizes {\n  int WIDTH = $0;\n}\n'), []);
    assert.deepEqual(await offered('class ErrorCode {\n  int A_B = 1244999;\n  int C_D = $0;\n}\n'), []);
    assert.deepEqual(await offered(`class ErrorCode {\n${block}$0}\n`), []);
    assert.deepEqual(await offered(`class ErrorCode {\n${block}  int E_F = 1250$0;\n}\n`), []);
    assert.deepEqual(await offered(`class ErrorCode {\n${block}  // E_F = $0;\n}\n`), []);
    assert.deepEqual(await offered('enum E {\n  A_ERROR(1244900, "text"),$0\n}\n'), []);
  });

  it('is the first completion where a number is written', async () => {
    const { document, position } = javaDocument(`class ErrorCode {\n${block}  int E_F = 124$0;\n}\n`);
    const other: CompletionItem = { label: '1244001' };
    const list = await withFreeNumber(
      { isIncomplete: false, items: [other] },
      document,
      document.offsetAt(position),
      catalog,
      preferences(),
    );
    assert.deepEqual(list, {
      isIncomplete: true,
      items: [
        {
          label: '1244903',
          kind: 21,
          labelDetails: { description: 'Next free number of this block' },
          sortText: ' ',
          filterText: '1244903',
          preselect: true,
          textEdit: { range: on(3, 12, 15), newText: '1244903' },
        },
        other,
      ],
    });
  });

  it('does not change the completions in other places', async () => {
    const places = [
      'if (code == 124$0) {}',
      'int E_F = 1244903$0;',
      'call(124$0)',
      'int E_F = 124 + $0;',
      'String TEXT = "A_B = 124$0";',
      'int width = 124$0;',
    ];
    for (const place of places) {
      const { document, position } = javaDocument(`class ErrorCode {\n${block}  ${place}\n}\n`);
      const list = await withFreeNumber(nothing, document, document.offsetAt(position), catalog, preferences());
      assert.deepEqual(list, nothing, place);
    }
  });

  it('does not change the completions in a log', async () => {
    const { document, position } = javaDocument(`class ErrorCode {\n${block}  int E_F = 124$0;\n}\n`, 'log', 'a.log');
    const list = withFreeNumber(nothing, document, document.offsetAt(position), catalog, preferences());
    assert.equal(await list, nothing);
  });

  it('survives hostile lines', async () => {
    for (const line of [
      'A_B = '.repeat(50),
      `${'A'.repeat(400)}=`,
      `A_B${' '.repeat(400)}=`,
      `A_B =${'\t'.repeat(400)}`,
    ]) {
      assert.deepEqual(await offered(`class ErrorCode {\n${block}  ${line}$0\n}\n`), []);
    }
  });
});
