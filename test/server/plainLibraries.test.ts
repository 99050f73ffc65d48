import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

interface Libraries {
  readonly plainLibraries: esbuild.Plugin;
  asEsModule(text: string, path: string): string;
  withPureNamespaces(text: string): string;
}

const root = path.resolve(__dirname, '../..');
const load = createRequire(__filename);
const libraries = (): Promise<Libraries> => import(pathToFileURL(path.join(root, 'esbuild.libraries.mjs')).href);
const head = 'Object.defineProperty(exports, "__esModule", { value: true });\n';

/** What a bundle of `entry` offers: every name, and every name below it. */
async function offered(entry: string, plugins: esbuild.Plugin[]): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'plain-libraries-'));
  try {
    const outfile = path.join(folder, 'library.js');
    await esbuild.build({
      stdin: { contents: `export * from '${entry}'`, resolveDir: root },
      bundle: true,
      platform: 'node',
      external: ['vscode'],
      logLevel: 'error',
      outfile,
      plugins,
    });
    // Whatever the client's library takes from VS Code while it is evaluated is a class.
    mkdirSync(path.join(folder, 'node_modules'));
    writeFileSync(
      path.join(folder, 'node_modules/vscode.js'),
      'module.exports = new Proxy({}, { get: () => class {} });',
    );
    return namesIn(load(outfile)).sort();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function namesIn(value: object, way = ''): string[] {
  return Object.entries(value).flatMap(([name, below]) => {
    const isNamespace = typeof below === 'object' && below !== null && way.split('.').length < 3;
    return [`${way}${name}: ${typeof below}`, ...(isNamespace ? namesIn(below, `${way}${name}.`) : [])];
  });
}

describe('plainLibraries', () => {
  // Where two different ones go by one name, ES modules pass on neither, and a build that imports it fails.
  const ambiguous = ['createMessageConnection: function', 'createProtocolConnection: function'];
  for (const [entry, without] of [
    ['vscode-languageserver', []],
    ['vscode-languageserver/node', ambiguous],
    ['vscode-languageclient/node', ambiguous],
  ] as const) {
    it(`leaves all that ${entry} offers`, async () => {
      const { plainLibraries } = await libraries();
      const published = await offered(entry, []);
      assert.ok(published.length > 1000, `only ${published.length} names`);
      const left = published.filter((name) => !without.some((other) => other === name));
      assert.deepEqual(await offered(entry, [plainLibraries]), left);
    });
  }

  it('turns each way in which the compiler writes a module', async () => {
    const { asEsModule } = await libraries();
    const text = [
      '"use strict";',
      'var __importStar = (this && this.__importStar) || function (mod) { return mod; };',
      head.trim(),
      'exports.make = exports.Kind = void 0;',
      'exports.run = run;',
      'const one_1 = require("./one");',
      'const Two = __importStar(require("./two"));',
      'const vscode_1 = __importStar(require("vscode"));',
      'const path = require("path");',
      'const parse = require("semver/functions/parse");',
      'Object.defineProperty(exports, "First", { enumerable: true, get: function () { return one_1.First; } });',
      '__exportStar(require("./three"), exports);',
      'var Kind;',
      '(function (Kind) {',
      '})(Kind || (exports.Kind = Kind = {}));',
      'exports.empty = new Two.Thing();',
      'function run() { return (0, one_1.start)(exports.empty); }',
    ];
    assert.deepEqual(asEsModule(text.join('\n'), 'x.js').split('\n').filter(Boolean), [
      'import * as one_1 from "./one";',
      'import * as Two from "./two";',
      'const vscode_1 = require("vscode");',
      'import * as path from "path";',
      'const parse = require("semver/functions/parse");',
      'export { First as First } from "./one";',
      'export * from "./three";',
      'var Kind;',
      '(function (Kind) {',
      '})(Kind || (Kind = {}));',
      'export const empty = new Two.Thing();',
      'function run() { return (0, one_1.start)(empty); }export { run as run, Kind as Kind };',
    ]);
  });

  it('leaves other modules as they are', async () => {
    const { asEsModule } = await libraries();
    assert.equal(asEsModule('export const one = 1;\n', 'x.js'), 'export const one = 1;\n');
    const umd = `(function (factory) {\n    factory(require, exports);\n})(function (require, exports) {\n    ${head}});\n`;
    assert.equal(asEsModule(umd, 'x.js'), umd);
  });

  it('refuses what it does not know', async () => {
    const { asEsModule } = await libraries();
    assert.throws(() => asEsModule(`${head}const one = require("./one").one;\n`, 'x.js'), {
      message: 'x.js: no way is known to write as an ES module: const one = require("./one").one;',
    });
  });

  it('writes a namespace so that it can be left out', async () => {
    const { withPureNamespaces } = await libraries();
    assert.equal(
      withPureNamespaces("export var Kind;\n(function (Kind) {\n    Kind.One = 'one';\n})(Kind || (Kind = {}));\n"),
      "export var Kind = /* @__PURE__ */ (function (Kind) {\n    Kind.One = 'one';\nreturn Kind;\n})({});\n",
    );
  });
});
