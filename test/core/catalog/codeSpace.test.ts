import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import { type CodeSpace, digitsOf, isShort, jobCodes, spaceOf } from '../../../server/src/core/catalog/codeSpace';
import { codeDocuments } from '../../../server/src/core/mentions/document/chunkedDocument';
import { rejection, scanCodes } from '../../../server/src/core/mentions/document/codeScanner';
import { assertLinear } from '../../support/assertLinear';
import { catalogWith } from '../../support/customCatalogs';
import { layerOf, merged } from '../../support/handmadeLayers';

const cmdbFile = { 'cmdb.csv': '# codes: 1199000-1199999, 1198001\ncode,message\n1199048,denied\n404040,far' };
const esbFile = { 'esb.csv': 'code,message\n9900413,denied\n4031,short\n9999999999,long' };
const cmdb = catalogWith(cmdbFile);
const both = spaceOf(catalogWith({ ...cmdbFile, ...esbFile }));

function codesOf(text: string, space: CodeSpace, from = 0, to = text.length): [offset: number, code: number][] {
  const found: [number, number][] = [];
  scanCodes(text, from, to, (offset, code) => found.push([offset, code]), space);
  return found;
}

describe('code space', () => {
  it('is that of JOB if no catalog has other codes', () => {
    assert.equal(spaceOf(builtinCatalog()), jobCodes);
    assert.equal(spaceOf(catalogWith({})), jobCodes);
    assert.equal(spaceOf(catalogWith({ 'a.csv': '# codes: 1200000-1299999\ncode,message\n1238001,a' })), jobCodes);
  });

  it('contains the codes of JOB, and what catalogs list and declare', () => {
    const space = spaceOf(cmdb);
    const inside = [1200000, 1299999, 1199000, 1199999, 1198001, 404040];
    const outside = [1198000, 1198002, 1198999, 1300000, 404041, 9900413, 0, -1, Number.NaN];
    assert.deepEqual(
      inside.filter((number) => !space.has(number)),
      [],
    );
    assert.deepEqual(
      outside.filter((number) => space.has(number)),
      [],
    );
    assert.deepEqual(
      [space.digits, both.digits],
      [
        { fewest: 6, most: 7 },
        { fewest: 4, most: 10 },
      ],
    );
    assert.deepEqual(
      [...inside, 9900413, 4031, 9999999999].filter((number) => !both.has(number)),
      [],
    );
  });

  it('knows which digits a code begins with', () => {
    const beginning = ['1', '11', '119', '1199', '1199048', '1198001', '12', '1299999', '4', '404040'];
    const not = ['0', '2', '13', '1198', '11980010', '4041', '40404', '4040400', '99'];
    assert.deepEqual(
      beginning.filter((digits) => !spaceOf(cmdb).begins(digits)),
      [],
    );
    assert.deepEqual(
      not.filter((digits) => spaceOf(cmdb).begins(digits)),
      ['1198', '40404'],
    );
    assert.deepEqual(
      ['9', '99004', '4031', '999999999'].filter((digits) => !both.begins(digits)),
      [],
    );
    assert.deepEqual(
      ['1', '12', '123'].map((digits) => jobCodes.begins(digits)),
      [true, true, true],
    );
    assert.deepEqual(
      ['119', '13', '12398011'].map((digits) => jobCodes.begins(digits)),
      [false, false, false],
    );
  });

  it('is equal to another one of the same numbers, however they are declared', () => {
    const split = '# codes: 1199500-1199999, 1199000-1199499, 1198001\ncode,message\n404040,a';
    assert.equal(spaceOf(cmdb).equals(spaceOf(catalogWith({ 'b.csv': split }))), true);
    assert.equal(spaceOf(cmdb).equals(both), false);
    assert.equal(spaceOf(cmdb).equals(jobCodes), false);
    assert.equal(jobCodes.equals(spaceOf(cmdb)), false);
  });

  it('knows how long a code is, and which are short', () => {
    assert.deepEqual([4031, 404040, 1199048, 1239801, 9999999999].map(digitsOf), [4, 6, 7, 7, 10]);
    assert.deepEqual([4031, 404040, 1199048, 1239801, 9999999999].map(isShort), [true, true, false, false, false]);
  });

  it('makes its numbers candidates under the rules that hold for those of JOB', () => {
    const found = '1199048 1239801L 4031, 错误码9900413表示 \\n9999999999. %3D404040 [1198001]';
    assert.deepEqual(codesOf(found, both), [
      [0, 1199048],
      [8, 1239801],
      [17, 4031],
      [26, 9900413],
      [38, 9999999999],
      [53, 404040],
      [61, 1198001],
    ]);
    const rejected =
      'a1199048 x_1199048 01199048 11990480 0x1199048 1.1199048 1199048.5 99999999990 %1199048 4032 1300000';
    assert.deepEqual(codesOf(rejected, both), []);
  });

  it('says why a number is no candidate', () => {
    const reasonOf = (text: string) => rejection(text, 0, text.length, both);
    assert.deepEqual(['1199048', '1300000', '4032', '01199048', '12345678901234567890'].map(reasonOf), [
      undefined,
      'inNoCatalog',
      'inNoCatalog',
      'inNoCatalog',
      'inNoCatalog',
    ]);
  });

  it('does not change which codes of JOB are found', () => {
    const pieces = [
      '1239801',
      '12',
      '3',
      '9801',
      '0',
      ' ',
      '.',
      'L',
      '_',
      '%3D',
      '\\n',
      '错',
      '1199048',
      '4031',
      '1234567890',
    ];
    const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(''));
    let runs = 0;
    fc.assert(
      fc.property(soup, fc.nat(40), fc.nat(40), (text, from, length) => {
        runs++;
        const job = codesOf(text, jobCodes, from, from + length);
        const all = codesOf(text, both, from, from + length);
        assert.deepEqual(
          all.filter(([, code]) => jobCodes.has(code)),
          job,
        );
      }),
      { numRuns: 2000 },
    );
    assert.equal(runs, 2000);
  });

  it('takes time linear in runs of digits of any length', async () => {
    await assertLinear(200_000, (size) => assert.deepEqual(codesOf('1234567890'.repeat(size), both), []));
  }).timeout(600_000);
});

describe('documents searched for other codes', () => {
  it('are read again for another space, and not for an equal one', () => {
    const document = codeDocuments().create('file:///a', 'log', 1, 'code=1199048 and 1239801 at 4031');
    const seen = (space: CodeSpace) => document.codesIn(0, document.length, space).map(({ code }) => code);
    assert.deepEqual(seen(jobCodes), [1239801]);
    assert.deepEqual([...document.totals(jobCodes).keys()], [1239801]);
    assert.deepEqual(seen(both), [1199048, 1239801, 4031]);
    const totals = document.totals(both);
    assert.deepEqual([...totals.keys()], [1199048, 1239801, 4031]);
    assert.equal(document.totals(spaceOf(catalogWith({ ...esbFile, ...cmdbFile }))), totals);
    assert.deepEqual(seen(jobCodes), [1239801]);
    assert.deepEqual([...document.totals(jobCodes).keys()], [1239801]);
  });

  it('know the code at both ends of it, however long it is', () => {
    const document = codeDocuments().create('file:///a', 'log', 1, '4031 9999999999 1199048');
    const at = (offset: number) => document.codeAt(offset, both)?.code;
    assert.deepEqual([0, 4, 5, 15, 16, 23].map(at), [4031, 4031, 9999999999, 9999999999, 1199048, 1199048]);
  });

  it('answer after edits and changes as a fresh document does', () => {
    const spaces = [jobCodes, spaceOf(cmdb), both];
    const piece = fc.constantFrom('1199048', '1239801', '4031', '9999999999', '\n', ' ', 'x', '12', '错');
    const edit = fc.record({
      at: fc.nat(60),
      cut: fc.nat(12),
      text: fc.array(piece, { maxLength: 6 }),
      space: fc.nat(2),
    });
    let runs = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.array(edit, { maxLength: 8 }), (start, edits) => {
        runs++;
        const documents = codeDocuments('utf-16', 8);
        let document = documents.create('file:///a', 'log', 1, start.join(''));
        for (const { at, cut, text, space: index } of edits) {
          const space = spaces[index] ?? jobCodes;
          document.totals(space);
          const range = { start: document.positionAt(at), end: document.positionAt(at + cut) };
          document = documents.update(document, [{ range, text: text.join('') }], 2);
          const whole = document.getText();
          const codes = codesOf(whole, space).map(([offset, code]) => ({ code, offset, length: digitsOf(code) }));
          assert.deepEqual(document.codesIn(0, whole.length, space), codes);
          assert.deepEqual([...document.totals(space).keys()], [...new Set(codes.map(({ code }) => code))]);
        }
      }),
      { numRuns: 500 },
    );
    assert.equal(runs, 500);
  });
});

describe('ranges of codes', () => {
  const spaceWith = (...ranges: readonly (readonly [first: number, last: number])[]) =>
    spaceOf(merged([layerOf('own', [], { ranges: ranges.map(([first, last]) => ({ first, last })) })]));

  it('join where they touch, and nowhere else', () => {
    const space = spaceWith([4000, 4009], [4010, 4019], [4021, 4029], [4005, 4007]);
    assert.deepEqual(
      [3999, 4000, 4009, 4010, 4019, 4020, 4021, 4029, 4030].map((number) => space.has(number)),
      [false, true, true, true, true, false, true, true, false],
    );
    assert.deepEqual(space.digits, { fewest: 4, most: 7 });
    assert.deepEqual(spaceWith([80_000_000, 80_000_009]).digits, { fewest: 7, most: 8 });
  });

  it('are the same if all of them are', () => {
    const space = spaceWith([4000, 4009], [5000, 5009]);
    assert.ok(space.equals(spaceWith([5000, 5009], [4000, 4009])));
    assert.ok(space.equals(space));
    for (const other of [
      spaceWith([4000, 4009], [5000, 5010]),
      spaceWith([4000, 4008], [5000, 5009]),
      spaceWith([4000, 4009], [5001, 5009]),
      spaceWith([4000, 4009]),
      jobCodes,
    ]) {
      assert.ok(!space.equals(other));
    }
  });

  it('begin with their first digits', () => {
    const begins = ['1', '12', '13', '120000', '1200000', '1299999', '1300000', '400', '4000', '40000', '04'];
    assert.deepEqual(
      begins.filter((digits) => spaceWith([4000, 4009]).begins(digits)),
      ['1', '12', '120000', '1200000', '1299999', '400', '4000'],
    );
    assert.deepEqual(
      begins.filter((digits) => jobCodes.begins(digits)),
      ['1', '12', '120000', '1200000', '1299999'],
    );
  });

  it('have codes of so many digits', () => {
    assert.deepEqual([999, 999_999, 1_000_000, 9_999_999, 10_000_000].map(digitsOf), [3, 6, 7, 7, 8]);
    assert.deepEqual([999_999, 1_000_000].map(isShort), [true, false]);
  });
});
