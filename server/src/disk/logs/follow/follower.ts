import { skipReason } from '../../../core/catalog';
import type { FileResult, FileTally } from '../../../core/logs';
import type { Language } from '../../../core/text';
import { isBinary, type TextEncoding } from '../../read/textEncoding';
import { unreadableBy } from '../../read/textFile';
import { packingNamed } from '../bytes/packing';
import { type FoundLogs, findLogs, standardInput } from '../files/logFiles';
import { logReason } from '../reasons';
import { type FollowDisk, followDisk } from './followDisk';
import { type Followed, type Stream, streamsOf } from './followed';
import { beginsWith, followStep, headOf, leastHead } from './followStep';
import { LineBatches, LineScanner } from './lineBatches';

export interface FollowRequest {
  /** Files, folders or globs. A named file may appear later. */
  readonly paths: readonly string[];
  readonly language: Language;
  readonly encoding?: TextEncoding | undefined;
  /** By default the disk of this machine. */
  readonly disk?: FollowDisk | undefined;
  /** By default `findLogs`. */
  readonly find?: ((paths: readonly string[], language: Language) => FoundLogs) | undefined;
}

/** Maximum number of files that are followed: each is open. */
export const maxFollowed = 1000;

/** How many polls a file is read on after its name went to another one. */
const pollsOfOld = 20;

/** Folders are looked into for new files on every such poll, less often if they hold many: finding 1,000 takes some 20 ms. */
const findEvery = 10;
const filesPerPoll = 1000;

/** Maximum part of a file that is read in one turn, in bytes. */
const turn = 256 * 1024;

/** Follows logs: each poll reads what was written since the last one, through any rotation. */
export class LogFollower {
  private readonly names = new Map<string, Followed>();
  private readonly skipped = new Map<string, FileResult>();
  /** The first bytes of files that were closed or emptied. */
  private readonly oldHeads: Uint8Array[] = [];
  private readonly scanner = new LineScanner();
  private readonly room = new Uint8Array(turn);
  private readonly disk: FollowDisk;
  private polls = 0;
  /** The poll in which folders are looked into again. */
  private nextFind = 0;

  constructor(
    private readonly request: FollowRequest,
    private readonly beginFile: (path: string) => FileTally,
  ) {
    this.disk = request.disk ?? followDisk;
  }

  /** Opens what is there. Lines that are there already are counted, so that new ones have their numbers, and not handed over. False if `pause` stopped it. */
  async begin(pause: () => Promise<boolean> = async () => true): Promise<boolean> {
    for (const followed of this.findNew()) {
      for (const _ of this.opened(followed, (_head, size) => size)) if (!(await pause())) return false;
    }
    return true;
  }

  /** Reads what is new. `pause` is awaited now and then; false to stop. */
  async poll(pause: () => Promise<boolean> = async () => true): Promise<void> {
    if (++this.polls >= this.nextFind) {
      for (const followed of this.findNew()) {
        for (const _ of this.opened(followed, this.oldPart)) if (!(await pause())) return;
      }
    }
    for (const followed of this.names.values()) {
      for (const _ of this.read(followed)) if (!(await pause())) return;
    }
  }

  /** Ends all files and returns how they were read. */
  finish(): FileResult[] {
    for (const followed of this.names.values()) {
      for (const stream of streamsOf(followed)) this.close(stream);
    }
    const results = this.results();
    this.names.clear();
    return results;
  }

  /** How the files were read up to now. */
  results(): FileResult[] {
    const results = [...this.skipped.values()];
    const { language } = this.request;
    for (const { path, bytes, problem, isCut } of this.names.values()) {
      if (problem) results.push({ path, bytes, ...problem });
      else if (isCut) results.push({ path, bytes, status: 'truncated', reason: logReason('longLine', language) });
      else results.push({ path, bytes, status: 'complete' });
    }
    return results;
  }

  /** Files that are not followed yet. */
  private findNew(): Followed[] {
    const { paths, language, find = findLogs } = this.request;
    const { files, skipped } = find(
      paths.filter((path) => path !== standardInput),
      language,
    );
    this.nextFind = this.polls + Math.max(findEvery, Math.ceil(files.length / filesPerPoll));
    this.forget(paths, [...files, ...skipped]);
    const found: Followed[] = [];
    const unknown = files.filter(({ path }) => !this.names.has(path));
    // Of more than can be followed, those are that were written last.
    const isTooMuch = this.names.size + unknown.length > maxFollowed;
    const order = isTooMuch
      ? unknown.sort((a, b) => Number(b.named) - Number(a.named) || b.modified - a.modified)
      : unknown;
    for (const { path, named } of order) {
      this.skipped.delete(path);
      if (packingNamed(path) !== undefined) {
        const harmless = named ? {} : { harmless: true as const };
        this.skip({ path, status: 'skipped', bytes: 0, reason: logReason('packedFollow', language), ...harmless });
        continue;
      }
      // Renamed by a rotation: it is read on by its name before.
      if (!this.isFull && this.isOpenByOther(undefined, this.idOf(path))) continue;
      const followed = this.follow(path, named);
      if (followed) found.push(followed);
    }
    for (const result of skipped) {
      if (this.names.has(result.path)) continue;
      const isMissing = result.status === 'failed' && paths.includes(result.path) && !/[*?{[]/.test(result.path);
      if (!isMissing) this.skip(result);
      else {
        // It may appear, or become readable.
        const followed = this.follow(result.path, true);
        if (followed) followed.problem = { status: 'failed', reason: result.reason ?? '' };
      }
    }
    return found;
  }

  /** What was wrong with a glob or a folder no longer is, unless it was found again: files have appeared there. */
  private forget(paths: readonly string[], found: readonly { readonly path: string }[]): void {
    const known = new Set(found.map(({ path }) => path));
    for (const path of paths.filter((name) => !known.has(name))) {
      this.skipped.delete(path);
      const followed = this.names.get(path);
      if (followed && streamsOf(followed).length === 0 && followed.bytes === 0) this.names.delete(path);
    }
  }

  private follow(path: string, named: boolean): Followed | undefined {
    if (this.isFull) {
      const reason = logReason('tooManyFollowed', this.request.language, [maxFollowed]);
      this.skip({ path, status: 'skipped', bytes: 0, reason });
      return undefined;
    }
    const followed: Followed = {
      path,
      named,
      current: undefined,
      older: [],
      bytes: 0,
      isCut: false,
      problem: undefined,
    };
    this.names.set(path, followed);
    return followed;
  }

  private get isFull(): boolean {
    return this.names.size >= maxFollowed;
  }

  private skip(result: FileResult): void {
    this.skipped.set(result.path, result);
  }

  private idOf(path: string): string | undefined {
    try {
      return this.disk.idOf(path);
    } catch {
      // Opening it says why.
      return undefined;
    }
  }

  private isOpenByOther(followed: Followed | undefined, id: string | undefined): boolean {
    if (id === undefined || id === followed?.current?.file.id) return false;
    for (const other of this.names.values()) {
      if (other !== followed && streamsOf(other).some(({ file }) => file.id === id)) return true;
    }
    return false;
  }

  /** How much of a file was read by another name: all of one that a rotation copied or renamed. */
  private readonly oldPart = (head: Uint8Array, size: number): number => {
    const heads = [...this.oldHeads, ...[...this.names.values()].flatMap(streamsOf).map((stream) => stream.head)];
    return heads.some((known) => known.length >= leastHead && beginsWith(head, known)) ? size : 0;
  };

  /** Opens the file of a name, of which the first `old` bytes are read without handing over their lines. */
  private *opened(followed: Followed, old: (head: Uint8Array, size: number) => number): Generator<void> {
    try {
      const file = this.disk.open(followed.path);
      const head = headOf(file);
      if (!followed.named && isBinary(head, this.request.encoding)) {
        file.close();
        const reason = skipReason('binary', this.request.language);
        this.names.delete(followed.path);
        this.skip({ path: followed.path, status: 'skipped', bytes: 0, reason, harmless: true });
        return;
      }
      const batches = this.batchesOf(followed.path);
      const stream: Stream = { file, head, position: 0, old: old(head, file.size()), batches, pollsLeft: pollsOfOld };
      followed.current = stream;
      followed.problem = undefined;
      yield* this.bytes(followed, stream, stream.old);
    } catch (error) {
      this.fail(followed, error);
    }
  }

  private *read(followed: Followed): Generator<void> {
    const id = this.idOf(followed.path);
    // In a chain of renamings, a file is read on by its name before.
    const namedId = this.isOpenByOther(followed, id) ? undefined : id;
    try {
      for (const stream of followed.older) {
        yield* this.newBytes(followed, stream, undefined);
        if (--stream.pollsLeft <= 0) this.close(stream);
      }
      followed.older = followed.older.filter(({ pollsLeft }) => pollsLeft > 0);
      const { current } = followed;
      if (current !== undefined) {
        if (!(yield* this.newBytes(followed, current, namedId))) return;
        followed.older.push(current);
        followed.current = undefined;
      }
    } catch (error) {
      this.fail(followed, error);
      if (followed.current) this.close(followed.current);
      followed.current = undefined;
    }
    if (namedId === undefined) return;
    yield* this.opened(followed, this.oldPart);
    const opened = followed.current;
    if (opened) yield* this.bytes(followed, opened, Number.POSITIVE_INFINITY);
  }

  /** Reads on in an open file. True if another one has its name. */
  private *newBytes(followed: Followed, stream: Stream, namedId: string | undefined): Generator<void, boolean> {
    const { file, position, head } = stream;
    const step = followStep({ id: file.id, position, head }, { namedId, size: file.size(), head: headOf(file) });
    if (step.restarts) {
      stream.batches.finish();
      stream.batches = this.batchesOf(followed.path);
      stream.old = 0;
      this.remember(head);
    }
    stream.position = step.from;
    yield* this.bytes(followed, stream, step.to);
    return step.isReplaced;
  }

  private *bytes(followed: Followed, stream: Stream, to: number): Generator<void> {
    while (stream.position < to) {
      const isNew = stream.position >= stream.old;
      const room = this.room.subarray(0, Math.min(turn, (isNew ? to : stream.old) - stream.position));
      const length = stream.file.read(room, stream.position);
      if (length === 0) break;
      stream.position += length;
      if (isNew) followed.bytes += length;
      stream.batches.add(room.subarray(0, length), isNew);
      followed.isCut ||= stream.batches.isCut;
      yield;
    }
    stream.head = headOf(stream.file).subarray(0, stream.position);
  }

  private batchesOf(path: string): LineBatches {
    return new LineBatches(this.scanner, path, this.beginFile(path), this.request.encoding);
  }

  private fail(followed: Followed, error: unknown): void {
    const { code } = error as NodeJS.ErrnoException;
    if (typeof code !== 'string') throw error;
    followed.problem = { status: 'failed', reason: skipReason(unreadableBy(error).reason, this.request.language) };
  }

  private close({ batches, file, head }: Stream): void {
    batches.finish();
    file.close();
    this.remember(head);
  }

  private remember(head: Uint8Array): void {
    this.oldHeads.push(head);
    if (this.oldHeads.length > maxFollowed) this.oldHeads.shift();
  }
}
