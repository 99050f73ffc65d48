import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformSync } from 'esbuild';
import { builtinCatalog } from '../../../../server/src/builtin/builtinCatalog';
import { generatedEntries } from '../../../../server/src/core/answers/constants/constantFamilies';
import { screamingName } from '../../../../server/src/core/answers/constants/constantNames';
import { generateConstants } from '../../../../server/src/core/answers/constants/generateConstants';
import { type OutputLanguage, outputLanguages } from '../../../../server/src/core/answers/constants/options';
import { finish } from '../../../../server/src/core/text';
import { languages } from '../../../../server/src/core/text/productLanguage';
import { catalogFrom, fileNames, generated, layerOf, smallCatalog } from './sampleCatalog';

const root = join(__dirname, '..', '..', '..', '..');
const outputs = outputLanguages.map(({ id }) => id);

/** The text of a fixture. With BK_JOB_UPDATE_FIXTURES it is written anew first, for a person to read the difference. */
function fixture(path: string, now: string): string {
  const file = join(root, 'test', 'fixtures', 'constants', path);
  if (process.env.BK_JOB_UPDATE_FIXTURES) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, now);
  }
  return readFileSync(file, 'utf8');
}

/** How each language defines a constant, with its name and number. */
const definitions: Readonly<Record<OutputLanguage, RegExp>> = {
  ts: /^ {2}(\w+): (\d+),$/gm,
  js: /^ {2}(\w+): (\d+),$/gm,
  python: /^ {4}(\w+) = (\d+)$/gm,
  java: /^ {4}public static final int (\w+) = (\d+);$/gm,
  go: /^\t(\w+) = (\d+)$/gm,
  kotlin: /^ {4}const val (\w+) = (\d+)$/gm,
  csharp: /^ {4}public const int (\w+) = (\d+);$/gm,
  rust: /^pub const (\w+): u32 = (\d+);$/gm,
  php: /^ {4}public const (\w+) = (\d+);$/gm,
  json: /^ {6}"code": (?=(\d+),\n {6}"constant": "(\w+)")/gm,
};

function defined(text: string, output: OutputLanguage): Map<string, number> {
  const pairs = [...text.matchAll(definitions[output])].map(([, first = '', second = '']): [string, number] =>
    output === 'json' ? [second, Number(first)] : [first, Number(second)],
  );
  return new Map(pairs);
}

describe('generateConstants', () => {
  for (const output of outputs) {
    for (const textLanguage of languages) {
      it(`writes ${output} in ${textLanguage}`, () => {
        const text = generated(smallCatalog, output, { textLanguage });
        assert.equal(text, fixture(join(textLanguage, fileNames[output]), text));
      });
    }

    it(`defines every code of the built-in catalog once in ${output}, under a valid name`, () => {
      const catalog = builtinCatalog();
      const names = defined(generated(catalog, output), output);
      assert.ok(names.size > 400);
      assert.deepEqual(
        [...names.values()].sort((a, b) => a - b),
        catalog.entries.map(({ code }) => code).sort((a, b) => a - b),
      );
      const valid = output === 'go' ? /^[A-Z][A-Za-z0-9]*$/ : /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/;
      assert.deepEqual(
        [...names.keys()].filter((name) => !valid.test(name)),
        [],
      );
      for (const { code, constant } of finish(generatedEntries(catalog))) {
        if (output !== 'go') assert.equal(names.get(screamingName(constant) ?? ''), code);
      }
    });
  }

  it('writes what a formatter does not change', () => {
    const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
    for (const output of ['ts', 'js', 'json'] as const) {
      const text = generated(builtinCatalog(), output);
      const path = `--stdin-file-path=${join(root, 'test', fileNames[output])}`;
      assert.equal(execFileSync(process.execPath, [biome, 'format', path], { input: text, encoding: 'utf8' }), text);
    }
  });

  it('writes TypeScript and JavaScript that run', () => {
    const expected = Object.fromEntries(
      finish(generatedEntries(builtinCatalog())).map(({ constant, code }) => [screamingName(constant), code]),
    );
    for (const output of ['ts', 'js'] as const) {
      const { code } = transformSync(generated(builtinCatalog(), output), { loader: output, format: 'cjs' });
      const module = { exports: {} };
      new Function('module', code)(module);
      assert.deepEqual({ ...module.exports }, { JobErrorCode: expected });
    }
  });

  it('writes the same for any order of rows', () => {
    const { layers } = builtinCatalog();
    const turned = catalogFrom(...layers.map((layer) => ({ ...layer, entries: [...layer.entries].reverse() })));
    for (const output of outputs) {
      assert.equal(generated(turned, output), generated(builtinCatalog(), output));
    }
  });

  it('only adds lines for a new code', () => {
    const before = generated(smallCatalog, 'rust').split('\n');
    const more = layerOf('own:more.md', 'own', [
      { code: 1238129, constant: 'API_MORE', message: { en: 'More', 'zh-CN': '更多' } },
    ]);
    const after = generated(catalogFrom(...smallCatalog.layers, more), 'rust').split('\n');
    const at = before.findIndex((line, index) => line !== after[index]);
    assert.deepEqual(after.splice(at, 6), [
      '/// More',
      '///',
      '/// 更多',
      'pub const API_MORE: u32 = 1238129;',
      '',
      '// JOB 3.x: Job execution',
    ]);
    assert.deepEqual(after, before.toSpliced(at, 1));
  });

  it('gives a code the same name with and without its namesake', () => {
    const twice = catalogFrom(
      layerOf('own:a', 'own', [
        { code: 1199001, constant: 'NOT_FOUND', message: { en: 'a', 'zh-CN': 'a' } },
        { code: 1238101, constant: 'notFound', message: { en: 'b', 'zh-CN': 'b' } },
      ]),
    );
    assert.deepEqual(
      [...defined(generated(twice, 'java'), 'java')],
      [
        ['NOT_FOUND_1238101', 1238101],
        ['NOT_FOUND', 1199001],
      ],
    );
    assert.deepEqual(
      [...defined(generated(twice, 'java', { families: ['new-api'] }), 'java')],
      [['NOT_FOUND_1238101', 1238101]],
    );
  });

  it('uses a wider type for large numbers', () => {
    const wide = catalogFrom(
      layerOf('own:a', 'own', [{ code: 9_900_403_000, constant: 'WIDE', message: { en: 'w', 'zh-CN': 'w' } }]),
    );
    const lines = (['java', 'kotlin', 'csharp', 'rust'] as const).map((output) =>
      generated(wide, output)
        .split('\n')
        .find((line) => line.includes('9900403000')),
    );
    assert.deepEqual(lines, [
      '    public static final long WIDE = 9900403000L;',
      '    const val WIDE = 9900403000L',
      '    public const long WIDE = 9900403000;',
      'pub const WIDE: i64 = 9900403000;',
    ]);
  });

  it('has no `using` in C# without deprecated codes', () => {
    assert.match(generated(smallCatalog, 'csharp'), /\nusing System;\n/);
    assert.doesNotMatch(generated(smallCatalog, 'csharp', { families: ['new-api'] }), /using/);
  });

  it('names a successor that is not in the file, but offers no replacement', () => {
    const only = { families: ['legacy-api'] };
    assert.match(
      generated(smallCatalog, 'kotlin', only),
      /@Deprecated\("Use API_MISSING_PROCESS_INFOS \(1238128\) instead\."\)/,
    );
    assert.deepEqual(JSON.parse(generated(smallCatalog, 'json', only)).codes[0].successor, 1238128);
  });

  it('says why it generates nothing', () => {
    const ask = (...families: string[]) =>
      generateConstants(smallCatalog, { language: 'ts', families, textLanguage: 'en' }, []);
    assert.deepEqual(ask('redis', 'nonsense', 'constructor'), {
      kind: 'unknownFamilies',
      names: ['nonsense', 'constructor'],
    });
    assert.deepEqual(ask('redis'), { kind: 'empty' });
    const nothing = generateConstants(catalogFrom(), { language: 'ts', families: [], textLanguage: 'en' }, []);
    assert.deepEqual(nothing, { kind: 'empty' });
  });

  it('says how to generate the file in an editor if no command line can', () => {
    const options = { language: 'go', families: ['paas'], textLanguage: 'zh-CN' } as const;
    const answer = generateConstants(smallCatalog, options, undefined);
    assert.equal(
      answer.kind === 'text' && answer.text.split('\n')[3],
      '// 重新生成：命令“蓝鲸 BK JOB: 生成常量”（--language go --only paas --lang zh-CN）',
    );
  });
});
