import path from 'node:path';
import type { FolderBatch } from '../catalogs/workspaceFiles';
import { discoverJob } from './discoverJob';
import { finish } from './explore';
import { ignoreFilesAround } from './ignoreFilesAround';
import type { IgnoreFile } from './ignoreRules';
import { Walker } from './walker';
import type { WalkRules } from './walkRules';

/** Files that another program has listed: those that a walk would read are read. */
export class Candidates {
  private readonly walker: Walker<FolderBatch['found'][number]>;
  private readonly around = new Map<string, readonly IgnoreFile[] | undefined>();
  private reading = Promise.resolve();

  constructor(
    private readonly rules: WalkRules,
    private readonly found: (batch: FolderBatch) => void,
    private readonly stop: AbortSignal,
  ) {
    this.walker = new Walker(discoverJob, rules);
  }

  add(files: readonly string[]): void {
    const { walker, rules, around } = this;
    for (const file of files) {
      if (!walker.isWanted(file, false)) continue;
      walker.addFile({ path: file, ignoreFiles: () => ignoreFilesAround(path.dirname(file), rules, walker, around) });
    }
    // The other program has counted them, and the walk afterwards tells by names what else is passed over.
    const told = ({ found, skipped }: FolderBatch): void =>
      this.found({ found, skipped: skipped.filter(({ reason }) => reason === 'binary'), read: 0 });
    this.reading = this.reading.then(() => finish(walker, told, this.stop));
  }

  /** Settles when all that was added is read. */
  get done(): Promise<void> {
    return this.reading;
  }
}
