import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupIcon } from '../../client/src/groupIcons';
import { root } from './support/sources';

describe('groupIcon', () => {
  it('knows every family the published page has codes in', () => {
    const families = readFileSync(join(root, 'data', 'families.md'), 'utf8');
    const page = families.slice(0, families.indexOf('## JOB 3.x'));
    const ids = [...page.matchAll(/^\| 12[^|]*\| ([a-z-]+) \|/gm)].map((match) => match[1] ?? '');
    const unknown = ids.filter((id) => groupIcon(id) === 'symbol-folder');
    assert.ok(ids.length > 20);
    assert.deepEqual(unknown, [
      // Families of later product versions: the page has no code in them.
      'artifact-repository',
      'iam',
      'esb',
      'notice-center',
      'ai-platform',
      'login-service',
      'user-management',
    ]);
  });
});
