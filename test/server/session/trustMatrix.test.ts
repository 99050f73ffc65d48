import assert from 'node:assert/strict';
import { chmodSync, existsSync } from 'node:fs';
import manifest from '../../../package.json';
import { isPosix, TempTree } from '../../support/tempTree';
import { until } from '../../support/until';
import { TestClient, vsCode } from './client';
import { overStdio } from './transports';

const { configuration } = manifest.contributes;

interface Declared {
  readonly type: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Every setting of the manifest, without the section. */
const declared: readonly (readonly [name: string, setting: Declared])[] = [configuration]
  .flat()
  .flatMap((group) =>
    Object.entries(group.properties as Readonly<Record<string, Declared>>).map(
      ([name, setting]) => [name.replace(/^bkJobErrorCodes\./, ''), setting] as const,
    ),
  );

/** What leads to files of the workspace, in the names of settings that take lists. */
const lists = [['own.md'], ['**/*.md'], ['src/**'], []];

function valuesOf({ type, enum: known, minimum, maximum }: Declared): readonly unknown[] {
  if (known !== undefined) return known;
  if (type === 'boolean') return [true, false];
  if (type === 'integer') return [minimum, maximum];
  return lists;
}

/** Each setting with each of its values, alone, and beside what names the catalogs of the workspace. */
const settings = declared.flatMap(([name, setting]) =>
  valuesOf(setting).flatMap((value) => [nested({ [name]: value }), nested({ catalogs: ['own.md'], [name]: value })]),
);

/** `{ 'hover.enabled': true }` as an editor sends it: `{ hover: { enabled: true } }`. */
function nested(flat: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(flat)) {
    const path = name.split('.');
    const last = path.pop() ?? '';
    let at = root;
    for (const part of path) {
      const inner = { ...(at[part] as object | undefined) };
      at[part] = inner;
      at = inner as Record<string, unknown>;
    }
    at[last] = value;
  }
  return root;
}

/** Only these trust; `undefined` is a client that says nothing. */
const trusting = [undefined, true];
const others = [false, null, 0, 1, '', 'true', 'false', 'yes', {}, [], [true], { trusted: true }];

/** The other options of `initialize`, with values that a hostile folder would like. */
const options: readonly Readonly<Record<string, unknown>>[] = [
  { language: 'zh-cn' },
  { language: { trusted: true } },
  { commands: true },
  { commands: 'trusted' },
  { settings: { bkJobErrorCodes: { catalogs: ['own.md'], trusted: true } } },
  { settings: { catalogs: ['own.md'], userCatalogs: [] } },
  { settings: JSON.parse('{"__proto__": {"trusted": true}}') },
  { Trusted: true },
  { isTrusted: true },
  JSON.parse('{"__proto__": {"trusted": true}}'),
];

describe('trust', () => {
  const marker = 'ran';
  let tree: TempTree;
  let [sessions, trials] = [0, 0];
  before(() => {
    tree = new TempTree({
      'own.md': '| Code | Message |\n|--|--|\n| 4000001 | of the folder |\n',
      'src/ErrorCode.java': 'public class ErrorCode {\n  public static final int OF_THE_FOLDER = 1241999;\n}\n',
      rg: `#!/bin/sh\ntouch '${marker}'\n`,
    });
    if (isPosix) chmodSync(tree.path('rg'), 0o755);
  });
  after(() => {
    tree.remove();
    console.log(`      ${sessions} sessions, ${trials} settings`);
    assert.deepEqual([sessions, trials], [trusting.length + others.length + options.length, settings.length]);
  });

  /** Starts a server in the folder. */
  async function start(said: unknown, more: Readonly<Record<string, unknown>> = {}): Promise<TestClient> {
    const client = new TestClient(overStdio('server.js', '--stdio'));
    client.settings = { catalogs: ['own.md'] };
    const initializationOptions = {
      language: 'en',
      ripgrep: tree.path('rg'),
      ...more,
      ...(said === undefined ? {} : { trusted: said }),
    };
    const workspaceFolders = [{ uri: tree.uri(), name: 'folder' }];
    await client.initialize({ ...vsCode, initializationOptions, rootUri: tree.uri(), workspaceFolders });
    await client.open(tree.uri('a.py'), 'error_code = 1241999\nerror_code = 4000001\nerror_code = 1239801\n');
    return client;
  }

  /** The first lines of what hovers say about the code of a source file, of the catalog, and of the published page. */
  async function hovers(client: TestClient): Promise<readonly (string | undefined)[]> {
    const textDocument = { uri: tree.uri('a.py') };
    const answers = [0, 1, 2].map((line) =>
      client.request<{ contents: { value: string } } | null>('textDocument/hover', {
        textDocument,
        position: { line, character: 15 },
      }),
    );
    return (await Promise.all(answers)).map((answer) => answer?.contents.value.split('\n')[0]);
  }

  const isFromFolder = (answers: readonly (string | undefined)[]) =>
    /OF_THE_FOLDER/.test(answers[0] ?? '') || /of the folder/.test(answers[1] ?? '');

  for (const said of trusting) {
    it(`is given where a client says ${JSON.stringify(said) ?? 'nothing'}`, async () => {
      const client = await start(said);
      await until('the folder', async () => {
        const [defined, own, published] = await hovers(client);
        return published !== undefined && isFromFolder([defined]) && isFromFolder([undefined, own]);
      });
      sessions++;
      assert.equal(await client.shutDown(), 0);
    });
  }

  for (const said of others) {
    it(`is not given where a client says ${JSON.stringify(said)}`, async () => {
      const client = await start(said);
      const answers = await hovers(client);
      assert.ok(answers[2] !== undefined && !isFromFolder(answers), JSON.stringify(answers));
      sessions++;
      assert.equal(await client.shutDown(), 0);
    });
  }

  for (const more of options) {
    it(`is not given by ${JSON.stringify(more)}`, async () => {
      const client = await start(false, more);
      assert.ok(!isFromFolder(await hovers(client)));
      sessions++;
      assert.equal(await client.shutDown(), 0);
    });
  }

  it('is given by no setting, and nothing of the folder runs', async () => {
    const client = await start(false);
    for (const each of settings) {
      client.settings = each;
      await client.transport.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      const answers = await hovers(client);
      assert.ok(!isFromFolder(answers), JSON.stringify([each, answers]));
      trials++;
    }
    const catalogs = JSON.stringify(await client.request('bkJobErrorCodes/catalogs', {}));
    assert.doesNotMatch(catalogs, /own\.md|ErrorCode\.java/);
    assert.equal(await client.shutDown(), 0);
    assert.ok(!existsSync(tree.path(marker)) && !existsSync(marker));
  });
});
