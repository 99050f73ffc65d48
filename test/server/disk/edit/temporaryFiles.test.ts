import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { removeAbandoned, temporaryName } from '../../../../server/src/disk/edit/temporaryFiles';
import { isPosix, treesOfSuite } from '../../../support/tempTree';
import { bundle } from '../../session/transports';

describe('temporaryFiles', () => {
  const treeOf = treesOfSuite();
  /** The number of a process that has ended. */
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  const named = (id: number) => temporaryName().replace(`-${process.pid}-`, `-${id}-`);

  it('removes what dead processes left in the folder, and nothing else', () => {
    const tree = treeOf({ 'a.py': '', 'in/a.py': '' });
    const foreign = named(dead).replace(/errors-[0-9a-f]{4}/, 'errors-0000');
    const kept = [
      temporaryName(),
      named(process.ppid),
      named(1),
      foreign,
      `${named(dead)}.txt`,
      `x${named(dead)}`,
      named(dead).slice(1),
      '.bk-job-errors-.tmp',
      'in/KEPT'.replace('KEPT', named(dead)),
    ];
    for (const name of [...kept, named(dead), named(dead)]) writeFileSync(tree.path(name), 'x');
    const odd = [named(dead)];
    mkdirSync(tree.path(odd[0]));
    if (isPosix) {
      odd.push(named(dead));
      symlinkSync(tree.path('a.py'), tree.path(odd[1]));
    }
    removeAbandoned(tree.root);
    const left = readdirSync(tree.root).map((name) => (name === 'in' ? `in/${readdirSync(tree.path('in'))[0]}` : name));
    assert.deepEqual(left.sort(), ['a.py', ...kept, ...odd].sort());
  });

  it('survives a folder that cannot be read', () => removeAbandoned('/no/such/folder'));

  // Windows has no such signal.
  if (isPosix)
    it('lets the next run of migrate remove what a killed one left', () => {
      const tree = treeOf({
        'a.py': 'if code == 1208146:\n',
        'kill.cjs': "require('node:fs').fsyncSync = () => process.kill(process.pid, 'SIGKILL');",
      });
      const migrate = (...options: string[]) =>
        spawnSync(process.execPath, [...options, bundle('cli.js'), 'migrate', '--write', tree.path('a.py')]);
      assert.equal(migrate('--require', tree.path('kill.cjs')).signal, 'SIGKILL');
      assert.equal(readdirSync(tree.root).length, 3);
      assert.equal(readFileSync(tree.path('a.py'), 'utf8'), 'if code == 1208146:\n');
      assert.equal(migrate().status, 0);
      assert.deepEqual(readdirSync(tree.root), ['a.py', 'kill.cjs']);
      assert.notEqual(readFileSync(tree.path('a.py'), 'utf8'), 'if code == 1208146:\n');
    });
});
