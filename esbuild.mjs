// Builds every bundle of dist/ from one table. Exits 1 on any error.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';

const watch = process.argv.includes('--watch');
// --check-catalog=FOLDER only reads the catalog files in FOLDER: what an editor of the catalog runs, and the tests.
const checkOnly = process.argv.find((arg) => arg.startsWith('--check-catalog='))?.slice('--check-catalog='.length);

const common = {
  bundle: true,
  minify: !watch,
  sourcemap: watch ? 'linked' : false,
  target: 'es2022',
  loader: { '.md': 'text' },
  charset: 'utf8',
  logLevel: 'info',
  legalComments: 'none',
};
const node = { ...common, platform: 'node', format: 'cjs' };
// Runs on Node and in a browser alike: it holds the libraries' entries for both and evaluates one.
const anyHost = { ...node, conditions: ['browser'] };

const bundles = [
  { ...anyHost, entryPoints: ['client/src/main.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
  { ...anyHost, format: 'iife', entryPoints: ['server/src/main.ts'], outfile: 'dist/server.js' },
  {
    ...node,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.js',
    external: ['./server.js'],
    banner: { js: '#!/usr/bin/env node' },
  },
];

/** Reads the catalog with the program's own parser, built in memory. Prints what is wrong with file and line. */
async function checkCatalog(folder) {
  const { outputFiles } = await esbuild.build({
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    entryPoints: ['server/src/core/catalog.ts'],
  });
  const { buildCatalog } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  );
  const source = (name) => ({ path: `${folder}/${name}`, text: readFileSync(join(folder, name), 'utf8') });
  const { problems } = buildCatalog({
    zh: source('catalog.zh-CN.md'),
    en: source('catalog.en.md'),
    families: source('families.md'),
  });
  for (const { file, line, reason } of problems) {
    console.error(`${file}:${line}: ${reason.en}`);
  }
  return problems.length === 0;
}

if (!(await checkCatalog(checkOnly ?? 'data')) && !watch) {
  process.exit(1);
}

if (checkOnly !== undefined) {
  console.log('The catalog is whole.');
} else if (watch) {
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
