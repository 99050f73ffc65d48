import assert from 'node:assert/strict';
import type { registerExplainText } from '../../../client/src/commands/explainText';
import { maxTextLength } from '../../../server/src/core/answers/explanation/explainText';
import { load } from '../support/bundle';

interface Scene {
  /** What is selected in the active editor; without it there is none. */
  readonly selected?: readonly string[];
  readonly clipboard?: string;
  readonly anonymize?: unknown;
  readonly markdown?: string;
  readonly count?: number;
  readonly notes?: readonly string[];
}

/** Runs one of the commands; everything a person or the server notices, in order. */
async function run(command: 'explainSelection' | 'explainClipboard', scene: Scene): Promise<string[]> {
  const happened: string[] = [];
  const { selected, clipboard = '', anonymize = false, markdown = '# it\n', count = 1, notes = [] } = scene;
  const document = { uri: { toString: () => 'file:///a' }, getText: (text: string) => text };
  const vscode = {
    l10n: { t: (text: string) => text },
    env: { clipboard: { readText: async () => clipboard } },
    ProgressLocation: { Window: 10 },
    ViewColumn: { Active: -1, Beside: -2 },
    window: {
      activeTextEditor: selected && { document, selections: selected },
      showInformationMessage: async (text: string) => void happened.push(`says: ${text}`),
      withProgress: async ({ title }: { title: string }, work: () => unknown) => {
        happened.push(`works: ${title}`);
        return work();
      },
      showTextDocument: async (shown: unknown, options: unknown) =>
        void happened.push(`shows: ${JSON.stringify([shown, options])}`),
    },
    workspace: {
      getConfiguration: (section: string) => ({
        get: (name: string) => ({ [`${section}.${name}`]: anonymize })['bkJobErrorCodes.explain.anonymize'],
      }),
      openTextDocument: async (options: unknown) => options,
    },
  };
  const server = {
    ask: async (name: string, params: unknown) => {
      happened.push(`asks: ${name} ${JSON.stringify(params)}`);
      return { markdown, count, notes };
    },
  };
  const handlers = new Map<string, () => Promise<void>>();
  const { registerExplainText: register } = await load<{ registerExplainText: typeof registerExplainText }>(
    'commands/explainText.ts',
    vscode,
  );
  const commands = { register: (id: string, handler: () => Promise<void>) => handlers.set(id, handler) };
  Reflect.apply(register, undefined, [server, commands]);
  assert.deepEqual([...handlers.keys()], ['bkJobErrorCodes.explainSelection', 'bkJobErrorCodes.explainClipboard']);
  await handlers
    .get(`bkJobErrorCodes.${command}`)?.()
    .catch((error: Error) => happened.push(`fails: ${error.message}`));
  return happened;
}

const works = 'works: Explaining the error codes…';
const shows = 'shows: [{"content":"# it\\n","language":"markdown"},{"viewColumn":-2}]';

describe('Explaining text', () => {
  it('opens a document about the selection beside it', async () => {
    assert.deepEqual(await run('explainSelection', { selected: ['code=1239801', 'b'] }), [
      works,
      'asks: ExplainTextRequest {"textDocument":{"uri":"file:///a"},"text":"code=1239801\\nb","anonymize":false}',
      shows,
    ]);
  });

  it('opens one about the clipboard, with or without an editor', async () => {
    const asks = 'asks: ExplainTextRequest {"text":"1239801","anonymize":false}';
    const alone = shows.replace('-2', '-1');
    assert.deepEqual(await run('explainClipboard', { clipboard: '1239801' }), [works, asks, alone]);
    const beside = asks.replace('{', '{"textDocument":{"uri":"file:///a"},');
    assert.deepEqual(await run('explainClipboard', { clipboard: '1239801', selected: [''] }), [works, beside, shows]);
  });

  it('requests an anonymized document if the setting says so', async () => {
    const asked = async (anonymize: unknown) => (await run('explainClipboard', { clipboard: 'a', anonymize }))[1];
    assert.equal(await asked(true), 'asks: ExplainTextRequest {"text":"a","anonymize":true}');
    assert.equal(await asked('yes'), 'asks: ExplainTextRequest {"text":"a","anonymize":false}');
  });

  it('cuts a long text, but keeps it long enough for the server to say so', async () => {
    const [, asks = ''] = await run('explainClipboard', { clipboard: 'a'.repeat(3 * maxTextLength) });
    const { text } = JSON.parse(asks.slice(asks.indexOf('{')));
    assert.ok(text.length > maxTextLength && text.length <= 2 * maxTextLength, String(text.length));
  });

  it('says that there is no text', async () => {
    const select = ['says: Select the text to explain first.'];
    assert.deepEqual(await run('explainSelection', {}), select);
    assert.deepEqual(await run('explainSelection', { selected: ['', ' \n'] }), select);
    assert.deepEqual(await run('explainClipboard', { clipboard: '\n' }), ['says: There is no text in the clipboard.']);
  });

  it('says that there is no code instead of opening a document, with what a limit left out', async () => {
    const said = await run('explainClipboard', { clipboard: 'a', count: 0, notes: ['Only a part was read.'] });
    assert.match(said.at(-1) ?? '', /^says: No error code found: .* Only a part was read\.$/);
    assert.equal(said.filter((each) => each.startsWith('shows')).length, 0);
  });

  it('shows that the server had no answer', async () => {
    assert.equal(
      (await run('explainClipboard', { clipboard: 'a', markdown: '', count: 0 })).at(-1),
      'fails: The text could not be explained. See the log for the reason.',
    );
  });
});
