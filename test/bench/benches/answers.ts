import assert from 'node:assert/strict';
import { type Position, TextDocument } from 'vscode-languageserver-textdocument';
import { generateLog } from '../generateLog';
import { alternate, type Bench, median, timeOf } from '../measure';
import { type ServerProcess, withBoth } from '../serverProcess';

const requestsARound = 200;

/** Positions in codes, spread over the whole log, `character` counted from the number's beginning. */
function places(text: string, character: number): Position[] {
  const document = TextDocument.create('', '', 1, text);
  const found: Position[] = [];
  for (let i = 0; i < requestsARound; i++) {
    const code = text.indexOf('code=1', Math.floor((text.length / requestsARound) * i)) + 'code='.length;
    found.push(document.positionAt(code + character));
  }
  return found;
}

async function medianOf(
  positions: readonly Position[],
  ask: (position: Position) => Promise<unknown>,
): Promise<number> {
  const times: number[] = [];
  for (const position of positions) times.push(await timeOf(async () => assert.ok(await ask(position))));
  return median(times);
}

function answerBench(
  name: string,
  character: number,
  ask: (server: ServerProcess, position: Position) => Promise<unknown>,
): Bench {
  return {
    name,
    title: `${name} with a 10 MB log open, against a null server that answers as much, a constant`,
    async run() {
      const { text } = generateLog(10_000_000);
      const positions = places(text, character);
      const [sample] = positions;
      assert.ok(sample);
      const measured = await withBoth(text, sample, (rival, ours) =>
        alternate(
          20,
          () => medianOf(positions, (position) => ask(rival, position)),
          () => medianOf(positions, (position) => ask(ours, position)),
        ),
      );
      return [{ name: `${name}, p50`, ...measured, unit: 'ms', budget: 1.25, by: 'median' }];
    },
  };
}

export const hoverBench = answerBench('hover', 3, (server, position) => server.hover(position));
/** After `12`, as while typing: the longest list that typing brings up. */
export const completionBench = answerBench('completion', 2, (server, position) => server.complete(position));
