import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

const lock: Lock = JSON.parse(readFileSync(join(__dirname, '../../package-lock.json'), 'utf8'));

describe('The lock file', () => {
  // npm writes no entry for what it could not fetch while locking, and `npm ci` then refuses the whole file.
  it('locks each optional package for every platform, so that npm ci runs on all of them', () => {
    const wanted = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).map((name) => ({ path, name })),
    );
    const missing = wanted.filter(
      ({ path, name }) => !(`${path}/node_modules/${name}` in lock.packages || `node_modules/${name}` in lock.packages),
    );
    assert.ok(wanted.length > 30, `${wanted.length} optional packages`);
    assert.deepEqual(missing, []);
  });
});
