import assert from 'node:assert/strict';
import { useWorkbench } from './hooks';

describe('language status', () => {
  const workbench = useWorkbench();

  it('says what this file holds and which catalogs are loaded, in rows that are not cut', async () => {
    const { editor, statusBar } = workbench();
    await editor.open('logs/nightbatch.log');
    await editor.goTo('1239803');
    const said = await statusBar.languageStatus('56 times in this file');
    assert.match(said, /^8 codes/m);
    assert.match(said, /Published page 244 · JOB 3\.x 235/);
    assert.match(said, /Show Catalogs/);
    assert.deepEqual(await statusBar.cutRows(), []);
  });

  it('says why the number at the cursor is not explained', async () => {
    const { editor, statusBar } = workbench();
    await editor.open('java/src/main/java/com/example/job/JobErrorHandler.java');
    await editor.goTo('12580001234', 0, 3);
    assert.match(
      await statusBar.languageStatus('12580001234'),
      /12580001234 does not have the seven digits of an error code\./,
    );
    assert.deepEqual(await statusBar.cutRows(), []);
  });
});

describe('language status in Chinese', () => {
  const workbench = useWorkbench({ locale: 'zh-cn' });

  it('says why the number at the cursor is not explained, in rows that are not cut', async () => {
    const { editor, statusBar } = workbench();
    await editor.open('java/src/main/java/com/example/job/JobErrorHandler.java');
    await editor.goTo('12580001234', 0, 3);
    assert.match(await statusBar.languageStatus('12580001234'), /不是七位数字/);
    assert.deepEqual(await statusBar.cutRows(), []);
  });
});
