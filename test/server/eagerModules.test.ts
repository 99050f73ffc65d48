import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { build, type Metafile } from 'esbuild';

type CompileModulesEagerly = (code: string, bundled: Metafile, entry: string) => string;

const entry = `
  export const start = async () => [(await import('lazy')).sum([1, 2]), require('common').name, (await import('other')).name];`;
const modules: Readonly<Record<string, string>> = {
  lazy: `
    import { end } from 'end';
    const wrong = /[)(}]{/;
    export const later = () => import('other');
    export const sum = (list) => list.reduce((a, b) => a + b, \`\${wrong.source} )} \`) + end;`,
  end: `export const end = ['(', '{'].join('=>');`,
  common: `const parts = ['a', ')', '(', '}']; for (const part of parts) exports.name = (exports.name ?? '') + part;`,
  other: `export const name = 'other'.replace('o', 'O');`,
};

describe('modules that are compiled with their bundle', () => {
  let compileModulesEagerly: CompileModulesEagerly;
  let code: string;
  let metafile: Metafile;

  before(async () => {
    const tool = pathToFileURL(resolve('tools/eagerModules.mjs')).href;
    ({ compileModulesEagerly } = await import(tool));
    const built = await build({
      stdin: { contents: entry },
      bundle: true,
      format: 'cjs',
      minify: true,
      target: 'es2022',
      write: false,
      metafile: true,
      plugins: [
        {
          name: 'modules',
          setup({ onResolve, onLoad }) {
            onResolve({ filter: /^(?:lazy|end|common|other)$/ }, ({ path }) => ({ path, namespace: 'modules' }));
            onLoad({ filter: /.*/, namespace: 'modules' }, ({ path }) => ({ contents: modules[path] ?? '' }));
          },
        },
      ],
    });
    metafile = built.metafile;
    code = built.outputFiles.map(({ text }) => text).join('');
  });

  const run = async (text: string) => {
    const evaluated = { exports: {} as { start(): Promise<unknown> } };
    new Script(`(function (module) {${text}\n})`).runInThisContext()(evaluated);
    return evaluated.exports.start();
  };

  it('stand in parentheses, by which V8 knows them, with all that they import at once, and nothing else changes', () => {
    const parameters = String.raw`(?:\(\)|\(\w+(?:,\w+)*\)|\w+)`;
    const functions = (text: string) =>
      [...text.matchAll(new RegExp(`=\\w+\\((\\(?)${parameters}=>\\{`, 'g'))].map(([, before]) => before);
    assert.deepEqual(functions(code), ['', '', '', '']);
    const eagerFor = (path: string) => functions(compileModulesEagerly(code, metafile, path));
    // In the order in which they are bundled: end, other, lazy, common.
    assert.deepEqual(eagerFor('modules:lazy'), ['(', '', '(', '']);
    assert.deepEqual(eagerFor('modules:common'), ['', '', '', '(']);
    const eager = compileModulesEagerly(code, metafile, 'modules:lazy');
    assert.equal(eager.length, code.length + 4);
  });

  it('do the same', async () => {
    const expected = ['[)(}]{ )} 12(=>{', 'a)(}', 'Other'];
    assert.deepEqual(await run(code), expected);
    for (const path of Object.keys(modules)) {
      assert.deepEqual(await run(compileModulesEagerly(code, metafile, `modules:${path}`)), expected, path);
    }
  });

  it('are refused if they are not those that esbuild names', () => {
    const [other = ''] = code.split('\n');
    assert.throws(() => compileModulesEagerly(`${other};var extra=once(()=>{});`, metafile, 'modules:lazy'), {
      message: /^The bundle has 5 functions of modules, and esbuild names 4 modules\.$/,
    });
    assert.throws(() => compileModulesEagerly(code, metafile, 'modules:renamed'), {
      message: 'The bundle has no module modules:renamed.',
    });
  });
});
