import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packageExtension } from '../../support/vscode/packageExtension';
import { sizeWithoutPictures, zipEntries } from '../../support/zipEntries';
import type { Bench } from '../measure';

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
      const total = sizeWithoutPictures(vsix) / 1024;
      return [{ name: 'VSIX without pictures', ours: [total], unit: 'KB', budget: 1024, by: 'median' }];
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};
