import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { TestClient, vsCode } from '../server/session/client';
import { overStdio } from '../server/session/transports';
import { PlainDocument } from '../support/plainDocument';
import { type Random, random } from '../support/random';
import { shrunk } from '../support/shrink';

const editsOfEach = 1_000_000;
const editsBetween = 500;
const maxLength = 2500;

const pieces = [
  '1239801',
  '12',
  '398',
  '01',
  '1207104',
  ' ',
  'code=',
  '错误码',
  '😀',
  '"',
  "'",
  '{',
  '}',
  ':',
  '',
  '',
  '',
  '',
];
const kinds = { LF: ['\n'], CRLF: ['\r\n'], CR: ['\r'], mixed: ['\n', '\r\n', '\r', '\n\r'] };

const uri = 'file:///edited.log';

function change(from: Random, ends: readonly string[], lines: number): TextDocumentContentChangeEvent {
  // Some positions lie outside the document or past the end of their line.
  const position = () => ({ line: from.below(lines + 2), character: from.below(from.below(10) === 0 ? 2000 : 40) });
  const [a, b] = [position(), position()];
  const near = from.below(4) > 0 ? { line: a.line, character: a.character + from.below(8) } : b;
  const inOrder = near.line > a.line || (near.line === a.line && near.character >= a.character);
  const range = inOrder ? { start: a, end: near } : { start: near, end: a };
  const text = Array.from({ length: from.below(4) }, () =>
    from.below(4) === 0 ? from.of(ends) : from.of(pieces),
  ).join('');
  return { range, text };
}

type Change = TextDocumentContentChangeEvent;

function apply(plain: PlainDocument, next: Change): void {
  if ('range' in next) plain.replace(next.range, next.text);
  else plain.text = next.text;
}

/** The shortest of these changes after which a server says something else than a fresh one. */
async function shortestOf(start: string, changes: readonly Change[], settings: unknown): Promise<readonly Change[]> {
  return shrunk(changes, async (some) => {
    const plain = new PlainDocument(start);
    for (const next of some) apply(plain, next);
    const client = new TestClient(overStdio('server.js', '--stdio'));
    try {
      client.settings = settings;
      await client.initialize(vsCode);
      await client.open(uri, start, 'log');
      await client.open('file:///fresh.log', plain.text, 'log');
      await client.transport.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: some,
      });
      const [ours, expected] = [await saidOf(client, uri), await saidOf(client, 'file:///fresh.log')];
      return JSON.stringify(ours) !== JSON.stringify(expected);
    } finally {
      client.transport.kill();
    }
  });
}

/** Everything that a server says about a document. */
async function saidOf(client: TestClient, document: string): Promise<unknown> {
  const textDocument = { uri: document };
  const range = { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } };
  const answers = await Promise.all([
    client.request('textDocument/documentSymbol', { textDocument }),
    client.request('textDocument/codeLens', { textDocument }),
    client.request('textDocument/semanticTokens/range', { textDocument, range }),
    client.request('textDocument/inlayHint', { textDocument, range }),
  ]);
  // A fresh server has it under another name.
  return JSON.parse(JSON.stringify(answers).replaceAll(document, 'DOCUMENT'));
}

describe('edits', () => {
  for (const [name, ends] of Object.entries(kinds)) {
    it(`leave the same as a fresh server sees, ${editsOfEach} with ${name}`, async () => {
      const from = random();
      const settings = { inlayHints: { enabled: true } };
      const edited = new TestClient(overStdio('server.js', '--stdio'));
      const fresh = new TestClient(overStdio('server.js', '--stdio'));
      for (const client of [edited, fresh]) {
        client.settings = settings;
        await client.initialize(vsCode);
      }
      const plain = new PlainDocument(`code=1239801${ends[0]}`);
      await edited.open(uri, plain.text, 'log');
      let version = 1;
      let edits = 0;
      let compared = 0;
      let said = 0;
      while (edits < editsOfEach) {
        const start = plain.text;
        const changes: Change[] = [];
        for (let since = 0; since < editsBetween; since += 10) {
          const contentChanges: TextDocumentContentChangeEvent[] = [];
          for (let at = 0; at < 10; at++) {
            const whole = plain.text.length > maxLength;
            const lines = plain.text.split(/\r\n|\r|\n/).length;
            const next = whole ? { text: `code=1239801${from.of(ends)}` } : change(from, ends, lines);
            apply(plain, next);
            contentChanges.push(next);
            changes.push(next);
          }
          version++;
          edits += contentChanges.length;
          await edited.transport.connection.sendNotification('textDocument/didChange', {
            textDocument: { uri, version },
            contentChanges,
          });
        }
        const document = `file:///fresh-${compared}.log`;
        await fresh.open(document, plain.text, 'log');
        const [ours, expected] = await Promise.all([saidOf(edited, uri), saidOf(fresh, document)]);
        if (!isDeepStrictEqual(ours, expected)) {
          const shortest = JSON.stringify([start, await shortestOf(start, changes, settings)]);
          assert.deepEqual(ours, expected, `seed ${from.seed}, after ${edits} edits: ${shortest}`);
        }
        await fresh.transport.connection.sendNotification('textDocument/didClose', { textDocument: { uri: document } });
        compared++;
        said += JSON.stringify(ours).length;
      }
      assert.equal(edits, editsOfEach);
      assert.equal(compared, editsOfEach / editsBetween);
      assert.ok(said > compared * 100, 'the texts must hold codes');
      console.log(`      ${edits} edits, ${compared} comparisons, seed ${from.seed}`);
      assert.deepEqual([await edited.shutDown(), await fresh.shutDown()], [0, 0]);
    });
  }
});
