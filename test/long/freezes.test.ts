import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { TestClient, vsCode } from '../server/session/client';
import { overStdio } from '../server/session/transports';

/** Time between two hovers, and the longest that 99 of 100 may take, in ms. */
const [interval, limit] = [10, 150];

const line =
  '2024-05-01 12:00:00,123 ERROR job.DataService - error code 1239801: field id is missing in row 4711 of 9000\n';
const log = line.repeat(Math.ceil((50 * 1024 * 1024) / line.length));
const [small, large] = ['file:///small.py', 'file:///large.log'];

/** What one load did to the hovers beside it. */
interface Freeze {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  readonly hovers: number;
}

/** Hovers over a small document until the work is done. */
async function hoversWhile(client: TestClient, work: () => Promise<unknown>): Promise<Freeze> {
  let isDone = false;
  const worked = work().finally(() => {
    isDone = true;
  });
  const pending: Promise<number>[] = [];
  do {
    const start = performance.now();
    const params = { textDocument: { uri: small }, position: { line: 0, character: 12 } };
    pending.push(client.request('textDocument/hover', params).then(() => performance.now() - start));
    await new Promise((resolve) => setTimeout(resolve, interval));
  } while (!isDone);
  await worked;
  const times = (await Promise.all(pending)).sort((a, b) => a - b);
  const at = (part: number): number => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  return { p50: at(0.5), p99: at(0.99), max: times.at(-1) ?? 0, hovers: times.length };
}

describe('hovers', () => {
  const textDocument = { uri: large };
  const position = { line: 0, character: line.indexOf('1239801') + 2 };
  const range = { start: { line: 0, character: 0 }, end: { line: 10_000_000, character: 0 } };
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
  };
  const uses: Record<string, Freeze> = {};
  let folder: string;
  let client: TestClient;

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'freezes-'));
    writeFileSync(path.join(folder, 'a.py'), 'code = 1239801\n');
    client = new TestClient(overStdio('server.js', '--stdio'));
    client.settings = { inlayHints: { enabled: true }, diagnostics: { inLogs: true } };
    const uri = pathToFileURL(folder).href;
    await client.initialize({ ...vsCode, rootUri: uri, workspaceFolders: [{ uri, name: 'a' }] });
    await client.open(small, 'error_code = 1239801\n');
    await client.open(large, log, 'log');
    await client.request('textDocument/hover', { textDocument: { uri: small }, position: { line: 0, character: 15 } });
  });

  after(async () => {
    client.transport.kill();
    rmSync(folder, { recursive: true });
    for (const [name, { p50, p99, max, hovers }] of Object.entries(uses)) {
      const shown = [p50, p99, max].map((time) => time.toFixed(0).padStart(6)).join(' ');
      console.log(`      ${name.padEnd(12)} p50, p99, max ${shown} ms of ${hovers}`);
    }
    assert.equal(Object.keys(uses).length, Object.keys(loads).length + 1);
  });

  const within = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    const freeze = await hoversWhile(client, work);
    uses[name] = freeze;
    assert.ok(freeze.p99 <= limit, `${name}: 99 of 100 hovers took up to ${freeze.p99.toFixed(0)} ms`);
  };

  for (const [name, [method, params]] of Object.entries(loads)) {
    it(`are answered within ${limit} ms beside ${name} of 50 MB`, () =>
      within(name, () => client.request(method, params)));
  }

  it(`are answered within ${limit} ms beside an edit of 50 MB`, () =>
    within('edit', async () => {
      await client.insert(large, { line: 1000, character: 0 }, 'x');
      await client.request('textDocument/codeLens', { textDocument });
    }));
});
