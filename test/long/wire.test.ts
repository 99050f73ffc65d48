import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { isDeepStrictEqual } from 'node:util';
import type { Hover, InitializeParams } from 'vscode-languageserver-protocol';
import { TestClient, vsCode } from '../server/session/client';
import { bundle, overStdio } from '../server/session/transports';
import { type Random, random } from '../support/random';
import { shrunk } from '../support/shrink';

const frames = 10_000;
const framesBetween = 20;
const headers = 300;

const uri = 'file:///good.py';
const honest = { textDocument: { uri }, position: { line: 0, character: 9 } };
const goodRange = { start: { line: 0, character: 7 }, end: { line: 0, character: 14 } };

const bodies = [
  { id: 'broken-7', method: 'textDocument/hover', params: honest },
  { id: 'broken-8', method: 'textDocument/completion', params: honest },
  {
    id: 9,
    method: 'textDocument/codeAction',
    params: { textDocument: { uri }, range: goodRange, context: { diagnostics: [] } },
  },
  { id: 'broken-10', method: 'bkJobErrorCodes/findMessage', params: { text: '缺少参数', limit: 5 } },
  { id: 'broken-11', method: 'bkJobErrorCodes/catalogTree', params: { groupBy: 'category', filter: '' } },
  {
    method: 'textDocument/didChange',
    params: { textDocument: { uri: 'file:///b', version: 2 }, contentChanges: [{ text: '1' }] },
  },
  {
    method: 'textDocument/didOpen',
    params: { textDocument: { uri: 'file:///b', languageId: 'log', version: 1, text: '1239801' } },
  },
  { method: 'textDocument/didClose', params: { textDocument: { uri: 'file:///b' } } },
  { method: 'workspace/didChangeConfiguration', params: { settings: { codeLens: { enabled: false } } } },
  { method: 'workspace/didChangeWatchedFiles', params: { changes: [{ uri, type: 2 }] } },
  { method: '$/cancelRequest', params: { id: 'broken-7' } },
  { id: 'broken-7', result: null },
].map((body) => JSON.stringify({ jsonrpc: '2.0', ...body }));

const odd = [
  'null',
  '[]',
  '{}',
  '-1',
  '1e999',
  '"',
  '\\',
  '\u0000',
  '\ufeff',
  '\ud83d',
  '[[[[',
  '}',
  ',',
  ':',
  'true',
  '9007199254740993',
  '"__proto__"',
  '"\\ud800"',
  '😀',
];

/** A body that is broken within, or a message with a value of another kind. Never one that ends the server by right. */
function mutated(from: Random): string {
  const body = from.of(bodies);
  const at = from.below(body.length + 1);
  const kind = from.below(5);
  if (kind === 0) return body.slice(0, at);
  if (kind === 1) return body.slice(0, at) + from.of(odd) + body.slice(at + from.below(12));
  if (kind === 2)
    return body.replace(/:("[^"]*"|-?\d+)/g, (whole) =>
      from.below(4) === 0 ? `:${from.of(['null', '[]', '{}', '1e9', '"x"', '-1', 'true'])}` : whole,
    );
  if (kind === 3) return `${from.of(['[', '{"a":', '[{"x":'])}`.repeat(from.below(3000)) + body;
  return body.slice(0, at) + body.slice(from.below(body.length + 1));
}

function frame(body: string): string {
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

async function started(): Promise<{ client: TestClient; process: ChildProcess; exited: Promise<number | null> }> {
  const transport = overStdio('server.js', '--stdio');
  const client = new TestClient(transport);
  await client.initialize();
  await client.open(uri, 'code = 1239801\n');
  return { client, process: transport.process, exited: transport.exited };
}

/** True if a server does not answer an honest hover after these frames. */
async function breaks(some: readonly string[]): Promise<boolean> {
  const { client, process: server, exited } = await started();
  client.transport.connection.onError(() => undefined);
  try {
    server.stdin?.write(some.map(frame).join(''));
    await client.transport.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await client.open(uri, 'code = 1239801\n');
    const hover = client.request<Hover | null>('textDocument/hover', honest).catch(() => null);
    const answer = await Promise.race([hover, exited.then(() => null)]);
    return !isDeepStrictEqual(answer?.range, goodRange);
  } finally {
    client.transport.kill();
  }
}

describe('the wire', () => {
  it(`carries honest requests after ${frames} broken frames`, async () => {
    const from = random();
    const { client, process: server, exited } = await started();
    // The library reports answers to requests that it did not send.
    client.transport.connection.onError(() => undefined);
    let sent = 0;
    let answered = 0;
    let last: string[] = [];
    // What the first failure is, with the frames that are needed for it.
    const failure = async (what: string): Promise<never> =>
      assert.fail(`${what}, seed ${from.seed}, after ${JSON.stringify(await shrunk(last, breaks))}`);
    const ending = exited.then((code) => (sent < frames ? failure(`ended with ${code}`) : undefined));
    while (sent < frames) {
      last = Array.from({ length: framesBetween }, () => mutated(from));
      server.stdin?.write(last.map(frame).join(''));
      sent += last.length;
      // What a broken frame changed by right.
      await client.transport.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
      await client.open(uri, 'code = 1239801\n');
      const hover = await Promise.race([client.request<Hover | null>('textDocument/hover', honest), ending]);
      if (!isDeepStrictEqual(hover?.range, goodRange)) await failure(`hover said ${JSON.stringify(hover)}`);
      answered++;
    }
    console.log(`      ${sent} frames, ${answered} honest answers, seed ${from.seed}`);
    assert.deepEqual([sent, answered], [frames, frames / framesBetween]);
    client.transport.kill();
  });

  it(`ends with one line, or goes on, after each of ${headers} broken headers`, async () => {
    const from = random();
    const good = 'Content-Length: 46\r\n\r\n';
    const pieces = [
      '-',
      '9e15',
      ':',
      '\r',
      '\n',
      '\r\n',
      ' ',
      'x',
      '\u0000',
      '999999999999',
      'Content-Type: a\r\n',
      '0',
    ];
    let [ended, wentOn] = [0, 0];
    for (let at = 0; at < headers; at++) {
      const place = from.below(good.length);
      const header = good.slice(0, place) + from.of(pieces) + good.slice(place + from.below(4));
      const child = spawn(process.execPath, [bundle('server.js'), '--stdio']);
      let said = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
      child.stdout.resume();
      const code = new Promise<number | null>((resolve) => child.on('close', resolve));
      child.stdin.on('error', () => undefined);
      child.stdin.end(`${header}{"jsonrpc":"2.0","method":"exit","params":null}`);
      const status = await code;
      const lines = said.split('\n').filter((line) => line !== '');
      const shown = `seed ${from.seed}, ${JSON.stringify(header)}: ${status}, ${said}`;
      assert.ok(status === 0 || status === 1, shown);
      assert.ok(lines.length <= 1, shown);
      assert.doesNotMatch(said, /\n\s+at /, shown);
      if (lines.length === 1) ended++;
      else wentOn++;
    }
    console.log(`      ${headers} headers: ${ended} ended with a line, ${wentOn} without, seed ${from.seed}`);
    assert.equal(ended + wentOn, headers);
    assert.ok(ended > headers / 4);
  });

  const profiles: Readonly<Record<string, InitializeParams['capabilities']>> = {
    'VS Code': vsCode.capabilities,
    Neovim: {
      workspace: { configuration: true, workspaceEdit: { documentChanges: true } },
      textDocument: { hover: { contentFormat: ['markdown'] }, codeAction: {}, completion: {} },
    },
    'an editor that says nothing': {},
  };
  for (const [name, capabilities] of Object.entries(profiles)) {
    for (const [encoding, column] of [
      ['utf-8', 14],
      ['utf-16', 8],
      ['utf-32', 7],
    ] as const) {
      it(`serves a whole session for ${name} in ${encoding}`, async () => {
        const transport = overStdio('server.js', '--stdio');
        const client = new TestClient(transport);
        const general = { positionEncodings: [encoding] };
        const { capabilities: server } = await client.initialize({ capabilities: { ...capabilities, general } });
        assert.equal(server.positionEncoding ?? 'utf-16', encoding);
        await client.open(uri, '错误 😀 = 1239801\n');
        const position = { line: 0, character: column + 3 };
        const hover = await client.request<Hover>('textDocument/hover', { textDocument: { uri }, position });
        const range = { start: { line: 0, character: column }, end: { line: 0, character: column + 7 } };
        assert.deepEqual(hover.range, range);
        assert.match(JSON.stringify(hover.contents), /1239801/);
        await client.insert(uri, { line: 0, character: column }, '码 ');
        const moved = { textDocument: { uri }, position: { line: 0, character: column + 6 } };
        const again = await client.request<Hover>('textDocument/hover', moved);
        const units = encoding === 'utf-8' ? 4 : 2;
        assert.deepEqual(again.range?.start, { line: 0, character: column + units });
        for (const method of [
          'textDocument/codeLens',
          'textDocument/documentSymbol',
          'textDocument/documentHighlight',
        ]) {
          assert.ok(Array.isArray(await client.request(method, moved)), method);
        }
        assert.equal(await client.shutDown(), 0);
      });
    }
  }
});
