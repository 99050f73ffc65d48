import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { build } from 'esbuild';

type CompileModulesEagerly = (code: string) => string;

describe('modules that are compiled with their bundle', () => {
  const entry = `export const start = async () => [(await import('lazy')).sum([1, 2]), require('common').name];`;
  const modules = {
    lazy: `const wrong = /[)(}]{/; export const sum = (list) => list.reduce((a, b) => a + b, \`\${wrong.source} )} \`);`,
    common: `const parts = ['a', ')', '(', '}']; for (const part of parts) exports.name = (exports.name ?? '') + part;`,
  };
  let code: string;
  let eager: string;

  before(async () => {
    const tool = pathToFileURL(resolve('tools/eagerModules.mjs')).href;
    const { compileModulesEagerly }: { compileModulesEagerly: CompileModulesEagerly } = await import(tool);
    const { outputFiles } = await build({
      stdin: { contents: entry },
      bundle: true,
      format: 'cjs',
      minify: true,
      target: 'es2022',
      write: false,
      plugins: [
        {
          name: 'modules',
          setup({ onResolve, onLoad }) {
            onResolve({ filter: /^(?:lazy|common)$/ }, ({ path }) => ({ path, namespace: 'modules' }));
            onLoad({ filter: /.*/, namespace: 'modules' }, ({ path }) => ({
              contents: path === 'lazy' ? modules.lazy : modules.common,
            }));
          },
        },
      ],
    });
    code = outputFiles.map(({ text }) => text).join('');
    eager = compileModulesEagerly(code);
  });

  it('stand in parentheses, by which V8 knows them, and nothing else changes', () => {
    const parameters = String.raw`(?:\(\)|\(\w+(?:,\w+)*\)|\w+)`;
    const count = (text: string, before: string) =>
      text.match(new RegExp(`=\\w+${before}${parameters}=>\\{`, 'g'))?.length;
    assert.equal(count(code, '\\('), 2);
    assert.equal(count(eager, '\\(\\('), 2);
    assert.equal(eager.length, code.length + 4);
  });

  it('do the same', async () => {
    const evaluated = { exports: {} as { start(): Promise<unknown> } };
    new Script(`(function (module) {${eager}\n})`).runInThisContext()(evaluated);
    assert.deepEqual(await evaluated.exports.start(), ['[)(}]{ )} 12', 'a)(}']);
  });
});
