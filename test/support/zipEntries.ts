import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const centralEntry = 0x02014b50;
const centralEnd = 0x06054b50;

/** The name of each file in a zip archive and its compressed size. */
export function zipEntries(file: string): { name: string; size: number }[] {
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  assert.ok(end >= 0 && bytes.readUInt32LE(end) === centralEnd, `${file} is no zip archive`);
  let at = bytes.readUInt32LE(end + 16);
  return Array.from({ length: bytes.readUInt16LE(end + 10) }, () => {
    assert.equal(bytes.readUInt32LE(at), centralEntry);
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const name = bytes.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    const size = bytes.readUInt32LE(at + 20);
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
    return { name, size };
  });
}

/** The compressed bytes of a package without its pictures, which is what the budget counts. */
export function sizeWithoutPictures(file: string): number {
  const entries = zipEntries(file).filter(({ name }) => !/\.(?:png|svg|gif|jpg)$/.test(name));
  return entries.reduce((sum, { size }) => sum + size, 0);
}
