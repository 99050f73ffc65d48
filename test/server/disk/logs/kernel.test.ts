import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import * as layout from '../../../../server/src/disk/logs/kernel/layout';

describe('the compiled kernel', () => {
  it('is what the source compiles to', function () {
    // The compiler takes seconds to load.
    this.timeout(60_000);
    const { stdout, stderr } = spawnSync(process.execPath, ['tools/kernel.mjs', '--print']);
    assert.equal(stderr.toString(), '');
    const kept = readFileSync('server/src/disk/logs/kernel/kernel.wasm');
    assert.equal(stdout.toString('base64'), kept.toString('base64'));
  });

  it('has room for each of its tables', () => {
    const { maxHits, maxRecords, maxShaped, numbers } = layout;
    const tables: readonly (readonly [start: number, bytes: number])[] = [
      [layout.leftTable, 256],
      [layout.rightTable, 256],
      [layout.nibbleTables, 32],
      [layout.wordList, layout.maxWords * layout.wordSize],
      [layout.listedTable, numbers],
      [layout.lineRecord, 16],
      [layout.countTable, numbers * 4],
      [layout.hitList, maxHits * 4],
      [layout.digitBits, maxShaped / 8],
      [layout.maskedBits, maxShaped / 8],
      [layout.narrowedShapes, layout.shapePlaces],
      [layout.newBytes - layout.maxKept, layout.maxKept + layout.maxChunk],
      [layout.shapeTable, layout.shapePlaces * 16],
      [layout.feedMarks, layout.markedBytes],
      [layout.numberMarks, layout.markedBytes],
      [layout.keyMarks, layout.markedBytes],
      [layout.lineQueue, layout.maxQueued * layout.queuedSize],
      [layout.lineRecords, maxRecords * layout.recordSize],
      [layout.meaningTable, layout.maxMeanings * layout.meaningSize],
      [layout.slotNumbers, (layout.maxIndex + 1) * layout.maxServices * 2],
      [layout.slotTable, layout.maxSlots * layout.slotSize],
      [layout.bucketTable, layout.bucketPlaces * layout.bucketSize],
      [layout.sampleTable, layout.samplePlaces * layout.placeSize],
      [layout.requestTable, layout.requestPlaces * layout.placeSize],
      [layout.judgedLines, 256 * layout.placeSize],
      [layout.memoryEnd, 0],
    ];
    for (const [at, [start, bytes]] of tables.entries()) {
      const [next] = tables[at + 1] ?? [start + bytes];
      assert.ok(
        start + bytes <= next,
        `the table at ${start} ends at ${start + bytes}, and the next one begins at ${next}`,
      );
    }
    // Each number has its own place.
    assert.ok(layout.maxShapes * 2 <= layout.shapePlaces && layout.maxShapes <= layout.maxMeanings);
  });
});
