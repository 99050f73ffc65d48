import assert from 'node:assert/strict';
import { type CodeAction, type CodeActionContext, CodeActionTriggerKind } from 'vscode-languageserver';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import type { Preferences } from '../../../server/src/contract/requestContext';
import { defaultSettings } from '../../../server/src/contract/settings';
import { codeAction } from '../../../server/src/features/actions/codeAction';
import { explainMessage } from '../../../server/src/features/actions/explainMessage';
import { marked, preferences, requestContext } from '../context';

/** What is offered for the text between two `$0`; the client asks by itself unless said otherwise. */
function offered(
  text: string,
  asked: Partial<CodeActionContext> = {},
  changes: Partial<Preferences> = {},
  languageId = 'log',
): Promise<CodeAction[]> {
  const { document: first, position: start } = marked(text, languageId);
  const { document, position: end } = marked(first.getText(), languageId);
  const context = requestContext(document, builtinCatalog(), preferences({ commands: true, ...changes }));
  const params = {
    textDocument: { uri: document.uri },
    range: { start, end },
    context: { diagnostics: [], ...asked },
  };
  return codeAction(context, params, [explainMessage]);
}

function explaining(code: number, title: string): CodeAction {
  return { title, kind: '', command: { title, command: 'bkJobErrorCodes.showCodePage', arguments: [{ code }] } };
}

const both = [
  explaining(1239701, 'Explain as JOB 1239701: Operation failed! Task {0} is now in state {1}'),
  explaining(1209701, 'Explain as JOB 1209701: Operation failed! Task {0} is now in state {1}'),
];
const asked = { triggerKind: CodeActionTriggerKind.Invoked };
const message = '操作失败!任务 42 当前状态: 3';

describe('explain a selected message', () => {
  it('is offered for each matching code', async () => {
    assert.deepEqual(await offered(`10:00 $0${message}$0 (retry)`), both);
    assert.deepEqual(await offered(`throw new E("$0${message}$0")`, asked, {}, 'java'), both);
    assert.deepEqual(await offered(`$0${message}$0`, {}, { language: 'zh-CN' }), [
      explaining(1239701, '解释为 JOB 1239701：操作失败!任务{0}当前状态:{1}'),
      explaining(1209701, '解释为 JOB 1209701：操作失败!任务 {0} 当前状态: {1}'),
    ]);
  });

  it('is offered on explicit request where the line has the code, or the match is only likely', async () => {
    const cases = [`code 1239701: $0${message}$0`, '$010:00:00 Database error$0'];
    const titles: (readonly string[])[] = [];
    for (const text of cases) {
      assert.deepEqual(await offered(text), [], text);
      assert.deepEqual(await offered(text, { triggerKind: CodeActionTriggerKind.Automatic }), [], text);
      titles.push((await offered(text, asked)).map(({ title }) => title));
    }
    assert.deepEqual(titles, [both.map(({ title }) => title), ['Explain as JOB 1252001: Database error']]);
  });

  it('is not a fix: it is not offered if fixes are requested', async () => {
    for (const only of [['quickfix'], ['refactor'], ['source'], ['source.fixAll']]) {
      assert.deepEqual(await offered(`$0${message}$0`, { ...asked, only }), []);
    }
    assert.deepEqual(await offered(`$0${message}$0`, { ...asked, only: [''] }), both);
  });

  it('is not offered without a selection or a message, for a whole file, or to clients that cannot run it', async () => {
    assert.deepEqual(await offered(`10:00 $0$0${message}`, asked), []);
    assert.deepEqual(await offered('$0a quite ordinary line$0', asked), []);
    assert.deepEqual(await offered(`$0${message}\n${'\n'.repeat(3000)}$0`), []);
    assert.deepEqual(await offered(`$0${message}$0`, asked, { commands: false }), []);
    const settings = { ...defaultSettings, messages: { enabled: false } };
    assert.deepEqual(await offered(`$0${message}$0`, asked, { settings }), []);
  });
});
