import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import { CodeFinder, searchTexts } from '../../../server/src/core/mentions/codeFinder';
import type { CodeMention } from '../../../server/src/core/mentions/codeMention';
import { codeDocuments } from '../../../server/src/core/mentions/document/chunkedDocument';
import type { CodeDocument } from '../../../server/src/core/mentions/document/codeDocument';
import { type UnexplainedReason, whyNot } from '../../../server/src/core/mentions/whyNot';
import { documentOf } from '../../features/context';
import { catalogOf } from '../../support/catalogOf';
import { catalogWith } from '../../support/customCatalogs';
import { definedCatalog } from '../../support/definedCatalog';

const catalog = builtinCatalog();

function open(text: string, languageId = 'log') {
  return codeDocuments().create('file:///a', languageId, 1, text);
}

/** The document of a marked text, and where `$0` stood. */
function marked(text: string) {
  return { document: open(text.replace('$0', '')), offset: text.indexOf('$0') };
}

describe('CodeFinder, of numbers', () => {
  const text = 'code=1239801 took 1239801 ms\ncode=1299999 task 1299999\nphone 1200000\n';

  it('are the listed ones, and the unlisted ones that the text calls error codes', () => {
    const entry = catalog.get(1239801);
    assert.ok(entry);
    const listed = { kind: 'number', code: 1239801, length: 7, entry };
    assert.deepEqual(new CodeFinder(open(text), catalog).between(), [
      { ...listed, offset: 5 },
      { ...listed, offset: 18 },
      { kind: 'number', code: 1299999, offset: 34, length: 7 },
    ]);
    assert.deepEqual(new CodeFinder(open(text), catalog).between(6, 34), [{ ...listed, offset: 18 }]);
  });

  it('are found under the cursor, at both ends of the number too', () => {
    const found = { kind: 'number', code: 1299999, offset: 5, length: 7 };
    const at = (place: string) => {
      const { document, offset } = marked(place);
      return new CodeFinder(document, catalog).at(offset);
    };
    assert.deepEqual(at('code=$01299999 '), found);
    assert.deepEqual(at('code=129$09999 '), found);
    assert.deepEqual(at('code=1299999$0 '), found);
    assert.equal(at('code$0=1299999 '), undefined);
    assert.equal(at('code=1299999 $0'), undefined);
    assert.equal(at('task=$01299999 '), undefined);
  });

  it('are counted: listed ones everywhere, unlisted ones where the text calls them error codes', () => {
    assert.deepEqual(
      [...new CodeFinder(open(text), catalog).totals()],
      [
        [1239801, { count: 2, first: 5 }],
        [1299999, { count: 1, first: 34 }],
      ],
    );
    assert.deepEqual(
      [...new CodeFinder(open(`task 1299999 ${text}`), catalog).totals()],
      [
        [1239801, { count: 2, first: 18 }],
        [1299999, { count: 1, first: 47 }],
      ],
    );
    assert.deepEqual([...new CodeFinder(open(''), catalog).totals()], []);
  });

  it('are added up in steps, of which none judges many numbers or much text', () => {
    const count = 10_000;
    const lines = Array.from({ length: count }, (_, at) => `    CODE_${at}(${1_270_001 + at}, "x"),`);
    const document = open(`enum E {\n${lines.join('\n')}\n}\n`, 'java');
    const steps = new CodeFinder(document, catalog).totalsSteps('unprompted');
    let taken = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) taken++;
    assert.ok(taken > count / 64 + document.length / 128 / 1024, `${taken} steps`);
    assert.equal(step.value.size, count);
    assert.equal(new CodeFinder(document, catalog).totals('unprompted'), step.value);
  });

  it('are rejected with a reason', () => {
    const cases: readonly (readonly [string, string, UnexplainedReason])[] = [
      ['task_12$039801', '1239801', 'partOfIdentifier'],
      ['0x1239801$0', '1239801', 'hex'],
      ['%$01239801', '1239801', 'partOfEscape'],
      ['1.$01289075', '1289075', 'fraction'],
      ['$01239801.5', '1239801', 'fraction'],
      ['2025$01239801', '20251239801', 'notSevenDigits'],
      ['took $012 ms', '12', 'notSevenDigits'],
      ['9900413$0', '9900413', 'notStartingWith12'],
      ['phone $01200000', '1200000', 'unlistedAndNotStrong'],
    ];
    const given = cases.map(([place]) => {
      const { document, offset } = marked(place);
      const found = whyNot(document, catalog, offset);
      assert.equal(document.slice(found?.offset ?? 0, (found?.offset ?? 0) + (found?.text.length ?? 0)), found?.text);
      return [place, found?.text, found?.reason];
    });
    assert.deepEqual(given, cases);
  });

  it('have no reason without a number, or if it is explained', () => {
    for (const place of ['', '$0', 'no $0number', 'code=1299999 $0', '$01239801', 'code=129$09999']) {
      const { document, offset } = marked(place);
      assert.equal(whyNot(document, catalog, offset), undefined, place);
    }
  });

  it('read only the part of a long run of digits around the cursor', () => {
    const found = whyNot(open('1'.repeat(1_000_000)), catalog, 500_000);
    assert.equal(found?.reason, 'notSevenDigits');
    assert.ok(found.text.length < 200);
  });

  it('take an offset outside the document', () => {
    for (const offset of [Number.NaN, -1, Number.POSITIVE_INFINITY]) {
      assert.equal(new CodeFinder(open(' '), catalog).at(offset), undefined);
      assert.equal(whyNot(open(' '), catalog, offset), undefined);
    }
  });
});

describe('codes of other systems', () => {
  const own = catalogWith({ 'a.csv': '# codes: 1199000-1199999\ncode,message\n1199048,denied\n4031,short' });
  const other = catalogWith({ 'b.csv': 'code,message\n9900413,denied' });
  const text = 'code=1199048 took 1199048 ms, code=1199001 task 1199001, code=4031 port 4031, code=9900413';

  it('are explained where listed, the short and the unlisted ones where the text calls them codes', () => {
    const document = open(text);
    const shown = new CodeFinder(document, own)
      .between()
      .map(({ code, offset, entry }) => [code, offset, entry?.message.en]);
    assert.deepEqual(shown, [
      [1199048, 5, 'denied'],
      [1199048, 18, 'denied'],
      [1199001, 35, undefined],
      [4031, 62, 'short'],
    ]);
    assert.deepEqual(
      [...new CodeFinder(document, own).totals()],
      [
        [1199048, { count: 2, first: 5 }],
        [1199001, { count: 1, first: 35 }],
        [4031, { count: 1, first: 62 }],
      ],
    );
  });

  it('are not found with catalogs that do not list them', () => {
    assert.deepEqual(new CodeFinder(open(text), catalog).between(), []);
    assert.deepEqual(
      new CodeFinder(open(text), other).between().map(({ code }) => code),
      [9900413],
    );
  });

  it('are rejected with a reason', () => {
    const why = (place: string) => {
      const document = open(place.replace('$0', ''));
      return whyNot(document, own, place.indexOf('$0'))?.reason;
    };
    assert.deepEqual(
      ['code=11$099048', 'took 40$031 ms', 'task 11$099001', 'code=99$000413', '40$032', 'a40$031'].map(why),
      [undefined, 'shortAndNotStrong', 'unlistedAndNotStrong', 'inNoCatalog', 'inNoCatalog', 'partOfIdentifier'],
    );
  });

  it('make the numbers beside them in a list codes', () => {
    const document = open('retry when errorCode == 1199048 || 4031 ...');
    assert.deepEqual(
      new CodeFinder(document, own).between().map(({ code }) => code),
      [1199048, 4031],
    );
  });
});

const team = definedCatalog({ code: 1241001, name: 'TEAM_STEP_FAILED', owner: 'ErrorCode' });

/** Each mention as it is in the text, with what is known of it. */
function shown(finder: CodeFinder, document: CodeDocument, mentions: readonly CodeMention[]): string[] {
  return mentions.map((mention) => {
    const { code, kind, offset, length } = mention;
    const text = document.slice(offset, offset + length);
    return `${text} is ${code} by ${kind}, ${finder.judge.confidence(mention)}`;
  });
}

const source = `int TEAM_STEP_FAILED = 1241001;
throw new JobException(ErrorCode.TEAM_STEP_FAILED); // 1241001
if (code == 1239801) call(1239801, 1200001);
int other = 1200002; errorCode = 1200003;`;

describe('CodeFinder, of numbers and names', () => {
  it('finds numbers and names in order, with the confidence of each', () => {
    const document = documentOf(source, 'java');
    const finder = new CodeFinder(document, team);
    assert.deepEqual(shown(finder, document, finder.between()), [
      'TEAM_STEP_FAILED is 1241001 by name, strong',
      '1241001 is 1241001 by number, strong',
      'TEAM_STEP_FAILED is 1241001 by name, strong',
      '1241001 is 1241001 by number, plain',
      '1239801 is 1239801 by number, strong',
      '1239801 is 1239801 by number, plain',
      '1200003 is 1200003 by number, strong',
    ]);
  });

  it('finds some codes only, and no names if these are switched off', () => {
    const document = documentOf(source, 'java');
    const finder = new CodeFinder(document, team, false);
    const numbers = ['1241001 is 1241001 by number, strong', '1241001 is 1241001 by number, plain'];
    assert.deepEqual(shown(finder, document, finder.of(new Set([1241001]))), numbers);
    assert.deepEqual(
      shown(
        finder,
        document,
        finder.between(0, source.length, (code) => code === 1241001),
      ),
      numbers,
    );
    assert.deepEqual(finder.of(new Set()), []);
    assert.deepEqual(
      finder.between(0, source.length, () => false),
      [],
    );
    assert.deepEqual(new CodeFinder(documentOf('', 'java'), team).between(), []);
  });

  it('finds the same mentions of one code as among all', () => {
    const pieces = fc.constantFrom(
      ...[
        '1241001',
        '1239801',
        'ErrorCode.TEAM_STEP_FAILED',
        'TEAM_STEP_FAILED',
        'code = ',
        '\n',
        ' ',
        '"',
        'x',
        '错误码',
        '，',
        '12',
        '1200001',
        '.',
      ],
    );
    let cases = 0;
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        cases++;
        const document = documentOf(parts.join(''), 'java');
        const finder = new CodeFinder(document, team);
        const all = finder.between();
        assert.deepEqual(
          finder.of(new Set([1241001, 1239801])),
          all.filter(({ code }) => code !== 1200001),
        );
        const { length: count } = finder.unprompted();
        assert.equal(
          [...finder.totals().values()].reduce((sum, total) => sum + total.count, 0),
          count,
        );
        for (const code of [1241001, 1239801, 1200001]) {
          const among = finder.between(0, document.length, (other) => other === code);
          assert.deepEqual(finder.of(new Set([code])), among);
          assert.deepEqual(
            among,
            all.filter((mention) => mention.code === code),
          );
          for (const { kind, offset, length } of among) {
            const text = document.slice(offset, offset + length);
            assert.equal(text, kind === 'number' ? String(code) : 'TEAM_STEP_FAILED');
          }
        }
      }),
      { numRuns: 500 },
    );
    assert.equal(cases, 500);
  });

  it('finds one code in a log of 10 MB in the time of a text search', () => {
    const line = `2024-05-06 10:00:00 INFO step done, code=1239801 cost=12ms ${'x'.repeat(60)}\n`;
    const text = `${line.repeat(80_000)}code=1241001\n`;
    const finder = new CodeFinder(documentOf(text, 'log'), builtinCatalog());
    assert.deepEqual(
      finder.of(new Set([1241001])).map((mention) => [mention.offset, finder.judge.confidence(mention)]),
      [[text.length - 8, 'strong']],
    );
  });
});

describe('searchTexts', () => {
  it('are the number and all names of a code, each once', () => {
    const catalog = definedCatalog(
      { code: 1241001, name: 'TEAM_STEP_FAILED', owner: 'ErrorCode' },
      { code: 1241001, name: 'TEAM_FAILED', owner: 'OldCode' },
    );
    const texts = searchTexts(catalog, [1241001, 1200001]);
    assert.deepEqual(
      texts.filter((text) => text.startsWith('TEAM') || /^[0-9]/.test(text)),
      ['1241001', 'TEAM_STEP_FAILED', 'TEAM_FAILED', '1200001'],
    );
    assert.deepEqual(searchTexts(catalog, [1241001], false), ['1241001']);
    assert.deepEqual(searchTexts(catalogOf(), []), []);
  });

  it('leave out a text that contains another one', () => {
    const catalog = definedCatalog(
      { code: 1241001, name: 'FAILED', owner: 'A' },
      { code: 1241001, name: 'X_FAILED_Y', owner: 'B' },
    );
    assert.ok(!searchTexts(catalog, [1241001]).includes('X_FAILED_Y'));
  });

  it('are in every text with a mention', () => {
    const catalog = definedCatalog({ code: 1241001, name: 'STEP_FAILED', owner: 'ErrorCode' });
    const texts = searchTexts(catalog, [1241001]);
    const lines = [
      'ErrorCode.STEP_FAILED',
      'ErrorCode.JOB_STEP_FAILED',
      'code = 1241001',
      'STEP_FAILED = 1241001',
      'nothing',
    ];
    const found = lines.filter(
      (line) => new CodeFinder(documentOf(line, 'java'), catalog).of(new Set([1241001])).length > 0,
    );
    assert.deepEqual(found, lines.slice(0, 4));
    assert.ok(found.every((line) => texts.some((text) => line.includes(text))));
  });
});
