import assert from 'node:assert/strict';
import fc from 'fast-check';
import type * as documents from '../../../client/src/commands/virtualDocuments';
import { catalogDocumentUri } from '../../../server/src/protocol';
import { load } from '../support/bundle';

describe('The address of the catalog', () => {
  it('is the one to which the server leads', async () => {
    const { catalogAddress } = await load<typeof documents>('commands/virtualDocuments.ts', {});
    assert.equal(`${catalogAddress.scheme}:${catalogAddress.path}`, catalogDocumentUri);
  });
});

describe('The address of a rendered message', () => {
  const loaded = load<typeof documents>('commands/virtualDocuments.ts', {});

  it('is read as it was written', async () => {
    const { readRenderQuery, renderQuery } = await loaded;
    let cases = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000_000, max: 9_999_999 }),
        fc.array(fc.option(fc.string({ unit: 'grapheme' }))),
        (code, values) => {
          cases++;
          assert.deepEqual(readRenderQuery(renderQuery({ code, arguments: values })), { code, arguments: values });
        },
      ),
      { numRuns: 200 },
    );
    assert.equal(cases, 200);
  });

  it('is refused when it was written by someone else', async () => {
    const { readRenderQuery } = await loaded;
    const queries = ['', '{', '[]', 'null', '{"code":1}', '{"code":1239801}', '{"code":1239801,"arguments":[1]}'];
    assert.deepEqual(
      queries.map(readRenderQuery),
      queries.map(() => undefined),
    );
  });
});
