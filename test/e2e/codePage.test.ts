import assert from 'node:assert/strict';
import { until } from '../support/until';
import { useWorkbench } from './hooks';

describe('the page of a code', () => {
  const workbench = useWorkbench();

  const lookUp = async (code: string): Promise<void> => {
    const { quickInput } = workbench();
    await workbench().ask('BK JOB: Look Up Error Code', 'Look Up Error Code');
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
    await tree.row('1239801').dblclick();
    await codePage.expect(1239801);
    await tree.row('1239804').click();
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
    const { codePage, editor } = workbench();
    await editor.open('python/job_client.py');
    await editor.goTo('1237104');
    await editor.followHover('1237104', 'Show page');
    await codePage.expect(1237104);
    // The page is drawn again as uses are found, until it says how many: a click may meet a link that has just gone.
    await codePage.says(' found in ');
    await codePage.control('python/job_client.py:60').click();
    await until('the code to be selected in the file', () =>
      workbench().probe.evaluate((vscode) => {
        const active = vscode.window.activeTextEditor;
        return active?.document.uri.path.endsWith('job_client.py') && active.selection.start.line === 59;
      }, null),
    );
  });

  it('opens the source that defines the constant, renders the message and finds the uses', async () => {
    const { codePage, quickInput, tree } = workbench();
    await lookUp('1239803');
    await codePage.says('typescript/jobGateway.ts:4');
    await codePage.control('Render Message').click();
    await quickInput.expect('1239803: The execution queue is full');
    await quickInput.cancel();
    await codePage.control('Find in Workspace').click();
    await tree.expect('jobapi.go');
    await codePage.control('typescript/jobGateway.ts:4').click();
    await until('the line of the constant', () =>
      workbench().probe.evaluate((vscode) => {
        const active = vscode.window.activeTextEditor;
        return active?.document.uri.path.endsWith('jobGateway.ts') && active.selection.start.line === 3;
      }, null),
    );
    await tree.act('Uses', 'Clear Results');
  });

  it('opens from Find by Message', async () => {
    const { codePage, quickInput } = workbench();
    await workbench().ask('BK JOB: Find Code by Message', 'Find Code by Message');
    await quickInput.type('IP10.0.0.1 不属于该业务');
    await quickInput.choose('1237104');
    await codePage.expect(1237104);
  });

  it('leads to the walkthrough', async () => {
    const { codePage, page } = workbench();
    await lookUp('1239803');
    await codePage.expect(1239803);
    await codePage.control('Get Started').click();
    await page.locator('.gettingStartedSlideDetails .getting-started-step').first().waitFor();
    await workbench().editor.closeAll();
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
    assert.match(text, /JOB → Redis, not in the catalog[\s\S]*\nRelated systems\n/);
    assert.equal(await codePage.control('Render Message').count(), 0);
    await codePage.control('1250002').click();
    await codePage.expect(1250002);
  });
});
