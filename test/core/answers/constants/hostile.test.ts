import assert from 'node:assert/strict';
import fc from 'fast-check';
import { generateConstants } from '../../../../server/src/core/answers/constants/generateConstants';
import { outputLanguages } from '../../../../server/src/core/answers/constants/options';
import type { Catalog } from '../../../../server/src/core/catalog/catalog';
import { catalogFrom, layerOf } from './sampleCatalog';
import { withoutComments } from './withoutComments';

const codeLanguages = outputLanguages.flatMap(({ id }) => (id === 'json' ? [] : [id]));

/** What ends a comment or a string in some language, or what one of its tools obeys. */
const attacks = [
  '*/ evil(); /*',
  '/* /** /*/ */',
  'a /tmp/*/b **/',
  '*',
  '/',
  '\\u002a/ evil() \\u000a evil() \\u005c\\uuu000aevil()',
  'C:\\users\\x \\',
  '\\\\u000a',
  'first\nevil()\r\nevil()\u0085evil()\u2028evil()\u2029evil()\u000bevil()\u000cevil()',
  '?> <?php evil(); ?>',
  '--> <script>evil()</script> ]]> <!--',
  '"""\nevil()\n"""',
  '" evil() \' ` $\u007bevil()} $evil {{evil}}',
  '@deprecated evil',
  '{@link evil} {@code */}',
  '</summary><summary>&evil; &lt; \ufffe',
  '[evil](command:evil) ![x](https://evil.invalid) <img src=x>',
  '#!evil #[evil] //go:evil +build evil',
  'Deprecated: evil',
  '# coding: evil',
  '\u202e\u2066 evil \u0000 \u001b[31m \ud800 \u200b',
  '{99999999} __proto__ constructor',
  '- evil',
  '1. evil',
  '',
  '  ',
  '*/'.repeat(5000),
];

function catalogWith(text: string): Catalog {
  const hostile = { id: 'own', name: { en: `S${text}`, 'zh-CN': text } } as const;
  const category = { id: 'own-x', name: { en: text, 'zh-CN': text } };
  const entry = { constant: 'HOSTILE', message: { en: text, 'zh-CN': `x${text}` }, section: hostile, category };
  return catalogFrom(
    layerOf('own:a', 'own', [
      { ...entry, code: 1299001, versions: { first: '3.5', last: '3.12' } },
      { ...entry, code: 1299001, constant: text, versions: { first: undefined, last: '3.4' } },
      { ...entry, code: 1299002, constant: `other.${text}` },
    ]),
  );
}

function textOf(text: string, language: (typeof outputLanguages)[number]['id']): string {
  const options = { language, families: ['own'], textLanguage: 'en' } as const;
  const answer = generateConstants(catalogWith(text), options, ['--catalog', text]);
  if (answer.kind !== 'text') throw new Error(answer.kind);
  return answer.text;
}

/** The second constant's name is made of the text: both are called the same. */
function codeOf(text: string, language: (typeof codeLanguages)[number]): string {
  return withoutComments(textOf(text, language), language).replace(/\bO(?:THER|ther)\w*/g, 'OTHER');
}

describe('generateConstants, hostile text', () => {
  for (const language of codeLanguages) {
    it(`stays within comments of ${language}`, () => {
      const harmless = codeOf('x', language);
      assert.ok(harmless.includes('1299001') && harmless.includes('1299002'));
      for (const text of attacks) assert.equal(codeOf(text, language), harmless, text.slice(0, 80));
    });

    it(`stays within comments of ${language} for any combination`, () => {
      const harmless = codeOf('x', language);
      const piece = fc.constantFrom(
        '*',
        '/',
        '\\',
        'u000a',
        'u',
        '?',
        '>',
        '<',
        '"',
        "'",
        '\n',
        '\r',
        '#',
        '@',
        '$',
        '`',
        '\u2028',
        '!',
        '-',
        ' ',
        'a',
        '【',
        '\ud83d',
      );
      let cases = 0;
      fc.assert(
        fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
          cases += 1;
          assert.equal(codeOf(pieces.join(''), language), harmless);
        }),
        { numRuns: 300 },
      );
      assert.equal(cases, 300);
    });

    it(`hides nothing in ${language}`, () => {
      for (const text of attacks) {
        const hidden = /[^\P{C}\n\t\ufffe]|[\p{Zl}\p{Zp}]/u.exec(textOf(text, language));
        assert.equal(hidden, null, text.slice(0, 80));
      }
    });
  }

  it('adds no tag and no mark of deprecation', () => {
    for (const text of attacks) {
      for (const language of ['ts', 'js', 'java', 'php', 'kotlin'] as const) {
        const tags = textOf(text, language).match(/^\s*(?:\/\*)?\*+\s*@(?!readonly|enum)\w+/gm);
        assert.equal(tags, null, `${language}: ${text.slice(0, 80)}`);
        if (language !== 'kotlin') assert.doesNotMatch(textOf(text, language), /^\s*(?:\/\*)?\*.*\{@/m);
      }
      assert.doesNotMatch(textOf(text, 'go'), /^\s*\/\/ (?:Deprecated:|#|- |\d)/m);
      assert.doesNotMatch(textOf(text, 'go'), /^\s*\/\/\S/m);
    }
  });

  it('keeps the XML of C# well formed', () => {
    for (const text of attacks) {
      const xml = textOf(text, 'csharp')
        .split('\n')
        .flatMap((line) => /^\s*\/\/\/ (.*)$/.exec(line)?.[1] ?? [])
        .join('\n');
      const plain = xml.replace(/<\/?(?:summary|remarks|para)>|&(?:lt|gt|amp);/g, '');
      assert.doesNotMatch(plain, /[<>&\ufffe]/);
      for (const tag of ['summary', 'remarks', 'para']) {
        assert.equal(xml.split(`<${tag}>`).length, xml.split(`</${tag}>`).length, text.slice(0, 80));
      }
    }
  });

  it('is unchanged in JSON', () => {
    for (const text of attacks) {
      const { codes } = JSON.parse(textOf(text, 'json'));
      assert.equal(codes[0].message, text);
      assert.doesNotMatch(textOf(text, 'json'), /[^\P{C}\n\ufffe]|[\p{Zl}\p{Zp}]/u);
    }
  });

  it('shortens very long messages', () => {
    assert.ok(textOf('long '.repeat(100_000), 'rust').length < 10_000);
  });
});
