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

  it('has its places in memory where the layout says', () => {
    const { leftTable, rightTable, nibbleTables, wordList, listedTable, countTable, hitList, narrowedShapes } = layout;
    const { lineRecords, meanings, maxMeanings, slotNumbers, slots, buckets, bucketPlaces } = layout;
    const { sampledLines, linePlaces, placeSize } = layout;
    const expected: Readonly<Record<string, Readonly<Record<string, number>>>> = {
      judge: { LEFT: leftTable, RIGHT: rightTable },
      lines: { NUMBERS: hitList, RECORDS: lineRecords, RECORDS_END: meanings },
      search: { NIBBLES: nibbleTables, WORDS: wordList, LISTED: listedTable, COUNTS: countTable },
      shapes: { LISTED: listedTable, NARROWER: narrowedShapes },
      tally: {
        ...{ MEANINGS: meanings, MOST_MEANINGS: maxMeanings, SLOT_OF: slotNumbers, SLOTS: slots },
        ...{ BUCKETS: buckets, BUCKET_PLACES: bucketPlaces, LINES: sampledLines, LINE_PLACES: linePlaces },
        REQUESTS: sampledLines + linePlaces * placeSize,
      },
    };
    for (const [part, constants] of Object.entries(expected)) {
      const source = readFileSync(`server/src/disk/logs/kernel/${part}.as`, 'utf8');
      const named = [...source.matchAll(/^const (\w+): \w+ = (\d+);$/gm)].map(([, name, value]) => [
        name,
        Number(value),
      ]);
      const found = Object.fromEntries(named.filter(([name]) => String(name) in constants));
      assert.deepEqual(found, constants, part);
    }
  });
});
