import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const partialPrefix = '.partial-';

/** The folder outside the repository that keeps what was downloaded. Created when missing. */
function cacheFolder(): string {
  const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'bk-job-error-codes');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/**
 * Returns the cached folder `name`, made by `make` when missing. `make` fills a folder of its own that takes the name only
 * when complete: what an interrupted run leaves behind is never used, and is removed by the next.
 */
export async function cached(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const root = cacheFolder();
  const target = join(root, name);
  if (existsSync(target)) return target;
  removeAbandoned(root);
  const partial = mkdtempSync(join(root, `${partialPrefix}${process.pid}-`));
  try {
    await make(partial);
    if (!existsSync(target)) renameSync(partial, target);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  return target;
}

function removeAbandoned(root: string): void {
  for (const name of readdirSync(root)) {
    if (!name.startsWith(partialPrefix)) continue;
    const owner = Number.parseInt(name.slice(partialPrefix.length), 10);
    if (!isRunning(owner)) rmSync(join(root, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
