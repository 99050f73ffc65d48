import assert from 'node:assert/strict';
import type { selectionHover } from '../../../client/src/server/selectionHover';
import { load } from '../support/bundle';

type Hovers = ReturnType<typeof selectionHover>;

/** A selection on one line, [start, end). */
const selection = (start: number, end: number) => ({
  start,
  end,
  isEmpty: start === end,
  contains: (position: number) => position >= start && position <= end,
});

interface Scene {
  readonly selections?: readonly ReturnType<typeof selection>[];
  readonly elsewhere?: boolean;
  readonly stopped?: boolean;
  readonly cancelled?: boolean;
  readonly error?: Error;
}

/** Hovers over unit 5; what was requests of whom, and what came of it. */
async function hover({ selections = [], elsewhere = false, stopped = false, cancelled = false, error }: Scene) {
  const document = { uri: 'file:///a.log' };
  const vscode = { window: { activeTextEditor: { document: elsewhere ? {} : document, selections } } };
  // What the library needs of VS Code while it is evaluated.
  const everything = new Proxy(vscode, { get: (target, key) => Reflect.get(target, key) ?? class {} });
  const { selectionHover: make } = await load<{ selectionHover: typeof selectionHover }>(
    'server/selectionHover.ts',
    everything,
  );
  const happened: unknown[] = [];
  const client = {
    code2ProtocolConverter: {
      asTextDocumentPositionParams: ({ uri }: typeof document, position: number) => ({ uri, position }),
      asRange: ({ start, end }: { start: number; end: number }) => [start, end],
    },
    protocol2CodeConverter: { asHover: (answer: string) => `shown ${answer}` },
    sendRequest: async ({ method }: { method: string }, params: unknown) => {
      happened.push([method, params]);
      if (error) throw error;
      return 'hover';
    },
    handleFailedRequest: (...[{ method }, , reason, value]: [{ method: string }, unknown, unknown, unknown]) => {
      happened.push([method, reason]);
      return value;
    },
  };
  const middleware: Hovers = Reflect.apply(make, undefined, [() => (stopped ? undefined : client)]);
  const token = { isCancellationRequested: cancelled };
  const next = async () => 'of the library';
  const answer: unknown = await Reflect.apply(middleware, undefined, [document, 5, token, next]);
  return [answer, happened];
}

const requests = ['textDocument/hover', { uri: 'file:///a.log', position: 5, range: [4, 9] }];

describe('A hover inside a selection', () => {
  it('sends the selection to the server', async () => {
    assert.deepEqual(await hover({ selections: [selection(0, 2), selection(4, 9)] }), ['shown hover', [requests]]);
  });

  it('shows nothing after a cancellation', async () => {
    assert.deepEqual(await hover({ selections: [selection(4, 9)], cancelled: true }), [null, [requests]]);
  });

  it('fails like every other hover', async () => {
    const error = new Error('broken');
    assert.deepEqual(await hover({ selections: [selection(4, 9)], error }), [
      null,
      [requests, ['textDocument/hover', error]],
    ]);
  });

  it('is left to the library outside a selection, in another editor and before the server runs', async () => {
    const inside = { selections: [selection(4, 9)] };
    const scenes: Scene[] = [
      {},
      { selections: [selection(5, 5)] },
      { selections: [selection(6, 9)] },
      { ...inside, elsewhere: true },
      { ...inside, stopped: true },
    ];
    for (const scene of scenes) assert.deepEqual(await hover(scene), ['of the library', []]);
  });
});
