import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { type Packing, packingOf } from '../../../../server/src/disk/logs/bytes/packing';

describe('how a file is packed', () => {
  const packed: readonly (readonly [bytes: string, packing: Packing])[] = [
    [gzipSync('').toString('latin1'), 'gzip'],
    ['BZh91AY&SY\x12\x34', 'bzip2'],
    ['BZh11AY&SY\x12\x34', 'bzip2'],
    // What bzip2 makes of nothing.
    ['BZh9\x17rE8P\x90\0\0\0\0', 'bzip2'],
    ['\xfd7zXZ\0\0\x04', 'xz'],
    ['\x28\xb5\x2f\xfd\x04\0', 'zstd'],
    ['P*M\x18\x04\0\0\0', 'zstd'],
    ['PK\x03\x04\x14\0\x08\0', 'zip'],
    ['PK\x05\x06\0\0\0\0', 'zip'],
  ];
  for (const [bytes, packing] of packed) {
    it(`${JSON.stringify(bytes.slice(0, 8))} is ${packing}`, () => {
      assert.equal(packingOf(Uint8Array.from(Buffer.from(bytes, 'latin1'))), packing);
    });
  }

  const texts: readonly string[] = [
    '',
    'BZh',
    'BZhello 1239801',
    'BZh9 code 1239801',
    'BZh91AY of 1239801',
    'BZh01AY&SY 1239801',
    'PK 1239801',
    'P*M 1239801',
    '\x1f\x8b 1239801',
    '7zXZ 1239801',
    '\xfd7zXZ 1239801',
  ];
  for (const text of texts) {
    it(`${JSON.stringify(text)} is text`, () =>
      assert.equal(packingOf(Uint8Array.from(Buffer.from(text, 'latin1'))), undefined));
  }
});
