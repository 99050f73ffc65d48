import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { generateLog } from '../generateLog';
import { alternate, type Bench } from '../measure';
import { ServerProcess, type Side } from '../serverProcess';

const edits = 200;

async function idle(side: Side): Promise<number> {
  const server = await ServerProcess.start(side, 'code=1239801\n');
  assert.ok(await server.hover({ line: 0, character: 7 }));
  const { resident } = server.memory();
  await server.stop();
  return resident;
}

/** The peak memory while 10 MB are opened, hovered and edited all over the document. */
async function peak(side: Side, text: string, lines: number): Promise<number> {
  const server = await ServerProcess.start(side, text);
  const code = TextDocument.create('', '', 1, text).positionAt(text.indexOf('code=1') + 8);
  for (let edit = 0; edit < edits; edit++) {
    // Only below the hovered line, so that the code keeps its position.
    const line = code.line + 1 + Math.floor(((lines - code.line - 2) / edits) * edit);
    await server.insert({ line, character: 3 }, 'x');
    assert.ok(await server.hover(code));
  }
  const memory = server.memory();
  await server.stop();
  return memory.peak;
}

export const memoryBench: Bench = {
  name: 'memory',
  title: 'idle memory, and the peak with 10 MB open and edited, against the null server',
  async run() {
    const log = generateLog(10_000_000);
    const atRest = await alternate(
      9,
      () => idle('rival'),
      () => idle('ours'),
    );
    const atMost = await alternate(
      5,
      () => peak('rival', log.text, log.lines),
      () => peak('ours', log.text, log.lines),
    );
    return [
      { name: 'memory at rest', ...atRest, unit: 'MB', budget: 1.15, by: 'median' },
      { name: 'peak, 10 MB edited', ...atMost, unit: 'MB', budget: 1, by: 'median' },
    ];
  },
};
