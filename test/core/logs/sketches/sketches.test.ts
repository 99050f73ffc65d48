import assert from 'node:assert/strict';
import { DistinctCount } from '../../../../server/src/core/logs/sketches/distinctCount';
import { SampledHashes } from '../../../../server/src/core/logs/sketches/sampledHashes';
import { SampledMap } from '../../../../server/src/core/logs/sketches/sampledMap';
import { boundOf, bytesHash, hashRange, textHash } from '../../../../server/src/core/logs/sketches/textHash';
import { bucketWidths, maxBuckets, Timeline } from '../../../../server/src/core/logs/sketches/timeline';
import { ValueCounts } from '../../../../server/src/core/logs/sketches/valueCounts';
import { random } from '../../../support/random';

const texts = ['', 'a', 'ab', 'abc', 'abcd', 'abcde', '\x7f', '\x80', '\u07ff\u0800', '错误', '\uffff', '😀a', '𐀀'];

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('hashes of texts', () => {
  it('are the same on every machine and in every release, as reports of parts are joined by them', () => {
    assert.deepEqual(
      texts.map((text) => textHash(text)),
      [
        2091338624517883, 2989155127366939, 3572099287974437, 2855049599432973, 3792460682790950, 702588914474948,
        1581119351793751, 472527760357346, 3433653110908563, 464600656908425, 2102908233494634, 858616171863841,
        181078479432413,
      ],
    );
    assert.deepEqual(
      [textHash('abc', 1), textHash('abc', 2), textHash('x'.repeat(1500))],
      [340815766653583, 929695595098077, 4346091926711667],
    );
  });

  it('are those of the UTF-8, whatever was hashed before', () => {
    for (const text of [...texts, '错'.repeat(700), 'x'.repeat(1021), 'x'.repeat(1022), 'x'.repeat(1025)]) {
      textHash('zzzzzzzzz');
      assert.equal(bytesHash(utf8(text)), textHash(text), text);
      bytesHash(utf8('yyyyyyyyy'));
      assert.equal(textHash(text), bytesHash(utf8(text)), text);
    }
  });

  it('spread over their whole range', () => {
    const hashes = Array.from({ length: 4096 }, (_, at) => textHash(`key ${at}`));
    assert.equal(new Set(hashes).size, 4096);
    assert.ok(hashes.every((hash) => Number.isInteger(hash) && hash >= 0 && hash < hashRange));
    for (let bit = 0; bit < 52; bit++) {
      const set = hashes.filter((hash) => Math.floor(hash / 2 ** bit) % 2 === 1).length;
      assert.ok(set > 1800 && set < 2300, `bit ${bit}: ${set}`);
    }
  });

  it('are dropped from the one behind the smallest', () => {
    assert.deepEqual([boundOf([5, 3, 9], 2), boundOf([5, 3, 9], 0), boundOf([5, 3], 2)], [9, 3, hashRange]);
  });
});

describe('samples of texts', () => {
  const keys = Array.from({ length: 300 }, (_, at) => `key ${at}`);
  const smallest = (max: number) => [...keys].sort((a, b) => textHash(a) - textHash(b)).slice(0, max);
  const next = (max: number) =>
    [...keys.map((key) => textHash(key)), hashRange].sort((a, b) => a - b)[max] ?? hashRange;

  for (const max of [1, 2, 7, 150, 299, 300, 301]) {
    const isWhole = max >= keys.length;

    it(`keep the ${max} smallest hashes, in whatever order they come`, () => {
      const { below } = random();
      for (const order of [keys, [...keys].reverse(), keys.map((_, at) => keys[(at * 7 + below(1)) % 300] as string)]) {
        const map = new SampledMap<string[]>(max);
        const distinct = new DistinctCount(max);
        const values = new ValueCounts(max);
        const dropped: number[] = [];
        const hashes = new SampledHashes<string>(max, (hash) => dropped.push(hash));
        for (const key of [...order, ...order]) {
          map.at(key, () => [])?.push(key);
          distinct.addHash(textHash(key));
          values.add(key, 2);
          hashes.set(textHash(key), key);
        }
        const kept = smallest(max);
        assert.deepEqual(
          map.entries(),
          kept.map((key) => [key, [key, key]]),
        );
        assert.deepEqual(
          hashes.sample(),
          kept.map((key) => [textHash(key), key]),
        );
        assert.deepEqual(distinct.data(), { hashes: kept.map((key) => textHash(key)), limit: next(max) });
        assert.deepEqual(values.data(), { values: kept.map((key) => [key, 4]), limit: next(max) });
        assert.deepEqual([map.limit, hashes.limit, map.dropsFrom, distinct.dropsFrom], Array(4).fill(next(max)));
        assert.deepEqual([map.isComplete, distinct.isExact, values.isExact], Array(3).fill(isWhole));
        const estimate = isWhole ? 300 : Math.round((max * hashRange) / next(max));
        assert.deepEqual([map.distinct, distinct.count, values.report().distinct], Array(3).fill(estimate));
        assert.deepEqual(
          keys.map((key) => [map.get(key) !== undefined, hashes.get(textHash(key))]),
          keys.map((key) => [kept.includes(key), kept.includes(key) ? key : undefined]),
        );
        assert.deepEqual(
          keys.map((key) => [map.mayKeep(textHash(key)), hashes.mayKeep(textHash(key))]),
          keys.map((key) => [kept.includes(key), kept.includes(key)]),
        );
        assert.ok(dropped.every((hash) => !kept.some((key) => textHash(key) === hash)));
      }
    });
  }

  it('make a value once, and take a hash that is known', () => {
    const map = new SampledMap<number>(2);
    let made = 0;
    const make = () => ++made;
    assert.deepEqual(
      ['a', 'a', 'b', 'a', 'b', 'b'].map((key) => map.at(key, make)),
      [1, 1, 2, 1, 2, 2],
    );
    map.limitTo(100);
    assert.deepEqual([map.at('a', make, 99), map.at('b', make, 100), map.at('c', make)], [3, undefined, undefined]);
    map.limitTo(200);
    assert.equal(map.limit, 100);
  });

  it('join: what one has dropped the other does not show', () => {
    const [one, other] = [new ValueCounts(300), new ValueCounts(10)];
    for (const key of keys) {
      one.add(key);
      other.add(key, 3);
    }
    one.merge(other.data());
    const kept = smallest(10);
    assert.deepEqual(one.data(), { values: kept.map((key) => [key, 4]), limit: next(10) });
    const [count, counted] = [new DistinctCount(300), new DistinctCount(10)];
    for (const key of keys) {
      count.addHash(textHash(key));
      counted.addHash(textHash(key));
    }
    count.merge(counted.data());
    assert.deepEqual(count.data(), { hashes: kept.map((key) => textHash(key)), limit: next(10) });
  });

  it('show the most frequent value first, then by text, and shorten long values', () => {
    const values = new ValueCounts(9);
    for (const value of ['b', 'c', 'a', 'c', 'x'.repeat(201), 'x'.repeat(200)]) values.add(value);
    assert.deepEqual(values.report(), {
      top: [
        { value: 'c', count: 2 },
        { value: 'x'.repeat(200), count: 2 },
        { value: 'a', count: 1 },
        { value: 'b', count: 1 },
      ],
      distinct: 4,
      exact: true,
    });
    assert.equal(values.limit, 9);
  });
});

describe('timelines', () => {
  const place = (offset: number, time: number | null = null, file = 'a') => ({ file, offset, line: offset, time });

  it('count by second, and keep the first line of each: by time, file and place', () => {
    const line = new Timeline();
    line.add(place(7, 2500), 2500, 2);
    line.add(place(9, 2400), 2400, 1);
    line.add(place(3, 2400), 2999, 1);
    line.add(place(1, 2400, 'b'), 2000, 1);
    line.add(place(5), 1999, 4);
    line.add(place(6), 1000, 1);
    assert.deepEqual(line.data(), {
      width: 0,
      buckets: [
        [1, 5, place(5)],
        [2, 5, place(3, 2400)],
      ],
    });
    assert.deepEqual(line.in(1), [{ start: 0, count: 10, first: place(5) }]);
    assert.deepEqual(line.in(0), [
      { start: 1, count: 5, first: place(5) },
      { start: 2, count: 5, first: place(3, 2400) },
    ]);
  });

  it('become wider beyond their number of buckets, and join others with later lines', () => {
    const line = new Timeline();
    const seconds = (at: number) => at * 1000;
    for (let at = 0; at < maxBuckets; at++) line.add(place(at), seconds(at), 1);
    assert.equal(line.width, 0);
    line.add(place(maxBuckets), seconds(maxBuckets), 1);
    assert.equal(line.width, 1);
    assert.deepEqual(line.data().buckets.slice(0, 2), [
      [0, 10, place(0)],
      [10, 10, place(10)],
    ]);
    const other = new Timeline();
    other.merge({ width: 1, buckets: [[20, 3, place(8)]] }, 0);
    other.merge({ width: 2, buckets: [[0, 2, place(2)]] }, 100);
    other.merge({ width: 0, buckets: [[60, 1, place(4)]] }, 0);
    assert.deepEqual(other.data(), {
      width: 2,
      buckets: [
        [0, 5, { ...place(2), line: 102 }],
        [60, 1, place(4)],
      ],
    });
    const wide = new Timeline();
    for (let at = 0; at <= maxBuckets; at++) wide.add(place(at), seconds(at * 1e9), 1);
    assert.equal(wide.width, bucketWidths.length - 1);
    assert.equal(wide.data().buckets.length, maxBuckets + 1);
  });
});
