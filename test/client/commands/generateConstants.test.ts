import assert from 'node:assert/strict';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { ConstantsChoices, ConstantsParams } from '../../../server/src/protocol';
import { root } from '../support/sources';
import { vscodeStub } from '../support/vscodeStub';

const choices: ConstantsChoices = {
  languages: [
    { id: 'ts', label: 'TypeScript', languageId: 'typescript' },
    { id: 'go', label: 'Go', languageId: 'go' },
  ],
  families: [
    { id: 'legacy-api/system', label: 'System', section: 'Legacy API', count: 8 },
    { id: 'legacy-api/other', label: '$(zap) Other', section: 'Legacy API', count: 2 },
    { id: 'new-api/system', label: 'System', section: 'New API', count: 9 },
  ],
  generated: null,
};
const generated: ConstantsParams = { language: 'go', families: ['system'], asWritten: true, textLanguage: 'en' };

interface Item {
  readonly id?: string;
  readonly label: string;
  readonly picked?: boolean;
  readonly languageId?: string;
}

/** What a person does at each step: picks from the items offered, or leaves. */
interface Person {
  readonly place?: number;
  readonly language?: number | 'preselected';
  readonly families?: 'all' | readonly number[];
}

interface Scene {
  readonly active?: { readonly languageId: string; readonly text: string };
  readonly choices?: ConstantsChoices;
  readonly text?: string | null;
  readonly editable?: boolean;
}

/** Runs the command; a line for all that happened that somebody can see, in order. */
async function run(person: Person, scene: Scene = {}): Promise<string[]> {
  const happened: string[] = [];
  const { vscode } = vscodeStub();
  const document = scene.active && {
    languageId: scene.active.languageId,
    uri: 'file:///a',
    getText: () => scene.active?.text,
    positionAt: (offset: number) => offset,
  };
  class Edit {
    readonly replaced: unknown[] = [];
    replace(...replaced: unknown[]): void {
      this.replaced.push(replaced);
    }
  }
  const languagePick = () => {
    let accepted: () => void = () => undefined;
    let hidden: () => void = () => undefined;
    const pick = {
      items: [] as Item[],
      activeItems: [] as Item[],
      selectedItems: [] as (Item | undefined)[],
      onDidAccept: (listener: () => void) => {
        accepted = listener;
      },
      onDidHide: (listener: () => void) => {
        hidden = listener;
      },
      hide: () => hidden(),
      dispose: () => undefined,
      show: () => {
        happened.push(`asks: ${pick.items.map(({ label }) => label)} [${pick.activeItems.map(({ label }) => label)}]`);
        const { language } = person;
        if (language === undefined) return pick.hide();
        pick.selectedItems = [language === 'preselected' ? pick.activeItems[0] : pick.items[language]];
        accepted();
      },
    };
    return pick;
  };
  const showQuickPick = async (items: readonly Item[], { canPickMany }: { readonly canPickMany?: boolean }) => {
    happened.push(`asks: ${items.map(({ label, picked }) => (picked ? `+${label}` : label))}`);
    if (!canPickMany) return person.place === undefined ? undefined : items[person.place];
    const { families } = person;
    return families === 'all' ? items.filter(({ picked }) => picked) : families?.map((index) => items[index]);
  };
  Object.assign(vscode, {
    QuickPickItemKind: { Separator: -1 },
    WorkspaceEdit: Edit,
    Range: class {
      constructor(
        readonly start: unknown,
        readonly end: unknown,
      ) {}
    },
    window: {
      activeTextEditor: document && { document },
      createQuickPick: languagePick,
      showQuickPick,
      showTextDocument: (shown: unknown) => happened.push(`shows: ${JSON.stringify(shown)}`),
      setStatusBarMessage: (message: string) => happened.push(`says: ${message}`),
    },
    workspace: {
      openTextDocument: async (options: unknown) => options,
      applyEdit: async ({ replaced }: Edit) => {
        happened.push(`replaces: ${JSON.stringify(replaced)}`);
        return scene.editable ?? true;
      },
    },
  });
  const server = {
    ask: async (name: string) => {
      assert.equal(name, 'ConstantsChoicesRequest');
      return scene.choices ?? choices;
    },
    follow: async (_name: string, params: unknown, { found }: { found(part: object): void }) => {
      happened.push(`wants: ${JSON.stringify(params)}`);
      const { text = 'new\n' } = scene;
      if (text === null) return null;
      // All but the last unit in two parts.
      const middle = text.length >> 1;
      for (const part of [text.slice(0, middle), text.slice(middle, -1)]) found({ text: part, languageId: 'go' });
      return { text: text.slice(-1), languageId: 'go' };
    },
  };
  const commands = {
    register: (_id: string, handler: () => Promise<void>) => {
      running = handler();
    },
  };
  let running = Promise.resolve();
  const module = { exports: {} as { registerGenerateConstants(...parts: unknown[]): void } };
  new Function('require', 'module', code)(() => vscode, module);
  module.exports.registerGenerateConstants(server, commands);
  await running.catch((error: Error) => happened.push(`fails: ${error.message}`));
  return happened;
}

let code = '';

describe('Generate constants', () => {
  before(async () => {
    const { outputFiles } = await build({
      entryPoints: [join(root, 'client', 'src', 'commands/generateConstants.ts')],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      external: ['vscode'],
      write: false,
    });
    code = outputFiles[0]?.text ?? '';
  });

  const languages = 'asks: TypeScript,Go';
  const families = 'asks: Legacy API,+System,+\\$(zap) Other,New API,+System';

  it('asks for a language and families, and opens a new document', async () => {
    assert.deepEqual(await run({ language: 1, families: 'all' }), [
      `${languages} []`,
      families,
      'wants: {"language":"go","families":["legacy-api/system","legacy-api/other","new-api/system"]}',
      'shows: {"content":"new\\n","language":"go"}',
    ]);
  });

  it('preselects the language of the active editor, and names its document', async () => {
    const active = { languageId: 'typescriptreact', text: '' };
    assert.deepEqual(await run({ language: 'preselected', families: [1] }, { active }), [
      `${languages} [TypeScript]`,
      families,
      'wants: {"textDocument":{"uri":"file:///a"},"language":"ts","families":["legacy-api/system"]}',
      'shows: {"content":"new\\n","language":"go"}',
    ]);
  });

  it('does nothing if a step is closed or no family is chosen', async () => {
    assert.deepEqual(await run({}), [`${languages} []`]);
    assert.deepEqual(await run({ language: 0 }), [`${languages} []`, families]);
    assert.deepEqual(await run({ language: 0, families: [] }), [`${languages} []`, families]);
    const active = { languageId: 'go', text: 'old\n' };
    assert.deepEqual(await run({}, { active, choices: { ...choices, generated } }), [
      'asks: $(refresh) Regenerate This File,$(new-file) Generate a New File',
    ]);
  });

  const places = 'asks: $(refresh) Regenerate This File,$(new-file) Generate a New File';
  const again = `wants: ${JSON.stringify({ textDocument: { uri: 'file:///a' }, ...generated })}`;
  const made = (text: string): Scene => ({
    active: { languageId: 'go', text },
    choices: { ...choices, generated },
  });

  it('regenerates the active document in one edit', async () => {
    assert.deepEqual(await run({ place: 0 }, made('old\n')), [
      places,
      again,
      'replaces: [["file:///a",{"start":0,"end":4},"new\\n"]]',
    ]);
  });

  it('keeps a document that is up to date, whatever its line breaks', async () => {
    for (const text of ['new\n', 'new\r\n']) {
      assert.deepEqual(await run({ place: 0 }, made(text)), [places, again, 'says: The constants are up to date.']);
    }
  });

  it('opens a new document beside a generated one on request', async () => {
    assert.deepEqual(await run({ place: 1, language: 'preselected', families: [4] }, made('old\n')), [
      places,
      `${languages} [Go]`,
      families,
      'wants: {"textDocument":{"uri":"file:///a"},"language":"go","families":["new-api/system"]}',
      'shows: {"content":"new\\n","language":"go"}',
    ]);
  });

  it('shows errors', async () => {
    assert.deepEqual(
      (await run({ language: 0, families: 'all' }, { text: null })).at(-1),
      'fails: The constants could not be generated: the catalog has none of these codes.',
    );
    assert.deepEqual(
      (await run({ place: 0 }, { ...made('old\n'), editable: false })).at(-1),
      'fails: The text could not be replaced: the document is read-only.',
    );
  });
});
