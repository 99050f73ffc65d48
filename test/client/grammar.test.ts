import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { scanCodes } from '../../server/src/core/mentions/document/codeScanner';
import { type Marked, tokenizer } from './support/grammar';
import { manifest, root } from './support/sources';

const fixtures = join(root, 'test', 'fixtures', 'grammar');
const hostOf: Readonly<Record<string, string>> = { log: 'log', py: 'python', java: 'java', ts: 'ts' };

describe('The injection grammar', () => {
  const files = readdirSync(fixtures).filter((file) => (file.split('.').pop() ?? '') in hostOf);

  for (const file of files) {
    it(`marks the codes of ${file} as the snapshot shows`, async () => {
      const text = readFileSync(join(fixtures, file), 'utf8');
      const mark = await tokenizer(hostOf[file.split('.').pop() ?? ''] ?? '');
      const shown = snapshot(text, mark(text));
      const snapshotFile = join(fixtures, `${file}.snap`);
      // `UPDATE_SNAPSHOTS=1 npm run test:unit` writes what is marked now; the change is then read in the diff.
      if (process.env.UPDATE_SNAPSHOTS) {
        writeFileSync(snapshotFile, shown);
      }
      assert.equal(shown, readFileSync(snapshotFile, 'utf8'));
    });
  }

  it('has a snapshot of a log and of each of three languages', () => {
    assert.deepEqual(files, ['JobErrors.java', 'client.py', 'job-callback.log', 'retry.ts']);
  });

  it('marks every code of the catalog', async () => {
    const mark = await tokenizer('log');
    const catalog = readFileSync(join(root, 'data', 'catalog.en.md'), 'utf8');
    const codes = [...new Set(catalog.match(/\b12\d{5}\b/g))];
    assert.equal(codes.length, 244);
    assert.deepEqual(
      codes.filter((code) => mark(code)[0]?.length !== 1),
      [],
    );
  });

  const families = readFileSync(join(root, 'data', 'families.md'), 'utf8');
  const prefixes = [...families.matchAll(/^\| (12[\d, ]*) \|/gm)]
    .flatMap((match) => (match[1] ?? '').split(', '))
    .filter((digits) => digits.length > 3 && digits !== '124' && digits !== '126');
  const inFamily = (code: string) => prefixes.some((prefix) => code.startsWith(prefix));

  it('marks exactly the first number of each family', async () => {
    const mark = await tokenizer('log');
    // Every prefix of five digits, so every family, whichever digits it has.
    const numbers = Array.from({ length: 100_000 }, (_, index) => String(1_200_000 + index));
    assert.ok(prefixes.length > 40);
    assert.deepEqual(
      numbers.filter((code) => (mark(code)[0]?.length === 1) !== inFamily(code)),
      [],
    );
  });

  it('is where the scanner finds a code', async () => {
    const mark = await tokenizer('log');
    const piece = fc.constantFrom(
      ...['1239801', '1208146', '1250001', '1', '12', '.', ' ', '_', 'x', '0x', 'L', 'UL', 'n', 'u32', 'm', '错', "'"],
      ...[
        '\\',
        '\\112',
        '\\n',
        '\\t',
        '\\u003d',
        '\\x3D',
        '%3D',
        '%20',
        '%',
        '=',
        '-',
        '\u001b[31m',
        '\\u001b[1;32m',
        '[',
        ';',
      ],
    );
    let cases = 0;
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 7 }), (pieces) => {
        cases++;
        const line = pieces.join('');
        const expected: Marked[] = [];
        scanCodes(line, 0, line.length, (offset, code) => {
          // No grammar can look back for the underscore that opens emphasised words: `_code 1239801_`.
          const closes = /^_+(?![0-9A-Za-z_])/.test(line.slice(offset + 7));
          const amongWords = (line[offset - 1] === '_') !== closes;
          if (inFamily(String(code)) && !amongWords) expected.push({ start: offset, end: offset + 7 });
        });
        assert.deepEqual(mark(line)[0], expected, line);
      }),
      { numRuns: 3000 },
    );
    assert.equal(cases, 3000);
  });

  it('is injected into each host grammar once', () => {
    const targets = manifest.contributes.grammars.flatMap(({ injectTo }) => injectTo);
    assert.deepEqual(targets, [...new Set(targets)]);
    assert.ok(['text.log', 'source.python', 'source.java', 'source.ts'].every((target) => targets.includes(target)));
  });
});

/** Each line with a line of `^` beneath what is marked in it. Control characters are shown as a dot. */
function snapshot(text: string, marked: readonly Marked[][]): string {
  return text
    .split('\n')
    .map((line, index) => {
      const carets = [...line].length === 0 ? '' : underline(line, marked[index] ?? []);
      return `${line.replaceAll('\u001b', '␛')}\n${carets}`.trimEnd();
    })
    .join('\n');
}

/** Wide characters take two columns in a terminal, but one here: the snapshot counts UTF-16 code units. */
function underline(line: string, marked: readonly Marked[]): string {
  const columns = Array.from({ length: line.length }, (_, column) =>
    marked.some(({ start, end }) => start <= column && column < end) ? '^' : ' ',
  );
  return columns.join('').trimEnd();
}
