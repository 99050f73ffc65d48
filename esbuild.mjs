// Builds dist/ and exits 1 on any error. --watch builds again what has changed; --check-catalog=FOLDER only reads the catalog
// files in FOLDER.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { compileModulesEagerly } from './tools/eagerModules.mjs';
import { thirdPartyNotices } from './tools/notices.mjs';
import { stepsOf } from './tools/readings.mjs';

const watch = process.argv.includes('--watch');
const checkOnly = process.argv.find((arg) => arg.startsWith('--check-catalog='))?.slice('--check-catalog='.length);

/** Bundles hold what the build has read of the catalog instead of the parsers and the Markdown files. */
const shippedCatalog = {
  name: 'shipped-catalog',
  setup(build) {
    build.onResolve({ filter: /[\\/]builtinLayers$/ }, () => ({
      path: resolve('server/src/disk/read/shippedLayers.ts'),
    }));
    // Read beside the bundle.
    build.onResolve({ filter: /^\.\/(?:advice|catalog|causes|messages|pinyin)\.json$/ }, ({ path }) => ({
      path,
      external: true,
    }));
    // A file of its own, which only agents load.
    build.onResolve({ filter: /^\.\/sdk$/ }, () => ({ path: './mcp.js', external: true }));
    // As a file of its own the dictionary takes half of the room.
    build.onResolve({ filter: /simplified_dict\.js$/ }, ({ path }) => ({ path, namespace: 'dictionary' }));
    // Node imports no JSON by itself.
    build.onLoad({ filter: /.*/, namespace: 'dictionary' }, () => ({
      contents:
        "import { readingsOf } from './browser/readings'; export const dict = readingsOf(require('./pinyin.json'));",
      resolveDir: resolve('server/src'),
    }));
  },
};

/** A browser has no logs to scan, and the dictionary is among the files that the client hands over: the package holds it once. */
const inBrowser = {
  name: 'in-browser',
  setup(build) {
    const instead = (filter, file) => build.onResolve({ filter }, () => ({ path: resolve('server/src', file) }));
    instead(/simplified_dict\.js$/, 'browser/readings.ts');
    instead(/\/logs\/scanLogs$|\/core\/logs(?:\/output)?$/, 'features/logs/noLogs.ts');
  },
};

/** The dictionary by which Chinese is found by its pinyin. */
const dictionary = createRequire(import.meta.url).resolve('pinyin-match/src/simplified_dict.js');

/** The SDK names a validator that it uses unless it is given another one. Ajv would double its size. */
const sdkWithoutAjv = {
  name: 'sdk-without-ajv',
  setup(build) {
    build.onResolve({ filter: /\/validation\/ajv-provider\.js$/ }, () => ({ path: 'ajv', namespace: 'unused' }));
    build.onLoad({ filter: /.*/, namespace: 'unused' }, () => ({
      contents: 'export const AjvJsonSchemaValidator = undefined;',
    }));
  },
};

/**
 * The protocol libraries load these modules of Node at their own start, and use them for pipes and for npm's folders, which the
 * server never asks for. Loading them takes a tenth of the server's start.
 */
const builtinsWhenUsed = {
  name: 'builtins-when-used',
  setup(build) {
    build.onResolve({ filter: /^(?:child_process|crypto)$/ }, ({ path, importer }) =>
      /[\\/]vscode-(?:jsonrpc|languageserver)[\\/]/.test(importer) ? { path, namespace: 'when-used' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'when-used' }, ({ path }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, name) => require('node:${path}')[name] });`,
    }));
  },
};

const nodeBundle = 'dist/node.js';
/** Where the server begins. */
const serverStart = 'server/src/node/main.ts';
const bundles = [
  // The server, the command line, and the threads that read files.
  {
    entryPoints: ['server/src/cli/main.ts'],
    outfile: nodeBundle,
    platform: 'node',
    plugins: [shippedCatalog, builtinsWhenUsed],
  },
  // The SDK of the MCP server, loaded when that starts.
  {
    entryPoints: ['server/src/cli/mcp/sdk.ts'],
    outfile: 'dist/mcp.js',
    platform: 'node',
    plugins: [sdkWithoutAjv],
  },
  // The thread that counts all numbers: small, because it is to begin at once.
  {
    entryPoints: ['server/src/disk/logs/count/numbersThread.ts'],
    outfile: 'dist/numbers.js',
    platform: 'node',
  },
  // The server in a browser. The client hands it the catalog.
  {
    entryPoints: ['server/src/browser/main.ts'],
    outfile: 'dist/worker.js',
    platform: 'browser',
    plugins: [inBrowser],
  },
  // The client on Node and in a browser: it holds the library's entries for both and evaluates one of them.
  {
    entryPoints: ['client/src/main.ts'],
    outfile: 'dist/extension.js',
    platform: 'node',
    conditions: ['browser'],
    external: ['vscode'],
  },
  // The script of the page of a code, which runs in a webview, and its style sheet.
  {
    entryPoints: ['client/webview/codePage.ts'],
    outfile: 'dist/codePage.js',
    platform: 'browser',
    format: 'iife',
  },
  // The same for the report on logs.
  {
    entryPoints: ['client/webview/logReport.ts'],
    outfile: 'dist/logReport.js',
    platform: 'browser',
    format: 'iife',
  },
].map((bundle) => ({
  ...bundle,
  bundle: true,
  minify: !watch,
  sourcemap: watch ? 'linked' : false,
  target: 'es2022',
  charset: 'utf8',
  // Their texts are in the notices.
  legalComments: 'none',
  metafile: true,
  // jsonc-parser's other form cannot be bundled.
  mainFields: ['module', 'main'],
}));

/** Enables the compile cache before it loads the bundle: the cache holds only what is loaded afterwards. */
const nodeEntry = (start) => `require('node:module').enableCompileCache?.();\nrequire('./node.js').${start}();\n`;
const entries = {
  'server.js': nodeEntry('startServer'),
  'cli.js': `#!/usr/bin/env node\n${nodeEntry('runCommandLine')}`,
  // A thread that reads files.
  'thread.js': nodeEntry('serveTasks'),
  // Threads that count codes in logs, that scan them, and that scan half of one.
  'count.js': nodeEntry('serveCounts'),
  'scan.js': nodeEntry('serveScan'),
  'half.js': nodeEntry('serveHalves'),
};

/** Reads the catalog files in `folder` with the program's own parser, reports their problems, and hands `use` the JSON of each file. */
const catalogIn = (folder, use) => ({
  stdin: {
    contents: `
      export { builtinAdvice, builtinFingerprints, builtinLayers } from './builtin/builtinLayers';
      export { likeliestCauses, restOfCards } from './core/catalog/adviceFor';
      export { builtInToJson } from './core/catalog/builtIn';`,
    resolveDir: 'server/src',
  },
  bundle: true,
  write: false,
  format: 'esm',
  target: 'es2022',
  loader: { '.md': 'text' },
  plugins: [
    {
      name: 'catalog',
      setup(build) {
        build.onResolve({ filter: /\.md$/ }, ({ path }) => ({ path: resolve(folder, basename(path)) }));
        build.onEnd(async ({ outputFiles: [file] = [] }) => {
          if (file === undefined) return;
          const code = Buffer.from(file.contents).toString('base64');
          const { builtinLayers, builtinAdvice, likeliestCauses, restOfCards, builtinFingerprints, builtInToJson } =
            await import(`data:text/javascript;base64,${code}`);
          const builtIn = builtinLayers();
          const v3 = builtIn.layers.find(({ kind }) => kind === 'job-v3');
          const messages = builtinFingerprints(v3.entries);
          const advice = builtinAdvice(builtIn);
          const problems = [
            ...builtIn.layers.flatMap((layer) => layer.problems),
            ...messages.problems,
            ...advice.problems,
          ];
          for (const { file, line, reason } of problems) {
            console.error(`${file.replace(/^data(?=\/)/, folder)}:${line}: ${reason.en}`);
          }
          if (problems.length > 0 && !watch) process.exit(1);
          use({
            catalog: builtInToJson(builtIn),
            messages: messages.fingerprints,
            causes: likeliestCauses(advice.cards),
            advice: restOfCards(advice.cards),
          });
        });
      },
    },
  ],
});

async function buildOnce(options) {
  const { warnings, metafile } = await esbuild.build({ ...options, logLevel: 'info' });
  // What esbuild only warns about, such as calling a namespace, fails when it runs.
  if (warnings.length > 0) process.exit(1);
  if (options.outfile === nodeBundle) makeQuickToLoad(nodeBundle, metafile);
  return Object.keys(metafile?.inputs ?? {});
}

function makeQuickToLoad(file, metafile) {
  const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  // One byte a character, which V8 reads faster; esbuild itself escapes no regular expressions.
  const oneByte = readFileSync(file, 'utf8').replace(/[^\x00-\x7f]/g, escaped);
  writeFileSync(file, compileModulesEagerly(oneByte, metafile, serverStart));
}

async function keepBuilding(options) {
  const context = await esbuild.context({ ...options, logLevel: 'info' });
  await context.rebuild();
  await context.watch();
}

try {
  if (checkOnly !== undefined) {
    await esbuild.build(catalogIn(checkOnly, () => console.log('The catalog has no errors.')));
  } else {
    rmSync('dist', { recursive: true, force: true });
    mkdirSync('dist');
    for (const [name, text] of Object.entries(entries)) writeFileSync(`dist/${name}`, text);
    copyFileSync('server/src/disk/logs/kernel/kernel.wasm', 'dist/kernel.wasm');
    const make = watch ? keepBuilding : buildOnce;
    await make(
      catalogIn('data', (files) => {
        for (const [name, json] of Object.entries(files)) writeFileSync(`dist/${name}.json`, JSON.stringify(json));
      }),
    );
    const { dict } = await import(pathToFileURL(dictionary).href);
    const readings = Object.entries(dict).map(([syllable, characters]) => [syllable, stepsOf(characters)]);
    writeFileSync('dist/pinyin.json', JSON.stringify(Object.fromEntries(readings)));
    const inputs = await Promise.all(bundles.map(make));
    if (!watch) writeFileSync('dist/third-party-notices.txt', thirdPartyNotices([...inputs.flat(), dictionary]));
  }
} catch (error) {
  // esbuild has printed its own errors with file and line.
  if (error.errors === undefined) console.error(error.message);
  process.exit(1);
}
