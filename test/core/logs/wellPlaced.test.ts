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

describe('expressions for other engines', () => {
  const numbers = random();
  const texts = trapTexts(numbers, 60_000);

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
