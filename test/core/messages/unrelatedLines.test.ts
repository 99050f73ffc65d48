import assert from 'node:assert/strict';
import { builtinLayers } from '../../../server/src/builtin/builtinLayers';
import { mergeLayers } from '../../../server/src/core/catalog/mergeLayers';
import { findMessages } from '../../../server/src/core/messages/findMessages';
import { messageIndex } from '../../../server/src/core/messages/messageIndex';
import { benchLines, commonplaceLines, generatedLines, packageLines } from '../../support/unrelatedLines';

const corpora = [
  { name: 'made of other services', lines: generatedLines(12_000), least: 12_000, mostUnsure: 0.006 },
  { name: 'that all kinds of software write', lines: commonplaceLines(2_000), least: 2_000, mostUnsure: 1 },
  { name: 'of the benchmarks', lines: benchLines(), least: 2_000, mostUnsure: 0 },
  { name: 'of packages', lines: packageLines(), least: 20_000, mostUnsure: 0.0005 },
];

describe('lines without a message', () => {
  for (const { name, lines, least, mostUnsure } of corpora) {
    it(`${name}: no sure match`, async function () {
      this.timeout(60_000);
      const { layers, families } = builtinLayers();
      const index = await messageIndex(mergeLayers(layers, families));
      const best = lines.map((line) => ({ line, message: findMessages(index, line, 1).messages[0] }));
      const sure = best.filter(({ message }) => message?.isSure);
      assert.deepEqual(
        sure.map(({ line, message }) => [line, message?.entry.code, message?.score]),
        [],
      );
      const unsure = best.filter(({ message }) => message !== undefined).length;
      const rate = `${unsure} of ${lines.length}, ${((100 * unsure) / lines.length).toFixed(3)} %`;
      console.log(`      below the threshold: ${rate}`);
      assert.ok(lines.length >= least, rate);
      assert.ok(unsure <= mostUnsure * lines.length, rate);
    });
  }
});
