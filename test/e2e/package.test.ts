import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkoutIn } from '../support/checkout';
import { packageExtension, repository } from '../support/vscode/packageExtension';
import { run } from '../support/vscode/run';
import { sizeWithoutPictures } from '../support/zipEntries';
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
      'dist/advice.json',
      'dist/catalog.json',
      'dist/cli.js',
      'dist/codePage.css',
      'dist/codePage.js',
      'dist/extension.js',
      'dist/mcp.js',
      'dist/messages.json',
      'dist/node.js',
      'dist/pinyin.js',
      'dist/server.js',
      'dist/third-party-notices.txt',
      'dist/thread.js',
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

  it('is the same to the byte when another checkout is built and packed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'package-'));
    try {
      const checkout = checkoutIn(folder);
      await run(process.execPath, ['esbuild.mjs'], { cwd: checkout });
      const again = await packageExtension(folder, checkout);
      const bytes = (file: string) => readFileSync(file, 'latin1');
      assert.ok(bytes(again) === bytes(currentSession().vsix), 'the two packages differ');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('names each package whose code it holds, with its licence', async () => {
    const notices = readFileSync(
      join(await currentSession().installedExtension(), 'dist/third-party-notices.txt'),
      'utf8',
    );
    for (const name of [
      'jsonc-parser',
      'vscode-languageclient',
      'vscode-languageserver',
      'pinyin-match',
      'ignore',
      'zod',
      '@modelcontextprotocol/sdk',
    ]) {
      const { version, license } = JSON.parse(
        readFileSync(join(repository, 'node_modules', name, 'package.json'), 'utf8'),
      ) as { version: string; license: string };
      assert.ok(notices.includes(`- ${name} ${version} (${license})\n`), name);
      assert.ok(notices.includes(`\n${name} ${version}\n\n`), `the text of ${name}`);
    }
  });

  it('is at most 1 MB without pictures', () => {
    const size = sizeWithoutPictures(currentSession().vsix);
    console.log(`      ${(size / 1024).toFixed(1)} KB`);
    assert.ok(size <= 1024 * 1024, `${size} bytes`);
  });
});
