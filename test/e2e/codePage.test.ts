import assert from 'node:assert/strict';
import { until } from '../support/until';
import { useWorkbench } from './hooks';

describe('the page of a code', () => {
  const workbench = useWorkbench();

  const lookUp = async (code: string): Promise<void> => {
    const { quickInput } = workbench();
    await workbench().run('BK JOB: Look Up Error Code');
    await quickInput.expect('Look Up Error Code');
    await quickInput.type(code);
    await quickInput.narrowed(1);
    await quickInput.choose(code);
  };

  it('opens from Look Up, with both languages, meanings, constants and uses', async () => {
    const { codePage } = workbench();
    await lookUp('1213001');
    const text = await codePage.expect(1213001);
    assert.match(text, /Calling the CMSI notification API failed\s+调用消息通知（CMSI）接口失败/);
    assert.match(text, /up to 3\.4\s+PaaS is unreachable/);
    assert.deepEqual(await codePage.sections(), [
      'Likely Causes',
      'What to Check',
      'Who Acts',
      'What a Ticket Needs',
      'Releases and Meanings',
      'Constants',
      'More',
      'Uses in the Workspace',
    ]);
    assert.deepEqual(await workbench().tabs(), ['Error Code 1213001']);
  });

  it('shows the next code in the same tab, from a click in the tree, and leaves the keys in the tree', async () => {
    const { codePage, tree, page } = workbench();
    await workbench().showTree();
    await tree.expand('New API');
    await tree.expand('Admission and queue');
    await tree.row('1239803').click();
    await codePage.expect(1239803);
    assert.deepEqual(await workbench().tabs(), ['Error Code 1239803']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await codePage.expect(1239804);
    await page.keyboard.press('Enter');
    await until('the page to have the focus', async () =>
      page.evaluate(() => document.activeElement?.tagName === 'IFRAME'),
    );
  });

  it('leads to the twin, and copies, by the keyboard alone', async () => {
    const { codePage, page } = workbench();
    await lookUp('1239803');
    await codePage.expect(1239803);
    await codePage.control('1209803').focus();
    await page.keyboard.press('Enter');
    await codePage.expect(1209803);
    await codePage.control('Copy Message (Chinese)').focus();
    await page.keyboard.press('Enter');
    await until('the message to be copied', async () => (await workbench().clipboard()) === '执行队列已满');
  });

  it('opens from a card, and a use on it opens the file', async () => {
    const { codePage, editor, page } = workbench();
    await editor.open('python/job_client.py');
    await editor.goTo('1237104');
    await editor.followHover('1237104', 'Show page');
    await codePage.expect(1237104);
    // The page is drawn again as uses are found: a click may meet a link that has just gone.
    await until('the file at the use', async () => {
      if ((await page.locator('.statusbar', { hasText: 'Ln 60' }).count()) > 0) return true;
      await codePage.control('python/job_client.py:60').click({ timeout: 2000 });
      return false;
    });
    assert.ok((await editor.text()).includes('error.code == 1237104'));
  });

  it('inserts the number where the cursor was', async () => {
    const { codePage, editor } = workbench();
    await editor.open('config/alerts.json');
    await editor.goTo('1231000]');
    await lookUp('1239803');
    await codePage.expect(1239803);
    await codePage.control('Insert at Cursor').click();
    await editor.holds('12398031231000]');
    await editor.revert();
  });

  it('says what is known about a code that no catalog lists, as text and not as markup', async () => {
    const { codePage } = workbench();
    await workbench().probe.evaluate(
      (vscode) => vscode.commands.executeCommand('bkJobErrorCodes.showCodePage', { code: 1250999 }),
      null,
    );
    const text = await codePage.expect(1250999);
    assert.match(text, /JOB → Redis, not in the catalog/);
    assert.equal(await codePage.control('Render Message').count(), 0);
  });
});
