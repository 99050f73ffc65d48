import assert from 'node:assert/strict';
import type { fillTo, registerRenderMessage } from '../../../client/src/commands/renderMessage';
import type { FilledCode, RenderResult } from '../../../server/src/protocol';
import { until } from '../../support/until';
import { load } from '../support/bundle';
import { quickInputs } from '../support/quickInputStub';
import { vscodeStub } from '../support/vscodeStub';

const template: RenderResult = {
  template: 'Step {0} of {1,number} failed',
  placeholders: [0, 1],
  argumentNames: ['step', null],
  message: 'Step {0} of {1,number} failed',
  otherMessage: '步骤 {0}/{1,number} 失败',
  otherLanguage: 'zh-CN',
  notes: [],
};

const found = { code: 1239801, constant: 'A', message: 'm', section: 's', category: 'c', legacy: false };

interface Scene extends Partial<Pick<RenderResult, 'releases' | 'placeholders' | 'otherLanguage'>> {
  readonly argument?: unknown;
  /** What the server finds where the cursor is; undefined where no editor is open. */
  readonly filled?: FilledCode | null;
  readonly notes?: readonly string[];
}

/** Runs the command. Messages are rendered as the code and the arguments asked for. */
async function run({ argument, filled, notes = [], ...given }: Scene) {
  const { vscode } = vscodeStub();
  const { next, opened, window } = quickInputs();
  const copied: string[] = [];
  Object.assign(vscode, {
    QuickInputButtons: { Back: {} },
    env: { clipboard: { writeText: async (text: string) => copied.push(text) } },
    window: {
      ...window,
      setStatusBarMessage: () => undefined,
      activeTextEditor: filled !== undefined && {
        document: { uri: 'file:///a.log' },
        selection: {
          start: { line: 3, character: 1 },
          end: { line: 3, character: 8 },
          active: { line: 3, character: 8 },
        },
      },
    },
  });
  const { registerRenderMessage: register } = await load<{ registerRenderMessage: typeof registerRenderMessage }>(
    'commands/renderMessage.ts',
    vscode,
  );
  const asked: unknown[] = [];
  const rendered: unknown[] = [];
  const server = {
    ask: async (...[name, params]: [name: string, params: { code: number; arguments: (string | null)[] }]) => {
      if (name !== 'RenderRequest') asked.push([name, params]);
      if (name === 'FilledCodeRequest') return filled;
      if (name === 'CodeAtRequest') return null;
      if (name === 'SearchRequest') return { items: [found], total: 1 };
      rendered.push(params);
      if (params.arguments.length === 0) return { ...template, ...given };
      return { ...template, ...given, message: `${params.code}: ${params.arguments}`, notes };
    },
  };
  let ended: Promise<unknown> = Promise.resolve();
  const commands = {
    register: (_id: string, handler: (argument: unknown) => Promise<unknown>) => {
      ended = handler(argument);
    },
  };
  Reflect.apply(register, undefined, [server, commands]);
  /** The step that comes next, when it shows its message. */
  const step = async (n: number) => {
    const input = await next(n);
    await until('the message', async () => input.prompt !== '' || input.items.length > 0);
    return input;
  };
  return { step, next, opened, asked, rendered, copied, ended };
}

const atCursor = [
  'FilledCodeRequest',
  {
    textDocument: { uri: 'file:///a.log' },
    range: { start: { line: 3, character: 1 }, end: { line: 3, character: 8 } },
  },
];

describe('Render message', () => {
  it('shows problems of the values below each box, without icons and links', async () => {
    const notes = ['{1} wants a number.', 'See [this](command:x) $(zap).'];
    const { step } = await run({ argument: { code: 1239801 }, filled: null, notes });
    const box = await step(1);
    assert.deepEqual(
      [box.title, box.placeholder, box.value],
      ['1239801: Step {0} of {1,number} failed', 'Value of step; leave it empty to keep the placeholder', ''],
    );
    assert.equal(box.prompt, '1239801: , — {1} wants a number. — See [this]\u200b(command:x) \\$(zap).');
    box.type('a');
    await until('the value', async () => box.prompt.startsWith('1239801: a, — {1} wants a number.'));
  });

  it('shows only the message if there are no problems', async () => {
    const { step } = await run({ argument: { code: 1239801 }, filled: null });
    assert.equal((await step(1)).prompt, '1239801: ,');
  });

  it('begins with the values of the code at the cursor, which can be changed', async () => {
    const { step, asked, copied, ended } = await run({ filled: { code: 1239801, arguments: ['4', '9'] } });
    const first = await step(1);
    assert.deepEqual([first.value, first.prompt], ['4', '1239801: 4,9']);
    first.type('5');
    first.accept();
    const second = await step(2);
    assert.deepEqual([second.value, second.prompt], ['9', '1239801: 5,9']);
    assert.equal(second.placeholder, 'Value of {1}; leave it empty to keep the placeholder');
    second.accept();
    (await step(3)).accept(0);
    await ended;
    assert.deepEqual([asked, copied], [[atCursor], ['1239801: 5,9']]);
  });

  it('keeps a value empty that the text does not contain', async () => {
    const { step } = await run({ filled: { code: 1239801, arguments: [null, '9', 'nobody asks for'] } });
    const box = await step(1);
    assert.deepEqual([box.value, box.prompt], ['', '1239801: ,9']);
  });

  it('uses the values at the place of a link or lens, wherever the cursor is', async () => {
    const filled = { code: 1239801, arguments: ['4', '9'] };
    const start = { line: 70, character: 3 };
    const range = { start, end: start };
    const place = { uri: 'file:///b.log', range };
    const linked = await run({ argument: { code: 1239801, place }, filled });
    assert.equal((await linked.step(1)).prompt, '1239801: 4,9');
    const textDocument = { uri: 'file:///b.log' };
    assert.deepEqual(linked.asked, [['FilledCodeRequest', { textDocument, range, code: 1239801 }]]);
    assert.deepEqual(linked.rendered[0], { textDocument, code: 1239801, arguments: [] });
    const changed = await run({ argument: { code: 1239801, place }, filled: null });
    assert.equal((await changed.step(1)).prompt, '1239801: ,');
  });

  it('has no values for a code without a place, as in the tree, or with a bad one', async () => {
    const filled = { code: 1239801, arguments: ['4', '9'] };
    for (const place of [undefined, null, { uri: 7 }, { uri: 'file:///b', range: { start: { line: -1 } } }]) {
      const { step, asked } = await run({ argument: { type: 'code', code: 1239801, place }, filled });
      assert.deepEqual([(await step(1)).prompt, asked], ['1239801: ,', []]);
    }
  });

  it('renders the meaning that the text has, and says of which releases it is', async () => {
    const { step, rendered } = await run({
      filled: { code: 1239801, arguments: ['4', '9'], meaning: 2 },
      releases: 'up to 3.4',
    });
    const first = await step(1);
    assert.equal(first.title, '1239801 (up to 3.4): Step {0} of {1,number} failed');
    assert.deepEqual(rendered[0], { textDocument: { uri: 'file:///a.log' }, code: 1239801, arguments: [], meaning: 2 });
  });

  it('offers the codes of a lens, and goes back from the first value to the choice', async () => {
    const { next, step, asked, ended } = await run({ argument: { codes: [1239801, 1239802] }, filled: null });
    const pick = await next(1);
    await until('rows', async () => pick.items.length > 0);
    assert.deepEqual(asked, [['SearchRequest', { query: '', limit: 200, codes: [1239801, 1239802] }]]);
    pick.type('98');
    await until('the search', async () => asked.length === 2);
    pick.accept(0);
    const box = await step(2);
    assert.equal(box.title, '1239801: Step {0} of {1,number} failed');
    box.pressBack();
    const again = await next(3);
    assert.deepEqual([again.title, again.value], ['Render Message: Choose an Error Code', '98']);
    again.hide();
    await ended;
  });

  it('counts no steps if there is only one, and names the language of the other message', async () => {
    for (const [otherLanguage, label] of [
      ['zh-CN', '$(copy) Copy in Chinese'],
      ['en', '$(copy) Copy in English'],
    ] as const) {
      const { step, copied, ended } = await run({ argument: { code: 1239801 }, placeholders: [], otherLanguage });
      const use = await step(1);
      assert.deepEqual([use.step, use.totalSteps, use.items[2]?.label], [undefined, undefined, label]);
      use.accept(2);
      await ended;
      assert.deepEqual(copied, [template.otherMessage]);
    }
    const two = await (await run({ argument: { code: 1239801 } })).step(1);
    assert.deepEqual([two.step, two.totalSteps], [1, 3]);
  });

  it('uses the values of its argument, and ignores bad ones', async () => {
    const filled = { code: 1239801, arguments: ['4', '9'] };
    const called = await run({ argument: { code: 1239801, arguments: ['x', null] }, filled });
    assert.deepEqual([(await called.step(1)).prompt, called.asked], ['1239801: x,', []]);
    const forged = await run({ argument: { code: 1239801, arguments: [{}] }, filled: null });
    assert.equal((await forged.step(1)).prompt, '1239801: ,');
  });

  it('asks for a code if there is none at the cursor or no editor', async () => {
    for (const [filled, requests] of [
      [null, ['FilledCodeRequest', 'CodeAtRequest', 'SearchRequest']],
      [undefined, ['SearchRequest']],
    ] as const) {
      const { next, asked, ended } = await run(filled === undefined ? {} : { filled });
      const pick = await next(1);
      assert.equal(pick.title, 'Render Message: Choose an Error Code');
      pick.hide();
      await ended;
      assert.deepEqual(
        asked.map((request) => Reflect.get(Object(request), 0)),
        requests,
      );
    }
  });
});

describe('Values of placeholders', () => {
  const loaded = load<{ fillTo: typeof fillTo }>('commands/renderMessage.ts', {});

  it('are at the index of their placeholder', async () => {
    const { fillTo: fill } = await loaded;
    assert.deepEqual(
      fill(
        [0, 2],
        new Map([
          [2, 'c'],
          [0, 'a'],
        ]),
      ),
      ['a', null, 'c'],
    );
  });

  it('are null where nothing was typed', async () => {
    const { fillTo: fill } = await loaded;
    assert.deepEqual(fill([0, 1], new Map([[0, '']])), [null, null]);
    assert.deepEqual(fill([], new Map()), []);
  });
});
