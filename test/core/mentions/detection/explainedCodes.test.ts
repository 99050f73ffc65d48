import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../../server/src/builtin/builtinCatalog';
import {
  explainedCodeAt,
  explainedCodes,
  explainedTotals,
  type UnexplainedReason,
  whyNot,
} from '../../../../server/src/core/mentions/detection/explainedCodes';
import { codeDocuments } from '../../../../server/src/core/mentions/document/chunkedDocument';
import { codeSpaceOf } from '../../../../server/src/core/mentions/document/codeSpace';
import { catalogWith } from '../../../support/ownCatalogs';

const catalog = builtinCatalog();

function open(text: string, languageId = 'log') {
  return codeDocuments().create('file:///a', languageId, 1, text);
}

/** The document of a marked text, and where `$0` stood. */
function marked(text: string) {
  return { document: open(text.replace('$0', '')), offset: text.indexOf('$0') };
}

describe('explained codes', () => {
  const text = 'code=1239801 took 1239801 ms\ncode=1299999 task 1299999\nphone 1200000\n';

  it('are the listed ones and the unlisted ones that are strong', () => {
    const entry = catalog.get(1239801);
    assert.ok(entry);
    assert.deepEqual(explainedCodes(open(text), catalog), [
      { code: 1239801, offset: 5, entry },
      { code: 1239801, offset: 18, entry },
      { code: 1299999, offset: 34 },
    ]);
    assert.deepEqual(explainedCodes(open(text), catalog, 6, 34), [{ code: 1239801, offset: 18, entry }]);
  });

  it('are found under the cursor, at both ends of the number too', () => {
    const found = { code: 1299999, offset: 5 };
    const at = (place: string) => {
      const { document, offset } = marked(place);
      return explainedCodeAt(document, catalog, offset);
    };
    assert.deepEqual(at('code=$01299999 '), found);
    assert.deepEqual(at('code=129$09999 '), found);
    assert.deepEqual(at('code=1299999$0 '), found);
    assert.equal(at('code$0=1299999 '), undefined);
    assert.equal(at('code=1299999 $0'), undefined);
    assert.equal(at('task=$01299999 '), undefined);
  });

  it('are counted: listed numbers everywhere, unlisted ones where they are strong', () => {
    assert.deepEqual(
      [...explainedTotals(open(text), catalog)],
      [
        [1239801, { count: 2, first: 5 }],
        [1299999, { count: 1, first: 34 }],
      ],
    );
    assert.deepEqual(
      [...explainedTotals(open(`task 1299999 ${text}`), catalog)],
      [
        [1239801, { count: 2, first: 18 }],
        [1299999, { count: 1, first: 47 }],
      ],
    );
    assert.deepEqual([...explainedTotals(open(''), catalog)], []);
  });

  it('are not there for a reason, which is told', () => {
    const cases: readonly (readonly [string, string, UnexplainedReason])[] = [
      ['task_12$039801', '1239801', 'partOfIdentifier'],
      ['0x1239801$0', '1239801', 'hex'],
      ['%$01239801', '1239801', 'partOfEscape'],
      ['1.$01289075', '1289075', 'fraction'],
      ['$01239801.5', '1239801', 'fraction'],
      ['2025$01239801', '20251239801', 'notSevenDigits'],
      ['took $012 ms', '12', 'notSevenDigits'],
      ['9900403$0', '9900403', 'notStartingWith12'],
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

  it('need no reason where no number stands, or where it is explained', () => {
    for (const place of ['', '$0', 'no $0number', 'code=1299999 $0', '$01239801', 'code=129$09999']) {
      const { document, offset } = marked(place);
      assert.equal(whyNot(document, catalog, offset), undefined, place);
    }
  });

  it('look at no more of a run of digits than they need', () => {
    const found = whyNot(open('1'.repeat(1_000_000)), catalog, 500_000);
    assert.equal(found?.reason, 'notSevenDigits');
    assert.ok(found.text.length < 200);
  });

  it('take an offset that is none', () => {
    for (const offset of [Number.NaN, -1, Number.POSITIVE_INFINITY]) {
      assert.equal(explainedCodeAt(open(' '), catalog, offset), undefined);
      assert.equal(whyNot(open(' '), catalog, offset), undefined);
    }
  });
});

describe('codes of other systems', () => {
  const own = catalogWith({ 'a.csv': '# codes: 1199000-1199999\ncode,message\n1199048,denied\n4031,short' });
  const other = catalogWith({ 'b.csv': 'code,message\n9900403,denied' });

  function openCustom(text: string) {
    const documents = codeDocuments();
    documents.setSpace(codeSpaceOf([own, other]));
    return documents.create('file:///a', 'log', 1, text);
  }
  const text = 'code=1199048 took 1199048 ms, code=1199001 task 1199001, code=4031 port 4031, code=9900403';

  it('are explained where listed, the short and the unlisted ones where the text calls them codes', () => {
    const document = openCustom(text);
    const shown = explainedCodes(document, own).map(({ code, offset, entry }) => [code, offset, entry?.message.en]);
    assert.deepEqual(shown, [
      [1199048, 5, 'denied'],
      [1199048, 18, 'denied'],
      [1199001, 35, undefined],
      [4031, 62, 'short'],
    ]);
    assert.deepEqual(
      [...explainedTotals(document, own)],
      [
        [1199048, { count: 2, first: 5 }],
        [1199001, { count: 1, first: 35 }],
        [4031, { count: 1, first: 62 }],
      ],
    );
  });

  it('are no codes in a folder whose catalogs do not know them', () => {
    assert.deepEqual(explainedCodes(openCustom(text), catalog), []);
    assert.deepEqual(
      explainedCodes(openCustom(text), other).map(({ code }) => code),
      [9900403],
    );
  });

  it('say why they are not explained', () => {
    const why = (place: string) => {
      const document = openCustom(place.replace('$0', ''));
      return whyNot(document, own, place.indexOf('$0'))?.reason;
    };
    assert.deepEqual(
      ['code=11$099048', 'took 40$031 ms', 'task 11$099001', 'code=99$000403', '40$032', 'a40$031'].map(why),
      [undefined, 'shortAndNotStrong', 'unlistedAndNotStrong', 'inNoCatalog', 'inNoCatalog', 'partOfIdentifier'],
    );
  });

  it('speak for the numbers beside them in a list', () => {
    const document = openCustom('retry when errorCode == 1199048 || 4031 ...');
    assert.deepEqual(
      explainedCodes(document, own).map(({ code }) => code),
      [1199048, 4031],
    );
  });
});
