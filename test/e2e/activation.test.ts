import assert from 'node:assert/strict';
import { activationTimes } from '../support/workbench/activationTimes';
import { useWorkbench } from './hooks';

describe('activation', () => {
  const workbench = useWorkbench();

  it('is measured by VS Code itself', async () => {
    const { load, activate } = await activationTimes(workbench());
    // Numbers for people to see; the budget is held by `npm run bench activate`, on a machine with nothing else to do.
    console.log(`      code loaded in ${load} ms, activated in ${activate} ms`);
    assert.ok(load >= 0 && activate >= 0);
  });
});
