import assert from 'node:assert/strict';
import type { LivePickOptions, LiveRow, pickLive } from '../../../client/src/ui/livePick';
import { load } from '../support/bundle';
import { Clock, promises } from '../support/clock';
import { QuickInputStub } from '../support/quickInputStub';
import { vscodeStub } from '../support/vscodeStub';

interface Search {
  readonly query: string;
  readonly token: { readonly isCancellationRequested: boolean };
  readonly answer: (rows: readonly LiveRow<number>[], title?: string) => void;
  readonly fail: (error: Error) => void;
}

/** An open list whose searches the test answers. */
async function open(query?: string) {
  const { vscode } = vscodeStub();
  const pick = new QuickInputStub();
  Object.assign(Reflect.get(vscode, 'window'), { createQuickPick: () => pick });
  const clock = new Clock();
  const { pickLive: picks } = await load<{ pickLive: typeof pickLive }>('ui/livePick.ts', vscode, clock.globals);
  const searches: Search[] = [];
  const answered: LivePickOptions<number>['search'] = (text, token) =>
    new Promise((resolve, reject) => {
      const answer: Search['answer'] = (rows, title) => resolve(title === undefined ? { rows } : { rows, title });
      searches.push({ query: text, token, answer, fail: reject });
    });
  const options = { title: 'Find', placeholder: 'anything', search: answered };
  const chosen = picks<number>(query === undefined ? options : { ...options, query });
  /** The `n`th search, from 1. */
  const search = (n: number): Search => {
    const found = searches[n - 1];
    assert.ok(found, `search ${n}`);
    return found;
  };
  return { pick, searches, chosen, clock, search };
}

const shows = (pick: QuickInputStub) => [pick.title, pick.busy, pick.items.map(({ label }) => label)];

describe('A live list', () => {
  it('searches for the initial query, and shows that it is busy', async () => {
    const { pick, search } = await open('a message');
    const first = search(1);
    assert.deepEqual([first.query, pick.value, pick.placeholder], ['a message', 'a message', 'anything']);
    assert.deepEqual(shows(pick), ['Find', true, []]);
    first.answer([{ label: '1' }, { label: '2' }], 'Find (first 2 of 9)');
    await promises();
    assert.deepEqual(shows(pick), ['Find (first 2 of 9)', false, ['1', '2']]);
  });

  it('keeps VS Code from filtering its rows', async () => {
    const { pick, search } = await open();
    search(1).answer([{ label: '1', alwaysShow: false }, { label: '2' }]);
    await promises();
    assert.deepEqual(
      pick.items.map(({ alwaysShow }) => alwaysShow),
      [true, true],
    );
  });

  it('searches once for letters typed in a row, and ignores the answers of older searches', async () => {
    const { pick, searches, search, clock } = await open();
    const first = search(1);
    for (const text of ['I', 'IP', 'IP1']) {
      pick.type(text);
      clock.advance(59);
    }
    assert.equal(searches.length, 1);
    clock.advance(1);
    const last = search(2);
    assert.deepEqual(
      searches.map(({ query, token }) => [query, token.isCancellationRequested]),
      [
        ['', true],
        ['IP1', false],
      ],
    );
    last.answer([{ label: 'new' }]);
    await promises();
    first.answer([{ label: 'old' }]);
    await promises();
    assert.deepEqual(shows(pick), ['Find', false, ['new']]);
  });

  it('accepts a row with a value, and stays open on a note', async () => {
    const { pick, search, chosen } = await open();
    search(1).answer([{ label: '1', value: 7 }, { label: 'nothing more' }]);
    await promises();
    pick.accept(1);
    pick.accept();
    assert.deepEqual([pick.shown, pick.disposed], [true, false]);
    pick.accept(0);
    assert.equal(await chosen, 7);
    assert.deepEqual([pick.shown, pick.disposed], [false, true]);
  });

  it('ends without a choice when it is closed, and searches no more', async () => {
    const { pick, searches, search, chosen, clock } = await open();
    const { token } = search(1);
    pick.type('x');
    pick.hide();
    assert.equal(await chosen, undefined);
    assert.equal(token.isCancellationRequested, true);
    clock.advance(1000);
    assert.equal(searches.length, 1);
  });

  it('rejects with the error of a search, but not of an older one', async () => {
    const { pick, search, chosen, clock } = await open();
    const first = search(1);
    pick.type('x');
    clock.advance(60);
    const second = search(2);
    first.fail(new Error('cancelled'));
    await promises();
    assert.equal(pick.shown, true);
    second.fail(new Error('The error code server is not running.'));
    await assert.rejects(chosen, new Error('The error code server is not running.'));
    assert.equal(pick.disposed, true);
  });

  it('stays open after a button, and rejects with the error of a button', async () => {
    const { pick, search, chosen } = await open();
    const pressed: string[] = [];
    const copy = { iconPath: {} as never, tooltip: 'Copy', press: () => pressed.push('copy') };
    const insert = {
      iconPath: {} as never,
      tooltip: 'Insert',
      press: async () => {
        throw new Error('no editor');
      },
    };
    search(1).answer([{ label: '1', value: 7, buttons: [copy, insert] }]);
    await promises();
    await pick.press(0, 'Copy');
    assert.deepEqual([pressed, pick.shown], [['copy'], true]);
    const failed = assert.rejects(chosen, new Error('no editor'));
    await pick.press(0, 'Insert');
    await failed;
    assert.equal(pick.disposed, true);
  });
});
