import assert from 'node:assert/strict';
import { useWorkbench } from './hooks';

describe('language status', () => {
  const workbench = useWorkbench();

  it('says which catalogs are loaded and what this file holds', async () => {
    const { editor, statusBar } = workbench();
    await editor.open('logs/nightbatch.log');
    const said = await statusBar.languageStatus('codes in this file');
    assert.match(said, /Published page 244 · JOB 3\.x 235/);
    assert.match(said, /^8 codes\b/m);
    assert.match(said, /8 codes in this file, 56 times/);
  });

  it('says why the number at the cursor is not explained', async () => {
    const { editor, statusBar } = workbench();
    await editor.open('java/src/main/java/com/example/job/JobErrorHandler.java');
    await editor.goTo('12580001234', 0, 3);
    assert.match(await statusBar.languageStatus('12580001234'), /12580001234/);
  });
});
