import assert from 'node:assert/strict';
import type * as commands from '../../../client/src/ui/commands';
import { load } from '../support/bundle';

const loaded = load<typeof commands>('ui/commands.ts', {});

describe('codeArgument', () => {
  it('reads the code of a link and of a node of the tree', async () => {
    const { codeArgument } = await loaded;
    assert.equal(codeArgument({ code: 1239801 }), 1239801);
    assert.equal(codeArgument({ type: 'code', code: 9900403, item: {} }), 9900403);
    assert.deepEqual(
      [1000, 9_999_999_999].map((code) => codeArgument({ code })),
      [1000, 9_999_999_999],
    );
  });

  it('reads no code from anything else that VS Code passes', async () => {
    const { codeArgument } = await loaded;
    const none = [
      undefined,
      null,
      1239801,
      '1239801',
      {},
      { scheme: 'file', path: '/a.py' },
      Object.create({ code: 1 }),
    ];
    assert.deepEqual(
      none.map(codeArgument),
      none.map(() => undefined),
    );
  });

  it('refuses a code that cannot be one', async () => {
    const { BadCodeArgument, codeArgument } = await loaded;
    const bad = [
      '1239801',
      123,
      12398011234,
      1239801.5,
      Number.NaN,
      -1239801,
      null,
      undefined,
      [1239801],
      { code: 1239801 },
    ];
    for (const code of bad) {
      assert.throws(() => codeArgument({ code }), BadCodeArgument, String(code));
    }
  });
});

describe('filledArgument', () => {
  it('reads the values beside the code', async () => {
    const { filledArgument } = await loaded;
    const filled = { code: 1239801, arguments: ['a', null, ''] };
    assert.deepEqual(filledArgument({ ...filled, more: 1 }), filled);
    assert.deepEqual(filledArgument({ code: 1239801, arguments: [] }), { code: 1239801, arguments: [] });
  });

  it('reads no values from anything else', async () => {
    const { filledArgument } = await loaded;
    const none = [
      undefined,
      null,
      { arguments: ['a'] },
      { code: 1239801 },
      { code: 1239801, arguments: 'a' },
      { code: 1239801, arguments: [1] },
      { code: 1239801, arguments: { length: 0 } },
    ];
    assert.deepEqual(
      none.map(filledArgument),
      none.map(() => undefined),
    );
  });

  it('refuses a code that cannot be one', async () => {
    const { BadCodeArgument, filledArgument } = await loaded;
    assert.throws(() => filledArgument({ code: 1, arguments: [] }), BadCodeArgument);
  });
});
