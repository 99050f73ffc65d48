import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Position, TextDocument } from 'vscode-languageserver-textdocument';
import { codeDocuments } from '../../../../server/src/core/mentions/document/chunkedDocument';
import type { CodeDocument, CodeOccurrence } from '../../../../server/src/core/mentions/document/codeDocument';
import { scanCodes } from '../../../../server/src/core/mentions/document/codeScanner';
import type { PositionEncoding } from '../../../../server/src/core/mentions/document/positionEncoding';

const uri = 'file:///a.log';

/** Texts of what matters at the border of two chunks: numbers, line breaks of every kind, pairs, escapes. */
const soup = (maxLength: number) =>
  fc
    .array(
      fc.constantFrom(
        ...['1239801', '12', '39801', ' 1208146', 'code=', '\n', '\r', '\r\n', '\n\r', 'x', '错误码', '\ud83d\ude00'],
        ...['\ud83d', '\ude00', '\u001b[31m', '.', '.5', '\\n', '%3D', '\0', '', 'é', '_', '1238001\n'],
      ),
      { maxLength },
    )
    .map((parts) => parts.join(''));

const coordinate = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 0, max: 14 }) },
  { weight: 1, arbitrary: fc.constantFrom(-1, 1000, Number.MAX_SAFE_INTEGER, -1e9) },
);
const position = fc.record({ line: coordinate, character: coordinate });
const change = fc.oneof(
  { weight: 12, arbitrary: fc.record({ range: fc.record({ start: position, end: position }), text: soup(8) }) },
  { weight: 1, arbitrary: fc.record({ text: soup(30) }) },
);
const script = fc.record({
  text: soup(40),
  changes: fc.array(change, { minLength: 1, maxLength: 8 }),
  size: fc.constantFrom(1, 2, 5, 16, 64, 4096),
});

type Change = { readonly text: string; readonly range?: { readonly start: Position; readonly end: Position } };

/** What must be equal between two documents of the same text: everything a feature can ask, at every offset. */
function answers(document: TextDocument) {
  const { length } = document.getText();
  const lines = Array.from({ length: document.lineCount + 3 }, (_, index) => index - 1);
  return {
    text: document.getText(),
    lineCount: document.lineCount,
    positions: Array.from({ length: length + 4 }, (_, index) => document.positionAt(index - 2)),
    lines: lines.map((line) => [document.getLineRange(line), document.getEOLCharacters(line)]),
    offsets: lines.flatMap((line) =>
      [-1, 0, 1, 2, 3, 7, 20, 1e9].map((character) => document.offsetAt({ line, character })),
    ),
    parts: lines.map((line) =>
      document.getText({ start: { line, character: 1 }, end: { line: line + 1, character: 2 } }),
    ),
  };
}

function codeAnswers(document: CodeDocument) {
  const { length } = document;
  return {
    codes: document.codesIn(0, length),
    part: document.codesIn(length >> 2, length >> 1),
    at: Array.from({ length: length + 1 }, (_, offset) => document.codeAt(offset)),
    totals: [...document.totals()],
    lines: Array.from({ length: document.lineCount }, (_, line) => document.lineText(line)),
    slices: [document.slice(0, length >> 1), document.slice(length >> 1, length)],
  };
}

/** The same, taken from the whole text at once. */
function plainCodeAnswers(text: string): ReturnType<typeof codeAnswers> {
  const codes: CodeOccurrence[] = [];
  scanCodes(text, 0, text.length, (offset, code, length) => codes.push({ code, offset, length }));
  const totals = new Map<number, { count: number; first: number }>();
  for (const { code, offset } of codes) {
    const known = totals.get(code);
    totals.set(code, { count: (known?.count ?? 0) + 1, first: known?.first ?? offset });
  }
  const { length } = text;
  return {
    codes,
    part: codes.filter(({ offset }) => offset >= length >> 2 && offset < length >> 1),
    at: Array.from({ length: length + 1 }, (_, at) => codes.find(({ offset }) => offset <= at && at <= offset + 7)),
    totals: [...totals],
    lines: text.split(/\r\n|\r|\n/),
    slices: [text.slice(0, length >> 1), text.slice(length >> 1)],
  };
}

/** `change` with both ends of its range moved into the document, as the stock document needs it. */
function clamped(document: TextDocument, { text, range }: Change): Change {
  if (!range) return { text };
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)].sort((a, b) => a - b);
  return { text, range: { start: document.positionAt(start ?? 0), end: document.positionAt(end ?? 0) } };
}

describe('a chunked document', () => {
  it('equals the stock document after any edits, wherever its chunks end', () => {
    let scripts = 0;
    let edits = 0;
    fc.assert(
      fc.property(script, ({ text, changes, size }) => {
        const documents = codeDocuments('utf-16', size);
        const ours = documents.create(uri, 'log', 1, text);
        const stock = TextDocument.create(uri, 'log', 1, text);
        changes.forEach((change, index) => {
          TextDocument.update(stock, [clamped(stock, change)], index + 2);
          assert.equal(documents.update(ours, [change], index + 2), ours);
          assert.equal(ours.version, stock.version);
          assert.deepEqual(answers(ours), answers(stock));
          // Asked on every other edit only: what is known must also survive edits during which nobody asked.
          if (index % 2 === 0) assert.deepEqual(codeAnswers(ours), plainCodeAnswers(stock.getText()));
          edits++;
        });
        assert.deepEqual(codeAnswers(ours), plainCodeAnswers(stock.getText()));
        assert.deepEqual(codeAnswers(ours), codeAnswers(documents.create(uri, 'log', 1, stock.getText())));
        scripts++;
      }),
      { numRuns: 2500 },
    );
    assert.equal(scripts, 2500);
    assert.ok(edits > 8000, `${edits}`);
  });

  it('counts positions in UTF-8 and UTF-32 where the client asks for it', () => {
    let scripts = 0;
    fc.assert(
      fc.property(script, fc.constantFrom<PositionEncoding>('utf-8', 'utf-32'), ({ text, changes, size }, encoding) => {
        const documents = codeDocuments(encoding, size);
        const ours = documents.create(uri, 'log', 1, text);
        let expected = text;
        for (const change of changes as Change[]) {
          expected = applied(expected, change, encoding);
          documents.update(ours, [change], 2);
          assert.equal(ours.getText(), expected);
          for (let offset = 0; offset <= expected.length; offset++) {
            assert.deepEqual(ours.positionAt(offset), encodedPosition(expected, offset, encoding));
          }
        }
        assert.deepEqual(ours.codesIn(0, ours.length), plainCodeAnswers(expected).codes);
        scripts++;
      }),
      { numRuns: 1500 },
    );
    assert.equal(scripts, 1500);
  });

  it('applies several changes in order, each to what the one before left', () => {
    const documents = codeDocuments();
    const document = documents.create(uri, 'log', 1, 'code=1239801\n');
    const at = (line: number, from: number, to: number) => ({
      start: { line, character: from },
      end: { line, character: to },
    });
    documents.update(
      document,
      [
        { range: at(0, 5, 12), text: '12\n' },
        { range: at(1, 0, 0), text: '39801' },
        { range: { start: { line: 0, character: 7 }, end: { line: 1, character: 0 } }, text: '' },
      ],
      7,
    );
    assert.deepEqual([document.getText(), document.version], ['code=1239801\n', 7]);
    assert.deepEqual(document.codesIn(0, 99), [{ code: 1239801, offset: 5, length: 7 }]);
  });

  it('takes any number for a position, an offset or a line', () => {
    const documents = codeDocuments('utf-8', 8);
    const document = documents.create(uri, 'log', 1, '错误码1239801\r\n1208146');
    const numbers = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -1, 1.5, 2 ** 53, -0];
    for (const number of numbers) {
      for (const other of numbers) {
        const offset = document.offsetAt({ line: number, character: other });
        assert.ok(Number.isInteger(offset) && offset >= 0 && offset <= document.length, `${number} ${other}`);
        assert.ok(document.codesIn(number, other).length <= 2);
        assert.equal(typeof document.slice(number, other), 'string');
      }
      const { line, character } = document.positionAt(number);
      assert.ok(line >= 0 && line < 2 && character >= 0 && Number.isInteger(character), `${number}`);
      assert.equal(typeof document.lineText(number), 'string');
      assert.equal(typeof document.getEOLCharacters(number), 'string');
      assert.ok(document.getLineRange(number).start.line < 2);
      assert.ok(document.lineStart(number) <= document.lineEnd(number));
      document.codeAt(number);
    }
    const nowhere = { line: Number.NaN, character: Number.NaN };
    documents.update(document, [{ range: { start: nowhere, end: nowhere }, text: '!' }], 2);
    assert.equal(document.getText(), '!错误码1239801\r\n1208146');
  });

  it('refuses to update a document that is not its own', () => {
    const stock = TextDocument.create(uri, 'log', 1, '') as CodeDocument;
    assert.throws(() => codeDocuments().update(stock, [{ text: '' }], 2), TypeError);
  });

  it('keeps a line of 10 MB in many chunks, with every code right', () => {
    const documents = codeDocuments();
    const record = '{"code":1239801,"message":"错误"},';
    const count = Math.ceil(10_000_000 / record.length);
    const document = documents.create(uri, 'json', 1, record.repeat(count));
    assert.deepEqual(document.totals().get(1239801), { count, first: 8 });
    const middle = record.length * (count >> 1) + 8;
    const inside = { line: 0, character: middle + 3 };
    documents.update(document, [{ range: { start: inside, end: inside }, text: '\n' }], 2);
    assert.deepEqual(document.totals().get(1239801), { count: count - 1, first: 8 });
    assert.equal(document.lineCount, 2);
    assert.equal(document.lineText(0).length, middle + 3);
    documents.update(document, [{ range: { start: inside, end: { line: 1, character: 0 } }, text: '' }], 3);
    assert.deepEqual(document.codeAt(middle), { code: 1239801, offset: middle, length: 7 });
    assert.deepEqual([...document.totals()], [[1239801, { count, first: 8 }]]);
  });
});

function widthOf(text: string, encoding: PositionEncoding): number {
  return encoding === 'utf-8' ? Buffer.byteLength(text) : [...text].length;
}

function encodedPosition(text: string, offset: number, encoding: PositionEncoding): Position {
  const position = TextDocument.create(uri, '', 1, text).positionAt(offset);
  const end = TextDocument.create(uri, '', 1, text).offsetAt(position);
  const start = end - position.character;
  const insidePair = /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(end - 1, end + 1)) && end > start;
  return { line: position.line, character: widthOf(text.slice(start, insidePair ? end - 1 : end), encoding) };
}

/** The edit done on a plain string, code point by code point. */
function applied(text: string, { text: inserted, range }: Change, encoding: PositionEncoding): string {
  if (!range) return inserted;
  const stock = TextDocument.create(uri, '', 1, text);
  const offsets = [range.start, range.end].map(({ line, character }) => {
    if (line < 0) return 0;
    if (line >= stock.lineCount) return text.length;
    const start = stock.offsetAt({ line, character: 0 });
    const lineText = text.slice(start, stock.offsetAt({ line, character: Number.MAX_SAFE_INTEGER }));
    let units = 0;
    let width = 0;
    for (const point of lineText) {
      width += widthOf(point, encoding);
      if (width > character) break;
      units += point.length;
    }
    return start + units;
  });
  return text.slice(0, Math.min(...offsets)) + inserted + text.slice(Math.max(...offsets));
}
