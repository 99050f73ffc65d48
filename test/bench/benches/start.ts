import assert from 'node:assert/strict';
import { alternate, type Bench, timeOf } from '../measure';
import { ServerProcess, type Side } from '../serverProcess';
import { onVscodeNode, type Runtime } from '../stdioServer';

const rounds = 20;

async function startAndHover(side: Side, runtime: Runtime): Promise<number> {
  let server: ServerProcess | undefined;
  const time = await timeOf(async () => {
    server = await ServerProcess.start(side, 'code=1239801\n', undefined, runtime);
    assert.match(JSON.stringify(await server.hover({ line: 0, character: 7 })), /1239801/);
  });
  // A server writes its compile cache when it ends in order.
  await server?.stop();
  return time;
}

/**
 * The time from starting the process to the first hover's answer, on the Node of VS Code. The first round, which is dropped,
 * fills the compile cache.
 */
export const startBench: Bench = {
  name: 'start',
  title: 'start to first hover on the Node of VS Code with a warm compile cache, against the null server',
  run: () =>
    onVscodeNode(async (runtime) => {
      const ours = () => startAndHover('ours', runtime);
      const warm = await alternate(rounds, () => startAndHover('cachedRival', runtime), ours);
      const plain = await alternate(rounds, () => startAndHover('rival', runtime), ours);
      return [
        { name: 'start to first hover', ...warm, unit: 'ms', budget: 1.4, by: 'median' },
        { name: '  rival without cache', ...plain, unit: 'ms', budget: 1.4, by: 'median' },
      ];
    }),
};
