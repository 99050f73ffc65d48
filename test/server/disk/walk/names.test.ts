import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { rgPath } from '@vscode/ripgrep';
import type { FolderBatch } from '../../../../server/src/catalogs/workspaceFiles';
import { filesOfDisk, nodeFiles } from '../../../../server/src/disk/nodeFiles';
import { javaConstant, type TempTree, treesOfSuite } from '../../../support/tempTree';
import { bundle } from '../../session/transports';

// Other systems have no names that are not Unicode.
if (process.platform === 'linux')
  describe('names that are not UTF-8', () => {
    const treeOf = treesOfSuite();
    const at = (tree: TempTree, name: string) =>
      Buffer.from(`${Buffer.from(tree.root).toString('latin1')}/${name}`, 'latin1');
    /** `\xb4\xed` is 错 in GB18030. */
    function madeTree(): TempTree {
      const tree = treeOf({ '.gitignore': 'out\n', 'A\ufffd.java': javaConstant('A', 1241001) });
      writeFileSync(at(tree, '\xb4\xed.java'), `class X { int code = 1208146; }`);
      writeFileSync(at(tree, '\xb4\xed.png'), 'x');
      mkdirSync(at(tree, '\xb4\xed'));
      writeFileSync(at(tree, '\xb4\xed/B.java'), javaConstant('B', 1241002));
      mkdirSync(tree.path('out'));
      writeFileSync(at(tree, 'out/\xb4\xed.java'), '');
      return tree;
    }
    const skippedIn = (tree: TempTree, skipped: FolderBatch['skipped']) =>
      skipped.map(({ file, reason }) => `${tree.name(file)}: ${reason}`).sort();

    it('are reported by the reading of a workspace and by a search', async () => {
      const tree = madeTree();
      const rules = { folder: tree.uri(), include: [], exclude: [], nested: [] };
      for (const disk of [nodeFiles, filesOfDisk({ ripgrep: rgPath })]) {
        const batches: FolderBatch[] = [];
        await disk.discover(rules, (batch) => batches.push(batch), new AbortController().signal);
        const found = batches.flatMap((batch) => batch.found).map(({ uri }) => tree.name(uri));
        assert.deepEqual([...new Set(found)], ['A\ufffd.java']);
        const skipped = batches.flatMap((batch) => batch.skipped);
        assert.deepEqual(skippedIn(tree, skipped), ['\ufffd\ufffd.java: name', '\ufffd\ufffd: name']);
      }
      const searched = await nodeFiles.search(
        { folder: tree.uri(), nested: [], texts: ['1208146'] },
        () => undefined,
        new AbortController().signal,
      );
      assert.deepEqual(skippedIn(tree, searched.skipped), ['\ufffd\ufffd.java: name', '\ufffd\ufffd: name']);
    });

    it('end migrate and lint with 2, and nothing is said to be without legacy codes', () => {
      const tree = madeTree();
      const run = (...args: string[]) => {
        const { status, stdout, stderr } = spawnSync(process.execPath, [bundle('cli.js'), ...args], {
          encoding: 'utf8',
        });
        return { status, out: `${stdout}${stderr}`.replaceAll(`${tree.root}/`, '') };
      };
      const why = 'its name is not UTF-8, and \ufffd stands for what is not; rename it';
      const migrated = run('migrate', '--check', tree.root);
      assert.equal(migrated.status, 2);
      assert.equal(migrated.out.split(why).length, 3);
      assert.doesNotMatch(migrated.out, /No legacy codes/);
      const linted = run('lint', tree.root);
      assert.equal(linted.status, 2);
      assert.ok(linted.out.includes(why));
      for (const command of [
        ['migrate'],
        ['lint'],
        ['explain', '--text'],
        ['constants', '--language', 'java', '--catalog'],
      ]) {
        const named = run(...command, `${tree.root}/no\ufffd.txt`);
        assert.equal(named.status, 2, command[0]);
        assert.match(named.out, /no\ufffd\.txt (?:cannot be|was not) read: /);
        assert.doesNotMatch(named.out, /No legacy codes/);
      }
    });
  });
