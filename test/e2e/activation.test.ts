import assert from 'node:assert/strict';
import { until } from '../support/until';
import { useWorkbench } from './hooks';

describe('activation', () => {
  const workbench = useWorkbench();

  it('is measured by VS Code itself', async () => {
    const { page } = workbench();
    await workbench().run('Developer: Show Running Extensions');
    const row = page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'BK JOB Error Codes' });
    const said = await until('the time of activation', async () => {
      const [text = ''] = await row.allInnerTexts();
      return /Activation: (\d+)ms/.test(text) && text.replaceAll(/\s+/g, ' ');
    });
    // A number for people to see, not a timed assertion: the machine may be busy.
    console.log(`      ${/(Startup )?Activation: \d+ms/.exec(said)?.[0]}`);
    assert.match(said, /bk job/i);
  });
});
