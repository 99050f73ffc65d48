import assert from 'node:assert/strict';
import { useWorkbench } from './hooks';

describe('look up and open the catalog', () => {
  const workbench = useWorkbench();

  for (const [how, query] of [
    ['number', '1239803'],
    ['Chinese words', '执行队列已满'],
    ['full pinyin', 'zhixingduilie'],
    ['initials of pinyin', 'zxdlym'],
    ['English words', 'execution queue'],
  ] as const) {
    it(`finds by ${how}`, async () => {
      const { quickInput } = workbench();
      await workbench().ask('BK JOB: Look Up Error Code', 'Look Up Error Code');
      await quickInput.type(query);
      const rows = await quickInput.narrowed(2);
      assert.match(rows.join('\n'), /1239803.*The execution queue is full/);
      await quickInput.cancel();
    });
  }

  it('shows the page of the chosen code', async () => {
    const { quickInput, codePage } = workbench();
    await workbench().ask('BK JOB: Look Up Error Code', 'Look Up Error Code');
    await quickInput.type('1250001');
    await quickInput.narrowed(1);
    await quickInput.choose('1250001');
    await codePage.expect('1250001');
    await workbench().editor.closeAll();
  });

  it('opens the catalog as a read-only document', async () => {
    const { page } = workbench();
    await workbench().run('BK JOB: Open Catalog');
    const heading = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame').locator('h1').first();
    await heading.waitFor();
    const tables = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame').locator('table');
    assert.ok((await tables.count()) >= 10, `only ${await tables.count()} tables`);
  });
});
