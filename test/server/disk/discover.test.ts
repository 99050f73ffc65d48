import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import type { FolderBatch, FolderRules } from '../../../server/src/catalogs/workspaceFiles';
import { filesOfDisk, nodeFiles } from '../../../server/src/disk/nodeFiles';
import { generateTree } from '../../bench/generateTree';
import { isPosix, javaConstant, type TempTree, treesOfSuite } from '../../support/tempTree';
import { bundle } from '../session/transports';

interface Discovered {
  readonly found: readonly string[];
  readonly skipped: readonly string[];
  readonly read: number;
}

describe('discovery', () => {
  const treeOf = treesOfSuite();
  async function discover(tree: TempTree, rules: Partial<FolderRules> = {}): Promise<Discovered> {
    const batches: FolderBatch[] = [];
    const whole = { folder: tree.uri(), include: [], exclude: [], nested: [], ...rules };
    await nodeFiles.discover(whole, (batch) => batches.push(batch), new AbortController().signal);
    return summed(tree, batches);
  }
  function summed(tree: TempTree, batches: readonly FolderBatch[]): Discovered {
    return {
      found: batches.flatMap(({ found }) => found.map(({ uri }) => tree.name(uri))).sort(),
      skipped: batches
        .flatMap(({ skipped }) => skipped.map(({ file, reason }) => `${tree.name(file)}: ${reason}`))
        .sort(),
      read: batches.reduce((sum, { read }) => sum + read, 0),
    };
  }

  it('finds constants and bundles in every kind of file, at every depth, and reads no other files', async () => {
    const tree = treeOf({
      'src/a/ErrorCode.java': javaConstant('JOB_A', 1241001),
      'py/错误 码.py': 'class JobError:\n    MISSING = 1241002\n',
      'go/c.go': 'package codes\n\nconst ErrMissing = 1241003\n',
      'i18n/message_zh.properties': '1241001=失败\n',
      'src/Other.java': 'class Other { int phone = 12345678; }\n',
      'notes.txt': 'CODE = 1241009\n',
      'node_modules/x/index.js': 'export const X = 1241010;\n',
      '.hidden/H.java': javaConstant('HIDDEN', 1241011),
    });
    assert.deepEqual(await discover(tree), {
      found: ['go/c.go', 'i18n/message_zh.properties', 'py/错误 码.py', 'src/a/ErrorCode.java'],
      skipped: [],
      read: 5,
    });
  });

  it('skips what .gitignore names, nested and with exceptions', async () => {
    const code = javaConstant('A', 1241001);
    const tree = treeOf({
      '.gitignore': '/build/\n*.gen.java\n!keep.gen.java\n/logs/*\n',
      'build/A.java': code,
      'src/build/A.java': code,
      'a.gen.java': code,
      'keep.gen.java': code,
      'src/b.gen.java': code,
      'logs/A.java': code,
      'sub/.gitignore': 'secret/\n!c.gen.java\nLocal.java',
      'sub/secret/A.java': code,
      'sub/c.gen.java': code,
      'sub/deep/Local.java': code,
      'Local.java': code,
    });
    assert.deepEqual((await discover(tree)).found, [
      'Local.java',
      'keep.gen.java',
      'src/build/A.java',
      'sub/c.gen.java',
    ]);
  });

  it('reports lines of .gitignore that take too long to match, and follows the others', async () => {
    const tree = treeOf({
      '.gitignore': `${'*a'.repeat(20)}b\nb/\n`,
      [`${'a'.repeat(200)}.java`]: javaConstant('A', 1241001),
      'b/B.java': javaConstant('B', 1241002),
    });
    assert.deepEqual(await discover(tree), {
      found: [`${'a'.repeat(200)}.java`],
      skipped: ['.gitignore: ignoreRule'],
      read: 1,
    });
  });

  it('follows include and exclude globs, and leaves out folders that are workspace folders themselves', async () => {
    const code = javaConstant('A', 1241001);
    const tree = treeOf({
      'a/A.java': code,
      'a/test/T.java': code,
      'b/B.java': code,
      'b/in/C.java': code,
      'R.java': code,
    });
    const found = async (rules: Partial<FolderRules>) => (await discover(tree, rules)).found;
    assert.deepEqual(await found({ include: ['a/**'] }), ['a/A.java', 'a/test/T.java']);
    assert.deepEqual(await found({ include: ['*.java'], exclude: ['test', 'b/'] }), ['R.java', 'a/A.java']);
    assert.deepEqual(await found({ exclude: ['**/[A-B].java', './R.java'] }), ['a/test/T.java', 'b/in/C.java']);
    assert.deepEqual(await found({ include: ['**/*.py', '', '{', '!x', '__proto__'] }), []);
    assert.deepEqual(await found({ nested: [tree.uri('a'), tree.uri('b/in')] }), ['R.java', 'b/B.java']);
  });

  it('skips and reports files that are huge or binary', async () => {
    const code = javaConstant('A', 1241001);
    const tree = treeOf({
      'A.java': code,
      'Huge.java': 'x'.repeat(16 * 1024 * 1024 + 1),
      'Large.java': `${'x'.repeat(3_000_000)}\n${code}`,
      'Binary.java': `\0${code}`,
      'Empty.java': '',
    });
    const { found, skipped } = await discover(tree);
    assert.deepEqual(found, ['A.java', 'Large.java']);
    assert.deepEqual(skipped, ['Binary.java: binary', 'Huge.java: tooLarge']);
  });

  if (isPosix) {
    it('names thousands of skipped files, some at a time', async () => {
      const tree = treeOf({ 'a.py': 'CODE_A = 1241001\n' });
      for (let at = 0; at < 4500; at++) symlinkSync('nowhere', tree.path(`link${at}.py`));
      const counts: number[] = [];
      const rules = { folder: tree.uri(), include: [], exclude: [], nested: [] };
      const count = ({ skipped }: FolderBatch) => void counts.push(skipped.length);
      await nodeFiles.discover(rules, count, new AbortController().signal);
      assert.equal(
        counts.reduce((sum, some) => sum + some, 0),
        4500,
      );
      assert.deepEqual(
        counts.filter((some) => some > 2000),
        [],
      );
    });

    it('skips and reports links, loops, pipes, sockets and unreadable files', async () => {
      const code = javaConstant('A', 1241001);
      const tree = treeOf({ 'A.java': code, 'Unreadable.java': code, 'closed/B.java': code });
      const outside = treeOf({ 'Out.java': code, 'folder/F.java': code });
      symlinkSync('..', `${tree.root}/up`);
      mkdirSync(`${tree.root}/sub`);
      symlinkSync(tree.root, `${tree.root}/sub/loop`);
      symlinkSync('self.java', `${tree.root}/self.java`);
      symlinkSync('A.java', `${tree.root}/Again.java`);
      symlinkSync(outside.path('Out.java'), `${tree.root}/Out.java`);
      symlinkSync(outside.path('folder'), `${tree.root}/linked`);
      symlinkSync('nowhere.txt', `${tree.root}/broken.txt`);
      execFileSync('mkfifo', [`${tree.root}/Pipe.java`, `${tree.root}/pipe.txt`]);
      const socket = createServer().listen(`${tree.root}/Socket.java`);
      chmodSync(`${tree.root}/Unreadable.java`, 0);
      chmodSync(`${tree.root}/closed`, 0);
      try {
        const { found, skipped } = await discover(tree);
        // Root may read everything.
        const closed = process.getuid?.() === 0;
        assert.deepEqual(found, closed ? ['A.java', 'Unreadable.java', 'closed/B.java'] : ['A.java']);
        assert.deepEqual(skipped, [
          'Out.java: link',
          'Pipe.java: notRegular',
          'Socket.java: notRegular',
          ...(closed ? [] : ['Unreadable.java: unreadable', 'closed: unreadable']),
          'linked: link',
          'self.java: loop',
          'sub/loop: loop',
          'up: loop',
        ]);
      } finally {
        chmodSync(`${tree.root}/closed`, 0o700);
        socket.close();
      }
    });
  }

  it('reads GB18030, UTF-16 with and without a mark, and bytes that are not text', async () => {
    const tree = treeOf({
      // Failure, in Chinese.
      'Gb.java': { bytes: `// \xca\xa7\xb0\xdc\n${javaConstant('GB', 1241001)}` },
      'Noise.java': { bytes: `\x81\x30\xff\xfe${javaConstant('NOISE', 1241002)}` },
      'Bom.java': `\ufeff${javaConstant('BOM', 1241003)}`,
      'Wide.java': { bytes: Buffer.from(`\ufeff${javaConstant('WIDE', 1241004)}`, 'utf16le').toString('latin1') },
      'Plain.java': { bytes: Buffer.from(`// 一下\n${javaConstant('PLAIN', 1241005)}`, 'utf16le').toString('latin1') },
    });
    assert.deepEqual(await discover(tree), {
      found: ['Bom.java', 'Gb.java', 'Noise.java', 'Plain.java', 'Wide.java'],
      skipped: [],
      read: 5,
    });
  });

  it('reports folders that are nested too deep', async () => {
    const deep = Array.from({ length: 70 }, () => 'd').join('/');
    const tree = treeOf({ [`${deep}/A.java`]: javaConstant('A', 1241001), 'd/B.java': javaConstant('B', 1241002) });
    const tooDeep = Array.from({ length: 65 }, () => 'd').join('/');
    assert.deepEqual(await discover(tree), { found: ['d/B.java'], skipped: [`${tooDeep}: tooDeep`], read: 1 });
  });

  it('stops when it is cancelled, and reports nothing about a folder that is missing or on another machine', async () => {
    const tree = treeOf({ 'A.java': javaConstant('A', 1241001) });
    const batches: FolderBatch[] = [];
    const rules = { folder: tree.uri(), include: [], exclude: [], nested: [] };
    await nodeFiles.discover(rules, (batch) => batches.push(batch), AbortSignal.abort());
    const folders = [tree.uri('nowhere'), 'file://server/share', 'untitled:a', 'file:///a%2Fb', 'not a uri', ''];
    for (const folder of folders) {
      await nodeFiles.discover({ ...rules, folder }, (batch) => batches.push(batch), new AbortController().signal);
    }
    assert.deepEqual(batches, []);
  });

  it('finds the same in a thread of the built server', async function () {
    this.timeout(30_000);
    const tree = treeOf({});
    const { constants, bundles } = generateTree(tree.root);
    const rules = { folder: tree.uri(), include: [], exclude: [], nested: [] };
    const run = async (script: string | undefined) => {
      const batches: FolderBatch[] = [];
      const { signal } = new AbortController();
      await filesOfDisk({ script }).discover(rules, (batch) => batches.push(batch), signal);
      return {
        ...summed(tree, batches),
        constants: batches.flatMap(({ found }) => found.flatMap((file) => file.constants)),
      };
    };
    const alone = await run(undefined);
    assert.equal(alone.constants.length, constants);
    assert.equal(alone.found.length, bundles + 1);
    assert.deepEqual(await run(bundle('thread.js')), alone);
    await assert.rejects(run(tree.path('nowhere.js')), /nowhere\.js/);
  });

  it('ends the thread when it is cancelled', async () => {
    const tree = treeOf({ 'a/A.java': javaConstant('A', 1241001), 'b/B.java': javaConstant('B', 1241002) });
    const rules = { folder: tree.uri(), include: [], exclude: [], nested: [] };
    const stop = new AbortController();
    const reading = filesOfDisk({ script: bundle('thread.js') }).discover(rules, () => undefined, stop.signal);
    stop.abort();
    await reading;
  });
});
