import assert from 'node:assert/strict';
import {
  chmodSync,
  chownSync,
  linkSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { type EditableFile, readEditable } from '../../../../server/src/disk/edit/editableFile';
import { replaceFile } from '../../../../server/src/disk/edit/replaceFile';
import { Unreadable } from '../../../../server/src/disk/read/textFile';
import { TempTree } from '../../../support/tempTree';

function read(path: string): EditableFile {
  const file = readEditable(path);
  assert.ok(!(file instanceof Unreadable));
  return file;
}

const bytes = (text: string) => Uint8Array.from(Buffer.from(text));

/** Runs as somebody whom modes bind; the superuser is not. */
function asNobody<T>(run: () => T): T {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  try {
    return run();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

describe('replaceFile', () => {
  let tree: TempTree;
  beforeEach(() => {
    tree = new TempTree({ 'a.py': 'old' });
  });
  afterEach(() => tree.remove());

  it('puts a whole new file in the place of the old one, with its mode and owner', () => {
    const path = tree.path('a.py');
    const isRoot = process.geteuid?.() === 0;
    if (isRoot) chownSync(path, 1234, 4321);
    chmodSync(path, 0o750);
    const before = statSync(path);
    assert.equal(
      replaceFile(read(path), (old) => bytes(`${Buffer.from(old)} and new`)),
      undefined,
    );
    const { mode, uid, gid, ino } = statSync(path);
    assert.deepEqual({ mode, uid, gid }, { mode: before.mode, uid: before.uid, gid: before.gid });
    assert.notEqual(ino, before.ino);
    assert.equal(readFileSync(path, 'utf8'), 'old and new');
    assert.deepEqual(readdirSync(tree.path()), ['a.py']);
  });

  it('writes through a symbolic link, which stays', () => {
    symlinkSync('a.py', tree.path('link.py'));
    assert.equal(
      replaceFile(read(tree.path('link.py')), () => bytes('new')),
      undefined,
    );
    assert.equal(readlinkSync(tree.path('link.py')), 'a.py');
    assert.equal(readFileSync(tree.path('a.py'), 'utf8'), 'new');
  });

  const changes: readonly (readonly [what: string, change: (path: string) => void])[] = [
    ['longer', (path) => writeFileSync(path, 'longer')],
    ['shorter', (path) => truncateSync(path, 1)],
    ['other text, of the same length and time', (path) => sameTime(path, () => writeFileSync(path, 'OLD'))],
    ['newer', (path) => utimesSync(path, 1, 1)],
    ['gone', (path) => unlinkSync(path)],
    [
      'another file',
      (path) => {
        unlinkSync(path);
        writeFileSync(path, 'old');
      },
    ],
  ];
  for (const [what, change] of changes) {
    it(`refuses a file that is ${what} since it was read, or while it is written`, () => {
      const path = tree.path('a.py');
      const content = () => readdirSync(tree.path()).map((name) => readFileSync(tree.path(name), 'utf8'));
      const known = read(path);
      change(path);
      const changed = content();
      assert.deepEqual(
        replaceFile(known, () => bytes('new')),
        { kind: 'changed' },
      );
      assert.deepEqual(content(), changed);

      writeFileSync(path, 'old');
      const failure = replaceFile(read(path), () => {
        change(path);
        return bytes('new');
      });
      assert.deepEqual(failure, { kind: 'changed' });
      assert.deepEqual(content(), changed);
    });
  }

  it('refuses a file with other names', () => {
    linkSync(tree.path('a.py'), tree.path('b.py'));
    assert.deepEqual(
      replaceFile(read(tree.path('a.py')), () => bytes('new')),
      { kind: 'linked' },
    );
  });

  it('writes nothing where the change is not certain', () => {
    assert.deepEqual(
      replaceFile(read(tree.path('a.py')), () => undefined),
      { kind: 'unsure' },
    );
    assert.deepEqual(readdirSync(tree.path()), ['a.py']);
  });

  it('returns the error of the file system where the file or its folder may not be written', () => {
    tree.write('closed/b.py', 'old');
    chmodSync(tree.path(), 0o777);
    chmodSync(tree.path('a.py'), 0o444);
    chmodSync(tree.path('closed/b.py'), 0o666);
    chmodSync(tree.path('closed'), 0o555);
    const failures = asNobody(() =>
      ['a.py', 'closed/b.py'].map((name) => replaceFile(read(tree.path(name)), () => bytes('new'))),
    );
    chmodSync(tree.path('closed'), 0o755);
    assert.deepEqual(failures, [
      { kind: 'refused', code: 'EACCES' },
      { kind: 'refused', code: 'EACCES' },
    ]);
    assert.deepEqual(readdirSync(tree.path()), ['a.py', 'closed']);
    assert.deepEqual(readdirSync(tree.path('closed')), ['b.py']);
  });
});

describe('readEditable', () => {
  let tree: TempTree;
  beforeEach(() => {
    tree = new TempTree();
  });
  afterEach(() => tree.remove());

  it('reads UTF-16, which holds NUL bytes, by its mark', () => {
    for (const [name, encode] of [
      ['le.txt', (text: string) => Buffer.from(text, 'utf16le')],
      ['be.txt', (text: string) => Buffer.from(text, 'utf16le').swap16()],
    ] as const) {
      writeFileSync(tree.path(name), Uint8Array.from(encode('\ufeffcode = 1208146')));
      assert.equal(read(tree.path(name)).decoded.text, 'code = 1208146');
    }
  });

  it('says why it does not read other files', () => {
    tree.write('a.bin', { bytes: 'code = 1208146\0' });
    tree.write('folder/a', '');
    symlinkSync('loop', tree.path('loop'));
    const reasons = ['a.bin', 'folder', 'loop', 'missing'].map((name) => {
      const file = readEditable(tree.path(name));
      return file instanceof Unreadable ? file.reason : 'read';
    });
    assert.deepEqual(reasons, ['binary', 'notRegular', 'loop', 'missing']);
  });
});

function sameTime(path: string, change: () => void): void {
  const { atime, mtime } = statSync(path);
  change();
  utimesSync(path, atime, mtime);
}
