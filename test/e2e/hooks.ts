import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WatchedPage } from '../support/browser/watchedPage';
import type { Workbench } from '../support/workbench/workbench';
import { Session, type WindowOptions } from './session';

let session: Session | undefined;
const open = new Set<WatchedPage>();
/** The open window of each kind. */
const windows = new Map<string, Workbench>();
/** The kind of the window that the tests use now. */
let inUse: string | undefined;
/** The kinds of windows in which a test has failed: what it has left there is not known. */
const spoiled = new Set<string>();

export async function mochaGlobalSetup(): Promise<void> {
  // Ending through `exit` takes VS Code and the folders of this run along; Ctrl+C is mocha's own, and ends in the teardown.
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
  session = await Session.start((line) => process.stdout.write(`${line}\n`));
}

export async function mochaGlobalTeardown(): Promise<void> {
  await session?.stop();
}

/** The session of this run. @throws outside of one. */
export function currentSession(): Session {
  if (!session) throw new Error('No end-to-end run is going on.');
  return session;
}

/** From now on a failing test keeps a picture of this page, and a request of it to another host fails the test. */
export function watch(page: WatchedPage): void {
  open.add(page);
}

export async function unwatch(page: WatchedPage): Promise<void> {
  open.delete(page);
  await page.close();
}

/**
 * Gives all tests of the surrounding `describe` one window with the extension active; call the result within a test. Opening one takes
 * seconds: a window that tests of another `describe` have used is brought back to its first state, unless `isFresh` asks for one that
 * no test has used. The walkthrough, which asks for that in both languages, comes first in .mocharc.json: the other files use its
 * windows.
 */
export function useWorkbench({
  isFresh = false,
  ...options
}: Partial<WindowOptions> & { readonly isFresh?: boolean } = {}): () => Workbench {
  let workbench: Workbench | undefined;
  before('open a window', async () => {
    const kind = currentSession().kindOf(options);
    inUse = kind;
    const used = windows.get(kind);
    const isSpoiled = spoiled.delete(kind);
    if (used && !isFresh && !isSpoiled) {
      workbench = used;
      await currentSession().reset(used, options);
      return;
    }
    if (used) await unwatch(used.watched);
    workbench = await currentSession().open(options);
    windows.set(kind, workbench);
    watch(workbench.watched);
    await workbench.extensionActive();
  });
  return () => {
    if (!workbench) throw new Error('The window opens before the first test, not earlier.');
    return workbench;
  };
}

export const mochaHooks = {
  async afterEach(this: Mocha.Context): Promise<void> {
    if (this.currentTest?.isFailed()) {
      if (inUse !== undefined) spoiled.add(inUse);
      await keepEvidence(this.currentTest.fullTitle());
    }
    const strangers = [...open].flatMap(({ strangers }) => strangers);
    if (strangers.length > 0) throw new Error(`Something asked other hosts:\n${strangers.join('\n')}`);
  },
};

/** Keeps a picture and the console of every open window and says where. */
async function keepEvidence(title: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bk-job-e2e-failure-'));
  let count = 0;
  for (const watched of open) {
    const name = join(folder, `window-${++count}`);
    await watched.page.screenshot({ path: `${name}.png` });
    writeFileSync(`${name}.log`, `${title}\n\n${watched.console.join('\n')}\n`);
  }
  process.stdout.write(`      kept: ${folder}\n`);
}
