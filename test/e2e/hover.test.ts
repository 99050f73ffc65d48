import assert from 'node:assert/strict';
import { screenshot } from '../support/workbench/screenshot';
import { useWorkbench } from './hooks';

describe('hover', () => {
  const workbench = useWorkbench();

  it('explains a code in source', async () => {
    const { editor, page } = workbench();
    await editor.open('python/job_client.py');
    await editor.goTo('1237104');
    const said = await editor.hover('1237104');
    assert.equal(
      // The advice has tests of its own.
      said.replace(/^(Likely cause: ).+$/m, '$1…'),
      [
        '1237104 IP {0} does not belong to this business',
        'IP{0} 不属于该业务',
        '',
        'JOB → JOB · New API · Illegal value',
        'Constant: API_IP_NOT_IN_BIZ · name made up by this catalog',
        'Arguments: {0} IP',
        'Legacy API: 1207104',
        'Likely cause: …',
        '',
        'Show page · Render message · Find in workspace',
        '',
        'From the published error code page (built-in catalog)',
      ].join('\n'),
    );
    await screenshot(page, 'hover-en', () => editor.hoverWithLine('elif error.code == 1237104:'));
  });

  it('leads from the twin on a card to its page', async () => {
    const { codePage, editor } = workbench();
    await editor.open('python/job_client.py');
    await editor.goTo('1237104');
    await editor.followHover('1237104', '1207104');
    await codePage.expect(1207104);
  });

  it('explains a code glued to Chinese text in a log', async () => {
    const { editor } = workbench();
    await editor.open('logs/nightbatch.log');
    await editor.goTo('错误码1250001');
    assert.match(await editor.hover('1250001，通'), /^1250001 .*\nRedis 服务不可/);
  });

  it('decodes a code that no catalog lists where the text says that it is one', async () => {
    const { editor } = workbench();
    await editor.open('logs/nightbatch.log');
    await editor.goTo('error_code=1249999');
    const said = await editor.hover('1249999');
    assert.match(said, /^1249999 JOB → JOB, not in the catalog\n/);
    assert.match(said, /^Nearby: 1249002 Downloading a node from the artifact repository failed$/m);
    assert.match(said, /^Find in workspace · Add to own catalog$/m);
  });

  it('says nothing about other numbers', async () => {
    const { editor } = workbench();
    await editor.open('java/src/main/java/com/example/job/JobErrorHandler.java');
    assert.equal((await editor.hoverAnswers('1209999')).length, 1);
    assert.deepEqual(await editor.hoverAnswers('12580001234'), []);
    assert.deepEqual(await editor.hoverAnswers('30'), []);
  });

  it('renders the message from its link', async () => {
    const { editor, page, quickInput } = workbench();
    await editor.open('python/job_client.py');
    await editor.goTo('1237104');
    await editor.hover('1237104');
    await page.locator('.monaco-hover:not(.hidden) a', { hasText: 'Render message' }).click();
    await quickInput.expect('1237104: IP {0} does not belong to this business');
    await quickInput.cancel();
  });
});
