import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { rgPath } from '@vscode/ripgrep';
import { type GeneratedTree, generateTree } from '../generateTree';
import { alternate, type Bench, timeOf } from '../measure';
import { WorkspaceProcess } from '../workspaceProcess';

/** The time for which the idle server is measured, in ms. */
const rest = 3000;
/** Until then the thread that has read the files waits for more, and ends. */
const beforeRest = 3000;

/** The time of ripgrep to list the lines with a code. */
function listLines(root: string): Promise<number> {
  return timeOf(async () => {
    const child = spawn(rgPath, ['--line-number', '(?-u:\\b)12[0-9]{5}(?-u:\\b)', root], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.resume();
    assert.deepEqual(await once(child, 'close'), [0, null]);
  });
}

interface Discovery {
  readonly time: number;
  readonly growth: number;
  readonly peak: number;
  readonly cpu: number;
}

/** The time from the first answer, after which reading begins, until all is read; then the memory that remains. */
async function discover(root: string, tree: GeneratedTree, restFor: number, ripgrep?: string): Promise<Discovery> {
  const server = await WorkspaceProcess.start(root, ripgrep);
  try {
    await server.answerOnce();
    const before = server.memory().resident;
    const time = await timeOf(() => server.discovered);
    assert.match(await server.workspaceRow(), new RegExp(`^${tree.constants} codes\\b`));
    await new Promise((resolve) => setTimeout(resolve, restFor > 0 ? beforeRest : 0));
    const used = server.processorTime();
    await new Promise((resolve) => setTimeout(resolve, restFor));
    const { resident, peak } = server.memory();
    return { time, growth: resident - before, peak: peak - before, cpu: server.processorTime() - used };
  } finally {
    await server.stop();
  }
}

/** Opens the source of JOB: the time until all of it is read, and its cost afterwards. */
export const discoveryBench: Bench = {
  name: 'discovery',
  title: 'constants and bundles in 5,000 Java files, against ripgrep listing the lines with codes',
  async run() {
    const root = mkdtempSync(path.join(tmpdir(), 'job-tree-'));
    try {
      const tree = generateTree(root);
      console.log(
        `  ${tree.javaFiles} Java files and ${tree.bundles} bundles, ${(tree.size / 1e6).toFixed(1)} MB, ${tree.constants} constants`,
      );
      const times = await alternate(
        9,
        () => listLines(root),
        async () => (await discover(root, tree, 0, rgPath)).time,
      );
      const alone = await alternate(
        9,
        () => listLines(root),
        async () => (await discover(root, tree, 0)).time,
      );
      const rests: Discovery[] = [];
      for (let round = 0; round < 3; round++) rests.push(await discover(root, tree, rest, rgPath));
      return [
        { name: 'discovery', ...times, unit: 'ms', budget: 1.5, by: 'median' },
        // For editors without ripgrep. Printed without a budget.
        { name: 'without ripgrep', ...alone, unit: 'ms', budget: Number.POSITIVE_INFINITY, by: 'median' },
        { name: 'memory it leaves', ours: rests.map(({ growth }) => growth), unit: 'MB', budget: 30, by: 'median' },
        // The thread that reads takes half of it, with the bundle of the server, until it ends.
        { name: 'memory at its peak', ours: rests.map(({ peak }) => peak), unit: 'MB', budget: 42, by: 'median' },
        {
          name: `processor in ${rest / 1000} s of rest`,
          ours: rests.map(({ cpu }) => cpu),
          unit: 'ms',
          budget: 0,
          by: 'median',
        },
      ];
    } finally {
      rmSync(root, { recursive: true });
    }
  },
};
