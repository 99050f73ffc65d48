import assert from 'node:assert/strict';
import type { Hover } from 'vscode-languageserver-protocol/node';
import { documentHandler, type Feature } from '../../../server/src/contract/feature';
import { features } from '../../../server/src/features/index';
import { TestClient, vsCode } from './client';
import { inProcess } from './transports';

const uri = 'file:///a.py';
const onTheCode = { textDocument: { uri }, position: { line: 0, character: 3 } };

async function hoverText(client: TestClient): Promise<string | null> {
  const hover = await client.request<Hover | null>('textDocument/hover', onTheCode);
  return hover && typeof hover.contents === 'object' && 'value' in hover.contents ? hover.contents.value : null;
}

const firstLine = (text: string | null) => text?.split(/ *\n/)[0];

describe('server', () => {
  const started: TestClient[] = [];
  function start(...options: Parameters<typeof inProcess>): TestClient {
    const client = new TestClient(inProcess(...options));
    started.push(client);
    return client;
  }
  afterEach(async () => {
    for (const client of started.splice(0)) await client.shutDown();
  });

  it('answers an exception in a feature with nothing, logs request and document, and keeps running', async () => {
    const broken: Feature = {
      capabilities: { documentHighlightProvider: true },
      requests: {
        'textDocument/documentHighlight': () =>
          documentHandler([], () => {
            throw new Error('a bug');
          }),
      },
    };
    const client = start({
      features: [...features.filter(({ requests }) => 'textDocument/hover' in requests), broken],
    });
    await client.initialize();
    await client.open(uri, '1239801');
    assert.deepEqual(await client.request('textDocument/documentHighlight', onTheCode), []);
    assert.deepEqual(
      client.log.map((line) => line.split('\n')[0]),
      ['textDocument/documentHighlight failed for file:///a.py: Error: a bug'],
    );
    assert.match((await hoverText(client)) ?? '', /^\*\*1239801\*\*/);
  });

  it('says in the log that a catalog could not be loaded, and answers with nothing', async () => {
    const client = start({
      builtIn: () => {
        throw new Error('no catalog');
      },
    });
    await client.initialize();
    await client.open(uri, '1239801');
    assert.equal(await hoverText(client), null);
    assert.ok(
      client.log.some((line) => line.startsWith('textDocument/hover failed for file:///a.py: Error: no catalog')),
    );
  });

  it('speaks the language of the setting, then of the client, then of its locale, then English', async () => {
    const zh = '1250001 Redis 服务不可：IP 不对或者配置错误';
    const en = '1250001 Redis is unavailable: wrong IP or wrong configuration';
    const cases: [language: string | undefined, locale: string | undefined, setting: string, expected: string][] = [
      [undefined, undefined, 'auto', en],
      [undefined, 'zh-CN', 'auto', zh],
      ['en', 'zh-CN', 'auto', en],
      ['zh-cn', 'en', 'auto', zh],
      ['zh-cn', undefined, 'en', en],
      ['en', undefined, 'zh-CN', zh],
    ];
    for (const [language, locale, setting, expected] of cases) {
      const client = start();
      const settings = { bkJobErrorCodes: { language: setting } };
      await client.initialize({
        initializationOptions: { settings, ...(language === undefined ? {} : { language }) },
        ...(locale === undefined ? {} : { locale }),
      });
      await client.open(uri, '1250001');
      assert.equal(firstLine(await hoverText(client)), expected);
    }
  });

  it('takes settings from clients without requests for them, at the start and later, bare and in their section', async () => {
    const client = start();
    await client.initialize({ initializationOptions: { settings: { hover: { enabled: false } } } });
    await client.open(uri, '1250001');
    assert.equal(await hoverText(client), null);
    const change = (settings: unknown) =>
      client.transport.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    await change({ bkJobErrorCodes: { language: 'zh-CN' } });
    assert.equal(firstLine(await hoverText(client)), '1250001 Redis 服务不可：IP 不对或者配置错误');
    await change({ language: 'en' });
    assert.equal(firstLine(await hoverText(client)), '1250001 Redis is unavailable: wrong IP or wrong configuration');
    assert.deepEqual(client.asked, []);
  });

  it('requests settings once for each document, again after a change and after closing it, and logs an ill-typed value once', async () => {
    const client = start();
    client.settings = { codeLens: { enabled: 1 } };
    await client.initialize();
    await client.open(uri, '1250001');
    await hoverText(client);
    await client.open('file:///b.py', '1250001');
    await hoverText(client);
    await client.transport.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await client.open(uri, '1250001');
    await hoverText(client);
    await client.configure({ codeLens: { enabled: 'yes' } });
    await hoverText(client);
    assert.deepEqual(client.asked, [
      'register workspace/didChangeConfiguration',
      'configuration bkJobErrorCodes of file:///a.py',
      'configuration bkJobErrorCodes of file:///b.py',
      'configuration bkJobErrorCodes of file:///a.py',
      'refresh lenses',
      'configuration bkJobErrorCodes of file:///a.py',
    ]);
    assert.deepEqual(client.log, [
      'The setting codeLens.enabled cannot be 1. Its default is used.',
      'The setting codeLens.enabled cannot be "yes". Its default is used.',
    ]);
  });

  it('shows Markdown only to clients that show it, and commands only to clients that run them', async () => {
    const shown: [hover: object, commands: boolean, links: boolean, markdown: boolean][] = [
      [{ contentFormat: ['markdown'] }, true, true, true],
      [{ contentFormat: ['plaintext', 'markdown'] }, false, false, true],
      [{ contentFormat: ['plaintext'] }, true, false, false],
      [{}, true, false, false],
    ];
    for (const [hover, commands, links, markdown] of shown) {
      const client = start();
      await client.initialize({
        capabilities: { ...vsCode.capabilities, textDocument: { hover } },
        initializationOptions: { language: 'en', commands },
      });
      await client.open(uri, '1239801');
      const text = (await hoverText(client)) ?? '';
      assert.deepEqual([text.includes('command:'), text.startsWith('**')], [links, markdown]);
    }
  });
});
