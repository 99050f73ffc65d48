import assert from 'node:assert/strict';
import { until } from '../support/until';
import { screenshot } from '../support/workbench/screenshot';
import { useWorkbench } from './hooks';

describe('a Chinese display language', () => {
  const workbench = useWorkbench({ locale: 'zh-cn' });

  it('shows Chinese first in hovers', async () => {
    const { editor, page } = workbench();
    await editor.open('python/job_client.py');
    await editor.goTo('1237104');
    const said = await editor.hover('1237104');
    assert.match(said, /^1237104 IP\{0\} 不属于该业务\nIP \{0\} does not belong to this business\n/);
    await screenshot(page, 'hover-zh', () => editor.hoverWithLine('elif error.code == 1237104:'));
  });

  it('shows Chinese lenses', async () => {
    const { editor } = workbench();
    await editor.open('python/job_client.py');
    await editor.goTo('1252001');
    await until('Chinese lenses', async () => (await editor.lenses()).includes('1252001 数据库异常'));
  });

  it('shows Chinese commands, tree and prompts', async () => {
    const { tree, quickInput } = workbench();
    await workbench().showTree();
    const rows = await tree.expect('旧版 API 111');
    assert.deepEqual(rows.slice(0, 4), ['新版 API 121', '作业平台 3.x 235', '关联系统 12', '旧版 API 111']);
    await workbench().ask('蓝鲸 BK JOB: 查询错误码', '查询错误码');
    await quickInput.type('数据库异常');
    await until('the code', async () => (await quickInput.rows()).some((row) => row.includes('1252001')));
    await quickInput.cancel();
    await workbench().ask('蓝鲸 BK JOB: 筛选错误码', '筛选错误码');
    await quickInput.cancel();
  });

  it('finds its commands by either name of the product', async () => {
    const { quickInput } = workbench();
    for (const name of ['蓝鲸', 'bk job']) {
      await quickInput.openWith('F1', `>${name}`);
      const rows = await until(`the commands for ${name}`, async () => {
        const found = await quickInput.rows();
        return found.length > 6 && found;
      });
      assert.deepEqual(
        rows.slice(0, 7).filter((row) => !row.startsWith('蓝鲸 BK JOB: ')),
        [],
      );
      await quickInput.cancel();
    }
  });

  it('shows a Chinese status', async () => {
    const { editor, statusBar } = workbench();
    await editor.open('logs/nightbatch.log');
    assert.match(await statusBar.languageStatus('个错误码'), /官方页面 244 · 作业平台 3\.x 235/);
  });
});
