// Builds every bundle of dist/ from one table. Exits 1 on any error.
import { rmSync } from 'node:fs';
import * as esbuild from 'esbuild';

const watch = process.argv.includes('--watch');

const common = {
  bundle: true,
  minify: !watch,
  sourcemap: watch ? 'linked' : false,
  target: 'es2022',
  loader: { '.md': 'text' },
  logLevel: 'info',
  legalComments: 'none',
};
const node = { ...common, platform: 'node', format: 'cjs' };
const browser = { ...common, platform: 'browser', mainFields: ['browser', 'module', 'main'], conditions: ['browser'] };

const bundles = [
  { ...node, entryPoints: ['client/src/node/main.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
  { ...node, entryPoints: ['server/src/node/main.ts'], outfile: 'dist/server.js' },
  {
    ...node,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.js',
    external: ['./server.js'],
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    ...browser,
    format: 'cjs',
    entryPoints: ['client/src/browser/main.ts'],
    outfile: 'dist/extension.browser.js',
    external: ['vscode'],
  },
  { ...browser, format: 'iife', entryPoints: ['server/src/browser/main.ts'], outfile: 'dist/server.worker.js' },
];

if (watch) {
  const contexts = await Promise.all(bundles.map((bundle) => esbuild.context(bundle)));
  await Promise.all(contexts.map((context) => context.watch()));
} else {
  rmSync('dist', { recursive: true, force: true });
  try {
    await Promise.all(bundles.map((bundle) => esbuild.build(bundle)));
  } catch {
    // esbuild has already printed what was wrong, with file and line.
    process.exit(1);
  }
}
