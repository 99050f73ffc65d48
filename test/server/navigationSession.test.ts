import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  type Location,
  type LocationLink,
  ProgressType,
  WorkDoneProgress,
} from 'vscode-languageserver-protocol/node';
import { FindUsesRequest } from '../../server/src/protocol';
import { javaConstant, TempTree } from '../support/tempTree';
import { until } from '../support/until';
import { TestClient, vsCode } from './session/client';
import { overStdio } from './session/transports';

describe('navigation over stdio', () => {
  let tree: TempTree;
  let client: TestClient;
  beforeEach(async () => {
    tree = new TempTree({
      'api/ErrorCode.java': javaConstant('STEP_FAILED', 1241001),
      'api/message_en.properties': '# texts\n1241001=The step failed\n',
      'api/Step.java': 'class Step { void run() { throw new X(ErrorCode.STEP_FAILED); } }\n',
      'web/a.ts': 'export const retry = (code) => code === 1241001;\n',
    });
    client = new TestClient(overStdio('server.js', '--stdio'));
    const folders = ['api', 'web'].map((name) => ({ uri: tree.uri(name), name }));
    await client.initialize({ ...vsCode, workspaceFolders: folders });
    await client.open(tree.uri('web/a.ts'), 'let codes = { errorCode: 1241001 };\n', 'typescript');
    // Both folders have been read.
    await until('the folders', async () => client.log.filter((line) => line.startsWith('Read ')).length === 2);
  });
  afterEach(async () => {
    assert.equal(await client.shutDown(), 0);
    client.transport.kill();
    tree.remove();
  });

  const onCode = () => ({
    textDocument: { uri: tree.uri('web/a.ts') },
    position: { line: 0, character: 27 },
    context: { includeDeclaration: true },
  });

  async function places(): Promise<string[]> {
    const found = await client.request<Location[]>('textDocument/references', onCode());
    return found.map(({ uri, range: { start } }) => `${tree.name(uri)}:${start.line}:${start.character}`);
  }

  const onDisk = [
    'api/ErrorCode.java:1:28',
    'api/ErrorCode.java:1:42',
    'api/Step.java:0:48',
    'api/message_en.properties:1:0',
  ];

  it('finds references in every folder, and of an open document as it is edited', async () => {
    assert.deepEqual(await places(), [...onDisk, 'web/a.ts:0:25']);
    await client.insert(tree.uri('web/a.ts'), { line: 1, character: 0 }, 'if (codes.errorCode === 1241001) {}\n');
    assert.deepEqual(await places(), [...onDisk, 'web/a.ts:0:25', 'web/a.ts:1:24']);
    tree.write('web/b.ts', 'code = 1241001');
    assert.deepEqual(await places(), [...onDisk, 'web/a.ts:0:25', 'web/a.ts:1:24', 'web/b.ts:0:7']);
  });

  it('goes from a number to the line of the bundle, and by declaration to the constant', async () => {
    for (const [request, place] of [
      ['definition', 'api/message_en.properties:1'],
      ['declaration', 'api/ErrorCode.java:1'],
    ] as const) {
      const links = await client.request<LocationLink[]>(`textDocument/${request}`, onCode());
      assert.deepEqual(
        links.map(({ targetUri, targetRange }) => `${tree.name(targetUri)}:${targetRange.start.line}`),
        [place],
      );
    }
  });

  it('sends what it finds in parts, and how far it is, to a client that asks for it', async () => {
    const parts: Location[] = [];
    const news: string[] = [];
    const { connection } = client.transport;
    const hearing = [
      connection.onProgress(new ProgressType<Location[]>(), 'part', (found) => void parts.push(...found)),
      connection.onProgress(WorkDoneProgress.type, 'work', ({ kind }) => void news.push(kind)),
    ];
    const tokens = { workDoneToken: 'work', partialResultToken: 'part' };
    assert.deepEqual(await client.request('textDocument/references', { ...onCode(), ...tokens }), []);
    for (const heard of hearing) heard.dispose();
    assert.deepEqual(parts.map(({ uri }) => tree.name(uri)).sort(), [
      'api/ErrorCode.java',
      'api/ErrorCode.java',
      'api/Step.java',
      'api/message_en.properties',
      'web/a.ts',
    ]);
    assert.deepEqual([news[0], news.at(-1)], ['begin', 'end']);
  });

  it('follows definitions to their places in unsaved documents', async () => {
    const bundle = tree.uri('api/message_en.properties');
    const constants = tree.uri('api/ErrorCode.java');
    await client.open(bundle, '# texts\n# more\n1241002=Other\n1241001=The step failed\n', 'properties');
    await client.open(constants, `// 1\n// 2\n${javaConstant('STEP_FAILED', 1241001)}`, 'java');
    for (const [request, place] of [
      ['definition', 'api/message_en.properties:3'],
      ['declaration', 'api/ErrorCode.java:3'],
    ] as const) {
      const links = await client.request<LocationLink[]>(`textDocument/${request}`, onCode());
      assert.deepEqual(
        links.map(({ targetUri, targetRange }) => `${tree.name(targetUri)}:${targetRange.start.line}`),
        [place],
      );
    }
    const uses = { ...onCode(), context: { includeDeclaration: false } };
    const found = await client.request<Location[]>('textDocument/references', uses);
    assert.deepEqual(
      found.map(({ uri }) => tree.name(uri)),
      ['api/Step.java', 'web/a.ts'],
    );
  });

  it('answers a cancelled search with what it found so far, and keeps running', async () => {
    const source = new CancellationTokenSource();
    const answer = client.transport.connection.sendRequest(FindUsesRequest, { code: 1241001 }, source.token);
    source.cancel();
    assert.equal((await answer).complete, false);
    const whole = await client.transport.connection.sendRequest(FindUsesRequest, { code: 1241001 });
    const { code, count, files = [] } = whole.found ?? {};
    const labels = files.map(({ label }) => label);
    assert.deepEqual(
      [code, count, labels],
      [1241001, 5, ['ErrorCode.java', 'Step.java', 'message_en.properties', 'a.ts']],
    );
    assert.deepEqual([whole.complete, whole.notes], [true, []]);
  });
});
