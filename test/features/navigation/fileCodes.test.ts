import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import { fileCodes, nextCode } from '../../../server/src/features/navigation/fileCodes';
import { documentOf, marked, preferences } from '../context';

const catalog = builtinCatalog();

/** The text of the code after or before the mark. */
async function next(text: string, backwards: boolean) {
  const { document, position } = marked(text);
  const from = { offset: document.offsetAt(position), backwards };
  const found = await nextCode(document, catalog, preferences(), from, () => false);
  return found && document.slice(found.offset, found.offset + found.length);
}

describe('fileCodes', () => {
  it('counts each code, with its first place, in the order of the file', () => {
    const document = documentOf(
      'if code == 1239803:\n  pass\nelif code in (1207104, 1239803, 1250999): # error code\n',
    );
    const { codes, more } = fileCodes(document, catalog, preferences());
    assert.deepEqual(codes[0], {
      code: 1239803,
      count: 2,
      message: 'The execution queue is full',
      legacy: false,
      listed: true,
      range: { start: { line: 0, character: 11 }, end: { line: 0, character: 18 } },
    });
    assert.deepEqual(
      codes.map(({ code, count, legacy, listed }) => [code, count, legacy, listed]),
      [
        [1239803, 2, false, true],
        [1207104, 1, true, true],
        [1250999, 1, false, false],
      ],
    );
    assert.equal(more, 0);
    assert.deepEqual(fileCodes(documentOf('x = 1'), catalog, preferences()), { codes: [], more: 0 });
  });
});

describe('nextCode', () => {
  const text = 'code == 1239803\ncode == 1207104\ncode == 1237104\n';

  it('goes to the next and the previous code', async () => {
    assert.equal(await next(text.replace('1207104', '$01207104'), false), '1237104');
    assert.equal(await next(text.replace('1207104', '$01207104'), true), '1239803');
    assert.equal(await next(text.replace('1207104', '12$007104'), true), '1207104');
  });

  it('goes around the end of the file', async () => {
    assert.equal(await next(`${text}$0`, false), '1239803');
    assert.equal(await next(`$0${text}`, true), '1237104');
    assert.equal(await next('code == $01239803', false), '1239803');
  });

  it('goes far back', async () => {
    assert.equal(await next(`code == 1239803\n${'x = 1\n'.repeat(50_000)}$0`, true), '1239803');
  });

  it('goes nowhere without codes', async () => {
    assert.equal(await next('x = $01', false), undefined);
    assert.equal(await next('x = 1$0', true), undefined);
  });
});
