import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const partialPrefix = '.partial-';

/** The folder for downloads, outside the repository. Created if missing. */
function cacheFolder(): string {
  const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'bk-job-error-codes');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/**
 * Returns the cached folder `name`, and makes it with `make` if missing. `make` fills a temporary folder, which is renamed when
 * complete: the leftovers of an interrupted run are never used, and the next run removes them.
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
