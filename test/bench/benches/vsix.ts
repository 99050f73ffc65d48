import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packageExtension } from '../../support/vscode/packageExtension';
import type { Bench } from '../measure';

const centralEntry = 0x02014b50;
const centralEnd = 0x06054b50;

/** The name of each file in a zip archive and its compressed size. */
function zipEntries(file: string): { name: string; size: number }[] {
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

/** The size of the download without pictures. */
export const vsixBench: Bench = {
  name: 'vsix',
  title: 'the package without pictures',
  async run() {
    const folder = mkdtempSync(path.join(tmpdir(), 'vsix-'));
    try {
      const vsix = await packageExtension(folder);
      const entries = zipEntries(vsix).filter(({ name }) => !/\.(?:png|svg|gif|jpg)$/.test(name));
      assert.ok(entries.some(({ name }) => name === 'extension/dist/server.js'));
      for (const { name, size } of entries.filter(({ size }) => size > 5000)) {
        console.log(`  ${(size / 1024).toFixed(1).padStart(7)} KB  ${name}`);
      }
      const total = entries.reduce((sum, { size }) => sum + size, 0) / 1024;
      return [{ name: 'VSIX without pictures', ours: [total], unit: 'KB', budget: 700, by: 'median' }];
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};
