import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { TestClient, vsCode } from '../server/session/client';
import { overStdio } from '../server/session/transports';
import { until } from '../support/until';

const megabyte = 1024 * 1024;

/** The most memory that a process has used since its start, in bytes. */
function peakOf(pid: number | undefined): number {
  const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1024;
}

/** Repeats a text to at least `size` UTF-16 units. */
function filled(text: string, size: number): string {
  return text.repeat(Math.ceil(size / text.length));
}

describe('memory', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'memory-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  /** Does some work in a new server, whose peak is returned above that of an idle one. */
  async function peakWith(work: (client: TestClient) => Promise<void>): Promise<number> {
    const transport = overStdio('server.js', '--stdio');
    const client = new TestClient(transport);
    try {
      const uri = pathToFileURL(folder).href;
      await client.initialize({ ...vsCode, rootUri: uri, workspaceFolders: [{ uri, name: 'a' }] });
      await client.open('file:///small.py', 'error_code = 1239801\n');
      const hover = { textDocument: { uri: 'file:///small.py' }, position: { line: 0, character: 15 } };
      assert.ok((await client.request('textDocument/hover', hover)) !== null);
      const idle = peakOf(transport.process.pid);
      await work(client);
      const peak = peakOf(transport.process.pid) - idle;
      assert.ok((await client.request('textDocument/hover', hover)) !== null);
      return peak;
    } finally {
      transport.kill();
    }
  }

  const texts = {
    'a log of ASCII': filled(
      '2024-05-01 12:00:00,123 ERROR job.DataService - error code 1239801: field id is missing in row 4711\n',
      50 * megabyte,
    ),
    'a log with Chinese': filled(
      '2024-05-01 12:00:00,123 ERROR 作业 - 错误码 1239801：业务 id 缺失，第 4711 行\n',
      36 * megabyte,
    ),
  };

  for (const [name, text] of Object.entries(texts)) {
    it(`is at most three times the text for ${name}, opened and edited`, async () => {
      const uri = 'file:///large.log';
      // As V8 keeps it: one byte for a unit of Latin-1, otherwise two.
      const size = /[^\0-\xff]/.test(text) ? 2 * text.length : text.length;
      const peak = await peakWith(async (client) => {
        await client.open(uri, text, 'log');
        for (let edit = 0; edit < 200; edit++) {
          await client.insert(uri, { line: edit * 2000, character: 10 }, edit % 2 === 0 ? 'x' : '1239801\n');
        }
        const lenses = await client.request<unknown[]>('textDocument/codeLens', { textDocument: { uri } });
        assert.ok(lenses.length > 0);
      });
      console.log(`      ${(size / megabyte).toFixed(0)} MB of text, ${(peak / megabyte).toFixed(0)} MB above idle`);
      assert.ok(peak <= 3 * size, `${(peak / size).toFixed(2)} times the text`);
    });
  }

  const units = ['\\', ',', '"', '|', '{', '\n', '\\\n', "'", ' ', '4000001=x\n'];
  for (const name of ['own.md', 'own.json', 'own.csv', 'own.properties']) {
    it(`is at most 40 times the worst ${name} of 32 MB, and a larger one is refused by name`, async () => {
      const file = path.join(folder, name);
      const peaks: Record<string, string> = {};
      for (const unit of units) {
        writeFileSync(file, filled(unit, 32 * megabyte - 2).slice(0, 32 * megabyte));
        const peak = await peakWith(async (client) => {
          await client.configure({ catalogs: [name] });
          await until('the catalog', async () => (await catalogsOf(client)).includes(name));
        });
        peaks[JSON.stringify(unit)] = (peak / megabyte).toFixed(0);
        assert.ok(peak < 40 * 32 * megabyte, `${JSON.stringify(unit)}: ${(peak / megabyte).toFixed(0)} MB`);
      }
      console.log(
        `      ${Object.entries(peaks)
          .map(([unit, peak]) => `${unit} ${peak} MB`)
          .join(', ')}`,
      );
      writeFileSync(file, filled('\\', 32 * megabyte + 1));
      await peakWith(async (client) => {
        await client.configure({ catalogs: [name] });
        await until('the refusal', async () => (await catalogsOf(client)).includes('larger than 32 MB'));
      });
      rmSync(file);
    });
  }
});

/** The view of catalogs as text. */
async function catalogsOf(client: TestClient): Promise<string> {
  return JSON.stringify(
    await client.request('bkJobErrorCodes/catalogs', { textDocument: { uri: 'file:///small.py' } }),
  );
}
