import assert from 'node:assert/strict';
import fc from 'fast-check';
import { jobDigits, spaceOf } from '../../../../server/src/core/catalog/codeSpace';
import {
  leftReach,
  type RejectionReason,
  rejection,
  rightReach,
  scanCodes,
} from '../../../../server/src/core/mentions/document/codeScanner';
import { catalogWith } from '../../../support/customCatalogs';

function codesOf(text: string, from = 0, to = text.length): [offset: number, code: number][] {
  const found: [number, number][] = [];
  scanCodes(text, from, to, (offset, code) => found.push([offset, code]));
  return found;
}

/** Each with `$0` before the one number that is a candidate. */
const accepted = [
  '$01239801',
  'code = $01239801',
  '"$01239801"',
  "'$01239801'",
  '($01239801)',
  '[$01239801]',
  '{$01239801}',
  '=$01239801',
  ':$01239801',
  ',$01239801,',
  '-$01239801',
  '+$01239801',
  '#$01239801',
  '/$01239801/',
  '@$01239801',
  '$01239801-abc',
  '$01239801 -a@b',
  '$01239801.Then mail a@b',
  '$01239801@',
  '$01239801 @ host',
  '$01239801%4f',
  '%$01239801%',
  "'%$01239801'",
  '<$01239801>',
  '$01239801L',
  '$01239801l;',
  '$01239801n)',
  '$01239801u',
  '$01239801UL,',
  '$01239801ull',
  '$01239801LL',
  '$01239801i64',
  '$01239801L表示',
  '错误码$01239801表示',
  '为$01239801时',
  'é$01239801é',
  '\ud83d\ude00$01239801\ud83d\ude00',
  '\ud800$01239801\udc00',
  '\0$01239801\0',
  '\ufeff$01239801',
  '\r$01239801\r',
  'a\\n$01239801',
  'a\\t$01239801',
  'a\\r$01239801',
  '{\\"line\\\\n$01239801\\"}',
  '\\\\\\n$01239801',
  'code\\u003d$01239801',
  '\\u003D$01239801',
  '\\x3d$01239801',
  'code%3D$01239801',
  'code%3d$01239801',
  '\u001b[31m$01239801\u001b[0m',
  '\u001b[m$01239801',
  '\u001b[1;38;2;255;255;255m$01239801',
  '\\u001b[31m$01239801\\u001b[0m',
  '\\x1b[0;31m$01239801',
  '\\033[31m$01239801\\033[0m',
  '\\e[31m$01239801',
  'code $01239801.',
  'code $01239801. Next',
  '$01239801.toString()',
  'error.$01239801=no permission',
  '0..$01239801',
  '$01239801..',
  '$01239801%',
  '$01239801\\n',
  '0 $01239801 0',
  '12,$01239801,12',
  // Escapes of fixed width show where they end, even if they end in a digit.
  'code%3A%20$01239801',
  '%A0%81$01239801',
  '\\u7801$01239801',
  '\\u1200$01239801',
  '\\xa0$01239801',
  '\\346\\211\\200$01239801',
  // Colours without their escape character, and those of grep.
  '[31m$01239801[0m',
  '^[[31m$01239801^[[0m',
  '#033[1;31m$01239801#033[0m',
  'u001b[31m$01239801u001b[0m',
  '\u001b[01;31m\u001b[K$01239801\u001b[m\u001b[K',
  // Numbers of source code and floats that are whole.
  '$01239801_i64',
  '$01239801_u32;',
  '$01239801.0',
  '$01239801.00,',
  'code $01239801.0.',
  // Emphasis of Markdown.
  '_$01239801_',
  '__$01239801__',
  '**$01239801**',
  '**_$01239801_**',
  // A comma that separates.
  '[400,$01239801]',
  '4,$01239801,x',
  '1:2,$01239801',
  'x,$01239801 ms',
];

/** Each with `$0` before the run of digits and the reason it is no candidate. */
const rejected: readonly (readonly [text: string, reason: RejectionReason])[] = [
  ['$020251239801', 'notSevenDigits'],
  ['$01239801234567890', 'notSevenDigits'],
  ['$012398011', 'notSevenDigits'],
  ['$0123980', 'notSevenDigits'],
  ['$012', 'notSevenDigits'],
  ['$09900413', 'notStartingWith12'],
  ['$01139801', 'notStartingWith12'],
  ['$02123980', 'notStartingWith12'],
  ['task_$01239801', 'partOfIdentifier'],
  ['E$01239801x', 'partOfIdentifier'],
  ['E$01239801', 'partOfIdentifier'],
  ['$01239801x', 'partOfIdentifier'],
  ['$01239801_', 'partOfIdentifier'],
  ['_$01239801', 'partOfIdentifier'],
  ['$01239801Lx', 'partOfIdentifier'],
  ['$01239801L0', 'partOfIdentifier'],
  ['$01239801UL_', 'partOfIdentifier'],
  ['$01239801ms', 'partOfIdentifier'],
  ['$01239801e5', 'partOfIdentifier'],
  ['n$01239801', 'partOfIdentifier'],
  ['\\d$01239801', 'partOfIdentifier'],
  ['\\u$01239801', 'partOfIdentifier'],
  ['31m$01239801', 'partOfIdentifier'],
  ['item$01239801', 'partOfIdentifier'],
  ['\u001b31m$01239801', 'partOfIdentifier'],
  [`\u001b[${'1;'.repeat(30)}1m$01239801`, 'partOfIdentifier'],
  ['%E$01239801', 'partOfIdentifier'],
  ['D$01239801', 'partOfIdentifier'],
  ['3D$01239801', 'partOfIdentifier'],
  ['%G3D$01239801', 'partOfIdentifier'],
  ['\\u03d$01239801', 'partOfIdentifier'],
  ['%$01239801', 'partOfEscape'],
  ['$01239801@qq.com', 'partOfAddress'],
  ['$01239801＠qq.com', 'partOfAddress'],
  ['code=$01239801@mail', 'partOfAddress'],
  ['$01239801-abc@qq.com', 'partOfAddress'],
  ['$01239801.abc+def@qq.com', 'partOfAddress'],
  ['$01239801-abc%40qq.com', 'partOfAddress'],
  ['"$01239801%40qq.com"', 'partOfAddress'],
  ['ssh $01239801@10.0.0.1', 'partOfAddress'],
  ['0x$01239801', 'hex'],
  ['0X$01239801', 'hex'],
  ['1.$01289075', 'fraction'],
  ['$01239801.5', 'fraction'],
  ['.$01239801', 'fraction'],
  ['= .$01239801', 'fraction'],
  ['-.$01239801', 'fraction'],
  ['1.2.$01239801', 'fraction'],
  ['v1.$01239801', 'fraction'],
  ['$01239801.01', 'fraction'],
  ['$01239801.0.1', 'fraction'],
  ['$01239801.0f', 'fraction'],
  ['00:00:04,$01239801', 'fraction'],
  ['10:04,$01239801', 'fraction'],
  ['took 3,$01239801 s', 'fraction'],
  ['3,$01239801ms', 'partOfIdentifier'],
  ['12,$01239801 %', 'fraction'],
  ['共 3,$01239801秒', 'fraction'],
  ['_$01239801_x', 'partOfIdentifier'],
  ['a_$01239801_', 'partOfIdentifier'],
  ['__$01239801_', 'partOfIdentifier'],
  ['$01239801_ _x', 'partOfIdentifier'],
  ['x_y $01239801_', 'partOfIdentifier'],
  ['$01_239_8011', 'partOfIdentifier'],
  ['$012_39801', 'partOfIdentifier'],
  ['$01239801_f64', 'partOfIdentifier'],
];

describe('the scanner', () => {
  it('accepts a number of its own, with any text that may touch it', () => {
    const wrong = accepted.filter((marked) => {
      const text = marked.replace('$0', '');
      return JSON.stringify(codesOf(text)) !== JSON.stringify([[marked.indexOf('$0'), 1239801]]);
    });
    assert.deepEqual(wrong, []);
  });

  it('rejects everything else, with the reason', () => {
    const given = rejected.map(([marked]) => {
      const start = marked.indexOf('$0');
      const text = marked.replace('$0', '');
      assert.deepEqual(codesOf(text), [], marked);
      const digits = /^[0-9]+/.exec(text.slice(start))?.[0] ?? '';
      return [marked, rejection(text, start, start + digits.length)];
    });
    assert.deepEqual(given, rejected);
  });

  it('accepts the code of ESB that callers of JOB get as well, and nothing like it', () => {
    assert.deepEqual(codesOf('code=9900403, 9900403L'), [
      [5, 9900403],
      [14, 9900403],
    ]);
    for (const text of ['9900404', '19900403', '99004030', 'x9900403', '990040', '9900403@x']) {
      assert.deepEqual(codesOf(text), [], text);
    }
    assert.equal(rejection('9900403', 0, 7), undefined);
    assert.equal(rejection('9900404', 0, 7), 'notStartingWith12');
  });

  it('rejects a part of a longer run of digits', () => {
    assert.equal(rejection('20251239801', 4, 11), 'partOfLongerNumber');
    assert.equal(rejection('1239801234', 0, 7), 'partOfLongerNumber');
  });

  it('reads digits in groups, with the length that they have', () => {
    const lengths: unknown[] = [];
    const visit = (offset: number, code: number, length: number) => lengths.push([offset, code, length]);
    const text =
      "1_239_801 1239801 x=1_208_146i32; 1_239_801_x 91_239_801 1_239_80 1_239_801_000 12_39_801 1_2398_01 1_239'801 1'239_801";
    scanCodes(text, 0, text.length, visit);
    assert.deepEqual(lengths, [
      [0, 1239801, 9],
      [10, 1239801, 7],
      [20, 1208146, 9],
    ]);
    const space = spaceOf(
      catalogWith({ 'file:///own.json': JSON.stringify({ codes: [{ code: 40_001, message: 'x' }] }) }),
    );
    lengths.length = 0;
    const mixed = '40_001 1_239_801 %2040001 40001_i64 140_001 400_01';
    scanCodes(mixed, 0, mixed.length, visit, space);
    assert.deepEqual(lengths, [
      [0, 40001, 6],
      [7, 1239801, 9],
      [20, 40001, 5],
      [26, 40001, 5],
    ]);
  });

  it('finds the codes that begin in a range, judged with the text around it', () => {
    const text = '1239801 1208146 1238001';
    assert.deepEqual(codesOf(text, 0, 8), [[0, 1239801]]);
    assert.deepEqual(codesOf(text, 1, 17), [
      [8, 1208146],
      [16, 1238001],
    ]);
    assert.deepEqual(codesOf(text, 9, 16), []);
    assert.deepEqual(codesOf('91239801', 1, 8), []);
    assert.deepEqual(codesOf(text, -5, 99).length, 3);
  });

  it('judges a candidate by its maximum context only', () => {
    const around = fc.string({ unit: fc.constantFrom(...'\u001b[3;m\\u01bxn%D.LUu_é '), maxLength: 70 });
    let cases = 0;
    fc.assert(
      fc.property(around, around, (before, after) => {
        const near = before.slice(-leftReach) + 1239801 + after.slice(0, rightReach - jobDigits);
        const start = Math.min(before.length, leftReach);
        const whole = rejection(`${before}1239801${after}`, before.length, before.length + jobDigits);
        assert.equal(rejection(near, start, start + jobDigits), whole);
        cases++;
      }),
      { numRuns: 3000 },
    );
    assert.equal(cases, 3000);
  });

  it('finds the same as one regular expression with all rules', () => {
    // The same rules, said in one slow expression, but for emphasis, `.0` and decimal commas, which these parts lack.
    const hex = '[0-9A-Fa-f]';
    const escaped = String.raw`\\[nrt]|%${hex}{2}|=(?:3[ADE]|2[CF]|0[AD])|\\x${hex}{2}|\\u${hex}{4}|\\[0-3][0-7]{2}`;
    const colour = String.raw`\[[0-9;:]{1,35}m|(?:\x1b|\\u001[bB]|\\x1[bB]|\\033|\\e|\^\[|#033)\[[0-9;:]{0,35}[mK]`;
    const point = String.raw`(?<![0-9\s=(,[{<>*/+:-]\.)(?<!^\.)`;
    const wildcard = '(?<=%)(?=[0-9_]{7,9}%)';
    const left = `(?:(?<![0-9A-Za-z_%])|${wildcard}|(?<=${escaped}|${colour}))${point}`;
    const suffix = `(?:[uU][lL]{0,2}|[lL]{1,2}[uU]?|n|_?[iu](?:32|64|128|size))?`;
    const right = String.raw`(?![0-9])(?!\.[0-9])(?=${suffix}(?![0-9A-Za-z_]))`;
    const slow = new RegExp(`${left}(?:12[0-9]{5}|1_2[0-9]{2}_[0-9]{3})${right}`, 'g');
    const parts = [
      '1239801',
      ' 1239801',
      '=1208146',
      '1238001 ',
      '12',
      '3',
      '7',
      '.',
      'L',
      'u',
      'n',
      'x',
      '_x',
      ' ',
      '\n',
      '\\n',
      '\\',
      '%3D',
      '%',
      'D',
      '错',
      '\u001b[31m',
      '[31m',
      '\\u003d',
      '0x',
      '=',
      '-',
      '\0',
      '\ud800',
      'i64',
      '\\x1b[1;2m',
      '%20',
      '1_239_801',
      '\\u12',
      '\\201',
      '_i64',
    ];
    let cases = 0;
    let codes = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 40 }), (soup) => {
        const text = soup.join('');
        const found = codesOf(text);
        assert.deepEqual(
          found,
          [...text.matchAll(slow)].map((match) => [match.index, Number(match[0].replaceAll('_', ''))]),
        );
        cases++;
        codes += found.length;
      }),
      { numRuns: 5000 },
    );
    assert.equal(cases, 5000);
    assert.ok(codes > 1000, `${codes}`);
  });

  it('reads any line of 10 MB', () => {
    assert.deepEqual(codesOf('12'.repeat(5_000_000)), []);
    assert.deepEqual(codesOf(`${'\u001b[31m1239801x'.repeat(700_000)} 1239801`), [[9_100_001, 1239801]]);
    assert.equal(codesOf('1239801,'.repeat(1_250_000)).length, 1_250_000);
    assert.deepEqual(codesOf('\\'.repeat(10_000_000)), []);
  });
});
