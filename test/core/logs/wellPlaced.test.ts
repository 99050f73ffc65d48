import assert from 'node:assert/strict';
import { freedPattern, lookaroundPattern, steps } from '../../../server/src/core/logs/queries/wellPlaced';
import { scanCodes } from '../../../server/src/core/mentions/document/codeScanner';
import { random } from '../../support/random';
import { trapTexts } from '../../support/trapTexts';

function scanned(text: string): number[] {
  const found: number[] = [];
  scanCodes(text, 0, text.length, (_, code) => found.push(code));
  return found;
}

function byLookaround(text: string): number[] {
  const matches = text.match(new RegExp(lookaroundPattern, 'g')) ?? [];
  return matches.map((match) => Number(match.replace(/[_']/g, '').slice(0, 7)));
}

/** The expressions of RE2 that these steps use are also those of JavaScript, but for how a sign is written. */
const inScript = steps.map(({ pattern, replacement }) => ({
  pattern: new RegExp(
    pattern.replace(/\\x\{([0-9a-f]+)\}/g, (_, hex: string) => `\\u${hex.padStart(4, '0')}`),
    'g',
  ),
  replacement: replacement.replace(/\\/g, '$'),
}));

function bySteps(text: string): number[] {
  const free = inScript.reduce((made, { pattern, replacement }) => made.replace(pattern, replacement), text);
  return (free.match(new RegExp(freedPattern, 'g')) ?? []).map((match) => Number(match.replace(/[_']/g, '')));
}

/** Numbers and what touches them, each beside each other: an expression that takes a sign behind a number may take it from the next. */
const touched = [
  '1239801',
  "1'239'801",
  '_1239801_',
  '__1238001__',
  '1239801@x',
  '1250001%40',
  "1'239'801%40x",
  '1239801L',
  '1239801.0',
  '1239801.5',
  '1.1239801',
  '3,1244006 s',
  '00:00:04,1244006',
  '\\n1239801',
  '%201239801',
  '%1239801%',
  '"%1239801',
  '1239801_i64',
];

const besideEachOther = touched.flatMap((first) =>
  touched.flatMap((next) =>
    ['', ' ', ',', ', '].flatMap((between) =>
      ['', `${between}_1210001_`, `${between}1210001%40x`].map((last) => `${first}${between}${next}${last}`),
    ),
  ),
);

describe('expressions for other engines', () => {
  const numbers = random();
  const texts = [...besideEachOther, ...trapTexts(numbers, 60_000)];

  for (const [name, find] of [
    ['with lookaround', byLookaround],
    ['in steps', bySteps],
  ] as const) {
    it(`${name} find the numbers that the scanner finds (${texts.length} texts, seed ${numbers.seed})`, () => {
      const wrong = texts.filter((text) => find(text).join() !== scanned(text).join());
      assert.deepEqual(
        wrong.slice(0, 40).map((text) => [text, scanned(text), find(text)]),
        [],
        `${wrong.length} texts`,
      );
    });
  }
});
