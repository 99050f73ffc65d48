import assert from 'node:assert/strict';
import { until } from '../support/until';
import { useWorkbench } from './hooks';
import { serversOf } from './servers';

describe('a language server that ends', () => {
  const workbench = useWorkbench();
  const anotherThan = (ended: readonly number[]) =>
    until('another server alone', async () => {
      const now = await serversOf(workbench());
      return now.length === 1 && now.every((id) => !ended.includes(id));
    });

  it('is started again, and explains what is not saved', async () => {
    const { editor } = workbench();
    await editor.open('python/job_client.py');
    await editor.addLineBefore('class JobError(', 'unsaved = 1250002');
    await until('an answer', async () => (await editor.hoverAnswers('1250002')).length > 0);
    const ended = await serversOf(workbench());
    assert.equal(ended.length, 1);
    for (const id of ended) process.kill(id, 'SIGKILL');
    await anotherThan(ended);
    const answers = await until('an answer of it', async () => {
      const found = await editor.hoverAnswers('1250002');
      return found.length > 0 && found;
    });
    assert.match(answers.join('\n'), /^\*\*1250002\*\* Redis has run out of memory/);
    assert.deepEqual(await workbench().notifications.shown(), []);
  });

  it('is started again by hand', async () => {
    const { editor } = workbench();
    const before = await serversOf(workbench());
    await workbench().run('BK JOB: Restart Server');
    await anotherThan(before);
    await until('an answer of it', async () => (await editor.hoverAnswers('1250002')).length > 0);
  });
});
