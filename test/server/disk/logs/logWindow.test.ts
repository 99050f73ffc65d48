import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { type LogWindowRequest, readLogWindow } from '../../../../server/src/disk/logs/logWindow';
import { treesOfSuite } from '../../../support/tempTree';

describe('window into a log', () => {
  const treeOf = treesOfSuite();
  const lines = Array.from({ length: 20_000 }, (_, index) => `line ${index + 1} ${'é'.repeat(index % 40)}\r\n`);
  const offsetOf = (line: number) => Buffer.byteLength(lines.slice(0, line - 1).join(''));
  const shown = (from: number, to: number) =>
    lines
      .slice(from - 1, to)
      .join('')
      .replaceAll('\r', '');
  const request = (path: string, line: number, more: Partial<LogWindowRequest> = {}): LogWindowRequest => ({
    path,
    byteOffset: offsetOf(line),
    linesBefore: 2,
    linesAfter: 3,
    language: 'en',
    ...more,
  });

  it('shows the lines around an offset, with their numbers, packed or not', async () => {
    const tree = treeOf({ 'a.log': lines.join('') });
    tree.write('a.log.gz', { bytes: gzipSync(lines.join('')).toString('latin1') });
    for (const name of ['a.log', 'a.log.gz']) {
      for (const line of [3, 4, 9_999, 15_000, 19_990]) {
        assert.deepEqual(await readLogWindow(request(tree.path(name), line)), {
          text: shown(line - 2, line + 3),
          firstLine: line - 2,
          firstOffset: offsetOf(line - 2),
          endOffset: offsetOf(line + 4),
          innerReturns: 0,
          hasEarlier: line > 3,
          hasLater: true,
        });
      }
    }
  });

  it('counts the carriage returns before the offset that end no line', async () => {
    const progress = '10%\r20%\r\r\n\rx\r\n';
    const ends = 'y'.repeat(200_000 - 1);
    // Pairs that a border between two pieces may divide.
    const pairs = [0, 1].map((more) => `${'z'.repeat(more)}${`${'z'.repeat(14)}\r\n`.repeat(20_000)}`);
    const cases: readonly (readonly [before: string, returns: number])[] = [
      ...pairs.map((text) => [text, 0] as const),
      ['', 0],
      [progress, 3],
      [progress.repeat(10_000), 30_000],
      [`${ends}\r\n`, 0],
      ['\n', 0],
    ];
    for (const [before, returns] of cases) {
      const path = treeOf({ 'a.log': `${before}here\rand there\rx\n` }).path('a.log');
      const shownLines = await readLogWindow({ ...request(path, 1), byteOffset: before.length });
      assert.equal('text' in shownLines && shownLines.innerReturns, returns, JSON.stringify(before.slice(0, 40)));
    }
  });

  it('ends where the log does', async () => {
    const tree = treeOf({ 'a.log': lines.join('') });
    assert.deepEqual(await readLogWindow(request(tree.path('a.log'), 1)), {
      text: shown(1, 4),
      firstLine: 1,
      firstOffset: 0,
      endOffset: offsetOf(5),
      innerReturns: 0,
      hasEarlier: false,
      hasLater: true,
    });
    assert.deepEqual(await readLogWindow(request(tree.path('a.log'), 19_999)), {
      text: shown(19_997, 20_000),
      firstLine: 19_997,
      firstOffset: offsetOf(19_997),
      endOffset: offsetOf(20_001),
      innerReturns: 0,
      hasEarlier: true,
      hasLater: false,
    });
  });

  it('says why a log cannot be shown', async () => {
    const tree = treeOf({});
    assert.deepEqual(await readLogWindow(request(tree.path('a.log'), 1)), {
      path: tree.path('a.log'),
      status: 'failed',
      bytes: 0,
      reason: 'no such file or folder',
    });
  });

  it('cuts a line of 10 MB', async () => {
    const tree = treeOf({ 'a.log': `x\n${'y'.repeat(10_000_000)}\nz\n` });
    const window = await readLogWindow(request(tree.path('a.log'), 1, { byteOffset: 5_000_000 }));
    assert.ok('text' in window);
    assert.deepEqual([window.firstLine, window.hasEarlier, window.hasLater], [2, true, true]);
    assert.ok(window.text.length <= 200_000 && /^y+\n$/.test(window.text));
  });
});
