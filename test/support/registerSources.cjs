/**
 * Makes `require` load the TypeScript sources. The modules of the server come from one bundle, as in what is shipped: there they
 * call each other directly. Separate files call each other through the getters of exports, which takes a third longer.
 */
const { readFileSync, readdirSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { buildSync, transformSync } = require('esbuild');

const server = path.resolve(__dirname, '../../server/src');

/** These start a server or the command line when they are loaded. */
const entries = ['browser/main.ts', 'cli/main.ts', 'node/main.ts'];

/** The modules of the server, from its folder on. */
const modules = readdirSync(server, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !entries.includes(file));

const options = /** @type {const} */ ({ format: 'cjs', platform: 'node', target: 'node20', sourcemap: 'inline' });

/** Returns what the modules of the server export, by their files. */
function loadServer() {
  const { outputFiles } = buildSync({
    ...options,
    bundle: true,
    write: false,
    packages: 'external',
    loader: { '.md': 'text' },
    stdin: {
      contents: modules.map((file, index) => `export * as m${index} from './${file}';`).join('\n'),
      resolveDir: server,
    },
  });
  // It reads the kernel from its own folder.
  const file = path.join(server, 'disk/logs/kernel/sources.ts');
  const bundle = new Module(file);
  bundle.filename = file;
  bundle.paths = module.paths;
  bundle._compile(outputFiles[0].text, file);
  return new Map(modules.map((name, index) => [path.join(server, name), bundle.exports[`m${index}`]]));
}

/** Loaded with the first file. */
let loaded;

require.extensions['.ts'] = (module, file) => {
  loaded ??= loadServer();
  const exports = loaded.get(file);
  if (exports !== undefined) module.exports = exports;
  else {
    const { code } = transformSync(readFileSync(file, 'utf8'), { ...options, loader: 'ts', sourcefile: file });
    module._compile(code, file);
  }
};

process.setSourceMapsEnabled(true);
