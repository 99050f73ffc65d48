import type { FolderBatch, Reread } from '../catalogs';
import { ListedReader, rereadFiles } from './walk/namedFiles';
import { type SearchedBefore, Walker, type WalkRules } from './walk/walker';
import { discoverJob, searchJob } from './walk/walkJobs';

/** What a reading thread does. Plain data. */
export type ReadingTask = { readonly rules: WalkRules } & (
  | {
      /** Reads what a folder says about codes; with `searched`, only what ripgrep has not searched. */
      readonly kind: 'discover';
      readonly searched: SearchedBefore | undefined;
      /** Files with codes that ripgrep has listed, which are read first. */
      readonly listed: readonly string[];
      /** Files that ripgrep has listed because they declare what is called with codes. */
      readonly callables: readonly string[];
    }
  /** Reads changed files and folders again. */
  | { readonly kind: 'reread'; readonly files: readonly string[] }
  /** Finds the files that hold one of the texts, in the whole folder or among `files`. */
  | { readonly kind: 'search'; readonly texts: readonly string[]; readonly files: readonly string[] | undefined }
);

/** What each kind of task sends. */
export interface ReadingResults {
  readonly discover: FolderBatch;
  readonly reread: Reread;
  readonly search: Omit<Reread<string>, 'gone'>;
}

export type ReadingResult = ReadingResults[ReadingTask['kind']];

/** Does a task and sends batches of what it finds. Blocks while it reads. */
export function perform(task: ReadingTask, send: (result: ReadingResult) => void): void {
  const { rules } = task;
  if (task.kind === 'reread') send(rereadFiles(discoverJob, rules, task.files));
  else if (task.kind === 'discover') discover(task, send);
  else if (task.files === undefined) new Walker(searchJob(task.texts), rules, send).walkAll();
  else send(rereadFiles(searchJob(task.texts), rules, task.files));
}

function discover({ rules, searched, listed, callables }: DiscoverTask, send: (batch: FolderBatch) => void): void {
  const reader = new ListedReader(rules, send);
  for (const file of listed) reader.read(file);
  if (listed.length > 0) send({ found: [], skipped: [], read: 0, complete: true });
  const isRead = new Set(listed);
  for (const file of callables) if (!isRead.has(file)) reader.read(file);
  new Walker(discoverJob, rules, send, searched).walkAll();
}

type DiscoverTask = Extract<ReadingTask, { readonly kind: 'discover' }>;
