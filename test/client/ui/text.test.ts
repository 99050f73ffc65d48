import assert from 'node:assert/strict';
import type * as text from '../../../client/src/ui/text';
import { load } from '../support/bundle';

describe('Text for VS Code', () => {
  const loaded = load<typeof text>('ui/text.ts', {});

  it('keeps VS Code from drawing icons', async () => {
    assert.equal((await loaded).withoutIcons('run $(hostname) for $5'), 'run \\$(hostname) for $5');
  });

  it('keeps VS Code from making links', async () => {
    assert.equal((await loaded).withoutLinks('[a](command:b) [c] (d)'), '[a]\u200b(command:b) [c] (d)');
  });
});
