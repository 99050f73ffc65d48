import assert from 'node:assert/strict';
import { useWorkbench } from './hooks';

describe('the tools for language models', () => {
  const workbench = useWorkbench();

  /** What VS Code hands to a model: the answer of a tool, or the reason why it gave none. */
  const invoke = (name: string, input: object): Promise<string> =>
    workbench().probe.evaluate(
      async (vscode, call) => {
        try {
          const options = { input: call.input, toolInvocationToken: undefined };
          const { content } = await vscode.lm.invokeTool(`bkJobErrorCodes_${call.name}`, options);
          return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '?')).join('');
        } catch (error) {
          return String(error);
        }
      },
      { name, input },
    );

  it('are known to VS Code, and answer without a question where no file is read', async () => {
    const names = await workbench().probe.evaluate(
      (vscode) => vscode.lm.tools.map(({ name }) => name).filter((name) => name.startsWith('bkJobErrorCodes_')),
      null,
    );
    assert.deepEqual(names.map((name) => name.replace('bkJobErrorCodes_', '')).sort(), [
      'explain',
      'explain_text',
      'find_by_message',
      'migrate_check',
      'scan',
      'search',
    ]);
    const { codes } = JSON.parse(await invoke('explain', { codes: [1250001], language: 'zh-CN' }));
    assert.match(codes[0].message, /^Redis 服务不可/);
    assert.match(await invoke('search', { query: ' ' }), /query must be a text that is not empty\. Words such as/);
  });

  it('ask before they read files, with the paths as text', async () => {
    const dialog = workbench().watched.page.locator('.monaco-dialog-box');
    const answer = invoke('migrate_check', { paths: ['java', 'python'] });
    await dialog.getByText('Read these files for JOB error codes?').waitFor();
    assert.match(await dialog.innerText(), /java\s+python/);
    await dialog.getByRole('button', { name: 'Yes' }).click();
    const { uses, filesRead } = JSON.parse(await answer);
    assert.ok(uses > 0 && filesRead > 0, `${uses} uses in ${filesRead} files`);

    const refused = invoke('scan', { paths: ['<b>*x*</b>'] });
    await dialog.getByText('<b>*x*</b>').waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    assert.match(await refused, /Cancel/);
  });
});
