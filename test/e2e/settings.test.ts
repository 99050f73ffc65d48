import assert from 'node:assert/strict';
import { until } from '../support/until';
import { useWorkbench } from './hooks';

describe('settings take effect without a reload', () => {
  const workbench = useWorkbench();

  beforeEach(async () => {
    await workbench().editor.closeAll();
    await workbench().editor.open('python/job_client.py');
    await workbench().editor.goTo('1239801');
  });

  it('hover off and on', async () => {
    const { editor } = workbench();
    await editor.hover('1239801');
    await workbench().configure({ 'bkJobErrorCodes.hover.enabled': false });
    await until('hovers to stop', async () => (await editor.hoverAnswers('1239801')).length === 0);
    await workbench().configure({ 'bkJobErrorCodes.hover.enabled': undefined });
    assert.match(await editor.hover('1239801'), /^1239801 /);
  });

  it('lenses off and on', async () => {
    const { editor } = workbench();
    await until('lenses', async () => (await editor.lenses()).length > 0);
    await workbench().configure({ 'bkJobErrorCodes.codeLens.enabled': false });
    await until('lenses to go', async () => (await editor.lenses()).length === 0);
    await workbench().configure({ 'bkJobErrorCodes.codeLens.enabled': undefined });
    await until('lenses to come back', async () => (await editor.lenses()).length > 0);
  });

  it("the editor's own switch for lenses", async () => {
    const { editor } = workbench();
    await workbench().configure({ 'editor.codeLens': false });
    await until('lenses to go', async () => (await editor.lenses()).length === 0);
    await workbench().configure({ 'editor.codeLens': undefined });
    await until('lenses to come back', async () => (await editor.lenses()).length > 0);
  });

  it('which language leads', async () => {
    const { editor } = workbench();
    await workbench().configure({ 'bkJobErrorCodes.language': 'zh-CN' });
    await until('Chinese lenses', async () => (await editor.lenses()).some((lens) => lens.startsWith('1239801 该 IP')));
    assert.match(await editor.hover('1239801'), /^1239801 该 IP 没有申请权限.*\nThis IP has not been granted/);
    await workbench().configure({ 'bkJobErrorCodes.language': undefined });
    await until('English lenses', async () =>
      (await editor.lenses()).some((lens) => lens.startsWith('1239801 This IP')),
    );
  });

  for (const [insert, expected] of [
    ['numberWithComment', /retry_on = 1239803 {1,2}# .*The execution queue is full/],
    ['constant', /retry_on = QueueFull\n/],
    ['number', /retry_on = 1239803\n/],
  ] as const) {
    it(`what completion inserts: ${insert}`, async () => {
      const { editor, completions, page } = workbench();
      await workbench().configure({ 'bkJobErrorCodes.completion.insert': insert });
      await editor.addLineBefore('class JobError(', 'retry_on = ');
      await page.keyboard.type('123980');
      await completions.accept('1239803');
      await until('the insertion', async () => expected.test(await editor.text()));
    });
  }

  it('completion off', async () => {
    const { editor, completions, page } = workbench();
    await workbench().configure({ 'bkJobErrorCodes.completion.enabled': false });
    await editor.addLineBefore('class JobError(', 'retry_on = ');
    await page.keyboard.type('123980');
    await editor.holds('retry_on = 123980');
    assert.deepEqual(
      (await completions.labels()).filter((label) => label.startsWith('1239')),
      [],
    );
    await workbench().configure({ 'bkJobErrorCodes.completion.enabled': undefined });
  });
});
