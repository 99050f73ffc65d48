import assert from 'node:assert/strict';
import type { Followed, LiveResults, ResultSource } from '../../../client/src/results/liveResults';
import type { ResultRow } from '../../../client/src/results/resultRow';
import { load } from '../support/bundle';
import { vscodeStub } from '../support/vscodeStub';

interface Asked {
  readonly files: readonly string[] | undefined;
  readonly follow: Followed<string>;
  readonly token: { readonly isCancellationRequested: boolean };
  answer(text: string): Promise<void>;
  fail(message: string): Promise<void>;
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

const row: Omit<ResultRow, 'id' | 'label'> = { kind: 'detail', description: '', tooltip: '', rows: [] };

/** A view and a server that only record; answers are texts, and one is shown as a row of its words. */
async function scene() {
  const { vscode } = vscodeStub();
  const { LiveResults: Live } = await load<{ LiveResults: typeof LiveResults<string> }>(
    'results/liveResults.ts',
    vscode,
  );
  const shown: string[] = [];
  const asked: Asked[] = [];
  const view = {
    visible: true,
    begin: async (message: string) => void shown.push(`begin: ${message}`),
    working: (message: string) => void shown.push(`working: ${message}`),
    show: (rows: readonly ResultRow[], message: string) =>
      void shown.push(`${rows.map(({ label }) => label).join(',')}: ${message}`),
    done: async () => void shown.push('done'),
    clear: async () => void shown.push('clear'),
  };
  const source = (name: string): ResultSource<string> => ({
    searching: `searching ${name}`,
    ask: (files, follow, token) =>
      new Promise((resolve, reject) => {
        asked.push({
          files,
          follow,
          token,
          answer: (text) => {
            resolve(text);
            return settled();
          },
          fail: (message) => {
            reject(new Error(message));
            return settled();
          },
        });
      }),
    merge: (known, answer, files) => `${known}+${answer}(${files.join('+')})`,
    rows: (answer) => answer.split(' ').map((label) => ({ ...row, id: label, label })),
    summary: (answer) => `summary of ${answer}`,
  });
  const live: LiveResults<string> = Reflect.construct(Live, [view]);
  return { live, view, shown, asked, source };
}

describe('Live results', () => {
  it('say that they search, show what was found so far, and then all with a summary', async () => {
    const { live, shown, asked, source } = await scene();
    const search = live.search(source('a'));
    await settled();
    asked[0]?.follow.report('12 files');
    asked[0]?.follow.found('x');
    await asked[0]?.answer('x y');
    await search;
    assert.deepEqual(shown, [
      'begin: searching a',
      'working: 12 files',
      'x: searching a',
      'x,y: summary of x y',
      'done',
    ]);
    assert.deepEqual([asked.length, asked[0]?.files, live.isShown], [1, undefined, true]);
  });

  it('look again at what has changed, all at once and behind a search that runs', async () => {
    const { live, shown, asked, source } = await scene();
    const search = live.search(source('a'));
    await settled();
    await live.refresh(['f']);
    await live.refresh(['g', 'f']);
    assert.equal(asked.length, 1);
    await asked[0]?.answer('x');
    assert.deepEqual(asked[1]?.files, ['f', 'g']);
    asked[1]?.follow.report('not told');
    asked[1]?.follow.found('not shown');
    await asked[1]?.answer('y');
    await search;
    assert.deepEqual(shown.slice(1), ['x: summary of x', 'done', 'x+y(f+g): summary of x+y(f+g)', 'done']);
    await live.refresh();
    assert.equal(asked.length, 2);
  });

  it('wait with that until they are seen, and look at everything where much or the catalog has changed', async () => {
    const { live, view, asked, source } = await scene();
    void live.search(source('a'));
    await settled();
    await asked[0]?.answer('x');
    view.visible = false;
    await live.refresh(['f']);
    assert.equal(asked.length, 1);
    view.visible = true;
    void live.refresh();
    assert.deepEqual(asked[1]?.files, ['f']);
    await asked[1]?.answer('y');
    void live.refresh(Array.from({ length: 101 }, (_, n) => `f${n}`));
    assert.deepEqual([asked.length, asked[2]?.files], [3, undefined]);
    await asked[2]?.answer('z');
    void live.refresh('all');
    assert.deepEqual([asked.length, asked[3]?.files], [4, undefined]);
    await asked[3]?.answer('z');
  });

  it('end one search for the next, whose answer alone is shown', async () => {
    const { live, shown, asked, source } = await scene();
    const first = live.search(source('a'));
    await settled();
    const second = live.search(source('b'));
    await settled();
    assert.deepEqual(
      asked.map(({ token }) => token.isCancellationRequested),
      [true, false],
    );
    await asked[0]?.fail('cancelled');
    await asked[1]?.answer('y');
    await Promise.all([first, second]);
    assert.deepEqual(shown, ['begin: searching a', 'begin: searching b', 'y: summary of y', 'done']);
    void live.search();
    await settled();
    assert.equal(shown.at(-1), 'begin: searching b');
    await asked[2]?.answer('y');
  });

  it('can be stopped, which leaves what was found', async () => {
    const { live, shown, asked, source } = await scene();
    const search = live.search(source('a'));
    await settled();
    live.stop();
    assert.equal(asked[0]?.token.isCancellationRequested, true);
    await asked[0]?.answer('x');
    await search;
    assert.deepEqual(shown.slice(1), ['x: summary of x', 'done']);
  });

  it('reject with what goes wrong and say it, and can search again', async () => {
    const { live, shown, asked, source } = await scene();
    const search = live.search(source('a'));
    const failure = assert.rejects(search, { message: 'no server' });
    await settled();
    await asked[0]?.fail('no server');
    await failure;
    assert.deepEqual(shown.slice(1), ['working: no server', 'done']);
    void live.search();
    await settled();
    await asked[1]?.answer('x');
    assert.equal(shown.at(-2), 'x: summary of x');
  });

  it('are gone once cleared, whatever is answered then', async () => {
    const { live, shown, asked, source } = await scene();
    const search = live.search(source('a'));
    await settled();
    await live.clear();
    await asked[0]?.answer('x');
    await search;
    await live.refresh(['f']);
    await live.search();
    assert.deepEqual([shown, asked.length, live.isShown], [['begin: searching a', 'clear'], 1, false]);
  });
});
