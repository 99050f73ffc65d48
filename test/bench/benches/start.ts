import assert from 'node:assert/strict';
import { alternate, type Bench, timeOf } from '../measure';
import { ServerProcess, type Side } from '../serverProcess';

async function startAndHover(side: Side): Promise<number> {
  let server: ServerProcess | undefined;
  const time = await timeOf(async () => {
    server = await ServerProcess.start(side, 'code=1239801\n');
    assert.match(JSON.stringify(await server.hover({ line: 0, character: 7 })), /1239801/);
  });
  await server?.stop();
  return time;
}

/** What a person waits for once a day: from starting the process to the first hover's answer. */
export const startBench: Bench = {
  name: 'start',
  title: 'start to first hover, against the null server',
  async run() {
    const measured = await alternate(
      20,
      () => startAndHover('rival'),
      () => startAndHover('ours'),
    );
    return [{ name: 'start to first hover', ...measured, unit: 'ms', budget: 1.15, by: 'median' }];
  },
};
