import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findRipgrep } from '../../../client/src/node/ripgrep';

describe('The ripgrep of VS Code', () => {
  const name = process.platform === 'win32' ? 'rg.exe' : 'rg';

  it('is found in every place where a release keeps it, and nowhere else', () => {
    const places = [
      `node_modules/@vscode/ripgrep-universal/bin/${process.platform}-${process.arch}`,
      'node_modules/@vscode/ripgrep/bin',
      'node_modules.asar.unpacked/@vscode/ripgrep/bin',
    ];
    for (const place of places) {
      const appRoot = mkdtempSync(path.join(tmpdir(), 'app-'));
      try {
        assert.equal(findRipgrep(appRoot), undefined);
        mkdirSync(path.join(appRoot, place), { recursive: true });
        writeFileSync(path.join(appRoot, place, name), '');
        assert.equal(findRipgrep(appRoot), path.join(appRoot, place, name));
      } finally {
        rmSync(appRoot, { recursive: true });
      }
    }
    // A browser that pretends to be a desktop has no folder.
    assert.equal(findRipgrep(''), undefined);
  });
});
