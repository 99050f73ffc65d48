import type { FolderBatch } from '../catalogs/workspaceFiles';
import { listCandidates } from './ripgrep';
import { likelyLeftOut } from './searchedBefore';
import type { WalkRules } from './walkRules';
import { loopsFrom } from './walkRules';

/** Loads what does the work; it takes about as long as ripgrep for a fifth of a large workspace, so that one runs first. */
export type LoadWork = () => typeof import('./diskWork');

/**
 * Finds what a folder says about codes: ripgrep, which uses all cores and is as fast as the disk, lists the few files that
 * may, and these are read. What it cannot tell, a walk does afterwards, which need not open the files: what was passed over,
 * and the folders that ripgrep was told to leave out. Without ripgrep, and where some files are closed to it, the walk is
 * all there is.
 */
export async function discover(
  ripgrep: string | undefined,
  rules: WalkRules,
  load: LoadWork,
  found: (batch: FolderBatch) => void,
  stop: AbortSignal,
): Promise<(() => Promise<void>) | undefined> {
  const searched = { depth: loopsFrom, leftOut: likelyLeftOut(rules) };
  if (ripgrep !== undefined && !stop.aborted) {
    const listing = listCandidates(ripgrep, rules.folder, searched, (files) => candidates.add(files), stop);
    const candidates = new (load().Candidates)(rules, found, stop);
    const listed = await listing;
    await candidates.done;
    if (listed?.whole) {
      found({ found: [], skipped: [], read: listed.read });
      return () => load().explore(load().discoverJob, { ...rules, searched }, found, stop);
    }
  }
  await load().explore(load().discoverJob, rules, found, stop);
  return undefined;
}
