import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../support/until';
import { around, screenshot } from '../support/workbench/screenshot';
import { useWorkbench } from './hooks';

describe('code lens', () => {
  const workbench = useWorkbench();

  it('shows the message above each line of source with codes', async () => {
    const { editor, page } = workbench();
    await editor.open('python/job_client.py');
    await editor.goTo('1252001');
    const lenses = await until('all lenses', async () => {
      const shown = await editor.lenses();
      return shown.length >= 5 && shown;
    });
    assert.deepEqual(lenses, [
      '1239803 The execution queue is full | 1231000 The task is running | 1239309 The API service is overloaded and refus…',
      '1210001 GSE TaskServer is unavailable',
      '1250001 Redis is unavailable: wrong IP or wrong configuration',
      '1252001 Database error',
      '1211001 CMDB is unreachable: wrong address in the configuration',
    ]);
    await editor.unhover();
    const last = await editor.boxOf('1211001: "cmdb",');
    const first = page.locator('.codelens-decoration', { hasText: '1239803' });
    await screenshot(page, 'lens', () => around(6, first, last));
  });

  it('renders the message at a click', async () => {
    const { editor, quickInput } = workbench();
    await editor.open('python/job_client.py');
    await editor.goTo('1252001');
    await editor.clickLens('1252001');
    await quickInput.expect('1252001: Database error');
    await quickInput.cancel();
  });

  it('renders each code of a line by a lens of its own', async () => {
    const { editor, quickInput } = workbench();
    await editor.open('python/job_client.py');
    await editor.goTo('1239803');
    await editor.clickLens('1231000');
    await quickInput.expect('1231000: The task is running');
    await quickInput.cancel();
  });

  it('offers the codes of a crowded line that have no lens of their own', async () => {
    const { editor, quickInput } = workbench();
    await editor.open('python/job_client.py');
    await editor.addLineBefore('class JobError(', 'codes = [1250001, 1250002, 1252001, 1255001, 1259001, 1211001]');
    await editor.clickLens('+2 codes');
    await quickInput.expect('Render Message: Choose an Error Code');
    await quickInput.narrowed(2);
    await quickInput.choose('1211001');
    await quickInput.expect('1211001: CMDB is unreachable');
    await quickInput.cancel();
    await editor.revert();
  });

  it('renders with the values of the line it stands above, wherever the cursor is', async () => {
    const { editor, quickInput } = workbench();
    await editor.open('logs/nightbatch.log');
    await editor.goTo('1239803');
    await editor.clickLens('1237104');
    await quickInput.expect('Value of IP');
    assert.equal(await quickInput.input.inputValue(), '10.1.168.164');
    await quickInput.cancel();
  });

  it('shows each code of a log once, with its count', async () => {
    const { editor, page, run } = { ...workbench(), run: (title: string) => workbench().run(title) };
    await editor.open('logs/nightbatch.log');
    await editor.goTo('1239803');
    const lenses = await until('the lenses of the log', async () => {
      const shown = await editor.lenses();
      return shown.length >= 2 && shown;
    });
    assert.deepEqual(lenses.slice(0, 2), [
      '1239803 ×37 The execution queue is full',
      '1237104 IP {0} does not belong to this business',
    ]);
    await run('View: Toggle Primary Side Bar Visibility');
    await editor.unhover();
    await screenshot(page, 'log', async () => {
      const top = await editor.boxOf('2026-03-14 02:00:14.003');
      const bottom = await editor.boxOf('2026-03-14 02:00:26.482');
      return { x: top.x - 4, y: top.y, width: 900, height: bottom.y + bottom.height - top.y + 2 };
    });
    await run('View: Toggle Primary Side Bar Visibility');
  });

  it('warns where the message of a response is that of another code, as its card does', async () => {
    const { editor, workspace } = workbench();
    const response = (text: string, more = '') => `resp: {"code": 1239803, "message": "${text}"}${more}\n`;
    writeFileSync(join(workspace, 'other.log'), response('IP10.0.0.1 不属于该业务'));
    await editor.open('other.log');
    await until('the warning', async () =>
      (await editor.lenses()).includes('1239803 The execution queue is full · ⚠ the message is that of 1237104'),
    );
    const said = (await editor.hoverAnswers('1239803')).join('\n');
    assert.match(said, /1237104/);
    // About the status of HTTP only where the text speaks of it.
    assert.doesNotMatch(said, /HTTP 200/);
    writeFileSync(join(workspace, 'status.log'), response('执行队列已满', ' (HTTP 200)'));
    await editor.open('status.log');
    await until('the words about the status', async () =>
      (await editor.hoverAnswers('1239803')).join().includes('HTTP 200'),
    );
    await editor.closeAll();
  });

  it('keeps to its line while text is typed above it', async () => {
    const { editor, page } = workbench();
    await editor.open('config/alerts.json');
    // They are drawn one after the other, from the top.
    const before = await until('all lenses', async () => {
      const shown = await editor.lenses();
      return shown.includes('1231000 The task is running') && shown;
    });
    await editor.goTo('"service"');
    await page.keyboard.press('Enter');
    await editor.holds('{\n  \n  "service"');
    assert.deepEqual(await editor.lenses(), before);
    await editor.revert();
  });
});
