import assert from 'node:assert/strict';
import { withoutIcons, withoutLinks } from '../../../client/src/ui/plainText';

describe('plainText', () => {
  it('keeps VS Code from drawing icons', () => {
    assert.equal(withoutIcons('run $(hostname) for $5'), 'run \\$(hostname) for $5');
  });

  it('keeps VS Code from making links', () => {
    assert.equal(withoutLinks('[a](command:b) [c] (d)'), '[a]\u200b(command:b) [c] (d)');
  });
});
