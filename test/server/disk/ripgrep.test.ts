import assert from 'node:assert/strict';
import { chmodSync, existsSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rgPath } from '@vscode/ripgrep';
import fc from 'fast-check';
import type { FolderBatch, FolderRules } from '../../../server/src/catalogs/workspaceFiles';
import { filesOfDisk } from '../../../server/src/disk/nodeFiles';
import { caseCount } from '../../support/random';
import { type Bytes, isPosix, javaConstant, type TempTree, treesOfSuite } from '../../support/tempTree';
import { bundle } from '../session/transports';

interface Discovered {
  readonly found: readonly unknown[];
  readonly skipped: readonly string[];
  /** True if ripgrep listed the files. */
  readonly searched: boolean;
}

async function discover(
  tree: TempTree,
  rules: Partial<FolderRules>,
  ripgrep?: string,
  folders: readonly string[] = [],
): Promise<Discovered> {
  const batches: FolderBatch[] = [];
  const whole = { folder: tree.uri(), include: [], exclude: [], nested: [], ...rules };
  const disk = filesOfDisk({ ripgrep, folders: () => folders });
  await disk.discover(whole, (batch) => batches.push(batch), new AbortController().signal);
  // As they are kept: one of each file.
  const found = new Map(batches.flatMap((batch) => batch.found).map((file) => [file.uri, file]));
  const skipped = batches.flatMap((batch) => batch.skipped).map(({ file, reason }) => `${tree.name(file)}: ${reason}`);
  return {
    found: [...found].sort(([a], [b]) => (a < b ? -1 : 1)),
    skipped: [...new Set(skipped)].sort(),
    searched: batches.some(({ complete }) => complete === true),
  };
}

const folderNames = ['src', 'build', 'node_modules', '.git', '错 误', 'a[b]', 'target', "it's", '-x', 'logs'];
const fileNames = [
  ...[
    'A.java',
    'B.JAVA',
    '.hidden.py',
    'x.min.js',
    'i18n_message_zh.properties',
    'Message.properties',
    'other.properties',
  ],
  ...['c.h', 'notes.txt', 'K.gen.java', '{x}.ts', 'line\nbreak.go', '#a.kt', '!b.rs'],
];
const code = '1241001';
const contents: readonly (string | Bytes)[] = [
  javaConstant('A', 1241001),
  `\ufeff${javaConstant('BOM', 1241002)}`,
  javaConstant('CRLF', 1241003).replaceAll('\n', '\r\n'),
  'const ERR_A = 1_241_004;\nX = 1_2_4_1_0_0_5\n',
  "const int ERR_B = 1'241'006;\n#define ERR_C 1'241'007\n",
  `${code}=失败\n1241008 = b\n`,
  `if (code == ${code}) { call(20${code}); }\n`,
  { bytes: `// \xca\xa7\xb0\xdc\nint GB = 1241009;\nint \xb0\x811 = 1241010;\n` },
  {
    bytes: [...`\ufeff${javaConstant('WIDE', 1241011)}`]
      .map((unit) => String.fromCharCode(unit.charCodeAt(0) & 255, unit.charCodeAt(0) >> 8))
      .join(''),
  },
  `\0${javaConstant('NUL', 1241012)}`,
  `${' '.repeat(9000)}\0\n${javaConstant('LATE', 1241013)}`,
  'public class Truncated {\n',
  'class HostException extends ServiceException {\n  HostException(String host) { super(host); }\n}\n',
  'class Result {\n  static Result fail(Integer errorCode, Object[] all) { return null; }\n}\n',
  'int DENIED = 9900403;\n',
  '',
];
const ignoreLines = [
  'build',
  'build/',
  '/build/',
  '*.gen.java',
  '!K.gen.java',
  '/logs',
  '!build/',
  'src/*',
  '!src/build',
  '# no',
  '**/target/',
  'a\\[b\\]',
  '.*',
  `${'*a'.repeat(9)}`,
];

const path = fc
  .tuple(fc.array(fc.constantFrom(...folderNames), { maxLength: 4 }), fc.constantFrom(...fileNames))
  .map(([folders, name]) => [...folders, name].join('/'));
const ignoreFile = fc
  .tuple(
    fc.array(fc.constantFrom(...folderNames), { maxLength: 2 }),
    fc.array(fc.constantFrom(...ignoreLines), { maxLength: 4 }),
  )
  .map(([folders, lines]): [string, string] => [[...folders, '.gitignore'].join('/'), lines.join('\n')]);
const globs = fc.array(fc.constantFrom('build', 'src/**', '*.java', '/logs/', '**/a*', 'target/'), { maxLength: 2 });

describe('discovery with ripgrep', () => {
  const treeOf = treesOfSuite();

  it('finds and skips the same files as without, in every tree', async function () {
    this.timeout(60_000);
    const runs = caseCount({ all: 250, part: 50 });
    let [cases, findings, passings] = [0, 0, 0];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(path, fc.constantFrom(...contents)), { minLength: 1, maxLength: 12 }),
        fc.array(ignoreFile, { maxLength: 3 }),
        globs,
        globs,
        fc.boolean(),
        async (files, ignoreFiles, include, exclude, nests) => {
          const tree = treeOf(Object.fromEntries([...files, ...ignoreFiles]));
          const rules = { include, exclude, nested: nests ? [tree.uri('src/build'), tree.uri('logs')] : [] };
          const [plain, fast] = [await discover(tree, rules), await discover(tree, rules, rgPath)];
          tree.remove();
          // A name with a line break in it may be taken for two: then the walk does all of it.
          const isBroken = files.some(([name]) => name.includes('\n'));
          const searched = isBroken ? fast.searched : true;
          assert.deepEqual(fast, { ...plain, searched });
          cases++;
          findings += plain.found.length;
          passings += plain.skipped.length;
        },
      ),
      { numRuns: runs },
    );
    assert.equal(cases, runs);
    assert.ok(findings > 0.2 * runs && passings > 0.08 * runs, `${findings} findings, ${passings} skipped`);
  });

  it('reads folders that were wrongly left out, and very deep ones, afterwards', async () => {
    const deep = Array.from({ length: 20 }, (_, n) => `d${n}`).join('/');
    const tree = treeOf({
      '.gitignore': 'build/\n',
      'sub/.gitignore': '!build/\n',
      'sub/build/A.java': javaConstant('A', 1241001),
      'build/B.java': javaConstant('B', 1241002),
      [`${deep}/C.java`]: javaConstant('C', 1241003),
    });
    const plain = await discover(tree, {});
    assert.equal(plain.found.length, 2);
    assert.deepEqual(await discover(tree, {}, rgPath), { ...plain, searched: true });
  });

  it('reads large files and many files in the thread, and says once when all codes are known', async () => {
    const large = Array.from({ length: 6000 }, (_, n) => `  int CODE_${n} = ${1_240_000 + n};\n`).join('');
    const tree = treeOf({
      'A.java': javaConstant('A', 1241001),
      'Large.java': `class Large {\n${large}}\n`,
      ...Object.fromEntries(
        Array.from({ length: 20 }, (_, n) => [`B${n}.java`, `${javaConstant('B', 1241002)}//${'x'.repeat(100_000)}\n`]),
      ),
    });
    const plain = await discover(tree, {});
    assert.equal(plain.found.length, 22);
    assert.deepEqual(await discover(tree, {}, rgPath), { ...plain, searched: true });
    const batches: FolderBatch[] = [];
    const rules = { folder: tree.uri(), include: [], exclude: [], nested: [] };
    await filesOfDisk({ ripgrep: rgPath, script: bundle('thread.js') }).discover(
      rules,
      (batch) => batches.push(batch),
      new AbortController().signal,
    );
    const found = batches.map((batch) => batch.found.length);
    const complete = batches.findIndex((batch) => batch.complete);
    assert.equal(
      found.slice(0, complete).reduce((sum, count) => sum + count, 0),
      22,
    );
    assert.equal(batches.filter((batch) => batch.complete).length, 1);
  });

  it(`reports what is too large${isPosix ? ', a link or a loop' : ''}`, async () => {
    const tree = treeOf({
      'A.java': javaConstant('A', 1241001),
      'Huge.java': 'x'.repeat(16 * 1024 * 1024 + 1),
      'HugeToo.java': `${javaConstant('B', 1241002)}${'x'.repeat(16 * 1024 * 1024)}`,
    });
    if (isPosix) {
      symlinkSync(tree.root, `${tree.root}/loop`);
      symlinkSync('/dev/null', `${tree.root}/Out.java`);
    }
    const plain = await discover(tree, {});
    assert.deepEqual(plain.skipped, [
      'Huge.java: tooLarge',
      'HugeToo.java: tooLarge',
      ...(isPosix ? ['Out.java: link', 'loop: loop'] : []),
    ]);
    assert.deepEqual(await discover(tree, {}, rgPath), { ...plain, searched: true });
  });

  it('walks instead if ripgrep cannot be run, is another program, or fails', async () => {
    const tree = treeOf({ 'A.java': javaConstant('A', 1241001) });
    const tools = treeOf({
      // It answers, and stops in the middle of a name.
      truncated: '#!/bin/sh\nprintf "./A.ja"\n',
      fails: '#!/bin/sh\nprintf "./A.java\\0"; exit 2\n',
      killed: '#!/bin/sh\nprintf "./nowhere.java\\0"; kill -9 $$\n',
      plain: 'no program',
    });
    const runnable = isPosix ? ['truncated', 'fails', 'killed', 'plain'] : [];
    for (const name of runnable) chmodSync(tools.path(name), 0o755);
    const plain = await discover(tree, {});
    assert.equal(plain.found.length, 1);
    const programs = [...[...runnable, 'nowhere'].map((name) => tools.path(name)), 'rg', '', '/', 'a\0b', '/a\0b'];
    for (const program of programs) assert.deepEqual(await discover(tree, {}, program), plain, program);
  });

  // A program that says that it ran.
  if (isPosix)
    it('runs nothing that lies in a workspace folder, by whatever name', async () => {
      const tree = treeOf({ 'A.java': javaConstant('A', 1241001), 'bin/rg': '', 'sub/x.txt': '' });
      const others = treeOf({ 'other/rg': '', 'beside/rg': '' });
      const ran = `${others.root}/ran`;
      for (const program of [tree.path('bin/rg'), others.path('other/rg'), others.path('beside/rg')]) {
        writeFileSync(program, `#!/bin/sh\ntouch ${ran}\n`);
        chmodSync(program, 0o755);
      }
      const link = (target: string, name: string): string => {
        symlinkSync(target, name);
        return name;
      };
      const inside = [
        tree.path('bin/rg'),
        `${tree.root}/sub/../bin/rg`,
        `${others.root}/../${basename(tree.root)}/bin/rg`,
        `/${tree.root}/bin//rg`,
        link(tree.path('bin/rg'), others.path('rgFile')),
        join(link(tree.path('bin'), others.path('binFolder')), 'rg'),
        link(others.path('beside/rg'), tree.path('rgOutside')),
        others.path('other/rg'),
        link(others.path('other/rg'), others.path('rgOther')),
        'bin/rg',
        './bin/rg',
        'rg',
      ];
      const openFolders = [tree.uri(), others.uri('other'), pathToFileURL(link(tree.root, others.path('folder'))).href];
      const before = process.env.PATH;
      process.env.PATH = `bin:.:${before}`;
      try {
        for (const program of inside) {
          await discover(tree, {}, program, openFolders);
          await discover(tree, { folder: openFolders[2] ?? '' }, program, openFolders.slice(1));
          assert.ok(!existsSync(ran), program);
        }
      } finally {
        process.env.PATH = before;
      }
      await discover(tree, {}, others.path('beside/rg'), openFolders);
      assert.ok(existsSync(ran));
    });
});
