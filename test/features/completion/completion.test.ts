import assert from 'node:assert/strict';
import {
  CancellationToken,
  type CompletionContext,
  type CompletionItem,
  type CompletionList,
  CompletionTriggerKind,
  InsertReplaceEdit,
} from 'vscode-languageserver';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import type { CompletionSupport, Preferences } from '../../../server/src/contract/requestContext';
import { defaultSettings, type Settings } from '../../../server/src/contract/settings';
import { codeDocuments } from '../../../server/src/core/mentions/document/chunkedDocument';
import type { Language } from '../../../server/src/core/text/productLanguage';
import { complete, completionHandler, resolveCompletion } from '../../../server/src/features/completion/completion';
import { features } from '../../../server/src/features/index';
import { catalogOf } from '../../support/catalogOf';
import { definedCatalog } from '../../support/definedCatalog';
import { ordinaryWords } from '../../support/ordinaryWords';
import { marked, on, preferences, requestContext } from '../context';
import { type Completing, completeAt as completeIn, itemOf } from './completeAt';

const some = catalogOf(1209801, 1208128, 1239801, 1239802, 1239803, 1238101, 1238128);

const bare: CompletionSupport = {
  labelDetails: false,
  tags: false,
  insertReplace: false,
  markdown: false,
  editRange: false,
};

interface Options extends Partial<Completing> {
  readonly language?: Language;
  readonly settings?: Partial<Settings['completion']>;
  readonly support?: CompletionSupport;
}

const digit: CompletionContext = { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: '2' };
const narrowing: CompletionContext = { triggerKind: CompletionTriggerKind.TriggerForIncompleteCompletions };

/** The preferences of a person who runs commands. */
function preferencesOf({ language = 'en', settings, support = preferences().completion }: Options): Preferences {
  const completion = { ...defaultSettings.completion, ...settings };
  return preferences({ settings: { ...defaultSettings, completion }, language, commands: true, completion: support });
}

function completeAt(text: string, options: Options = {}): Promise<CompletionList> {
  return completeIn(text, {
    catalog: some,
    languageId: 'typescript',
    ...options,
    preferences: preferencesOf(options),
  });
}

async function labelsAt(text: string, options?: Options): Promise<string[]> {
  return (await completeAt(text, options)).items.map(({ label }) => label);
}

/** The document after the first item, or the one named, was accepted as an editor does it. */
async function acceptAt(text: string, options: Options = {}, label?: string): Promise<string | undefined> {
  const { document, position } = marked(text, options.languageId ?? 'typescript');
  const { items } = await completeAt(text, options);
  const edit = (label === undefined ? items[0] : items.find((item) => item.label === label))?.textEdit;
  if (!edit) return undefined;
  const range = InsertReplaceEdit.is(edit) ? edit.replace : edit.range;
  assert.equal(range.start.line, position.line);
  const before = document.getText();
  return before.slice(0, document.offsetAt(range.start)) + edit.newText + before.slice(document.offsetAt(range.end));
}

describe('completion', () => {
  it('offers the codes that begin with the digits typed', async () => {
    assert.deepEqual(await completeAt('if (code == 1239$0)', { context: digit }), {
      isIncomplete: true,
      items: [
        {
          ...itemOf(
            1239801,
            'This IP has not been granted access; ask an administrator f…',
            'New API · Admission and queue',
            '0000',
          ),
          textEdit: { newText: '1239801', range: on(0, 12, 16) },
        },
        {
          ...itemOf(1239802, 'This user has no access permission', 'New API · Admission and queue', '0001'),
          textEdit: { newText: '1239802', range: on(0, 12, 16) },
        },
        {
          ...itemOf(1239803, 'The execution queue is full', 'New API · Admission and queue', '0002'),
          textEdit: { newText: '1239803', range: on(0, 12, 16) },
        },
      ],
    });
  });

  it('marks legacy codes and shows their successor, also in Chinese', async () => {
    assert.deepEqual(await completeAt('x = 1208$0;', { language: 'zh-CN' }), {
      isIncomplete: true,
      items: [
        {
          ...itemOf(1208128, '缺少参数【processInfos】', '旧版 API · 缺少参数 · 请改用 1238128', '0000'),
          tags: [1],
          textEdit: { newText: '1208128', range: on(0, 4, 8) },
        },
      ],
    });
  });

  it('uses other fields for a client that supports fewer', async () => {
    assert.deepEqual(await completeAt('// process$0Infos', { support: bare, catalog: catalogOf(1208128) }), {
      isIncomplete: true,
      items: [
        {
          label: '1208128',
          kind: 21,
          detail: 'Missing parameter [processInfos] · Legacy API · Missing parameter · use 1238128 instead',
          deprecated: true,
          data: { code: 1208128 },
          sortText: '~0000',
          filterText: 'process',
          textEdit: { newText: '1208128', range: on(0, 3, 10) },
        },
      ],
    });
  });

  it('lets the person keep or replace the letters after the cursor', async () => {
    const { items } = await completeAt('// full qu$0eue', { catalog: catalogOf(1239803) });
    assert.deepEqual(items[0]?.textEdit, {
      newText: '1239803',
      insert: on(0, 8, 10),
      replace: on(0, 8, 13),
    });
  });

  it('finds by the name of the catalog while it is typed, where the workspace has another name for the code', async () => {
    const catalog = definedCatalog({ code: 1239803, name: 'QueueFull' });
    for (const typed of ['API_QUEUE', 'API_QUEUE_FULL'])
      assert.deepEqual(await labelsAt(`if (code == ${typed}$0)`, { typing: true, catalog }), ['1239803'], typed);
  });

  it('finds by number, Chinese, pinyin, initials, constant and, in text, English', async () => {
    assert.deepEqual(await labelsAt('x = 9801$0'), ['1239801', '1209801']);
    assert.deepEqual(await labelsAt('x = 执行队列$0'), ['1239803']);
    assert.deepEqual(await labelsAt('x = "这里执行队列$0"'), ['1239803']);
    assert.deepEqual(await labelsAt('x = zhixingduilie$0', { typing: true }), ['1239803']);
    assert.deepEqual(await labelsAt('x = zxdlym$0', { typing: true }), ['1239803']);
    assert.deepEqual(await labelsAt('x = qscs$0', { typing: true }), ['1238101', '1238128', '1208128']);
    assert.deepEqual(await labelsAt('x = API_MISSING_$0', { typing: true }), ['1238101', '1238128']);
    assert.deepEqual(await labelsAt('x = MISSING_IP$0', { typing: true }), ['1238101']);
    assert.deepEqual(await labelsAt('// full$0'), ['1239803']);
    assert.deepEqual(await labelsAt('if (code == full$0)'), ['1239803']);
  });

  it('uses the typed text as filter of items that are not found by number', async () => {
    for (const typed of ['9801', '执行队列', 'zxdlym', 'API_QUEUE']) {
      const { items, isIncomplete } = await completeAt(`x = ${typed}$0`);
      assert.deepEqual({ filterText: items[0]?.filterText, isIncomplete }, { filterText: typed, isIncomplete: true });
    }
  });

  it('lists the whole catalog if nothing is typed, below the items of the language', async () => {
    const { items, isIncomplete } = await completeAt('return $0', { catalog: builtinCatalog() });
    assert.deepEqual(
      items.map(({ label }) => Number(label)),
      builtinCatalog().entries.map(({ code }) => code),
    );
    assert.deepEqual({ isIncomplete, sortText: items[3]?.sortText }, { isIncomplete: true, sortText: '~0003' });
    const strong = await completeAt('if (code == $0)', { catalog: builtinCatalog() });
    assert.equal(strong.items[3]?.sortText, '0003');
  });

  it('narrows that list by any word', async () => {
    assert.deepEqual(await labelsAt('return full$0', { context: narrowing }), ['1239803']);
    assert.deepEqual(await labelsAt('return full$0', { typing: true }), []);
  });

  it('finds any word anywhere on explicit request', async () => {
    assert.deepEqual(await labelsAt('return full$0'), ['1239803']);
    assert.deepEqual(await labelsAt('return PROCESS$0'), ['1238128', '1208128']);
    assert.deepEqual(await labelsAt('code == full$0'), ['1239803']);
    assert.equal((await labelsAt('i + 1$0')).length > 0, true);
    assert.deepEqual(await labelsAt('response.full$0'), []);
  });

  it('limits the number of items', async () => {
    const counts = await Promise.all(
      ['code == 12$0', 'x = 12$0', 'x = qscs$0', '// api$0'].map((line) =>
        labelsAt(line, { catalog: builtinCatalog() }),
      ),
    );
    assert.deepEqual(
      counts.map(({ length }) => length),
      [50, 50, 50, 50],
    );
  });

  it('offers nothing for a complete number, unless requested or something else is inserted', async () => {
    assert.deepEqual(await completeAt('code = 1239801$0', { context: digit }), { isIncomplete: false, items: [] });
    assert.deepEqual(await labelsAt('code = 1239801$0'), ['1239801']);
    const constant = { context: digit, settings: { insert: 'constant' } } as const;
    assert.deepEqual(await labelsAt('code = 1239801$0', constant), ['1239801']);
  });

  it('offers nothing while ordinary numbers and words are typed', async () => {
    const catalog = builtinCatalog();
    for (const line of [
      'i + 1$0',
      'x = 12$0',
      'x = 123$0',
      'port = 1200$0',
      'width = 1250$0',
      'timeout = 12500$0',
      'limit = 125000$0',
      'v12$0',
      '3.12$0',
      '0x12$0',
      '20261238$0',
    ]) {
      assert.deepEqual(await labelsAt(line, { catalog, context: digit }), [], line);
    }
    for (const word of ordinaryWords) {
      for (const line of [
        `${word}$0`,
        `  return ${word}$0`,
        `f(${word}$0)`,
        `code = ${word}$0`,
        `if (errorCode == ${word}$0`,
      ]) {
        assert.deepEqual(await labelsAt(line, { catalog, typing: true }), [], line);
      }
    }
    assert.equal(ordinaryWords.length > 400, true);
    // Some 2,000 completions, most of which search the whole catalog.
  }).timeout(20_000);

  it('can be switched off', async () => {
    assert.deepEqual(await completeAt('code == 12$0', { settings: { enabled: false } }), {
      isIncomplete: false,
      items: [],
    });
  });

  describe('inserts', () => {
    it('the number over the digits on both sides of the cursor', async () => {
      assert.equal(await acceptAt('code == 12$0398;'), 'code == 1239801;');
      assert.equal(await acceptAt('// 缺少ip$0'), '// 1238101');
      assert.equal(await acceptAt('a\nif (code == $0)\nb', {}, '1239802'), 'a\nif (code == 1239802)\nb');
    });

    it('the number with a comment in the syntax of the language', async () => {
      const withComment = { settings: { insert: 'numberWithComment' } } as const;
      const accepted = await Promise.all([
        acceptAt('const full = 1239803$0', withComment),
        acceptAt('full = 1239803$0', { ...withComment, languageId: 'python', language: 'zh-CN' }),
        acceptAt('full: 1239803$0  ', { ...withComment, languageId: 'yaml' }),
        acceptAt('<b>1239803$0', { ...withComment, languageId: 'html' }),
      ]);
      assert.deepEqual(accepted, [
        'const full = 1239803 // The execution queue is full',
        'full = 1239803 # 执行队列已满',
        'full: 1239803 # The execution queue is full  ',
        '<b>1239803 <!-- The execution queue is full -->',
      ]);
    });

    it('the number alone where a comment would break the line or is not possible', async () => {
      const withComment = { settings: { insert: 'numberWithComment' } } as const;
      assert.equal(await acceptAt('f(1239803$0)', withComment), 'f(1239803)');
      assert.equal(await acceptAt('x = "1239803$0', withComment), 'x = "1239803');
      assert.equal(await acceptAt('// 1239803$0', withComment), '// 1239803');
      assert.equal(await acceptAt('{"code": 1239803$0', { ...withComment, languageId: 'json' }), '{"code": 1239803');
    });

    it('the constant name', async () => {
      const constant = { settings: { insert: 'constant' } } as const;
      assert.equal(await acceptAt('if (code == 12398$0) {', constant, '1239803'), 'if (code == API_QUEUE_FULL) {');
      assert.equal(await acceptAt('x = zxdlym$0', constant), 'x = API_QUEUE_FULL');
    });
  });

  it('sends the range once if the client supports it', async () => {
    const support = { ...preferences().completion, editRange: true };
    const list = await completeAt('if (code == 1239801$0)', { support });
    assert.deepEqual(list, {
      isIncomplete: true,
      itemDefaults: { editRange: on(0, 12, 19) },
      items: [
        itemOf(
          1239801,
          'This IP has not been granted access; ask an administrator f…',
          'New API · Admission and queue',
          '0000',
        ),
      ],
    });
    const [constant] = (await completeAt('x = qscs$0', { support, settings: { insert: 'constant' } })).items;
    assert.deepEqual(
      { text: constant?.textEditText, filter: constant?.filterText },
      { text: 'API_MISSING_IP', filter: 'qscs' },
    );
    assert.deepEqual(await completeAt('code = 1$0', { support, context: digit }), { isIncomplete: false, items: [] });
  });

  it('keeps items apart by language, insertion and client', async () => {
    const answers = async () => [
      await completeAt('code == 12398$0'),
      await completeAt('code == 12398$0', { language: 'zh-CN' }),
      await completeAt('code == 12398$0', { settings: { insert: 'constant' } }),
      await completeAt('code == 12398$0', { support: bare }),
    ];
    const first = JSON.stringify(await answers());
    assert.equal(JSON.stringify(await answers()), first);
    assert.equal(new Set(JSON.parse(first).map((list: unknown) => JSON.stringify(list))).size, 4);
  });

  it('counts columns like the client, also after surrogate pairs', async () => {
    const columns = await Promise.all(
      (['utf-16', 'utf-8', 'utf-32'] as const).map(async (encoding) => {
        const [item] = (await completeAt('/* 𠀅中 */ code = 12398$001', { encoding })).items;
        assert.equal(item?.label, '1239801');
        return item?.textEdit && 'range' in item.textEdit ? item.textEdit.range : undefined;
      }),
    );
    assert.deepEqual(
      columns.map((range) => [range?.start.character, range?.end.character]),
      [
        [17, 24],
        [21, 28],
        [16, 23],
      ],
    );
  });

  it('handles positions outside the document and lines of any length', async () => {
    const document = codeDocuments().create('file:///a', 'typescript', 1, 'x = 1');
    for (const position of [
      { line: 9, character: 9 },
      { line: 0, character: 999 },
      { line: -1, character: -1 },
    ]) {
      const { items } = await complete(document, position, catalogOf(1239801), preferencesOf({}));
      assert.deepEqual(
        items.map(({ label }) => label),
        ['1239801'],
      );
    }
    assert.deepEqual(
      await labelsAt(`${'\0 '.repeat(500_000)}x = 12398$0 ${'y'.repeat(1e6)}`, { catalog: catalogOf(1239801) }),
      ['1239801'],
    );
  });

  it('adds the documentation to a selected item', () => {
    const item: CompletionItem = { label: '1239803', data: { code: 1239803 } };
    const resolved = resolveCompletion(item, some, preferencesOf({ support: bare, language: 'zh-CN' }));
    assert.deepEqual(
      { ...resolved, documentation: undefined },
      { label: '1239803', data: { code: 1239803 }, documentation: undefined },
    );
    const { documentation } = resolved;
    assert.equal(typeof documentation === 'object' && documentation.kind, 'plaintext');
    assert.match(typeof documentation === 'object' ? documentation.value : '', /执行队列已满[\s\S]*API_QUEUE_FULL/);
    const rich = resolveCompletion(item, some, preferencesOf({})).documentation;
    assert.equal(typeof rich === 'object' && rich.kind, 'markdown');
  });

  it('does not change items of others', () => {
    for (const data of [undefined, null, 'x', { code: '1239803' }, { code: 9 }]) {
      const item: CompletionItem = { label: 'x', data };
      assert.deepEqual(resolveCompletion(item, some, preferencesOf({})), item);
    }
  });

  it('announces digits and the dot before a member as triggers', () => {
    const announced = features.flatMap(({ capabilities }) => capabilities.completionProvider ?? []);
    assert.deepEqual(announced, [
      { triggerCharacters: ['.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'], resolveProvider: true },
    ]);
  });
});

describe('A request right after an edit', () => {
  const documents = codeDocuments('utf-16');
  const uri = 'file:///a';

  /** What is answered to requests so many ms after the last edit; `+e` is an edit. */
  async function answers(text: string, requests: readonly (number | 'narrowing' | `+${string}`)[]): Promise<unknown[]> {
    const document = documents.create(uri, 'python', 1, text);
    const said: unknown[] = [];
    for (const request of requests) {
      if (typeof request === 'string' && request.startsWith('+')) {
        const end = document.positionAt(document.length);
        documents.update(document, [{ range: { start: end, end }, text: request.slice(1) }], document.version + 1);
        continue;
      }
      const narrows = request === 'narrowing';
      const context = {
        ...requestContext(document, builtinCatalog()),
        sinceEdit: typeof request === 'number' ? request : 10,
      };
      const params = {
        textDocument: { uri },
        position: document.positionAt(document.length),
        context: {
          triggerKind: narrows ? CompletionTriggerKind.TriggerForIncompleteCompletions : CompletionTriggerKind.Invoked,
        },
      };
      const { isIncomplete, items } = await completionHandler.answer(context, params, CancellationToken.None);
      said.push([isIncomplete, items.length > 0]);
    }
    return said;
  }

  it("is a person's if the editor has already asked for this text", async () => {
    // The editor after 10 ms, a person after 60 ms, then an edit.
    assert.deepEqual(await answers('x = que', ['+u', 10, 60, '+e', 10]), [
      [true, false],
      [true, true],
      [true, false],
    ]);
  });

  it("is answered as incomplete if it may be a person's, and an empty list is not narrowed to codes", async () => {
    assert.deepEqual(await answers('x = que', ['+u', 10, '+e', 'narrowing', 60]), [
      [true, false],
      [true, false],
      [true, true],
    ]);
    assert.deepEqual(await answers('x = queu', [400, '+e', 'narrowing']), [
      [true, true],
      [true, true],
    ]);
  });
});
