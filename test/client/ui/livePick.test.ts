import assert from 'node:assert/strict';
import type { LivePickOptions, LiveRow, pickLive } from '../../../client/src/ui/livePick';
import { until } from '../../support/until';
import { load } from '../support/bundle';
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
  const { pickLive: picks } = await load<{ pickLive: typeof pickLive }>('ui/livePick.ts', vscode);
  const searches: Search[] = [];
  const search: LivePickOptions<number>['search'] = (text, token) =>
    new Promise((resolve, reject) => {
      const answer: Search['answer'] = (rows, title) => resolve(title === undefined ? { rows } : { rows, title });
      searches.push({ query: text, token, answer, fail: reject });
    });
  const options = { title: 'Find', placeholder: 'anything', search };
  const chosen = picks<number>(query === undefined ? options : { ...options, query });
  return { pick, searches, chosen, asked: (n: number) => until(`search ${n}`, async () => searches[n - 1]) };
}

const shows = (pick: QuickInputStub) => [pick.title, pick.busy, pick.items.map(({ label }) => label)];

describe('A live list', () => {
  it('searches what stands in the box at first, and says when it is busy', async () => {
    const { pick, asked } = await open('a message');
    const search = await asked(1);
    assert.deepEqual([search.query, pick.value, pick.placeholder], ['a message', 'a message', 'anything']);
    assert.deepEqual(shows(pick), ['Find', true, []]);
    search.answer([{ label: '1' }, { label: '2' }], 'Find (first 2 of 9)');
    await until('the rows', async () => !pick.busy);
    assert.deepEqual(shows(pick), ['Find (first 2 of 9)', false, ['1', '2']]);
  });

  it('has VS Code filter none of the rows', async () => {
    const { pick, asked } = await open();
    (await asked(1)).answer([{ label: '1', alwaysShow: false }, { label: '2' }]);
    await until('the rows', async () => !pick.busy);
    assert.deepEqual(
      pick.items.map(({ alwaysShow }) => alwaysShow),
      [true, true],
    );
  });

  it('asks once for letters typed in a row, and drops what older ones answer', async () => {
    const { pick, searches, asked } = await open();
    const first = await asked(1);
    for (const text of ['I', 'IP', 'IP1']) pick.type(text);
    const last = await asked(2);
    assert.deepEqual(
      searches.map(({ query, token }) => [query, token.isCancellationRequested]),
      [
        ['', true],
        ['IP1', false],
      ],
    );
    last.answer([{ label: 'new' }]);
    await until('the rows', async () => !pick.busy);
    first.answer([{ label: 'old' }]);
    await new Promise((resolve) => setTimeout(resolve, 0));
    assert.deepEqual(shows(pick), ['Find', false, ['new']]);
  });

  it('takes a row that has a value, and stays open on one that only says something', async () => {
    const { pick, asked, chosen } = await open();
    (await asked(1)).answer([{ label: '1', value: 7 }, { label: 'nothing more' }]);
    await until('the rows', async () => !pick.busy);
    pick.accept(1);
    pick.accept();
    assert.deepEqual([pick.shown, pick.disposed], [true, false]);
    pick.accept(0);
    assert.equal(await chosen, 7);
    assert.deepEqual([pick.shown, pick.disposed], [false, true]);
  });

  it('ends without a choice when it is left, and asks no longer', async () => {
    const { pick, searches, asked, chosen } = await open();
    const { token } = await asked(1);
    pick.type('x');
    pick.hide();
    assert.equal(await chosen, undefined);
    assert.equal(token.isCancellationRequested, true);
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.equal(searches.length, 1);
  });

  it('passes on that a search failed, but not an older one', async () => {
    const { pick, asked, chosen } = await open();
    const first = await asked(1);
    pick.type('x');
    const second = await asked(2);
    first.fail(new Error('cancelled'));
    await new Promise((resolve) => setTimeout(resolve, 0));
    assert.equal(pick.shown, true);
    second.fail(new Error('The error code server is not running.'));
    await assert.rejects(chosen, new Error('The error code server is not running.'));
    assert.equal(pick.disposed, true);
  });

  it('stays open behind the button of a row, and passes on what that throws', async () => {
    const { pick, asked, chosen } = await open();
    const pressed: string[] = [];
    const copy = { iconPath: {} as never, tooltip: 'Copy', press: () => pressed.push('copy') };
    const insert = {
      iconPath: {} as never,
      tooltip: 'Insert',
      press: async () => {
        throw new Error('no editor');
      },
    };
    (await asked(1)).answer([{ label: '1', value: 7, buttons: [copy, insert] }]);
    await until('the rows', async () => !pick.busy);
    await pick.press(0, 'Copy');
    assert.deepEqual([pressed, pick.shown], [['copy'], true]);
    const failed = assert.rejects(chosen, new Error('no editor'));
    await pick.press(0, 'Insert');
    await failed;
    assert.equal(pick.disposed, true);
  });
});
