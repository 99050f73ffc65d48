import assert from 'node:assert/strict';
import type { VersionRange } from '../../../server/src/core/catalog/jobVersion';
import { versionLabel, versionText } from '../../../server/src/core/catalog/versionText';

describe('versionText', () => {
  const ranges: [
    range: VersionRange | undefined,
    en: string | undefined,
    zh: string | undefined,
    label: string | undefined,
  ][] = [
    [{ first: '3.5', last: '3.12' }, '3.5 and later', '3.5 及以后', '3.5+'],
    [{ first: '3.3', last: '3.4' }, 'up to 3.4', '3.4 及以前', '≤3.4'],
    [{ first: undefined, last: '3.4' }, 'up to 3.4', '3.4 及以前', '≤3.4'],
    [{ first: '3.6', last: '3.8' }, '3.6–3.8', '3.6–3.8', '3.6–3.8'],
    [{ first: '3.10', last: '3.10' }, '3.10', '3.10', '3.10'],
    [{ first: '3.3', last: '3.3' }, 'up to 3.3', '3.3 及以前', '≤3.3'],
    [{ first: '3.12', last: '3.12' }, '3.12 and later', '3.12 及以后', '3.12+'],
    [{ first: '3.3', last: '3.12' }, undefined, undefined, undefined],
    [{ first: undefined, last: '3.12' }, undefined, undefined, undefined],
    [undefined, undefined, undefined, undefined],
  ];
  for (const [range, en, zh, label] of ranges) {
    it(`words ${range ? `${range.first} to ${range.last}` : 'no range'}`, () => {
      assert.deepEqual([versionText(range, 'en'), versionText(range, 'zh-CN'), versionLabel(range)], [en, zh, label]);
    });
  }
});
