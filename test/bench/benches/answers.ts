import assert from 'node:assert/strict';
import { type Position, TextDocument } from 'vscode-languageserver-textdocument';
import { generateLog, unlisted as unlistedCodes } from '../generateLog';
import { alternate, type Bench, median, type Result, timeOf } from '../measure';
import { type ServerProcess, withBoth } from '../serverProcess';

const requestsARound = 200;
const rounds = 20;

/** What stands before a code: in prose, and in all of prose, records with a message, JSON responses, and colours. */
const inProse = ['错误码1'];
const mixed = [...inProse, 'code=1', '{"code":1', '\u001b[31m1'];

/** Colours alone do not say that a number is a code, so one that no catalog lists has no card. */
const unlisted = new Set(unlistedCodes.map(String));

/** Positions in codes behind the beginnings, spread over the whole log; other ones for each round. */
function places(text: string, beginnings: readonly string[], character: number, round: number): Position[] {
  const document = TextDocument.create('', '', 1, text);
  const step = text.length / requestsARound;
  return Array.from({ length: requestsARound }, (_, at) => {
    const beginning = beginnings[at % beginnings.length] as string;
    const from = Math.floor(step * at + (step / (rounds + 1)) * round * 0.9);
    const inOrder = text.indexOf(beginning, from) >= 0 ? from : 0;
    let found = text.indexOf(beginning, inOrder);
    while (unlisted.has(text.slice(found + beginning.length - 1, found + beginning.length + 6))) {
      found = text.indexOf(beginning, found + 1);
    }
    assert.ok(found >= 0, `no ${beginning}`);
    return document.positionAt(found + beginning.length - 1 + character);
  });
}

async function timesOf(
  positions: readonly Position[],
  ask: (position: Position) => Promise<unknown>,
): Promise<number[]> {
  const times: number[] = [];
  for (const position of positions) times.push(await timeOf(async () => assert.ok(await ask(position))));
  return times;
}

interface Asked {
  readonly name: string;
  /** The units of the number before the cursor. */
  readonly character: number;
  readonly ask: (server: ServerProcess, position: Position) => Promise<unknown>;
}

function answerBench({ name, character, ask }: Asked): Bench {
  return {
    name,
    title: `${name} on the Node of VS Code, at fresh places each round with a 10 MB log open, against a null server that answers as much, a constant`,
    async run() {
      const { text } = generateLog(10_000_000);
      const results: Result[] = [];
      for (const [what, beginnings, budget] of [
        ['codes in prose', inProse, 1.25],
        ['codes, records and responses', mixed, 2],
      ] as const) {
        const slowest: number[] = [];
        const byRound = Array.from({ length: rounds + 1 }, (_, round) => places(text, beginnings, character, round));
        // In the mixed log the card of a response, whose length is in the middle.
        const sample = byRound[0]?.[2 % beginnings.length];
        assert.ok(sample);
        const measured = await withBoth(text, sample, (rival, ours) => {
          const turns = { rival: byRound[Symbol.iterator](), ours: byRound[Symbol.iterator]() };
          return alternate(
            rounds,
            async () => median(await timesOf(turns.rival.next().value ?? [], (position) => ask(rival, position))),
            async () => {
              const times = await timesOf(turns.ours.next().value ?? [], (position) => ask(ours, position));
              slowest.push(times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0);
              return median(times);
            },
          );
        });
        results.push({ name: `p50, ${what}`, ...measured, unit: 'ms', budget, by: 'median' });
        results.push({ name: `p99, ${what}`, ours: slowest.slice(1), unit: 'ms', budget: 10, by: 'median' });
      }
      return results;
    },
  };
}

export const hoverBench = answerBench({
  name: 'hover',
  character: 3,
  ask: (server, position) => server.hover(position),
});
/** After `12`, as while typing: the longest list that typing brings up. */
export const completionBench = answerBench({
  name: 'completion',
  character: 2,
  ask: (server, position) => server.complete(position),
});
