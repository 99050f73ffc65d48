import assert from 'node:assert/strict';
import { searchJob } from '../../../../server/src/disk/walk/walkJobs';

describe('files that hold one of the texts', () => {
  it('are the same whether few texts are searched one by one or many at a time', () => {
    const texts = Array.from({ length: 40 }, (_, n) => `NAME_${n}_X`);
    const words = [...texts, 'NAME_', 'X NAME_1', '1241001', '中文', '\u00ff'];
    const contents = Array.from(
      { length: 300 },
      (_, n) => `${words[(n * 7) % words.length]} ${words[(n * 13) % words.length]}`,
    );
    const bytes = new TextEncoder().encode(contents.join(''));
    let end = 0;
    const pieces = contents.map((content, n) => {
      const start = end;
      end += Buffer.byteLength(content);
      return { path: `/${n}`, start, end };
    });
    const expected = contents.flatMap((content, n) => (texts.some((text) => content.includes(text)) ? [`/${n}`] : []));
    const foundBy = (some: readonly string[]) =>
      [...searchJob(some, (uri) => uri).select(bytes, pieces)].map(({ path }) => path);
    assert.deepEqual(foundBy(texts), expected);
    const single = new Set(texts.flatMap((text) => foundBy([text])));
    // A text that reaches over the end of a file is found in the file it begins in, which reading it then rules out.
    assert.deepEqual(
      expected.filter((path) => !single.has(path)),
      [],
    );
    assert.ok(expected.length > 100 && expected.length < 300);
  });
});
