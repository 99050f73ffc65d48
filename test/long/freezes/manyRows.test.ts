import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateCatalog } from '../../bench/generateCatalog';
import { until } from '../../support/until';
import { BusyServer, limit } from './hovers';

const rows = 100_000;
const links = 150_000;

describe('hovers beside long lists', () => {
  const requests: Readonly<Record<string, readonly [method: string, params: object]>> = {
    constants: ['bkJobErrorCodes/constants', { language: 'java', families: [], partialResultToken: 1 }],
    choices: ['bkJobErrorCodes/constantsChoices', {}],
    tree: ['bkJobErrorCodes/catalogTree', { groupBy: 'category', filter: '' }],
    'tree, filtered': ['bkJobErrorCodes/catalogTree', { groupBy: 'target', filter: 'host' }],
    search: ['bkJobErrorCodes/search', { query: 'template timed out', limit: 100 }],
    'search pinyin': ['bkJobErrorCodes/search', { query: 'renwu', limit: 100 }],
    document: ['bkJobErrorCodes/catalogDocument', {}],
    catalogs: ['bkJobErrorCodes/catalogs', {}],
    symbols: ['workspace/symbol', { query: 'template' }],
    message: ['bkJobErrorCodes/findMessage', { text: 'The host 10.0.0.1 of task 4711 timed out.', limit: 10 }],
    'no message': ['bkJobErrorCodes/findMessage', { text: 'The hosts of my task were not there in time', limit: 10 }],
    completion: [
      'textDocument/completion',
      { textDocument: { uri: 'file:///b.py' }, position: { line: 0, character: 13 } },
    ],
    names: ['textDocument/completion', { textDocument: { uri: 'file:///b.py' }, position: { line: 1, character: 14 } }],
    lenses: ['textDocument/codeLens', { textDocument: { uri: 'file:///b.py' } }],
    'explain 10 MB': ['bkJobErrorCodes/explainText', { text: ticket(), anonymize: false }],
    'anonymize 10 MB': ['bkJobErrorCodes/explainText', { text: ticket(), anonymize: true }],
  };
  let server: BusyServer;

  before(async () => {
    server = new BusyServer();
    writeFileSync(path.join(server.folder, 'a.py'), 'code = 1239801\n');
    await server.start({});
    await server.client.open('file:///b.py', 'error_code = 4000001\nx = ErrorCode.HOST\n');
  });

  after(() => server.end(Object.keys(requests).length + 4));

  it(`are answered within ${limit} ms while ${links} broken links are searched`, async () => {
    const folder = path.join(server.folder, 'links');
    mkdirSync(folder);
    for (let at = 0; at < links; at++) symlinkSync('nowhere', path.join(folder, `link${at}.py`));
    const textDocument = { uri: 'file:///b.py' };
    const position = { line: 0, character: 16 };
    await server.within('references, links', () =>
      server.client.request('textDocument/references', { textDocument, position, context: {} }),
    );
    await server.within('find, links', () => server.client.request('bkJobErrorCodes/findUses', { code: 1239801 }));
    await server.within('report, links', () => server.client.request('bkJobErrorCodes/migrationReport', {}));
  });

  it(`are answered within ${limit} ms while a catalog of ${rows} codes is read`, () =>
    server.within('read', async () => {
      const { text } = generateCatalog('csv', rows);
      writeFileSync(path.join(server.folder, 'own.csv'), text);
      await server.client.configure({ catalogs: ['own.csv'] });
      await until('the catalog', async () => {
        const params = { textDocument: { uri: 'file:///b.py' }, position: { line: 0, character: 15 } };
        return (await server.client.request('textDocument/hover', params)) !== null;
      });
    }));

  for (const [name, [method, params]] of Object.entries(requests)) {
    it(`are answered within ${limit} ms beside ${name} of ${rows} codes`, () =>
      server.within(name, () => server.client.request(method, params), { isLong: name.includes('10 MB') }));
  }
});

/** 10 MB of a log with codes, responses and messages. */
function ticket(): string {
  const part = [
    '2024-05-01 12:00:00,123 ERROR job.DataService - error code 1239801: field id is missing in row 4711',
    '{"code": 1241001, "message": "host 10.0.0.1 of zhangsan", "request_id": "0123456789abcdef"}',
    'java.lang.IllegalStateException: The host 10.0.0.1 of task 4711 timed out.',
    '    at com.tencent.bk.job.Main.main(Main.java:12)',
    '',
  ].join('\n');
  return part.repeat(Math.ceil((10 * 1024 * 1024) / part.length));
}
