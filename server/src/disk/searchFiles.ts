import { fileURLToPath } from 'node:url';
import type { Searched } from '../catalogs/workspaceFiles';
import type { Skipped } from '../core/catalog/catalogReport';
import { explore } from './explore';
import { nextTurn } from './nextTurn';
import { rereadFiles } from './rereadFiles';
import { searchJob } from './searchJob';
import { largestSource, readTextFile, Unreadable } from './textFile';
import type { WalkRules } from './walkRules';

/** Files are judged for so long at a time before others get their turn, in ms. */
const slice = 5;

/**
 * Visits the files of a folder, or those of `files` in it, that hold one of the texts. What holds one is only noted down
 * while folders are walked, and read again when its turn comes: large logs do not wait in memory.
 */
export async function searchFiles(
  rules: WalkRules,
  texts: readonly string[],
  files: readonly string[] | undefined,
  visit: (uri: string, text: string) => void | Promise<void>,
  stop: AbortSignal,
): Promise<Searched> {
  const job = searchJob(texts);
  const skipped: Skipped[] = [];
  const found = new Waiting();
  let read = 0;
  const walk = async (): Promise<void> => {
    try {
      if (files === undefined) {
        await explore(
          job,
          rules,
          (batch) => {
            read += batch.read;
            skipped.push(...batch.skipped);
            found.add(batch.found);
          },
          stop,
        );
      } else {
        const reread = await rereadFiles(job, rules, files);
        read += reread.read;
        skipped.push(...reread.skipped);
        found.add(reread.found);
      }
    } finally {
      found.end();
    }
  };
  const walking = walk();
  try {
    await visitEach(found, visit, stop);
  } finally {
    await walking;
  }
  return { read, skipped };
}

async function visitEach(
  found: Waiting,
  visit: (uri: string, text: string) => void | Promise<void>,
  stop: AbortSignal,
): Promise<void> {
  let start = performance.now();
  for (;;) {
    const uri = found.take() ?? (await found.next());
    if (uri === undefined || stop.aborted) return;
    const text = readTextFile(fileURLToPath(uri), largestSource);
    // Gone since, or made into something else.
    if (text instanceof Unreadable) continue;
    await visit(uri, text);
    if (performance.now() - start < slice) continue;
    await nextTurn();
    start = performance.now();
  }
}

/** Files that wait for their turn. */
class Waiting {
  private uris: string[] = [];
  private ended = false;
  private wake: () => void = () => undefined;

  add(uris: readonly string[]): void {
    this.uris.push(...uris);
    this.wake();
  }

  /** Nothing more is added. */
  end(): void {
    this.ended = true;
    this.wake();
  }

  take(): string | undefined {
    return this.uris.pop();
  }

  /** Waits for one; undefined once there are no more. */
  async next(): Promise<string | undefined> {
    while (this.uris.length === 0 && !this.ended) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    return this.take();
  }
}
