import assert from 'node:assert/strict';
import type { Hover } from 'vscode-languageserver-protocol/node';
import { TestClient } from './session/client';
import { inProcess } from './session/transports';

/** Where the code of `😀码 1239801` begins, in each encoding; the line above holds the same. */
const starts: readonly [offered: string[] | undefined, chosen: string, start: number][] = [
  [undefined, 'utf-16', 4],
  [[], 'utf-16', 4],
  [['utf-16'], 'utf-16', 4],
  [['utf-8'], 'utf-8', 8],
  [['utf-8', 'utf-16'], 'utf-8', 8],
  [['utf-32'], 'utf-32', 3],
  [['utf-7', 'utf-32', 'utf-8'], 'utf-32', 3],
  [['utf-16', 'utf-8'], 'utf-16', 4],
];

describe('position encoding', () => {
  for (const [offered, chosen, start] of starts) {
    it(`is ${chosen} for a client that lists ${offered?.join(', ') ?? 'none'}`, async () => {
      const client = new TestClient(inProcess());
      const general = offered === undefined ? {} : { general: { positionEncodings: offered } };
      const { capabilities } = await client.initialize({ capabilities: general });
      assert.equal(capabilities.positionEncoding, chosen);
      const uri = 'file:///a.txt';
      await client.open(uri, '😀码\r\n😀码 1239801 1239802\n');
      await client.insert(uri, { line: 0, character: start - 1 }, '!');
      const textDocument = { uri };
      const answers: unknown[] = [];
      for (const character of [start - 1, start, start + 7, start + 8]) {
        const hover = await client.request<Hover | null>('textDocument/hover', {
          textDocument,
          position: { line: 1, character },
        });
        answers.push(hover?.range ?? null);
      }
      const first = { start: { line: 1, character: start }, end: { line: 1, character: start + 7 } };
      const second = { start: { line: 1, character: start + 8 }, end: { line: 1, character: start + 15 } };
      assert.deepEqual(answers, [null, first, first, second]);
      const lenses = await client.request<{ range: unknown }[]>('textDocument/codeLens', { textDocument });
      assert.deepEqual(
        lenses.map(({ range }) => range),
        [first, second],
      );
      await client.shutDown();
    });
  }
});
