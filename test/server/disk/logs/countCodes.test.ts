import assert from 'node:assert/strict';
import { closeSync, existsSync, openSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { builtinCatalog } from '../../../../server/src/builtin';
import { CodeFinder } from '../../../../server/src/core/mentions';
import { codeDocuments } from '../../../../server/src/core/mentions/document';
import { addBytes } from '../../../../server/src/disk/logs/bytes/textTarget';
import { counterOf } from '../../../../server/src/disk/logs/count/countCodes';
import { PartCounter } from '../../../../server/src/disk/logs/count/countParts';
import { decodePart } from '../../../../server/src/disk/read/textEncoding';
import { caseCount, random } from '../../../support/random';
import { treesOfSuite } from '../../../support/tempTree';

const catalog = builtinCatalog();
const { seed, below, of } = random();

/** Counts by the editor's own rules, line by line, without any of the code under test. */
function slowly(bytes: Uint8Array, allNumbers: boolean): Map<number, number> {
  const counts = new Map<number, number>();
  const add = (code: number): void => void counts.set(code, 1 + (counts.get(code) ?? 0));
  for (const line of linesOf(bytes)) {
    const { text } = decodePart(line);
    if (allNumbers)
      for (const [found] of text.matchAll(/(?<![0-9A-Za-z_])12[0-9]{5}(?![0-9A-Za-z_])/g)) add(Number(found));
    else
      for (const { code } of new CodeFinder(codeDocuments().create('', 'log', 0, text), catalog, false).between())
        add(code);
  }
  return counts;
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let from = 0; from <= bytes.length; ) {
    const end = bytes.indexOf(0x0a, from);
    lines.push(bytes.subarray(from, end < 0 ? bytes.length : end));
    from = end < 0 ? bytes.length + 1 : end + 1;
  }
  return lines;
}

function counted(bytes: Uint8Array, allNumbers: boolean, chunk?: number, plain?: boolean): Map<number, number> {
  const counter = counterOf({ catalog, allNumbers }, { chunk, ...(plain && { plain }) });
  const { target } = counter.begin();
  addBytes(target, bytes);
  target.finish();
  return new Map(counter.totals());
}

const sorted = (counts: Map<number, number>) => [...counts].sort(([a], [b]) => a - b);

const pieces = [
  '1239801',
  '1238001',
  '1250001',
  '1299999',
  '9900403',
  '12398011',
  '11239801',
  '1_239_801',
  "1'239'801",
  '1,239,801',
  '\\n1239801',
  '\\u78011239801',
  '\\x0a1239801',
  '%201239801',
  '%1239801',
  '\\3461239801',
  '\u001b[31m1239801\u001b[0m',
  '[K1250001',
  'task_1239801',
  '_1239801_',
  '1239801L',
  '1239801_i64',
  '1239801.0',
  '1.1239801',
  '1239801.5',
  '0x1239801',
  '00:00:04,1244006',
  '1239801@qq.com',
  '1239801%40qq.com',
  'code=1299999',
  '"errorCode": 1288888,',
  '错误码1239801表示',
  '错误码1288888',
  '1239801234567890',
  '𠀅',
  'é',
  '失败',
  ' ',
  ' ',
  ' ',
  '\n',
  '\n',
  '\r\n',
  '\0',
  '"',
  ':',
  '=',
  ',',
  '.',
  '-',
  '[',
  ']',
  'ERROR',
  'x',
  '7',
  '12',
  '123',
  'n',
  'm',
  '_',
];

/** GB18030 has no encoder here; these are characters of two and four bytes, of which the last ones end in a digit or a letter. */
const wide = [
  '\xb4\xed',
  '\xce\xf3',
  '\x81\x30\x81\x31',
  '\x95\x32\x82\x37',
  '\x8b\x41',
  '\x81\x5f',
  '\x81\x6d',
  '\x82\x35\x81\x39',
];

const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('counting in bytes', () => {
  const treeOf = treesOfSuite();
  for (const allNumbers of [false, true]) {
    const rule = allNumbers ? 'all numbers' : 'codes';
    it(`finds the same ${rule} as a slow search, however the bytes are cut`, () => {
      let total = 0;
      const rounds = caseCount({ all: 90, part: 30 });
      for (let round = 0; round < rounds; round++) {
        const isGb = round % 3 === 2;
        const parts: Uint8Array[] = [];
        for (let left = 1 + below(200); left > 0; left--) {
          if (isGb && below(3) === 0) parts.push(bytesOf(of(wide)));
          else {
            const piece = of(pieces);
            parts.push(new TextEncoder().encode(isGb && /[^\x00-\x7f]/.test(piece) ? '1239801' : piece));
          }
        }
        const bytes = Uint8Array.from(parts.flatMap((part) => [...part]));
        const expected = sorted(slowly(bytes, allNumbers));
        for (const chunk of [1 + below(64), 1 + below(4096), undefined]) {
          for (const plain of [false, true]) {
            total += expected.reduce((sum, [, count]) => sum + count, 0);
            const found = sorted(counted(bytes, allNumbers, chunk, plain));
            assert.deepEqual(
              found,
              expected,
              `seed ${seed}, ${rule}, ${plain ? 'plain' : 'compiled'}, chunks of ${chunk}: ${JSON.stringify(String.fromCharCode(...bytes))}`,
            );
          }
        }
      }
      assert.ok(total > 30 * rounds, `only ${total} numbers were counted`);
    });
  }

  it('counts the same in parts of a file, whatever their borders', async () => {
    const tree = treeOf({});
    for (let round = 0; round < 30; round++) {
      const parts = Array.from({ length: 1 + below(2000) }, () => of(pieces));
      const bytes = new TextEncoder().encode(parts.join(''));
      writeFileSync(tree.path('a.log'), bytes);
      const file = openSync(tree.path('a.log'), 'r');
      const borders = [
        ...new Set([0, ...Array.from({ length: below(6) }, () => below(bytes.length)), bytes.length]),
      ].sort((a, b) => a - b);
      const counter = counterOf({ catalog, allNumbers: false });
      for (const [index, from] of borders.slice(0, -1).entries()) {
        const part = { from, to: borders[index + 1] ?? 0, size: bytes.length };
        assert.ok(await counter.countPart(file, part, async () => true));
      }
      closeSync(file);
      const expected = sorted(counted(bytes, false));
      assert.deepEqual(sorted(new Map(counter.totals())), expected, `seed ${seed}, round ${round}, borders ${borders}`);
    }
  });
  for (const allNumbers of [false, true]) {
    const script = path.resolve(__dirname, `../../../../dist/${allNumbers ? 'numbers' : 'count'}.js`);
    it(`counts ${allNumbers ? 'all numbers' : 'codes'} of the open file in two threads, whatever has its name now`, async () => {
      assert.ok(existsSync(script), 'npm run build makes it');
      const tree = treeOf({});
      const line = `1239801 ${'x'.repeat(1015)}\n`;
      const size = 20 * 1024 * line.length;
      writeFileSync(tree.path('a.log'), line.repeat(size / line.length));
      for (const isRotated of [false, true]) {
        const file = openSync(tree.path('a.log'), 'r');
        rmSync(tree.path('a.log'));
        if (isRotated) writeFileSync(tree.path('a.log'), '1238001\n'.repeat(size / 8));
        const counter = counterOf({ catalog, allNumbers });
        const parts = new PartCounter(counter, { catalog, allNumbers }, script);
        assert.equal(await parts.count(file, size, undefined, async () => true), true);
        await parts.end();
        closeSync(file);
        assert.deepEqual(counter.totals(), [[1239801, size / line.length]]);
        writeFileSync(tree.path('a.log'), line.repeat(size / line.length));
      }
    });
  }
});
