import assert from 'node:assert/strict';
import { closeSync, openSync } from 'node:fs';
import { builtinCatalog } from '../../../../server/src/builtin';
import { LogTally } from '../../../../server/src/core/logs/tally';
import { LineScan } from '../../../../server/src/disk/logs/lines/lineScan';
import { middleLine, scanPart } from '../../../../server/src/disk/logs/lines/scanPart';
import { random } from '../../../support/random';
import { treesOfSuite } from '../../../support/tempTree';

const catalog = builtinCatalog();
const { seed, below, of } = random();
const tree = treesOfSuite();

const lines = [
  () => `2024-07-19 19:00:${10 + below(50)}.${100 + below(900)} ERROR code=${of([1250001, 1238001])} of ${below(1000)}`,
  () => `\tat com.x.Y(Y.java:${below(90)}) 1239801`,
  () => 'quiet',
  () => '',
  () => 'é'.repeat(below(400)),
];

describe('parts of a log', () => {
  it('count together what the whole log does, with the numbers of its lines', async () => {
    for (let round = 0; round < 20; round++) {
      const text = Array.from({ length: 2 + below(400) }, () => of(lines)()).join(of(['\n', '\r\n']));
      const path = tree({ 'a.log': text }).path('a.log');
      const size = Buffer.byteLength(text);
      const file = openSync(path, 'r');
      const scanned = async (from: number, end: number) => {
        const tally = new LogTally({ catalog });
        const scan = new LineScan((name) => tally.beginFile(name), { words: [], everyLine: false, chunk: 1024 });
        const part = { file, path, from, size, encoding: undefined };
        await scanPart(
          scan,
          part,
          () => end,
          async () => true,
        );
        return { tally, lines: scan.lineCount };
      };
      const whole = await scanned(0, size);
      const middle = middleLine(file, 0, size) ?? size;
      const [first, second] = [await scanned(0, middle), await scanned(middle, size)];
      closeSync(file);
      if (middle < size) first.tally.merge(second.tally.toPartial(), first.lines);
      assert.deepEqual(first.tally.toPartial(), whole.tally.toPartial(), `seed ${seed}, round ${round}`);
    }
  });
});
