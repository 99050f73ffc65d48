import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { TestClient, vsCode } from '../server/session/client';
import { overStdio } from '../server/session/transports';
import { random } from '../support/random';
import { TempTree } from '../support/tempTree';
import { until } from '../support/until';

/** How long the server is used, in minutes, and the part of it that is not measured: caches fill. */
const minutes = Number(process.env.BK_JOB_SOAK_MINUTES ?? 30);
const warmUp = 1 / 3;
/** In MB an hour. */
const maxSlope = 1;
/** In ms. */
const sampleEvery = 5000;

/** Makes the server collect its garbage; the memory that is left, in MB. */
async function liveMemory(pid: number, file: string): Promise<number> {
  rmSync(file, { force: true });
  process.kill(pid, 'SIGUSR2');
  const bytes = await until('the size of the heap', async () => existsSync(file) && readFileSync(file, 'utf8'));
  return Number(bytes) / 1024 / 1024;
}

interface Sample {
  /** In hours. */
  readonly time: number;
  /** In MB. */
  readonly memory: number;
}

/** The slope of the line through all pairs that is in the middle (Theil and Sen), which single peaks do not move. */
function slopeOf(samples: readonly Sample[]): number {
  const slopes = samples.flatMap((a, at) =>
    samples.slice(at + 1).map((b) => (b.memory - a.memory) / (b.time - a.time)),
  );
  return slopes.sort((a, b) => a - b)[Math.floor(slopes.length / 2)] ?? Number.NaN;
}

describe('a server that is used for long', () => {
  it(`grows by less than ${maxSlope} MB an hour, in ${minutes} minutes`, async () => {
    const from = random();
    const tree = new TempTree({
      'src/ErrorCode.java': 'public class ErrorCode {\n  public static final int A = 1241001;\n}\n',
      'a.py': 'code = 1239801\n',
    });
    const file = tree.path('.heap');
    const { NODE_OPTIONS: before } = process.env;
    process.env.NODE_OPTIONS = `${before ?? ''} --require ${path.resolve('test/support/heapProbe.cjs')}`;
    process.env.BK_JOB_HEAP_FILE = file;
    const transport = overStdio('server.js', '--stdio');
    process.env.NODE_OPTIONS = before ?? '';
    const { pid } = transport.process;
    assert.ok(pid !== undefined);
    const client = new TestClient(transport);
    client.settings = { inlayHints: { enabled: true } };
    const workspaceFolders = [{ uri: tree.uri(), name: 'a' }];
    await client.initialize({ ...vsCode, rootUri: tree.uri(), workspaceFolders });
    const source = 'if resp.code == 1239801 or code == ErrorCode.MISSING_PARAM: # 1207104 1241001\n'.repeat(300);
    const open = async (uri: string) => client.open(uri, source);
    const uris = ['a.py', 'b.py', 'c.py'].map((name) => tree.uri(name));
    for (const uri of uris) await open(uri);
    const send = (method: string, params: unknown) => client.transport.connection.sendNotification(method, params);

    const ask = async (): Promise<void> => {
      const uri = from.of(uris);
      const textDocument = { uri };
      const position = { line: from.below(300), character: from.below(70) };
      const range = { start: { line: 0, character: 0 }, end: { line: 60, character: 0 } };
      const requests: readonly (readonly [string, unknown])[] = [
        ['textDocument/hover', { textDocument, position }],
        ['textDocument/completion', { textDocument, position }],
        ['textDocument/codeLens', { textDocument }],
        ['textDocument/inlayHint', { textDocument, range }],
        ['textDocument/semanticTokens/full', { textDocument }],
        ['textDocument/diagnostic', { textDocument }],
        ['textDocument/documentSymbol', { textDocument }],
        ['textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }],
        ['textDocument/references', { textDocument, position, context: { includeDeclaration: true } }],
        ['bkJobErrorCodes/status', { textDocument, position }],
        ['bkJobErrorCodes/search', { query: from.of(['user', '用户', 'yonghu', '1239801']), limit: 20 }],
        ['bkJobErrorCodes/findMessage', { text: 'Redis has run out of memory', limit: 5 }],
        ['workspace/symbol', { query: '1241' }],
      ];
      await client.request(...from.of(requests));
    };
    const change = async (): Promise<void> => {
      const kind = from.below(20);
      const uri = from.of(uris);
      if (kind === 0) {
        await send('textDocument/didClose', { textDocument: { uri } });
        await open(uri);
      } else if (kind === 1) {
        tree.write(
          'src/ErrorCode.java',
          `public class ErrorCode {\n  public static final int A = ${1241001 + from.below(9)};\n}\n`,
        );
        await send('workspace/didChangeWatchedFiles', { changes: [{ uri: tree.uri('src/ErrorCode.java'), type: 2 }] });
      } else await client.insert(uri, { line: from.below(300), character: 0 }, from.of(['x', ' ', '1', '1239801 ']));
    };

    /** Every sample sees the same documents: edits make them longer. */
    const reopen = async (): Promise<void> => {
      for (const uri of uris) {
        await send('textDocument/didClose', { textDocument: { uri } });
        await open(uri);
      }
      for (const uri of uris) {
        await client.request('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 16 } });
      }
    };

    const start = performance.now();
    const end = start + minutes * 60_000;
    const samples: Sample[] = [];
    let [requests, next] = [0, start + warmUp * minutes * 60_000];
    while (performance.now() < end) {
      await change();
      for (let count = 0; count < 5; count++) await ask();
      requests += 5;
      if (requests % 500 === 0) await reopen();
      if (performance.now() < next) continue;
      next += sampleEvery;
      await reopen();
      samples.push({ time: (performance.now() - start) / 3_600_000, memory: await liveMemory(pid, file) });
    }
    const slope = slopeOf(samples);
    const range = samples.map(({ memory }) => memory).sort((a, b) => a - b);
    console.log(
      `      ${requests} requests, ${samples.length} samples from ${range[0]?.toFixed(2)} to ${range.at(-1)?.toFixed(2)} MB, ` +
        `slope ${slope.toFixed(2)} MB/h, seed ${from.seed}`,
    );
    assert.equal(await client.shutDown(), 0);
    tree.remove();
    assert.ok(requests > 50 * minutes, `${requests} requests`);
    assert.ok(slope < maxSlope, `${slope.toFixed(2)} MB an hour`);
  }).timeout((minutes + 5) * 60_000);
});
