import assert from 'node:assert/strict';
import { until } from '../support/until';
import { around, screenshot } from '../support/workbench/screenshot';
import { useWorkbench } from './hooks';

describe('catalog tree', () => {
  // This file comes second: views that other tests open leave the tree too little room.
  const workbench = useWorkbench();

  before(async () => {
    await workbench().showTree();
  });

  it('shows the sections of the page and JOB 3.x with their counts', async () => {
    await workbench().tree.expect('Legacy API 111');
    // The folder that defines codes comes when it has been read, and moves nothing before it.
    await workbench().tree.expect('window-');
    const rows = await workbench().tree.rows();
    assert.deepEqual(rows.slice(0, 4), ['New API 121', 'JOB 3.x 235', 'Related systems 12', 'Legacy API 111']);
  });

  it('opens down to the codes, with the message beside each', async () => {
    const { tree, page } = workbench();
    await tree.expand('New API');
    await tree.expand('Admission and queue');
    const rows = await tree.expect('1239803');
    assert.deepEqual(
      rows.filter((row) => row.includes('12398')),
      [
        '    1239801 This IP has not been granted access; ask an administrator for permission to call the API',
        '    1239802 This user has no access permission',
        '    1239803 The execution queue is full',
        '    1239804 Failed to start',
      ],
    );
    const title = page.locator('.part.sidebar .composite.title');
    await screenshot(page, 'tree', async () => {
      await tree.widenTo(480);
      await tree.row('1239803').hover();
      return around(0, title, tree.row('Gateway and request envelope'));
    });
  });

  it('begins rows with what tells them apart, and covers no number with its one icon', async () => {
    const { tree, page } = workbench();
    await tree.expand('Missing parameter');
    const rows = await tree.expect('[bk_biz_id]');
    const inside = rows.filter((row) => /^ {4}12381/.test(row));
    assert.ok(inside.length > 3, rows.join('\n'));
    assert.deepEqual(
      inside.filter((row) => /missing parameter/i.test(row)),
      [],
    );
    assert.deepEqual(
      rows.filter((row) => row.includes('(legacy)')),
      [],
    );
    const row = tree.row('12381');
    await row.hover();
    const icon = row.locator('.actions .action-label');
    await icon.waitFor();
    assert.equal(await icon.count(), 1);
    const [label, action] = [await row.locator('.label-name').boundingBox(), await icon.boundingBox()];
    assert.ok(label && action && label.x + label.width <= action.x, JSON.stringify([label, action]));
    await page.mouse.move(640, 300);
  });

  it('says what a section is', async () => {
    const { tree, page } = workbench();
    const said = page.locator('.monaco-hover:not(.hidden)', { hasText: 'Codes of the current API' });
    await until('the words about the section', async () => {
      await page.mouse.move(640, 300);
      await tree.row('New API').locator('.label-name').hover();
      await said.first().waitFor({ timeout: 3000 });
      return true;
    });
    await page.mouse.move(640, 300);
  });

  it('copies from the context menu', async () => {
    const { tree, notifications } = workbench();
    await tree.menu('1239803', 'Copy as Constant');
    await until('the constant to be copied', async () => (await workbench().clipboard()) === 'QueueFull');
    await tree.menu('1239803', 'Copy Message');
    await until(
      'the message to be copied',
      async () => (await workbench().clipboard()) === 'The execution queue is full',
    );
    assert.deepEqual(await notifications.shown(), []);
  });

  it('goes to the twin on the other API', async () => {
    const { tree, page } = workbench();
    await tree.menu('1239803', 'Go to Legacy/New Twin');
    await tree.expect('1209803');
    const focused = page.locator('.pane-body .monaco-list-row.focused', { hasText: '1209803' });
    await until('the twin to be selected', async () => (await focused.count()) === 1);
  });

  it('inserts a code at the cursor', async () => {
    const { tree, editor } = workbench();
    await editor.open('config/alerts.json');
    await editor.goTo('1231000]');
    await tree.menu('1209803', 'Insert at Cursor');
    await editor.holds('12098031231000]');
    await editor.revert();
  });

  it('finds the uses of a code in the workspace', async () => {
    const { tree } = workbench();
    await tree.menu('1209803', 'Find in Workspace');
    const rows = await tree.expect('JobErrorHandler.java');
    assert.ok(
      rows.some((row) => /^1209803 \d/.test(row)),
      rows.join('\n'),
    );
    await tree.act('Uses', 'Clear Results');
    await until(
      'the results to go',
      async () => !(await tree.rows()).some((row) => row.includes('JobErrorHandler.java')),
    );
  });

  it('narrows to what the filter finds, by pinyin too, and takes it back on Escape', async () => {
    const { tree, quickInput } = workbench();
    await workbench().ask('BK JOB: Filter Error Codes', 'Filter the Error Codes');
    await quickInput.type('zxdl');
    // Under the page, and once more under the folder that defines them.
    await until('the filtered tree', async () => {
      const codes = (await tree.rows()).flatMap((row) => row.match(/\b12\d{5}\b/) ?? []);
      return [...new Set(codes)].sort().join() === '1209803,1239803';
    });
    await quickInput.cancel();
    await until('the whole tree', async () => (await tree.rows()).some((row) => row.startsWith('New API 121')));
  });

  it('keeps the filter on Enter until it is cleared', async () => {
    const { tree, quickInput } = workbench();
    await workbench().ask('BK JOB: Filter Error Codes', 'Filter the Error Codes');
    await quickInput.type('permission');
    await quickInput.accept();
    await quickInput.closed();
    await tree.expect('1239802');
    await workbench().run('BK JOB: Clear Filter');
    await tree.expect('Related systems 12');
  });

  it('says so when nothing matches', async () => {
    const { tree, quickInput } = workbench();
    await workbench().ask('BK JOB: Filter Error Codes', 'Filter the Error Codes');
    await quickInput.type('no such thing at all');
    await quickInput.accept();
    await until('the words for an empty tree', async () =>
      (await tree.view.allInnerTexts()).join('\n').includes('No error code matches the filter'),
    );
    await tree.view.locator('.monaco-button', { hasText: 'Clear Filter' }).click();
    await tree.expect('Related systems 12');
  });

  it('groups by target system and back', async () => {
    const { tree } = workbench();
    await workbench().run('BK JOB: Group by Target System');
    await tree.expand('New API');
    await until('the systems', async () => (await tree.rows()).some((row) => row === '  JOB 121'));
    await workbench().run('BK JOB: Group by Category');
    await tree.expect('Missing parameter');
  });

  it('shows a code also where the catalog has changed since the tree was closed', async () => {
    const { editor, tree, probe } = workbench();
    for (const code of ['1237104', '1239803']) {
      await editor.open('logs/nightbatch.log');
      await editor.goTo(code, 0, 3);
      await probe.evaluate(async (vscode) => {
        const execute = vscode.commands.executeCommand;
        await execute('workbench.actions.treeView.bkJobErrorCodes.catalog.collapseAll');
        await execute('workbench.view.explorer');
        await execute('bkJobErrorCodes.restartServer');
      }, null);
      await workbench().run('BK JOB: Show in Catalog Tree');
      await tree.shows(code);
    }
  });
});
