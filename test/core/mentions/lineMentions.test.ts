import assert from 'node:assert/strict';
import { CodeFinder } from '../../../server/src/core/mentions/codeFinder';
import { codeDocuments } from '../../../server/src/core/mentions/document/chunkedDocument';
import { isCalledCode, visitMentions } from '../../../server/src/core/mentions/lineMentions';
import { workspace } from '../../support/recorded/documents';

const documents = codeDocuments();

/** The numbers that a line mentions, with their offsets. */
function mentionsOn(text: string): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  visitMentions(text, workspace, documents, (code, offset) => found.push([code, offset]));
  return found;
}

const pad = (length: number) => 'x'.repeat(length);

describe('mentions on a line of a log', () => {
  const lines: readonly (readonly [text: string, found: readonly (readonly [number, number])[]])[] = [
    [
      'code=1239801 took 1239801 ms',
      [
        [1239801, 5],
        [1239801, 18],
      ],
    ],
    ['1250001', [[1250001, 0]]],
    ['code=1299999 task 1299999', [[1299999, 5]]],
    ['task 1299999 and 1239801', [[1239801, 17]]],
    ['phone 12398010', []],
    ['', []],
  ];
  for (const [text, found] of lines) {
    it(`${text || '(empty)'}: ${found.map(([code]) => code).join(' ') || 'none'}`, () => {
      assert.deepEqual(mentionsOn(text), found);
      const document = documents.create('', 'log', 1, text);
      const finder = new CodeFinder(document, workspace, false);
      assert.deepEqual(
        finder.between().map(({ code, offset }) => [code, offset]),
        found,
      );
    });
  }

  it('are judged alone as in a document of the line', () => {
    const texts = [
      'code=1299999',
      'code=1299999L,',
      'task 1299999',
      'code=1299999 ms',
      `code=${' '.repeat(250)}1299999`,
      `code=${' '.repeat(251)}1299999`,
      `code=${' '.repeat(252)}1299999`,
      `code=${' '.repeat(300)}1299999`,
      `${pad(400)} code=1299999 ${pad(400)}`,
      `code=1299999${' '.repeat(249)}ms`,
      'errorCode:\n1299999',
      'errorCode:\r\n1299999',
      'task\n1299999',
      'x\ncode=1299999\ny',
    ];
    const shown = texts.map((text) => {
      const start = text.indexOf('1299999');
      const isCalled = isCalledCode(text, [start, start + 7], workspace, documents);
      const document = documents.create('', 'log', 1, text);
      assert.equal(isCalled, new CodeFinder(document, workspace, false).between().length > 0, JSON.stringify(text));
      return isCalled;
    });
    assert.deepEqual(shown, [true, true, false, true, true, true, false, false, true, true, false, false, false, true]);
  });
});
