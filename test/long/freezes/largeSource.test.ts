import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { until } from '../../support/until';
import { BusyServer, limit } from './hovers';

const size = 8 * 1024 * 1024;

/** An enum of Java with a line for each code, of about `size` bytes. */
function largeEnum(): string {
  const lines = ['package com.x;', '', 'public enum ErrorCode {'];
  for (let code = 1_244_001, length = 0; length < size; code++) {
    const text = `    NAME_OF_CODE_${code}(${code}, "The host {0} of step ${code} does not exist"),`;
    lines.push(text);
    length += text.length + 1;
  }
  return `${lines.join('\n')}\n    ;\n}\n`;
}

const legacy = 'def f(code):\n    if code == 1208146:\n        raise JobError(1207101)\n';

describe(`hovers beside source files of ${size / 1024 / 1024} MB`, () => {
  const [definitions, uses] = ['src/ErrorCode.java', 'src/uses.py'];
  let server: BusyServer;
  const range = { start: { line: 0, character: 0 }, end: { line: 10_000_000, character: 0 } };
  const fixAll = { diagnostics: [], only: ['source.fixAll'] };
  const text = { [definitions]: largeEnum(), [uses]: legacy.repeat(size / legacy.length) };
  const requests: readonly (readonly [name: string, method: string, params: object])[] = [
    ['hover', 'textDocument/hover', { position: { line: 5, character: 22 } }],
    ['lenses', 'textDocument/codeLens', {}],
    ['symbols', 'textDocument/documentSymbol', {}],
    ['tokens', 'textDocument/semanticTokens/full', {}],
    ['hints', 'textDocument/inlayHint', { range }],
    ['diagnostics', 'textDocument/diagnostic', {}],
    ['definition', 'textDocument/definition', { position: { line: 5, character: 22 } }],
    ['references', 'textDocument/references', { position: { line: 5, character: 22 }, context: {} }],
    ['highlights', 'textDocument/documentHighlight', { position: { line: 5, character: 22 } }],
    ['completion', 'textDocument/completion', { position: { line: 5, character: 22 } }],
    ['actions', 'textDocument/codeAction', { range, context: { diagnostics: [] } }],
    ['fix all', 'textDocument/codeAction', { range, context: fixAll }],
    ['status', 'bkJobErrorCodes/status', { position: { line: 5, character: 22 } }],
  ];
  const ofWorkspace: readonly (readonly [name: string, method: string, params: object])[] = [
    ['symbols of all', 'workspace/symbol', { query: '1244002' }],
    ['find', 'bkJobErrorCodes/findUses', { code: 1208146 }],
    ['migration report', 'bkJobErrorCodes/migrationReport', {}],
    ['catalogs', 'bkJobErrorCodes/catalogs', {}],
    ['tree', 'bkJobErrorCodes/catalogTree', { groupBy: 'category', filter: '' }],
    ['constants', 'bkJobErrorCodes/constants', { language: 'java', families: [] }],
  ];

  before(async () => {
    server = new BusyServer();
    writeFileSync(path.join(server.folder, 'a.py'), 'code = 1239801\n');
    await server.start({ inlayHints: { enabled: true } });
  });

  after(() => server.end(3 + ofWorkspace.length + 2 * (requests.length + 2)));

  for (const [name, written] of Object.entries(text)) {
    it(`are answered within ${limit} ms while ${name} is found`, () =>
      server.within(`found ${name.slice(-6)}`, async () => {
        const { mkdirSync } = await import('node:fs');
        mkdirSync(path.join(server.folder, 'src'), { recursive: true });
        writeFileSync(path.join(server.folder, name), written);
        const changes = [{ uri: server.uri(name), type: 1 }];
        await server.client.transport.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
        if (name !== definitions) return;
        await until('the definitions', async () => {
          const found = await server.client.request<unknown[]>('workspace/symbol', { query: 'NAME_OF_CODE_1244002' });
          return found.length > 0;
        });
      }));
  }

  for (const [name, method, params] of ofWorkspace) {
    it(`are answered within ${limit} ms beside ${name}`, () =>
      server.within(name, () => server.client.request(method, params)));
  }

  for (const [file, written] of Object.entries(text)) {
    const short = file.slice(-4);
    it(`are answered within ${limit} ms while ${file} is opened`, () =>
      server.within(`open ${short}`, async () => {
        await server.client.open(server.uri(file), written, file === uses ? 'python' : 'java');
      }));
    for (const [name, method, params] of requests) {
      it(`are answered within ${limit} ms beside ${name} of ${file}`, () =>
        server.within(`${name} ${short}`, () =>
          server.client.request(method, { ...params, textDocument: { uri: server.uri(file) } }),
        ));
    }
    it(`are answered within ${limit} ms beside an edit of ${file}`, () =>
      server.within(`edit ${short}`, async () => {
        await server.client.insert(server.uri(file), { line: 4, character: 0 }, ' ');
        const params = { textDocument: { uri: server.uri(file) } };
        await Promise.all(
          ['textDocument/codeLens', 'textDocument/diagnostic'].map((method) => server.client.request(method, params)),
        );
      }));
  }

  it(`are answered within ${limit} ms while an edited enum is saved`, async () => {
    await server.within('save', async () => {
      writeFileSync(path.join(server.folder, definitions), text[definitions]?.replace('1244001', '1244000') ?? '');
      const changes = [{ uri: server.uri(definitions), type: 2 }];
      await server.client.transport.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
      await until('the definitions', async () => {
        const found = await server.client.request<unknown[]>('workspace/symbol', { query: 'NAME_OF_CODE_1244000' });
        return found.length > 0;
      });
    });
    assert.ok(true);
  });
});
