import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { BusyServer, limit } from './hovers';

const line =
  '2024-05-01 12:00:00,123 ERROR job.DataService - error code 1239801: field id is missing in row 4711 of 9000\n';
const log = line.repeat(Math.ceil((50 * 1024 * 1024) / line.length));
const large = 'file:///large.log';

describe('hovers beside a log of 50 MB', () => {
  const textDocument = { uri: large };
  const position = { line: 0, character: line.indexOf('1239801') + 2 };
  const range = { start: { line: 0, character: 0 }, end: { line: 10_000_000, character: 0 } };
  const fixAll = { diagnostics: [], only: ['source.fixAll'] };
  const loads: Readonly<Record<string, readonly [method: string, params: unknown]>> = {
    lenses: ['textDocument/codeLens', { textDocument }],
    symbols: ['textDocument/documentSymbol', { textDocument }],
    references: ['textDocument/references', { textDocument, position, context: { includeDeclaration: true } }],
    find: ['bkJobErrorCodes/findUses', { code: 1239801 }],
    hints: ['textDocument/inlayHint', { textDocument, range }],
    tokens: ['textDocument/semanticTokens/full', { textDocument }],
    diagnostics: ['textDocument/diagnostic', { textDocument }],
    highlights: ['textDocument/documentHighlight', { textDocument, position }],
    actions: ['textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }],
    'fix all': ['textDocument/codeAction', { textDocument, range, context: fixAll }],
    status: ['bkJobErrorCodes/status', { textDocument, position }],
    'migration report': ['bkJobErrorCodes/migrationReport', {}],
  };
  let server: BusyServer;

  before(async () => {
    server = new BusyServer();
    writeFileSync(path.join(server.folder, 'a.py'), 'code = 1239801\n');
    await server.start({ inlayHints: { enabled: true }, diagnostics: { inLogs: true } });
  });

  after(() => server.end(Object.keys(loads).length + 2));

  it('are answered soon after it is opened: they wait in the pipe behind its text', () =>
    server.within(
      'open',
      async () => {
        await server.client.open(large, log, 'log');
        await server.client.request('textDocument/hover', { textDocument, position });
      },
      { longest: 2000 },
    ));

  for (const [name, [method, params]] of Object.entries(loads)) {
    it(`are answered within ${limit} ms beside ${name}`, () =>
      server.within(name, () => server.client.request(method, params)));
  }

  it(`are answered within ${limit} ms beside an edit`, () =>
    server.within('edit', async () => {
      await server.client.insert(large, { line: 1000, character: 0 }, 'x');
      await server.client.request('textDocument/codeLens', { textDocument });
    }));
});
