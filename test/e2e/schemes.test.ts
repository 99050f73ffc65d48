import assert from 'node:assert/strict';
import { until } from '../support/until';
import { useWorkbench } from './hooks';

describe('documents of any file system', () => {
  const workbench = useWorkbench();

  /** Opens a document of a scheme that an extension has made up. */
  async function openUnder(scheme: string, text: string): Promise<void> {
    await workbench().probe.evaluate(
      async (vscode, given) => {
        vscode.workspace.registerTextDocumentContentProvider(given.scheme, {
          provideTextDocumentContent: () => given.text,
        });
        const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(`${given.scheme}:/job.py`));
        await vscode.window.showTextDocument(document, { preview: false });
      },
      { scheme, text },
    );
  }

  it('are explained, with completion beside that of the language', async () => {
    const { editor, probe } = workbench();
    await openUnder('zip-of-tomorrow', 'code == 1239803\nif code == 12398');
    await until('the lens', async () => (await editor.lenses()).includes('1239803 The execution queue is full'));
    assert.match((await editor.hoverAnswers('1239803')).join(), /The execution queue is full/);
    const labels = await probe.evaluate(async (vscode) => {
      const document = vscode.window.activeTextEditor?.document;
      if (!document) return [];
      const list = await vscode.commands.executeCommand<{ items: { label: unknown }[] }>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        document.positionAt(document.getText().length),
        '8',
      );
      return list.items.map(({ label }) => JSON.stringify(label));
    }, null);
    assert.ok(
      labels.some((label) => label.includes('1239801')),
      labels.join(),
    );
    await editor.closeAll();
  });

  it('are left alone if they are an earlier version of a document', async () => {
    const { editor } = workbench();
    await editor.open('python/job_client.py');
    await openUnder('gitlens', 'code == 1239803\n');
    assert.deepEqual(await editor.hoverAnswers('1239803'), []);
    await editor.closeAll();
  });

  it('have no lenses and problems if we have written them', async () => {
    const { editor, probe, notifications } = workbench();
    await workbench().setClipboard('{"code": 1208146, "message": "x"}');
    await workbench().run('BK JOB: Explain Clipboard');
    await editor.holds('1208146');
    const shown = await probe.evaluate(async (vscode) => {
      const uri = vscode.window.activeTextEditor?.document.uri;
      if (!uri) return [-1];
      const lenses = await vscode.commands.executeCommand<unknown[]>('vscode.executeCodeLensProvider', uri);
      return [lenses.length, vscode.languages.getDiagnostics(uri).length];
    }, null);
    assert.deepEqual(shown, [0, 0]);
    await editor.closeAll();
    await workbench().setClipboard('nothing of ours');
    await workbench().run('BK JOB: Explain Clipboard');
    await notifications.expect('No error code found');
    assert.deepEqual(await workbench().tabs(), []);
    await notifications.clear();
  });
});
