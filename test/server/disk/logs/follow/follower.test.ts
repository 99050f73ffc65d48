import assert from 'node:assert/strict';
import { appendFileSync, copyFileSync, renameSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FollowDisk } from '../../../../../server/src/disk/logs/follow/followDisk';
import { LogFollower, maxFollowed } from '../../../../../server/src/disk/logs/follow/follower';
import { encoded } from '../../../../support/encoded';
import { treesOfSuite } from '../../../../support/tempTree';

/** Files in memory. A file keeps its number when it is renamed. */
class MemoryDisk implements FollowDisk {
  readonly files = new Map<string, { id: string; text: string }>();
  private made = 0;

  make(path: string, text = ''): void {
    this.files.set(path, { id: String(++this.made), text });
  }

  file(path: string): { id: string; text: string } {
    const file = this.files.get(path);
    assert.ok(file, path);
    return file;
  }

  idOf(path: string): string | undefined {
    return this.files.get(path)?.id;
  }

  open(path: string) {
    const file = this.file(path);
    const bytes = () => Buffer.from(file.text, 'utf8');
    return {
      id: file.id,
      size: () => bytes().length,
      read(room: Uint8Array, position: number): number {
        const part = bytes().subarray(position, position + room.length);
        room.set(part);
        return part.length;
      },
      close: () => undefined,
    };
  }
}

/** Follows `a.log` in memory. `lines` polls, and returns what came. */
async function following(text: string | undefined) {
  const disk = new MemoryDisk();
  if (text !== undefined) disk.make('a.log', text);
  const heard: string[] = [];
  const follower = new LogFollower(
    {
      paths: ['a.log'],
      language: 'en',
      disk,
      find: () => {
        const found = { path: 'a.log', size: 0, modified: 0, named: true };
        const missing = { path: 'a.log', status: 'failed' as const, bytes: 0, reason: 'missing' };
        return disk.files.has('a.log') ? { files: [found], skipped: [] } : { files: [], skipped: [missing] };
      },
    },
    () => ({ addLine: (line, number, offset) => heard.push(`${number} ${offset} ${line}`) }),
  );
  await follower.begin();
  const lines = async () => {
    await follower.poll();
    return heard.splice(0);
  };
  const end = () => ({ results: follower.finish(), last: heard });
  return { disk, lines, end };
}

describe('following', () => {
  it('hands over whole lines that are new, with their numbers', async () => {
    const { disk, lines, end } = await following('old\nhalf');
    assert.deepEqual(await lines(), []);
    disk.file('a.log').text += ' whole\nnew\nop';
    assert.deepEqual(await lines(), ['2 4 half whole', '3 15 new']);
    disk.file('a.log').text += 'en';
    assert.deepEqual(await lines(), []);
    assert.deepEqual(end(), { results: [{ path: 'a.log', bytes: 15, status: 'complete' }], last: ['4 19 open'] });
  });

  it('does not hand over a last line that was there before', async () => {
    const { lines, end } = await following('old\nhalf');
    assert.deepEqual(await lines(), []);
    assert.deepEqual(end().last, []);
  });

  it('goes on with the new file after a renaming, and reads what is still written to the old one', async () => {
    const { disk, lines } = await following('old\n');
    const old = disk.file('a.log');
    old.text += 'before\n';
    disk.files.set('a.log.1', old);
    disk.files.delete('a.log');
    assert.deepEqual(await lines(), ['2 4 before']);
    old.text += 'nameless\n';
    disk.make('a.log', 'first\n');
    assert.deepEqual(await lines(), ['3 11 nameless', '1 0 first']);
    old.text += 'late\n';
    disk.file('a.log').text += 'second\n';
    assert.deepEqual(await lines(), ['4 20 late', '2 6 second']);
  });

  it('begins anew with a file that was emptied, or written anew', async () => {
    const { disk, lines } = await following('old line\n');
    disk.file('a.log').text = '';
    assert.deepEqual(await lines(), []);
    disk.file('a.log').text = 'one\n';
    assert.deepEqual(await lines(), ['1 0 one']);
    disk.file('a.log').text = 'another one that is longer\n';
    assert.deepEqual(await lines(), ['1 0 another one that is longer']);
    disk.file('a.log').text = 'x\n';
    assert.deepEqual(await lines(), ['1 0 x']);
  });

  it('waits for a file that appears later, and says so of one that never does', async () => {
    const { disk, lines, end } = await following(undefined);
    assert.deepEqual(await lines(), []);
    disk.make('a.log', 'first\n');
    assert.deepEqual(await lines(), ['1 0 first']);
    assert.deepEqual(end().results, [{ path: 'a.log', bytes: 6, status: 'complete' }]);
    const never = await following(undefined);
    assert.deepEqual(never.end().results, [{ path: 'a.log', bytes: 0, status: 'failed', reason: 'missing' }]);
  });
});

describe('following of much at once', () => {
  it('hands over no old lines after it was stopped among them', async () => {
    const { disk, heard, follower } = await largeFile(`${'old line\n'.repeat(100_000)}`);
    assert.equal(await follower.begin(async () => false), false);
    disk.file('a.log').text += 'new\n';
    await follower.poll();
    assert.deepEqual(heard, ['100001 900000 new']);
  });

  it('hands over the codes of a long line, and says that a longer one was cut', async () => {
    const { disk, heard, follower } = await largeFile('old\n');
    await follower.begin();
    disk.file('a.log').text += `${'x '.repeat(1_000_000)} 1239801 ${'y '.repeat(1_000_000)}\n`;
    await follower.poll();
    assert.equal(heard.filter((line) => line.includes('1239801')).length, 1);
    disk.file('a.log').text += `${'z '.repeat(9_000_000)}\nlast\n`;
    await follower.poll();
    assert.equal(heard.at(-1), `4 ${disk.file('a.log').text.length - 5} last`);
    assert.deepEqual(
      follower.finish().map(({ status, reason }) => [status, reason]),
      [['truncated', 'a line of more than 16 MB was read in pieces, and a code at their borders may be missing']],
    );
  });

  async function largeFile(text: string) {
    const disk = new MemoryDisk();
    disk.make('a.log', text);
    const heard: string[] = [];
    const find = () => ({ files: [{ path: 'a.log', size: text.length, modified: 0, named: true }], skipped: [] });
    const follower = new LogFollower({ paths: ['a.log'], language: 'en', disk, find }, () => ({
      addLine: (line, number, offset) => heard.push(`${number} ${offset} ${line}`),
    }));
    return { disk, heard, follower };
  }
});

describe('following on the disk', () => {
  const treeOf = treesOfSuite();

  it('goes through rotations of a folder, and hands each line over once', async () => {
    const first = `${'2024-05-06 12:00:00 a first line that is long enough to know its file'.padEnd(80, '.')}\n`;
    const tree = treeOf({ 'a.log': first, 'b.log.gz': { bytes: '\x1f\x8b\x08' }, 'c.bin': { bytes: '\x00\x01\x02' } });
    const heard: string[] = [];
    const follower = new LogFollower({ paths: [tree.root], language: 'en' }, (path) => ({
      addLine: (line) => heard.push(`${path.slice(tree.root.length + 1)} ${line}`),
    }));
    await follower.begin();
    /** Long enough to look for new files. */
    const lines = async () => {
      for (let poll = 0; poll < 25; poll++) await follower.poll();
      return heard.splice(0);
    };
    const log = tree.path('a.log');
    appendFileSync(log, '1\n');
    assert.deepEqual(await lines(), ['a.log 1']);
    // Renamed and made anew.
    renameSync(log, tree.path('a.log.1'));
    appendFileSync(tree.path('a.log.1'), '2\n');
    writeFileSync(log, '3\n');
    assert.deepEqual(await lines(), ['a.log 2', 'a.log 3']);
    // Copied and emptied.
    appendFileSync(log, `${'4'.repeat(80)}\n`);
    assert.deepEqual(await lines(), [`a.log ${'4'.repeat(80)}`]);
    copyFileSync(log, tree.path('a.log.2'));
    truncateSync(log);
    assert.deepEqual(await lines(), []);
    appendFileSync(log, '5\n');
    const other = '2024-05-06 12:00:00 a new file with a first line'.padEnd(90, '.');
    tree.write('sub/new.log', `${other}\n`);
    assert.deepEqual(await lines(), ['a.log 5', `sub/new.log ${other}`]);
    const results = follower
      .finish()
      .map(({ path, status, harmless }) => [path.slice(tree.root.length + 1), status, harmless]);
    assert.deepEqual(results.sort(), [
      ['a.log', 'complete', undefined],
      ['a.log.1', 'complete', undefined],
      ['a.log.2', 'complete', undefined],
      ['b.log.gz', 'skipped', true],
      ['c.bin', 'skipped', true],
      ['sub/new.log', 'complete', undefined],
    ]);
  });

  it('says no longer that nothing was there once files have appeared in a folder, or match a glob', async () => {
    const tree = treeOf({});
    const paths = [tree.path('later'), tree.path('*.log'), tree.path('none*')];
    const heard: string[] = [];
    const follower = new LogFollower({ paths, language: 'en' }, () => ({ addLine: (line) => heard.push(line) }));
    await follower.begin();
    assert.deepEqual(
      follower.results().map(({ status }) => status),
      ['failed', 'failed', 'failed'],
    );
    tree.write('later/a.log', '1\n');
    tree.write('b.log', '2\n');
    for (let poll = 0; poll < 25; poll++) await follower.poll();
    assert.deepEqual(heard, ['1', '2']);
    assert.deepEqual(
      follower.finish().map(({ path, status }) => [path.slice(tree.root.length + 1), status]),
      [
        ['none*', 'failed'],
        [join('later', 'a.log'), 'complete'],
        ['b.log', 'complete'],
      ],
    );
  });

  it('hands each line over once where renamed files are renamed again', async () => {
    const line = (text: string) => `${`2024-05-06 12:00:00 ${text}`.padEnd(90, '.')}\n`;
    const tree = treeOf({ 'a.log': line('old') });
    const heard: string[] = [];
    const follower = new LogFollower({ paths: [tree.root], language: 'en' }, () => ({
      addLine: (text) => heard.push(text.slice(20).replace(/\.+$/, '')),
    }));
    await follower.begin();
    const [log, ...older] = ['a.log', 'a.log.1', 'a.log.2', 'a.log.3', 'a.log.4'].map((name) => tree.path(name));
    for (let round = 1; round <= 3; round++) {
      appendFileSync(log ?? '', line(`last ${round}`));
      for (let age = round - 1; age >= 0; age--) renameSync([log, ...older][age] ?? '', older[age] ?? '');
      writeFileSync(log ?? '', line(`first ${round}`));
      await follower.poll();
      appendFileSync(older[0] ?? '', line(`late ${round}`));
      for (let poll = 0; poll < 35; poll++) await follower.poll();
      assert.deepEqual(heard.splice(0), [`last ${round}`, `first ${round}`, `late ${round}`]);
    }
    follower.finish();
    assert.deepEqual(heard, []);
  });

  it('of more files than can be open are those that were written last, and those that are named', async () => {
    const tree = treeOf({});
    for (let one = 0; one < maxFollowed + 2; one++) {
      tree.write(`logs/${String(one).padStart(5, '0')}.log`, '');
      // The names say nothing about the age.
      utimesSync(tree.path(`logs/${String(one).padStart(5, '0')}.log`), 1, one === 0 ? 1e9 : one);
    }
    tree.write('named.log', '');
    utimesSync(tree.path('named.log'), 1, 0);
    const follower = new LogFollower({ paths: [tree.path('logs'), tree.path('named.log')], language: 'en' }, () => ({
      addLine: () => undefined,
    }));
    await follower.begin();
    const skipped = follower.finish().filter(({ status }) => status !== 'complete');
    assert.deepEqual(
      skipped.map(({ path, status, reason }) => [path.slice(tree.path('logs/').length), status, reason]).sort(),
      ['00001.log', '00002.log', '00003.log'].map((name) => [
        name,
        'skipped',
        `at most ${maxFollowed} files are followed`,
      ]),
    );
  });

  it('reads UTF-16 and GB18030', async () => {
    const wide = (text: string) => encoded(text, 'utf-16le-bom');
    const tree = treeOf({});
    const [a, b] = [tree.path('a.log'), tree.path('b.log')];
    writeFileSync(a, wide('旧\n'));
    writeFileSync(b, encoded('旧\n', 'gbk'));
    const heard: string[] = [];
    const follower = new LogFollower({ paths: [a, b], language: 'en' }, () => ({
      addLine: (line) => heard.push(line),
    }));
    await follower.begin();
    appendFileSync(a, encoded('新的一行\n', 'utf-16le'));
    appendFileSync(b, encoded('错误码\n', 'gbk'));
    await follower.poll();
    follower.finish();
    assert.deepEqual(heard, ['新的一行', '错误码']);
  });
});
