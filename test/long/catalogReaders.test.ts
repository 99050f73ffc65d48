import assert from 'node:assert/strict';
import { builtinLayers } from '../../server/src/builtin/builtinLayers';
import { readCustomCatalog } from '../../server/src/core/catalog/sources/custom/customCatalog';
import { type Random, random } from '../support/random';
import { shrunkText } from '../support/shrink';

const filesOfEach = 100_000;

const fields = 'code,constant,class,English,中文,source,target,category,correction';
const samples: Readonly<Record<string, string>> = {
  'own.json': JSON.stringify({
    title: 'Own',
    ranges: ['4000000-4009999'],
    codes: [
      { code: 4000001, constant: 'A', message: { en: 'a {0}', 'zh-CN': '甲 {0}' }, arguments: { 0: 'user' } },
      { code: 4000002, message: 'b', source: 's', target: 't', category: 'c', correction: 'd' },
    ],
  }),
  'own.csv': `# codes: 4000000-4009999\n${fields}\n4000001,A,E,"a ""{0}""",甲,s,t,c,d\n4000002,,,b,乙,,,,\n`,
  'own.md':
    '# Own\n\nCodes: 4000000-4009999\n\n## One\n\n| Code | Constant | English | 中文 |\n|--|--|--|--|\n| 4000001 | A | a \\| b | 甲 |\n| 4000002 | B | b `c` | 乙 |\n',
  'own.properties': '# codes: 4000000-4009999\n4000001=a {0} \\\n  more\n4000002: \\u7532 b\n! comment\n4000003 c\n',
};

const odd = [
  '\\',
  '"',
  ',',
  '|',
  '{',
  '}',
  '[',
  ']',
  '\n',
  '\r',
  '\u0000',
  '\ud800',
  '\u202e',
  '4000001',
  '__proto__',
  "'",
  '#',
  ':',
  '=',
  '`',
  '{0',
  '﻿',
];

function mutated(text: string, from: Random): string {
  let changed = text;
  for (let times = from.below(5) + 1; times > 0; times--) {
    const at = from.below(changed.length + 1);
    const length = from.below(8) === 0 ? from.below(changed.length + 1) : from.below(6);
    const kind = from.below(4);
    if (kind === 0) changed = changed.slice(0, at) + changed.slice(at + length);
    else if (kind === 1)
      changed = changed.slice(0, at) + from.of(odd) + changed.slice(at + (from.below(2) === 0 ? 0 : length));
    else if (kind === 2)
      changed = changed.slice(0, at) + changed.slice(at, at + length).repeat(from.below(4)) + changed.slice(at);
    else changed = changed.slice(0, at) + from.of(odd).repeat(from.below(50)) + changed.slice(at);
    if (changed.length > 5000) changed = changed.slice(0, 2500);
  }
  return changed;
}

describe('readers of catalogs', () => {
  const { families } = builtinLayers();

  for (const [name, text] of Object.entries(samples)) {
    it(`take ${filesOfEach} broken files like ${name}: each a catalog, and what was wrong with it`, async () => {
      const from = random();
      assert.ok(readCustomCatalog({ path: name, text }, families).entries.length >= 2, 'the sample itself');
      let [problems, entries] = [0, 0];
      for (let at = 0; at < filesOfEach; at++) {
        const broken = mutated(text, from);
        try {
          const layer = readCustomCatalog({ path: name, text: broken }, families);
          problems += layer.problems.length;
          entries += layer.entries.length;
        } catch (error) {
          const throws = (shorter: string): boolean => {
            try {
              readCustomCatalog({ path: name, text: shorter }, families);
              return false;
            } catch {
              return true;
            }
          };
          const shortest = JSON.stringify(await shrunkText(broken, throws));
          assert.fail(`seed ${from.seed}: ${shortest}: ${error instanceof Error ? error.stack : error}`);
        }
      }
      console.log(`      ${filesOfEach} files, ${entries} entries, ${problems} problems, seed ${from.seed}`);
      assert.ok(problems > filesOfEach / 10 && entries > filesOfEach / 10);
      assert.equal(Reflect.get({}, 'polluted'), undefined);
    });
  }

  // A square would take 16 times as long for a text 4 times as long.
  it('take time in proportion to the length of a file, whatever it repeats', () => {
    let cases = 0;
    const slow: string[] = [];
    for (const [name, text] of Object.entries(samples)) {
      for (const unit of [
        ...odd,
        ' ',
        '\t',
        '\\\n',
        '||',
        '",',
        '[{',
        '{"a":',
        'a=',
        '| a ',
        '""',
        '-',
        '0',
        '4000001=',
        '码',
      ]) {
        const time = (count: number): number => {
          const file = { path: name, text: text + unit.repeat(Math.ceil(count / unit.length)) + text };
          // Of the processor: what other programs take does not count.
          const times = [0, 1, 2].map(() => {
            const start = process.cpuUsage();
            readCustomCatalog(file, families);
            const { user, system } = process.cpuUsage(start);
            return (user + system) / 1000;
          });
          return Math.min(...times);
        };
        // Garbage of the files before may be collected in one of them.
        const measured = [0, 1, 2].map(() => [time(100_000), time(400_000)] as const);
        if (measured.every(([short, long]) => long > 8 * short + 20)) {
          const times = measured.map((pair) => pair.map((ms) => ms.toFixed(1)).join(' and '));
          slow.push(`${name}, ${JSON.stringify(unit)}: ${times.join(', ')} ms`);
        }
        cases++;
      }
    }
    console.log(`      ${cases} pairs of files`);
    assert.deepEqual(slow, []);
    assert.equal(cases, 4 * (odd.length + 14));
  });
});
