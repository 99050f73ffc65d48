import assert from 'node:assert/strict';
import { readFingerprints } from '../../../../../server/src/core/catalog/sources/jobV3/messageFingerprints';
import { released, said } from '../../../../support/handmadeLayers';

const hash = '0123456789abcdef';
const long = `9:${hash}:fedcba9876543210`;

const entries = [
  { ...released(1241001, 'MISSING', 'Missing {0}', '3.4', '3.8'), placeholders: [0] },
  released(1241002, 'FULL', 'Full', '3.5', '3.12'),
  said(1241003, 'WRONG', 'Wrong'),
];

function read(...rows: readonly string[]) {
  const head = '| Code | Language | Versions | Parts |\n|--|--|--|--|\n';
  const { fingerprints, problems } = readFingerprints({ path: 'f.md', text: `${head}${rows.join('\n')}\n` }, entries);
  for (const { reason } of problems) assert.match(reason['zh-CN'], /[\u4e00-\u9fff].*。$/);
  return {
    found: fingerprints.map(({ code, language, versions: { first, last }, parts }) =>
      [code, language, first, last, parts].join(' '),
    ),
    problems: problems.map(({ file, line, reason }) => `${file}:${line}: ${reason.en}`),
  };
}

describe('fingerprints of messages', () => {
  it('are read in the order of the file', () => {
    assert.deepEqual(
      read(
        `|1241001|en|3.4-3.6|${long} {0}|`,
        `|1241001|en|3.7-3.8|{0} ${long}|`,
        `|1241001|zh|3.4-3.8|5:${hash}:${hash}|`,
        `|1241002|en|3.12|${long}|`,
      ),
      {
        found: [
          `1241001 en 3.4 3.6 ${long} {0}`,
          `1241001 en 3.7 3.8 {0} ${long}`,
          `1241001 zh-CN 3.4 3.8 5:${hash}:${hash}`,
          `1241002 en 3.12 3.12 ${long}`,
        ],
        problems: [],
      },
    );
  });

  it('are left out with a reason where a row is wrong', () => {
    assert.deepEqual(
      read(
        `|12410|en|3.4-3.6|${long}|`,
        `|1241001|fr|3.4-3.6|${long}|`,
        `|1241001|en|4.0|${long}|`,
        '|1241001|en|3.4|{0}|',
        `|1241001|en|3.4|${long} ${long}|`,
        `|1241001|en|3.4|5:${hash}:fedcba9876543210|`,
        `|1241001|en|3.4-3.9|${long}|`,
        `|1241004|en|3.4|${long}|`,
        `|1241001|en|3.4|${long} {1}|`,
        `|1241002|en|3.6|${long} {0}|`,
        `|1241002|en|3.7-3.9|${long}|`,
        `|1241002|en|3.9-3.10|${long}|`,
        `|1241002|en|3.10|${long}|`,
        `|1241002|zh|3.9|${long}|`,
      ),
      {
        found: [`1241002 en 3.7 3.9 ${long}`, `1241002 zh-CN 3.9 3.9 ${long}`],
        problems: [
          'f.md:3: "12410" is not an error code: seven digits that begin with 12.',
          'f.md:4: "fr" is not a language: en or zh.',
          'f.md:5: "4.0" is not a range of JOB 3.x releases such as 3.5-3.12 or 3.12.',
          'f.md:6: "{0}" does not list arguments such as {0} and pieces such as LENGTH:PREFIX:HASH.',
          `f.md:7: "${`${long} ${long}`.slice(0, 40)}…" does not list arguments such as {0} and pieces such as LENGTH:PREFIX:HASH.`,
          `f.md:8: "5:${hash}:fedcba9876543210" does not list arguments such as {0} and pieces such as LENGTH:PREFIX:HASH.`,
          'f.md:9: Code 1241001 has no meaning in 3.9.',
          'f.md:10: Code 1241004 has no meaning in 3.4.',
          'f.md:11: Code 1241001 takes 1 argument in 3.4, and this message more.',
          'f.md:12: Code 1241002 takes 0 arguments in 3.6, and this message more.',
          'f.md:14: Code 1241002 already has a message in one of these releases, in line 13.',
          'f.md:15: Code 1241002 already has a message in one of these releases, in line 14.',
        ],
      },
    );
  });

  it('are missed in a file without any', () => {
    assert.deepEqual(read(), { found: [], problems: ['f.md:1: The file lists no codes.'] });
  });
});
