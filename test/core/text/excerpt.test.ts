import assert from 'node:assert/strict';
import { excerpt, excerptAround } from '../../../server/src/core/text';

describe('excerpts of long lines', () => {
  const head = '[2024-07-19 02:14:01.000]  INFO [job-execute,00000abc] 6 --- [http-0]';

  it('show the beginning and what is around a place', () => {
    const line = `${head} ${'x'.repeat(150)} {"code":1244006,"result":false} ${'y'.repeat(150)}`;
    assert.equal(
      excerptAround(line, '1244006', 100),
      `[2024-07-19 02:14:01.000] …${'x'.repeat(16)} {"code":1244006,"result":false} ${'y'.repeat(23)}…`,
    );
    assert.equal(excerptAround(line, '1244006', 100).length, 100);
    assert.equal(excerptAround(line, '1244006', 1000), line);
  });

  it('show the end of a line without an ellipsis behind it', () => {
    const line = `${head} ${'x'.repeat(150)} code=1244006`;
    assert.equal(excerptAround(line, '1244006', 60), `[2024-07-19 …${'x'.repeat(34)} code=1244006`);
  });

  it('begin with the line where the place is near', () => {
    assert.equal(excerpt(`code=1244006 ${'x'.repeat(100)}`, 5, 40), `code=1244006 ${'x'.repeat(26)}…`);
  });

  it('leave a text as it is that does not have the word', () => {
    const line = `${'x'.repeat(100)} 1_244_006`;
    assert.equal(excerptAround(line, '1244006', 40), line);
  });

  it('cut no character in two, show the place, and are the same when they are cut again', () => {
    const line = `${'😀'.repeat(200)}1244006${'😀'.repeat(200)}`;
    for (let limit = 40; limit < 200; limit++) {
      const text = excerptAround(line, '1244006', limit);
      assert.ok(text.includes('1244006') && text.length <= limit, text);
      assert.ok(!/(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])/.test(text), text);
      assert.equal(excerptAround(text, '1244006', limit), text);
    }
  });
});
