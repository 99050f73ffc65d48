import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Reread } from '../catalogs/workspaceFiles';
import type { Skipped } from '../core/catalog/catalogReport';
import { ignoreFilesAround, kindOf } from './ignoreFilesAround';
import { type IgnoreFile, isIgnored } from './ignoreRules';
import { nextTurn } from './nextTurn';
import { largestSource, readBytes, Unreadable } from './textFile';
import { isBelow, Walker } from './walker';
import type { WalkJob } from './walkJob';
import type { WalkRules } from './walkRules';

/** So many files are read before whoever waits for an answer gets it. */
const filesATurn = 20;

/** Reads files again, and all that is in folders, by the rules the whole folder is read by. */
export async function rereadFiles<Found>(
  job: WalkJob<Found>,
  rules: WalkRules,
  files: readonly string[],
): Promise<Reread<Found>> {
  const walker = new Walker(job, rules);
  const around = new Map<string, readonly IgnoreFile[] | undefined>();
  const result = { found: [], skipped: [], read: 0, gone: [] } as {
    found: Found[];
    skipped: Skipped[];
    read: number;
    gone: string[];
  };
  let looked = 0;
  for (const file of files) {
    const uri = pathToFileURL(file).href;
    const ignoreFiles = ignoreFilesAround(path.dirname(file), rules, walker, around);
    const kind = ignoreFiles === undefined || !isBelow(rules.folder, file) ? 'gone' : kindOf(file);
    if (ignoreFiles === undefined || kind === 'gone' || !walker.isWanted(file, kind === 'folder'))
      result.gone.push(uri);
    else if (isIgnored(ignoreFiles, file, kind === 'folder')) result.gone.push(uri);
    else if (kind === 'folder') walker.add([{ path: file, depth: depthOf(file, rules), ignoreFiles }]);
    else if (kind === 'other') {
      result.gone.push(uri);
      result.skipped.push({ file: uri, reason: 'notRegular' });
    } else {
      const bytes = readBytes(file, largestSource);
      result.read++;
      if (bytes instanceof Unreadable) {
        result.gone.push(uri);
        if (bytes.reason !== 'missing' && job.tells(bytes.reason))
          result.skipped.push({ file: uri, reason: bytes.reason });
      } else {
        const made = job.make(uri, bytes);
        if (made !== undefined) result.found.push(made);
        else result.gone.push(uri);
      }
    }
    if (++looked % filesATurn === 0) await nextTurn();
  }
  for (let step = 1; !walker.done; step++) {
    walker.step();
    if (step % filesATurn === 0) await nextTurn();
  }
  const batch = walker.take();
  result.found.push(...batch.found);
  result.skipped.push(...batch.skipped);
  return { ...result, read: result.read + batch.read };
}

function depthOf(file: string, { folder }: WalkRules): number {
  return path.relative(folder, file).split(path.sep).length;
}
