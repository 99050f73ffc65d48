import path from 'node:path';
import type { FolderBatch } from '../catalogs/workspaceFiles';
import { discoverJob } from './discoverJob';
import { explore, finish } from './explore';
import { ignoreFilesAround } from './ignoreFilesAround';
import type { IgnoreFile } from './ignoreRules';
import { listCandidates } from './ripgrep';
import { likelyLeftOut, type SearchedBefore } from './searchedBefore';
import { loopsFrom, Walker, type WalkRules } from './walker';

/**
 * Finds what a folder says about codes: ripgrep, which uses all cores and is as fast as the disk, lists the few files that
 * may, and these are read. What it cannot tell, a walk does afterwards, which need not open the files: what was passed over,
 * and the folders that ripgrep was told to leave out. Without ripgrep, and where some files are closed to it, the walk is
 * all there is.
 */
export async function discover(
  ripgrep: string | undefined,
  rules: WalkRules,
  found: (batch: FolderBatch) => void,
  stop: AbortSignal,
): Promise<(() => Promise<void>) | undefined> {
  const searched = { depth: loopsFrom, leftOut: likelyLeftOut(rules) };
  if (ripgrep !== undefined && !stop.aborted && (await search(ripgrep, { ...rules, searched }, found, stop))) {
    return () => explore(discoverJob, { ...rules, searched }, found, stop);
  }
  await explore(discoverJob, rules, found, stop);
  return undefined;
}

/** Whether ripgrep has searched everything. What it lists is read while it still runs. */
async function search(
  ripgrep: string,
  rules: WalkRules & { readonly searched: SearchedBefore },
  found: (batch: FolderBatch) => void,
  stop: AbortSignal,
): Promise<boolean> {
  const walker = new Walker(discoverJob, rules);
  const around = new Map<string, readonly IgnoreFile[] | undefined>();
  // They have been counted already.
  const uncounted = (batch: FolderBatch): void => found({ ...batch, read: 0 });
  let reading = Promise.resolve();
  const searched = await listCandidates(
    ripgrep,
    rules.folder,
    rules.searched,
    (files) => {
      for (const file of files) {
        const ignoreFiles = ignoreFilesAround(path.dirname(file), rules, walker, around);
        if (ignoreFiles && walker.isWanted(file, false)) walker.addFile({ path: file, ignoreFiles });
      }
      reading = reading.then(() => finish(walker, uncounted, stop));
    },
    stop,
  );
  await reading;
  if (searched?.whole) found({ found: [], passedOver: [], read: searched.read });
  return searched?.whole === true;
}
