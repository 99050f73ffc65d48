import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import type { FolderRules } from '../../../server/src/catalogs/workspaceFiles';
import { nodeFiles } from '../../../server/src/disk/nodeFiles';
import { javaConstant, TempTree } from '../../support/tempTree';

describe('reading again', () => {
  let tree: TempTree;
  beforeEach(() => {
    tree = new TempTree({
      '.gitignore': 'ignored/\nLocal.java\n',
      'a/A.java': javaConstant('A', 1241001),
      'a/.gitignore': '!Local.java\n',
      'ignored/B.java': javaConstant('B', 1241002),
      'a/Local.java': javaConstant('L', 1241003),
    });
  });
  afterEach(() => tree.remove());

  async function reread(names: readonly string[], rules: Partial<FolderRules> = {}) {
    const whole = { folder: tree.uri(), include: [], exclude: [], nested: [], ...rules };
    const { found, gone, skipped } = await nodeFiles.reread(
      whole,
      names.map((name) => tree.uri(name)),
    );
    return {
      found: found.map(({ uri, whole: isWhole }) => `${tree.name(uri)}${isWhole ? '' : ' (truncated)'}`).sort(),
      gone: gone.map((uri) => tree.name(uri)).sort(),
      skipped: skipped.map(({ file, reason }) => `${tree.name(file)}: ${reason}`),
    };
  }

  it('reports what is found, half-written, deleted, or without codes now', async () => {
    tree.write('a/New.java', javaConstant('N', 1241004));
    tree.write('a/Torn.java', 'public class ErrorCode {\n  static final int A = 1241005;\n  static fin');
    tree.write('a/Plain.java', 'class Plain {}\n');
    tree.write('a/Empty.java', '');
    assert.deepEqual(
      await reread(['a/A.java', 'a/New.java', 'a/Torn.java', 'a/Plain.java', 'a/Empty.java', 'a/Gone.java']),
      {
        found: ['a/A.java', 'a/Empty.java (truncated)', 'a/New.java', 'a/Torn.java (truncated)'],
        gone: ['a/Gone.java', 'a/Plain.java'],
        skipped: [],
      },
    );
  });

  it('reads folders that were created or moved, by the rules of all folders around them', async () => {
    mkdirSync(tree.path('b/c'), { recursive: true });
    renameSync(tree.path('a'), tree.path('b/c/a'));
    assert.deepEqual(await reread(['b', 'a']), {
      found: ['b/c/a/A.java', 'b/c/a/Local.java'],
      gone: ['a'],
      skipped: [],
    });
  });

  it('does not read ignored, excluded, hidden and foreign files', async () => {
    tree.write('node_modules/X.java', javaConstant('X', 1241005));
    tree.write('.hidden/X.java', javaConstant('X', 1241005));
    tree.write('Local.java', javaConstant('L', 1241003));
    const names = ['ignored/B.java', 'ignored', 'node_modules/X.java', '.hidden/X.java', 'Local.java', 'a/Local.java'];
    assert.deepEqual(await reread([...names, 'a/A.txt']), {
      found: ['a/Local.java'],
      gone: ['.hidden/X.java', 'Local.java', 'a/A.txt', 'ignored', 'ignored/B.java', 'node_modules/X.java'].sort(),
      skipped: [],
    });
    assert.deepEqual((await reread(['a/A.java'], { folder: tree.uri('ignored') })).found, []);
    assert.deepEqual((await reread(['a/A.java'], { exclude: ['a/**'] })).gone, ['a/A.java']);
    assert.deepEqual((await reread(['a/A.java'], { include: ['b/**'] })).gone, ['a/A.java']);
    assert.deepEqual((await reread(['a/A.java'], { nested: [tree.uri('a')] })).gone, ['a/A.java']);
  });

  it('treats a file that became a link or binary as deleted', async () => {
    rmSync(tree.path('a/A.java'));
    symlinkSync('Local.java', tree.path('a/A.java'));
    tree.write('a/Local.java', `\0${javaConstant('L', 1241003)}`);
    assert.deepEqual(await reread(['a/A.java', 'a/Local.java']), {
      found: [],
      gone: ['a/A.java', 'a/Local.java'],
      skipped: ['a/Local.java: binary'],
    });
  });
});
