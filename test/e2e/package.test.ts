import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { currentSession } from './hooks';

describe('the package', () => {
  it('installs exactly these files', async () => {
    const root = await currentSession().installedExtension();
    const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
    const files = names.filter((name) => statSync(join(root, name)).isFile());
    assert.deepEqual(files.sort(), [
      '.vsixmanifest',
      'LICENSE.txt',
      'changelog.md',
      'client/l10n/bundle.l10n.zh-cn.json',
      'data/own-catalog.schema.json',
      'dist/catalog.json',
      'dist/cli.js',
      'dist/extension.js',
      'dist/messages.json',
      'dist/node.js',
      'dist/pinyin.js',
      'dist/server.js',
      'dist/worker.js',
      'media/activity-bar.svg',
      'media/icon.png',
      'package.json',
      'package.nls.json',
      'package.nls.zh-cn.json',
      'readme.md',
      'syntaxes/bk-job-error-codes.injection.tmLanguage.json',
    ]);
  });

  it('is at most 700 KB', () => {
    const size = statSync(currentSession().vsix).size;
    console.log(`      ${(size / 1024).toFixed(1)} KB`);
    assert.ok(size <= 700 * 1024, `${size} bytes`);
  });
});
