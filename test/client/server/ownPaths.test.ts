import assert from 'node:assert/strict';
import { withOwnPaths } from '../../../client/src/server/ownPaths';

describe('withOwnPaths', () => {
  it('says which catalogs the person named, beside all else', () => {
    assert.deepEqual(withOwnPaths({ language: 'en', catalogs: ['a.md', '~/b.md'] }, ['~/b.md'], true), {
      language: 'en',
      catalogs: ['a.md', '~/b.md'],
      userCatalogs: ['~/b.md'],
    });
    assert.deepEqual(withOwnPaths(null, undefined, true), { userCatalogs: [] });
  });

  it('lets nothing through that a workspace calls so', () => {
    assert.deepEqual(withOwnPaths({ userCatalogs: ['/etc/passwd'] }, undefined, true), { userCatalogs: [] });
    const polluted: unknown = JSON.parse('{"__proto__":{"userCatalogs":["/etc/passwd"]}}');
    assert.deepEqual(withOwnPaths(polluted, ['b.md'], true).userCatalogs, ['b.md']);
  });

  it('takes catalogs from the person alone where the workspace is not trusted', () => {
    assert.deepEqual(withOwnPaths({ catalogs: ['a.md'], userCatalogs: ['c.md'] }, ['b.md'], false), {
      catalogs: ['b.md'],
      userCatalogs: ['b.md'],
    });
  });
});
