import type { CustomRequest, FolderBatch, FoundText, Reread } from '../catalogs';
import type { Families } from '../core/catalog';
import { readCustomCatalog } from '../core/catalog/sources/custom';
import { readCustomFiles } from './read/customFiles';
import type { CustomPart } from './read/joinedParts';
import { decode } from './read/textEncoding';
import type { FileCount } from './walk/fileCount';
import { ListedReader, rereadFiles } from './walk/namedFiles';
import { type SearchedBefore, Walker, type WalkRules } from './walk/walker';
import { discoverJob, searchJob } from './walk/walkJobs';

/** What a reading thread does. Plain data. */
export type ReadingTask =
  | FolderTask
  /** Reads the custom catalogs that settings name. */
  | { readonly kind: 'custom'; readonly request: CustomRequest; readonly families: Families };

type FolderTask = { readonly rules: WalkRules } & (
  | {
      /** Reads what a folder says about codes; with `searched`, only what ripgrep has not searched. */
      readonly kind: 'discover';
      readonly searched: SearchedBefore | undefined;
      /** Files with codes that ripgrep has listed, which are read first. */
      readonly listed: readonly string[];
      /** Files that ripgrep has listed because they declare what is called with codes. */
      readonly callables: readonly string[];
      readonly count: FileCount;
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
  readonly search: Omit<Reread<FoundText>, 'gone'>;
  readonly custom: CustomPart;
}

export type ReadingResult = ReadingResults[ReadingTask['kind']];

/** Does a task and sends batches of what it finds. Blocks while it reads. */
export function perform(task: ReadingTask, send: (result: ReadingResult) => void): void {
  if (task.kind === 'custom') readCustomParts(task.request, task.families, send);
  else if (task.kind === 'reread') send(rereadFiles(discoverJob, task.rules, task.files));
  else if (task.kind === 'discover') discover(task, send);
  else {
    const job = searchJob(task.texts, (uri, bytes): FoundText => ({ uri, text: decode(bytes).text }));
    if (task.files === undefined) new Walker(job, task.rules, send).walkAll();
    else send(rereadFiles(job, task.rules, task.files));
  }
}

function discover(
  { rules, searched, listed, callables, count }: DiscoverTask,
  send: (batch: FolderBatch) => void,
): void {
  const reader = new ListedReader(rules, send, count);
  for (const file of listed) reader.read(file);
  if (listed.length > 0) send({ found: [], skipped: [], read: 0, complete: true });
  const isRead = new Set(listed);
  for (const file of callables) if (!isRead.has(file)) reader.read(file);
  new Walker(discoverJob, rules, send, searched, count).walkAll();
}

type DiscoverTask = Extract<ReadingTask, { readonly kind: 'discover' }>;

/** Number of entries in one part: to receive it takes a few ms. */
const partSize = 1000;

/** Finds, reads and sends the custom catalogs that settings name, each as soon as it is read. */
function readCustomParts(request: CustomRequest, families: Families, send: (part: CustomPart) => void): void {
  const skipped = readCustomFiles(request, ({ uri, stamp, text }) => {
    const layer = text === undefined ? undefined : readCustomCatalog({ path: uri, text }, families);
    send({ kind: 'file', file: { uri, stamp }, head: layer && { ...layer, entries: [] } });
    const entries = layer?.entries ?? [];
    for (let at = 0; at < entries.length; at += partSize) {
      send({ kind: 'entries', entries: entries.slice(at, at + partSize) });
    }
  });
  send({ kind: 'end', skipped });
}
