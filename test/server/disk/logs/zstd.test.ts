import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { builtinCatalog } from '../../../../server/src/builtin';
import { unpackedZstd } from '../../../../server/src/disk/logs/bytes/unpackZstd';
import { countLogs } from '../../../../server/src/disk/logs/count/countLogs';
import { treesOfSuite } from '../../../support/tempTree';

const magic = [0x28, 0xb5, 0x2f, 0xfd];
/** Frames with a window of 1 KB, 1 MB, or 2 GB. */
const [tiny, small, large] = [0, 10, 21].map((exponent) => [...magic, 0, exponent << 3]) as [
  number[],
  number[],
  number[],
];
const lastBlock = 1;

function block(kind: 'raw' | 'repeated', length: number, content: Iterable<number>, last = 0): number[] {
  const fields = last | ((kind === 'raw' ? 0 : 1) << 1) | (length << 3);
  return [fields & 0xff, (fields >> 8) & 0xff, fields >> 16, ...content];
}

const text = Buffer.from('1239801 x\n');
const frame = [...small, ...block('raw', text.length, text, lastBlock)];
const emptyFrame = [...tiny, ...block('raw', 0, [], lastBlock)];
const skipped = (length: number) => [0x50, 0x2a, 0x4d, 0x18, length, 0, 0, 0, ...new Uint8Array(length).fill(0x31)];

/** What is unpacked from bytes that come in chunks: the lengths of its pieces, or the whole. */
async function unpacked(bytes: readonly number[], chunk = bytes.length): Promise<{ sizes: number[]; text: string }> {
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += chunk) yield Uint8Array.from(bytes.slice(at, at + chunk));
  }
  const pieces: Uint8Array[] = [];
  for await (const piece of unpackedZstd(chunks())) if (piece.length > 0) pieces.push(Uint8Array.from(piece));
  return { sizes: pieces.map(({ length }) => length), text: Buffer.concat(pieces).toString() };
}

describe('logs packed as zstd', () => {
  const treeOf = treesOfSuite();

  it('are unpacked from any number of frames, however their bytes come', async () => {
    const bytes = [...skipped(200), ...frame, ...Array(20_000).fill(emptyFrame).flat(), ...skipped(0), ...frame];
    for (const chunk of [1, 2, 3, 7, 4096, bytes.length])
      assert.equal((await unpacked(bytes, chunk)).text, `${text}${text}`);
  });

  it('never need much memory at a time', async () => {
    const block128 = block('repeated', 128 * 1024, [0x78]);
    const bytes = [...small, ...Array(30).fill(block128).flat(), ...block('raw', 0, [], lastBlock)];
    assert.deepEqual((await unpacked(bytes)).sizes, Array(30).fill(128 * 1024));
    await assert.rejects(unpacked([...frame, ...large, ...block('raw', text.length, text, lastBlock)]), {
      message: 'The packed file is large.',
    });
  });

  it('that are cut off or damaged say so', async () => {
    for (let length = frame.length + 1; length < 2 * frame.length; length++)
      await assert.rejects(unpacked([...frame, ...frame].slice(0, length)), { message: 'The packed file is cut.' });
    await assert.rejects(unpacked(skipped(9).slice(0, -1)), { message: 'The packed file is cut.' });
    await assert.rejects(unpacked([...frame, ...Buffer.from('garbage and more of it')]), {
      message: 'The packed file is broken.',
    });
  });

  it('are known by a frame that is skipped, and counted up to one that needs too much memory', async () => {
    const tree = treeOf({});
    writeFileSync(tree.path('a.zst'), Uint8Array.from([...skipped(4), ...frame]));
    writeFileSync(tree.path('b.zst'), Uint8Array.from([...frame, ...large, ...block('raw', 1, [0x78], lastBlock)]));
    const { codes, files } = await countLogs({
      paths: [tree.root],
      catalog: builtinCatalog(),
      allNumbers: false,
      language: 'en',
    });
    assert.deepEqual(codes, [[1239801, 2]]);
    const [first, second] = files;
    assert.deepEqual(first, { path: tree.path('a.zst'), status: 'complete', bytes: 12 + frame.length });
    assert.deepEqual(
      [second?.status, second?.reason],
      [
        'failed',
        'unpacking it takes more than 128 MB of memory; pipe it in: zstd -dc --long=31 FILE | bk-job-errors scan -',
      ],
    );
  });
});
