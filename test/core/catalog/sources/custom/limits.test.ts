import assert from 'node:assert/strict';
import { readCustomCatalog } from '../../../../../server/src/core/catalog/sources/custom/customCatalog';
import { readDefinitions } from '../../../../../server/src/core/catalog/sources/workspace/readDefinitions';
import { noFamilies } from '../../../../support/handmadeLayers';

function read(name: string, text: string) {
  const { entries, problems, ranges } = readCustomCatalog({ path: `/c/${name}`, text }, noFamilies);
  return { entries, ranges, problems: problems.map(({ reason }) => reason.en) };
}

describe('the limits of a catalog', () => {
  it('are 4000 characters of a message', () => {
    const message = (length: number) => {
      const { entries, problems } = read('a.csv', `code,message\n1199001,${'x'.repeat(length)}\n`);
      return [entries[0]?.message.en.length, entries[0]?.message.en.at(-1), problems.length];
    };
    assert.deepEqual(
      [message(4000), message(4001)],
      [
        [4000, 'x', 0],
        [4000, '…', 1],
      ],
    );
  });

  it('are 200 characters of a name', () => {
    const named = (constant: string) => read('a.csv', `code,name,message\n1199001,${constant},a\n`).problems.length;
    assert.deepEqual([named('N'.repeat(200)), named('N'.repeat(201))], [0, 1]);
    const owned = (owner: string) => read('a.csv', `code,class,name,message\n1199001,${owner},N,a\n`).problems.length;
    assert.deepEqual([owned('O'.repeat(200)), owned('O'.repeat(201))], [0, 1]);
  });

  it('are a thousand ranges', () => {
    const ranges = (count: number) => {
      const list = Array.from({ length: count }, (_, at) => `${2_000_000 + 10 * at}-${2_000_005 + 10 * at}`);
      const found = read('a.json', JSON.stringify({ ranges: list, codes: [{ code: 1199001, message: 'a' }] }));
      return [found.ranges.length, found.problems.length];
    };
    assert.deepEqual(
      [ranges(1000), ranges(1001)],
      [
        [1000, 0],
        [1000, 1],
      ],
    );
  });

  it('are 64 levels of JSON', () => {
    const nested = (depth: number) =>
      read('a.json', `{"codes":[{"code":1199001,"message":"a"}],"x":${'['.repeat(depth)}${']'.repeat(depth)}}`)
        .problems;
    const deep = 'The JSON is nested more than 64 levels deep; it was read no further.';
    assert.deepEqual([nested(63).includes(deep), nested(64).includes(deep)], [false, true]);
  });

  it('are 64 columns of a table', () => {
    const table = (before: number) => {
      const heads = [...Array(before).fill('x'), 'Code', 'Message'];
      const cells = [...Array(before).fill('y'), '1199001', 'a'];
      const lines = [heads, heads.map(() => '--'), cells].map((row) => `| ${row.join(' | ')} |`);
      return read('a.md', lines.join('\n')).entries.length;
    };
    assert.deepEqual([table(62), table(63)], [1, 0]);
  });
});

describe('the limits of a definition', () => {
  it('are 300 characters of its description', () => {
    const described = (length: number) => {
      const text = `class ErrorCode {\n  /** ${'x'.repeat(length)} */\n  public static final int A = 1241001;\n}\n`;
      return readDefinitions('file:///w/ErrorCode.java', text)?.constants[0]?.description;
    };
    assert.equal(described(300), 'x'.repeat(300));
    assert.equal(described(301), `${'x'.repeat(300)}…`);
  });
});
