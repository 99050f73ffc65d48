// Builds every bundle of dist/ from one table. Exits 1 on any error.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import * as esbuild from 'esbuild';
import { plainLibraries } from './esbuild.libraries.mjs';

const watch = process.argv.includes('--watch');
// --check-catalog=FOLDER only reads the catalog files in FOLDER: what an editor of the catalog runs, and the tests.
const checkOnly = process.argv.find((arg) => arg.startsWith('--check-catalog='))?.slice('--check-catalog='.length);

const catalogFiles = ['catalog.zh-CN.md', 'catalog.en.md', 'families.md', 'job-v3.md'];

/** Throws where esbuild only warns: what it warns of, such as calling a namespace, fails when it runs. */
async function buildBundle(options) {
  const { warnings } = await esbuild.build(options);
  if (warnings.length > 0) throw new Error(`${options.outfile} was built with warnings.`);
}

/** What `make` returns: in a build the first time for all bundles, while watching anew each time, for files change. */
function onceABuild(make) {
  let made;
  return () => {
    if (watch || made === undefined) made = make();
    return made;
  };
}

const shippedCatalog = onceABuild(() => readCatalog('data'));
const writeCatalog = onceABuild(async () => {
  writeFileSync(join('dist', 'catalog.json'), JSON.stringify(await shippedCatalog()));
});

/**
 * What ships with the program is read while building; why, says catalogSnapshot.ts. A bundle for Node reads it from
 * catalog.json beside it: as a text within the bundle V8 would scan it at every start. A browser's worker has no files.
 */
const catalogSnapshot = (place) => ({
  name: 'catalog-snapshot',
  setup(build) {
    build.onLoad({ filter: /[\\/]builtinLayers\.ts$/ }, async () => {
      if (place === 'file') await writeCatalog();
      return {
        contents: `
          import { restoreBuiltIn } from './core/catalog/catalogSnapshot';
          ${place === 'file' ? "import { readFileSync } from 'node:fs';" : ''}
          let builtIn;
          export function builtinLayers() {
            return (builtIn ??= restoreBuiltIn(JSON.parse(${
              place === 'file'
                ? "readFileSync(__dirname + '/catalog.json', 'utf8')"
                : JSON.stringify(JSON.stringify(await shippedCatalog()))
            })));
          }`,
        resolveDir: 'server/src',
        watchFiles: catalogFiles.map((name) => resolve('data', name)),
        watchDirs: [resolve('server/src/core')],
      };
    });
  },
});

/**
 * The values of the protocol library, bundled before the rest is: in a bundle that evaluates its modules when they are asked
 * for, no part of a library can be left out.
 */
const libraryBundled = {
  name: 'library-bundled',
  setup(build) {
    build.onLoad({ filter: /[\\/]contract[\\/]lsp\.ts$/ }, async ({ path }) => {
      const library = { ...server, sourcemap: false, format: 'esm', entryPoints: [path] };
      const { outputFiles, warnings } = await esbuild.build({ ...library, write: false });
      return { contents: outputFiles[0].text, warnings };
    });
  },
};

/** The same on every machine. */
const nameOf = (file) =>
  relative('.', file)
    .replaceAll('\\', '/')
    .replace(/^.*node_modules\//, '');

/**
 * Gives what bundles load only when it is needed a bundle which they share: what stands in their own ones V8 reads again
 * every time, about 3 ms for 100 KB. `kind` is how it is loaded there. Returns the plugin for each bundle that asks for it.
 *
 * @param ofItsOwn plugins for the shared bundle
 */
function later(kind, outfile, ofItsOwn = []) {
  let users = 0;
  const needed = new Set();
  let ended = 0;
  const buildNeeded = async () => {
    // Each is evaluated when it is asked for.
    const modules = [...needed]
      .sort()
      .map((file) => `get ${JSON.stringify(nameOf(file))}() { return require(${JSON.stringify(file)}); }`);
    const stdin = { contents: `module.exports = {${modules.join()}};`, resolveDir: '.' };
    const plugins = [...ofItsOwn, ...server.plugins];
    await buildBundle({ ...server, plugins, stdin, outfile: `dist/${outfile}`, external: ['./server.js'] });
  };
  const plugin = {
    name: `later-${outfile}`,
    setup(build) {
      build.onResolve({ filter: /./ }, async ({ kind: asked, path, resolveDir, importer }) => {
        if (path === `./${outfile}`) return { path, external: true };
        // Libraries are bundled as they are.
        if (asked !== kind || !importer.endsWith('.ts')) return undefined;
        const found = await build.resolve(path, { kind: 'import-statement', resolveDir });
        if (found.errors.length > 0 || found.external) return found;
        needed.add(found.path);
        return { path: found.path, namespace: 'later' };
      });
      build.onLoad({ filter: /./, namespace: 'later' }, ({ path }) => ({
        contents: `module.exports = require('./${outfile}')[${JSON.stringify(nameOf(path))}];`,
      }));
      build.onEnd(({ errors }) => {
        if (errors.length > 0) return undefined;
        ended++;
        // The last of the bundles that share it knows all that is needed.
        return ended < users ? undefined : buildNeeded();
      });
    },
  };
  // While watching each bundle holds all that is its own, for esbuild builds again what holds the file that has changed.
  if (watch) return () => ({ name: plugin.name, setup: () => undefined });
  return () => {
    users++;
    return plugin;
  };
}

const common = {
  bundle: true,
  minify: !watch,
  sourcemap: watch ? 'linked' : false,
  target: 'es2022',
  charset: 'utf8',
  logLevel: 'info',
  legalComments: 'none',
};
const node = { ...common, platform: 'node', format: 'cjs' };
const server = { ...node, plugins: [catalogSnapshot('file'), plainLibraries] };

// Globs, lines of .gitignore that matter, and own catalogs are rare.
const rarely = later('require-call', 'rarely.js');
const features = later('dynamic-import', 'more.js', [libraryBundled, rarely()]);

const bundles = [
  // Runs on Node and in a browser alike: it holds the library's entries for both and evaluates one.
  {
    ...node,
    conditions: ['browser'],
    plugins: [plainLibraries],
    entryPoints: ['client/src/main.ts'],
    outfile: 'dist/extension.js',
    external: ['vscode'],
  },
  {
    ...server,
    entryPoints: ['server/src/node/main.ts'],
    outfile: 'dist/server.js',
    // One byte a character: V8 reads it faster.
    charset: 'ascii',
    external: ['./nodeFiles.js'],
    plugins: [...server.plugins, features()],
  },
  // Loaded by the server after its first answer.
  {
    ...node,
    entryPoints: ['server/src/disk/nodeFiles.ts'],
    outfile: 'dist/nodeFiles.js',
    charset: 'ascii',
    external: ['./diskWork.js'],
  },
  // Loaded by that one when it has something to do, and run by its second thread.
  {
    ...node,
    entryPoints: ['server/src/disk/diskWork.ts'],
    outfile: 'dist/diskWork.js',
    charset: 'ascii',
    plugins: [rarely()],
  },
  {
    ...common,
    platform: 'browser',
    format: 'iife',
    plugins: [catalogSnapshot('bundle'), plainLibraries],
    entryPoints: ['server/src/browser/main.ts'],
    outfile: 'dist/worker.js',
  },
  {
    ...server,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.js',
    external: ['./server.js'],
    plugins: [...server.plugins, features()],
    banner: { js: '#!/usr/bin/env node' },
  },
];

/** Reads the catalog with the program's own parser, built in memory. */
async function readCatalog(folder) {
  const { outputFiles } = await esbuild.build({
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    stdin: {
      contents: `
        export { readPage } from './catalog/sources/page/pageLayer';
        export { readJobV3 } from './catalog/sources/jobV3/jobV3Layer';
        export { snapshotOf } from './catalog/catalogSnapshot';`,
      resolveDir: 'server/src/core',
    },
  });
  const { readPage, readJobV3, snapshotOf } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  );
  const [zh, en, families, jobV3] = catalogFiles.map((name) => ({
    path: `${folder}/${name}`,
    text: readFileSync(join(folder, name), 'utf8'),
  }));
  const page = readPage({ zh, en, families });
  return snapshotOf({ layers: [page.layer, readJobV3(jobV3, page.families)], families: page.families });
}

/** Prints what is wrong with a catalog, with file and line. */
function checkCatalog({ layers }) {
  const problems = layers.flatMap((layer) => layer.problems);
  for (const { file, line, reason } of problems) {
    console.error(`${file}:${line}: ${reason.en}`);
  }
  return problems.length === 0;
}

const catalog = await (checkOnly === undefined ? shippedCatalog() : readCatalog(checkOnly));
if (!checkCatalog(catalog) && !watch) {
  process.exit(1);
}

if (checkOnly !== undefined) {
  console.log('The catalog is whole.');
} else if (watch) {
  mkdirSync('dist', { recursive: true });
  const contexts = await Promise.all(bundles.map((bundle) => esbuild.context(bundle)));
  await Promise.all(contexts.map((context) => context.watch()));
} else {
  rmSync('dist', { recursive: true, force: true });
  mkdirSync('dist');
  try {
    await Promise.all(bundles.map(buildBundle));
  } catch {
    // What was wrong is printed already, with file and line.
    process.exit(1);
  }
}
