import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { generateLog } from '../generateLog';
import { alternate, type Bench } from '../measure';
import { ServerProcess, type Side } from '../serverProcess';
import { onVscodeNode, type Runtime } from '../stdioServer';

const edits = 200;

async function idle(side: Side, runtime: Runtime): Promise<number> {
  const server = await ServerProcess.start(side, 'code=1239801\n', undefined, runtime);
  assert.ok(await server.hover({ line: 0, character: 7 }));
  const { resident } = server.memory();
  await server.stop();
  return resident;
}

/** The peak memory while 10 MB are opened, hovered and edited all over the document. */
async function peak(side: Side, text: string, lines: number, runtime: Runtime): Promise<number> {
  const server = await ServerProcess.start(side, text, undefined, runtime);
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
  title: 'idle memory on the Node of VS Code, and the peak with 10 MB open and edited, against the null server',
  run: () =>
    onVscodeNode(async (runtime) => {
      const log = generateLog(10_000_000);
      const atRest = await alternate(
        9,
        () => idle('cachedRival', runtime),
        () => idle('ours', runtime),
      );
      const atMost = await alternate(
        5,
        () => peak('cachedRival', log.text, log.lines, runtime),
        () => peak('ours', log.text, log.lines, runtime),
      );
      return [
        { name: 'memory at rest', ...atRest, unit: 'MB', budget: 1.15, by: 'median' },
        { name: 'peak, 10 MB edited', ...atMost, unit: 'MB', budget: 1, by: 'median' },
      ];
    }),
};
