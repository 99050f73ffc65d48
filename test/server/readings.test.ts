import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dict } from 'pinyin-match/src/simplified_dict.js';
import { readingsOf } from '../../server/src/browser/readings';

describe('the built dictionary of pinyin', () => {
  it('holds the characters of each syllable', () => {
    const sorted = (readings: Readonly<Record<string, string>>) =>
      Object.entries(readings).map(([syllable, characters]) => [syllable, [...characters].sort().join('')]);
    assert.deepEqual(sorted(readingsOf(JSON.parse(readFileSync('dist/pinyin.json', 'utf8')))), sorted(dict));
  });
});
