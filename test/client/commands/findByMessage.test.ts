import assert from 'node:assert/strict';
import type { registerFindByMessage } from '../../../client/src/commands/findByMessage';
import type { CodeItem, FindMessageResult, MessageItem } from '../../../server/src/protocol';
import { until } from '../../support/until';
import { load } from '../support/bundle';
import { quickInputs } from '../support/quickInputStub';
import { vscodeStub } from '../support/vscodeStub';

const foreign: CodeItem = {
  code: 1237104,
  constant: 'IP_NOT_IN_BIZ',
  message: 'IP{0} is not of this business',
  section: 'New API',
  category: 'Parameters',
  legacy: false,
  twin: 1207104,
};

function found(item: Partial<CodeItem>, equallyLikely: number, ...values: (string | null)[]): MessageItem {
  const argumentsText = values.map((value, index) => `{${index}} = ${value}`).join(', ');
  return { item: { ...foreign, ...item }, arguments: values, argumentsText, equallyLikely };
}

/** Runs the command in a window where `selected` is selected, with a server that answers every text with `answer`. */
async function run(answer: FindMessageResult | Error, selected?: string) {
  const { vscode } = vscodeStub();
  const { next, window } = quickInputs();
  const ran: unknown[][] = [];
  const said: string[] = [];
  Object.assign(vscode, {
    ThemeIcon: class {
      constructor(readonly id: string) {}
    },
    commands: { executeCommand: async (...command: unknown[]) => ran.push(command) },
    // Only what is written to it: a clipboard that is read would throw here.
    env: { clipboard: { writeText: async (text: string) => said.push(`clipboard: ${text}`) } },
    window: {
      ...window,
      activeTextEditor: selected === undefined ? undefined : { document: { getText: () => selected }, selection: {} },
      setStatusBarMessage: () => undefined,
      showWarningMessage: (message: string) => said.push(`warns: ${message}`),
    },
  });
  const { registerFindByMessage: register } = await load<{ registerFindByMessage: typeof registerFindByMessage }>(
    'commands/findByMessage.ts',
    vscode,
  );
  const asked: unknown[] = [];
  const server = {
    ask: async (...[name, params]: unknown[]) => {
      asked.push([name, params]);
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
  let ended: Promise<unknown> = Promise.resolve();
  const commands = {
    register: (id: string, handler: () => Promise<unknown>) => {
      assert.equal(id, 'bkJobErrorCodes.findByMessage');
      ended = handler();
    },
  };
  Reflect.apply(register, undefined, [server, commands]);
  const pick = await next(1);
  const typed = async (text: string) => {
    const before = asked.length;
    pick.type(text);
    await until('the answer', async () => asked.length > before && !pick.busy);
  };
  return { pick, asked, ran, said, ended, typed };
}

/** All that a row shows. */
const rows = ({ items }: Awaited<ReturnType<typeof run>>['pick']) =>
  items.map(({ label, description, detail, buttons }) => [
    label,
    description,
    detail,
    buttons?.map(({ tooltip }) => tooltip),
  ]);

const buttons = ['Insert at Cursor', 'Copy Code', 'Render Message'];

describe('Find code by message', () => {
  it('shows codes with their arguments, and which codes are equally likely', async () => {
    const answer = {
      items: [
        found({}, 2, '10.0.0.1'),
        found({ code: 1207104, legacy: true, section: 'Legacy API' }, 2, '10.0.0.1'),
        found({ code: 1239801, message: 'Out of $(order)', constant: 'C' }, 1),
      ],
      alike: [],
      notes: ['More messages fit.'],
    };
    const { pick, asked, typed } = await run(answer);
    await typed('IP10.0.0.1 is not of this business');
    assert.deepEqual(asked, [['FindMessageRequest', { text: 'IP10.0.0.1 is not of this business', limit: 50 }]]);
    const filled = '{0} = 10.0.0.1 · one of 2 equally likely';
    assert.deepEqual(rows(pick), [
      ['1237104', 'IP{0} is not of this business', `${filled} · New API › Parameters › IP_NOT_IN_BIZ`, buttons],
      [
        '1207104',
        '(legacy) IP{0} is not of this business',
        `${filled} · Legacy API › Parameters › IP_NOT_IN_BIZ`,
        buttons,
      ],
      ['1239801', 'Out of \\$(order)', 'New API › Parameters › C', buttons],
      ['$(info) More messages fit.', undefined, undefined, undefined],
    ]);
  });

  it('shows the page of the chosen code', async () => {
    const { pick, typed, ended, ran } = await run({ items: [found({}, 1, 'a')], alike: [], notes: [] });
    await typed('IPa');
    pick.accept(0);
    await ended;
    assert.deepEqual(ran, [['bkJobErrorCodes.showCodePage', { code: 1237104 }]]);
  });

  it('copies, inserts and renders by the buttons of a row, with its arguments', async () => {
    const { pick, typed, said, ran } = await run({ items: [found({}, 1, 'a', null)], alike: [], notes: [] });
    await typed('IPa');
    for (const button of buttons) await pick.press(0, button);
    assert.deepEqual(said, ['warns: Open a file first: there is no editor to insert into.', 'clipboard: 1237104']);
    assert.deepEqual(ran, [['bkJobErrorCodes.renderMessage', { code: 1237104, arguments: ['a', null] }]]);
  });

  it('begins with the selection on one line', async () => {
    const { pick, asked } = await run(
      { items: [], alike: [], notes: [] },
      '\tIP10.0.0.1\r\n  is not of this business\n',
    );
    await until('the answer', async () => asked.length > 0 && !pick.busy);
    const text = 'IP10.0.0.1   is not of this business';
    assert.deepEqual(
      [pick.title, pick.value, asked],
      ['Find Code by Message', text, [['FindMessageRequest', { text, limit: 50 }]]],
    );
  });

  it('says that it uses only the beginning of a long selection', async () => {
    const { pick } = await run({ items: [], alike: [], notes: [] }, 'x'.repeat(2001));
    assert.deepEqual(
      [pick.title, pick.value],
      ['Find Code by Message (first 2000 characters of the selection)', 'x'.repeat(2000)],
    );
    assert.equal((await run({ items: [], alike: [], notes: [] }, 'x'.repeat(2000))).pick.title, 'Find Code by Message');
  });

  it('says that nothing fits, and requests nothing for an empty query', async () => {
    const { pick, asked, typed } = await run({ items: [], alike: [], notes: ['The text was cut.'] }, '');
    assert.deepEqual(
      [pick.value, pick.placeholder, asked, rows(pick)],
      ['', 'A message in Chinese or English, or a log line with one', [], []],
    );
    await typed('hello');
    assert.deepEqual(
      pick.items.map(({ label }) => label),
      ['$(info) No message in the catalog fits this text.', '$(info) The text was cut.'],
    );
    pick.type('  ');
    await until('the empty list', async () => pick.items.length === 0);
    assert.equal(asked.length, 1);
  });

  it('offers codes whose messages are alike, and says that they do not fit', async () => {
    const { pick, typed } = await run({ items: [], alike: [found({}, 1).item], notes: [] }, '');
    await typed('IP is of another business');
    const [note, row] = pick.items;
    assert.equal(note?.label, '$(info) No message in the catalog fits this text.');
    assert.deepEqual(
      [row?.label, row?.detail],
      ['1237104', 'does not fit, but is alike · New API › Parameters › IP_NOT_IN_BIZ'],
    );
  });

  it('shows errors', async () => {
    const { ended } = await run(new Error('The error code server is not running.'), 'IP');
    await assert.rejects(ended, new Error('The error code server is not running.'));
  });
});
