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
  const requests: Asked[] = [];
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
        requests.push({
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
  return { live, view, shown, requests, source };
}

describe('Live results', () => {
  it('show the progress, partial results, and then all results with a summary', async () => {
    const { live, shown, requests, source } = await scene();
    const search = live.search(source('a'));
    await settled();
    requests[0]?.follow.report('12 files');
    requests[0]?.follow.found('x');
    await requests[0]?.answer('x y');
    await search;
    assert.deepEqual(shown, [
      'begin: searching a',
      'working: 12 files',
      'x: searching a',
      'x,y: summary of x y',
      'done',
    ]);
    assert.deepEqual([requests.length, requests[0]?.files, live.isShown], [1, undefined, true]);
  });

  it('search changed files again together, after a search that runs', async () => {
    const { live, shown, requests, source } = await scene();
    const search = live.search(source('a'));
    await settled();
    await live.refresh(['f']);
    await live.refresh(['g', 'f']);
    assert.equal(requests.length, 1);
    await requests[0]?.answer('x');
    assert.deepEqual(requests[1]?.files, ['f', 'g']);
    requests[1]?.follow.report('not reported');
    requests[1]?.follow.found('not shown');
    await requests[1]?.answer('y');
    await search;
    assert.deepEqual(shown.slice(1), ['x: summary of x', 'done', 'x+y(f+g): summary of x+y(f+g)', 'done']);
    await live.refresh();
    assert.equal(requests.length, 2);
  });

  it('wait until they are visible, and search everything after many changes or a change of the catalog', async () => {
    const { live, view, requests, source } = await scene();
    void live.search(source('a'));
    await settled();
    await requests[0]?.answer('x');
    view.visible = false;
    await live.refresh(['f']);
    assert.equal(requests.length, 1);
    view.visible = true;
    void live.refresh();
    assert.deepEqual(requests[1]?.files, ['f']);
    await requests[1]?.answer('y');
    void live.refresh(Array.from({ length: 101 }, (_, n) => `f${n}`));
    assert.deepEqual([requests.length, requests[2]?.files], [3, undefined]);
    await requests[2]?.answer('z');
    void live.refresh('all');
    assert.deepEqual([requests.length, requests[3]?.files], [4, undefined]);
    await requests[3]?.answer('z');
  });

  it('replace one search by the next, and show only its answer', async () => {
    const { live, shown, requests, source } = await scene();
    const first = live.search(source('a'));
    await settled();
    const second = live.search(source('b'));
    await settled();
    assert.deepEqual(
      requests.map(({ token }) => token.isCancellationRequested),
      [true, false],
    );
    await requests[0]?.fail('cancelled');
    await requests[1]?.answer('y');
    await Promise.all([first, second]);
    assert.deepEqual(shown, ['begin: searching a', 'begin: searching b', 'y: summary of y', 'done']);
    void live.search();
    await settled();
    assert.equal(shown.at(-1), 'begin: searching b');
    await requests[2]?.answer('y');
  });

  it('keep their rows when the search is stopped', async () => {
    const { live, shown, requests, source } = await scene();
    const search = live.search(source('a'));
    await settled();
    live.stop();
    assert.equal(requests[0]?.token.isCancellationRequested, true);
    await requests[0]?.answer('x');
    await search;
    assert.deepEqual(shown.slice(1), ['x: summary of x', 'done']);
  });

  it('show an error, reject with it, and can search again', async () => {
    const { live, shown, requests, source } = await scene();
    const search = live.search(source('a'));
    const failure = assert.rejects(search, { message: 'no server' });
    await settled();
    await requests[0]?.fail('no server');
    await failure;
    assert.deepEqual(shown.slice(1), ['working: no server', 'done']);
    void live.search();
    await settled();
    await requests[1]?.answer('x');
    assert.equal(shown.at(-2), 'x: summary of x');
  });

  it('stay empty after they are cleared, whatever the server answers', async () => {
    const { live, shown, requests, source } = await scene();
    const search = live.search(source('a'));
    await settled();
    await live.clear();
    await requests[0]?.answer('x');
    await search;
    await live.refresh(['f']);
    await live.search();
    assert.deepEqual([shown, requests.length, live.isShown], [['begin: searching a', 'clear'], 1, false]);
  });
});
