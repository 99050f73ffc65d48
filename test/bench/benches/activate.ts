import { Session } from '../../e2e/session';
import { activationTimes } from '../../support/workbench/activationTimes';
import type { Bench } from '../measure';

const windows = 6;

/** The time that the extension takes while a window of a real VS Code starts, as VS Code measures it. */
export const activateBench: Bench = {
  name: 'activate',
  title: "`activate` of a real VS Code's window, and reading the bundle before it",
  async run() {
    const session = await Session.start(console.log);
    const load: number[] = [];
    const activate: number[] = [];
    try {
      for (let round = 0; round < windows; round++) {
        const workbench = await session.open();
        await workbench.extensionActive();
        const times = await activationTimes(workbench);
        await workbench.watched.close();
        if (round === 0) continue;
        load.push(times.load);
        activate.push(times.activate);
      }
    } finally {
      await session.stop();
    }
    console.log(`  the bundle was loaded in ${Math.min(...load)} to ${Math.max(...load)} ms`);
    return [{ name: 'activate', ours: activate, unit: 'ms', budget: 40, by: 'median' }];
  },
};
