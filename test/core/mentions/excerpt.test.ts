import assert from 'node:assert/strict';
import fc from 'fast-check';
import { excerptOf, maxBeforeInRow } from '../../../server/src/core/mentions/excerpt';
import { documentOf } from '../../features/context';

function excerptAt(text: string, contextBefore?: number) {
  const use = '1239801';
  const excerpt = excerptOf(documentOf(text), { offset: text.indexOf(use), length: use.length }, contextBefore);
  const { start, length } = excerpt;
  return [excerpt.text, excerpt.text.slice(start, start + length)];
}

describe('excerptOf', () => {
  it('is the line without its indentation', () => {
    assert.deepEqual(excerptAt('a\n\t  if (code == 1239801)  \r\nb'), ['if (code == 1239801)', '1239801']);
    assert.deepEqual(excerptAt('1239801'), ['1239801', '1239801']);
  });

  it('is cut left and right of the mention, and never through a character', () => {
    assert.deepEqual(excerptAt(`${'😀'.repeat(100)}x1239801${'😀'.repeat(100)}`), [
      `…${'😀'.repeat(19)}x1239801${'😀'.repeat(60)}…`,
      '1239801',
    ]);
  });

  it('begins with a whole word if it has one before the mention', () => {
    assert.deepEqual(excerptAt('public static final int ERROR_CODE_BUSY = 1239801;', maxBeforeInRow), [
      '…int ERROR_CODE_BUSY = 1239801;',
      '1239801',
    ]);
    // Half of the room at least: the name is worth more than a whole word.
    assert.deepEqual(excerptAt('static final int ERROR_CODE_THE_QUEUE_FULL = 1239801;', maxBeforeInRow), [
      '…R_CODE_THE_QUEUE_FULL = 1239801;',
      '1239801',
    ]);
  });

  it('makes hidden characters visible', () => {
    assert.deepEqual(excerptAt('\u202ea\u0007\u200b 1239801\u0000'), [
      '<U+202E>a<U+0007><U+200B> 1239801<U+0000>',
      '1239801',
    ]);
  });

  it('contains the mention at its offset, on one short line, in any text', () => {
    let cases = 0;
    const around = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(
      fc.property(around, around, (before, after) => {
        cases++;
        const text = `${before}1239801${after}`;
        const excerpt = excerptOf(documentOf(text), { offset: before.length, length: 7 });
        assert.equal(excerpt.text.slice(excerpt.start, excerpt.start + excerpt.length), '1239801');
        assert.doesNotMatch(excerpt.text, /[\n\r\u2028\u202e]|\p{Cs}/u);
      }),
      { numRuns: 1000 },
    );
    assert.equal(cases, 1000);
  });
});
