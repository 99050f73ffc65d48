import assert from 'node:assert/strict';
import { lineState } from '../../../../server/src/core/text/source/lineState';

function states(languageId: string, ...lines: string[]): (string | undefined)[] {
  return lines.map((line) => lineState(line, languageId));
}

describe('lineState', () => {
  it('sees strings begun and ended', () => {
    assert.deepEqual(states('typescript', 'x = "', 'x = "a" + ', 'x = "a\\" + ', "x = 'a", 'x = `', "f('\"'", '"\\'), [
      'string',
      'code',
      'string',
      'string',
      'string',
      'code',
      'string',
    ]);
  });

  it('sees comments of either form', () => {
    assert.deepEqual(states('java', 'x // ', 'x /* ', 'x /* a */ ', ' * text', ' *', '"// ', 'a * b'), [
      'comment',
      'comment',
      'code',
      'comment',
      'comment',
      'string',
      'code',
    ]);
    assert.deepEqual(states('python', 'x # ', 'x // '), ['comment', 'code']);
    assert.deepEqual(states('html', '<p><!-- ', '<p><!-- a --> '), ['comment', 'code']);
  });

  it('takes the apostrophe as a letter where it is one', () => {
    assert.deepEqual(states('rust', "fn f<'a>(x: "), ['code']);
  });

  it('takes Markdown as text, and prose of other kinds as nothing it knows', () => {
    assert.deepEqual(
      [...states('markdown', 'a'), ...states('plaintext', "don't"), ...states('json', '"a')],
      ['comment', undefined, undefined],
    );
  });
});
