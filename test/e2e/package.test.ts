import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkoutIn } from '../support/checkout';
import { until } from '../support/until';
import { packageExtension, repository } from '../support/vscode/packageExtension';
import { run } from '../support/vscode/run';
import { screenshot } from '../support/workbench/screenshot';
import { sizeWithoutPictures } from '../support/zipEntries';
import { currentSession, useWorkbench } from './hooks';

describe('the package', () => {
  const workbench = useWorkbench();

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
      'dist/causes.json',
      'dist/cli.js',
      'dist/codePage.css',
      'dist/codePage.js',
      'dist/count.js',
      'dist/extension.js',
      'dist/half.js',
      'dist/kernel.wasm',
      'dist/logReport.css',
      'dist/logReport.js',
      'dist/mcp.js',
      'dist/messages.json',
      'dist/node.js',
      'dist/numbers.js',
      'dist/pinyin.json',
      'dist/scan.js',
      'dist/server.js',
      'dist/third-party-notices.txt',
      'dist/thread.js',
      'dist/worker.js',
      'media/activity-bar.svg',
      'media/icon.png',
      'media/walkthrough/catalogs.en.svg',
      'media/walkthrough/catalogs.zh-cn.svg',
      'media/walkthrough/hover.en.svg',
      'media/walkthrough/hover.zh-cn.svg',
      'media/walkthrough/logs.en.svg',
      'media/walkthrough/logs.zh-cn.svg',
      'media/walkthrough/render.en.svg',
      'media/walkthrough/render.zh-cn.svg',
      'media/walkthrough/search.en.svg',
      'media/walkthrough/search.zh-cn.svg',
      'package.json',
      'package.nls.json',
      'package.nls.zh-cn.json',
      'readme.md',
      'syntaxes/bk-job-error-codes.injection.tmLanguage.json',
    ]);
  });

  it('shows its own page, in both languages, without broken pictures', async () => {
    const root = await currentSession().installedExtension();
    const page = readFileSync(join(repository, 'docs/extension.md'), 'utf8');
    assert.equal(readFileSync(join(root, 'readme.md'), 'utf8'), page);
    const { page: window, probe } = workbench();
    await probe.evaluate(
      (vscode) => vscode.commands.executeCommand('extension.open', 'bk-job-error-codes.bk-job-error-codes'),
      null,
    );
    const shown = await until('the page', async () => {
      for (const frame of window.frames()) {
        const body = frame.locator('body', { hasText: '使用须知' });
        if ((await body.count()) > 0) return body;
      }
      return undefined;
    });
    assert.equal(await shown.locator('img').count(), 0);
    const links = await shown.locator('a[href]').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    // The way back to the top is of VS Code.
    assert.deepEqual(links, ['#']);
    await screenshot(window, 'extension-page', async () => ({ x: 0, y: 0, width: 1280, height: 800 }));
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
