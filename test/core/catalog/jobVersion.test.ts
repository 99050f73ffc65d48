import assert from 'node:assert/strict';
import {
  compareVersions,
  distanceTo,
  holdsIn,
  holdsInAll,
  holdTogether,
  isJobVersion,
  jobVersions,
  type VersionRange,
  versionLabel,
  versionText,
} from '../../../server/src/core/catalog/jobVersion';

describe('jobVersion', () => {
  it('sorts 3.10 after 3.9', () => {
    assert.deepEqual([...jobVersions].sort(compareVersions), [...jobVersions]);
    assert.ok(compareVersions('3.10', '3.9') > 0);
  });

  it('accepts the known versions only', () => {
    const texts = ['3.3', '3.12', '2.x', 'auto', '3.2', '3.13', '3.1', '', 'constructor'];
    assert.deepEqual(texts.map(isJobVersion), [true, true, false, false, false, false, false, false, false]);
  });

  const middle: VersionRange = { first: '3.5', last: '3.9' };
  const old: VersionRange = { first: undefined, last: '3.4' };

  it('says in which versions a meaning holds', () => {
    const versions = ['2.x', '3.3', '3.4', '3.5', '3.9', '3.10'] as const;
    assert.deepEqual(
      versions.map((version) => holdsIn(middle, version)),
      [false, false, false, true, true, false],
    );
    assert.deepEqual(
      versions.map((version) => holdsIn(old, version)),
      [true, true, true, false, false, false],
    );
    assert.ok(versions.every((version) => holdsIn(undefined, version)));
  });

  it('says whether two meanings hold in the same release', () => {
    const firsts = [undefined, ...jobVersions];
    const ranges = firsts.flatMap((first, at) =>
      jobVersions.slice(Math.max(0, at - 1)).map((last) => ({ first, last })),
    );
    for (const a of [undefined, ...ranges]) {
      for (const b of [undefined, ...ranges]) {
        const same = jobVersions.some((version) => holdsIn(a, version) && holdsIn(b, version));
        assert.equal(holdTogether(a, b), same, JSON.stringify([a, b]));
      }
    }
  });

  it('counts the releases between a version and a meaning', () => {
    const versions = ['2.x', '3.3', '3.4', '3.7', '3.10', '3.12'] as const;
    assert.deepEqual(
      versions.map((version) => distanceTo(version, middle)),
      [3, 2, 1, 0, 1, 3],
    );
    assert.equal(distanceTo('3.6', old), 2);
    assert.equal(distanceTo('2.x', undefined), 0);
  });

  it('recognizes a meaning that never changed', () => {
    const ranges: (VersionRange | undefined)[] = [
      undefined,
      { first: '3.3', last: '3.12' },
      { first: undefined, last: '3.12' },
      { first: '3.4', last: '3.12' },
      old,
    ];
    assert.deepEqual(ranges.map(holdsInAll), [true, true, true, false, false]);
  });
});

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
