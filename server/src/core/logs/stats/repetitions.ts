import { folderOf } from '../../text';
import { factsOf, isErrorLog, type LineData, type LineFacts, type LinePlace, lineData } from '../lines';
import { bytesHash, SampledHashes, textHash } from '../sketches';
import { Aggregate, type AggregateData } from './aggregate';
import { type Sample, Samples } from './samples';

/** Maximum number of different lines of all `error.log` that are compared with the other files of their folders. */
export const maxCompared = 2000;

/** Maximum number of different lines of other files that are remembered for it. */
const maxOthers = 16_000;

/** What the path of a file says, read once. */
export interface FolderFile {
  readonly folder: string;
  /** What `textHash` of its lines begins with. */
  readonly seed: number;
  readonly isErrorLog: boolean;
}

/**
 * The same for the same line in the same folder.
 *
 * @param line its text, or its bytes as they are in the file
 * @param above the `hash` of the record above a line without a time of its own
 */
export function hashOfLine(line: string | Uint8Array, above: number | undefined, { seed }: FolderFile): number {
  const own = seedBelow(seed, above);
  return typeof line === 'string' ? textHash(line, own) : bytesHash(line, own);
}

/** What the `textHash` of a line begins with; the parameters are those of `hashOfLine`. */
export function seedBelow(seed: number, above: number | undefined): number {
  return above === undefined ? seed : (Math.imul(seed, 31) + above) | 0;
}

/** How often a file has a line, and where. */
interface HeldIn {
  count: number;
  readonly places: Samples;
}

/** A line of the `error.log` of a folder. */
interface Held {
  readonly folder: string;
  readonly facts: LineData;
  readonly files: Map<string, HeldIn>;
}

type FileData = readonly [path: string, count: number, places: readonly Sample[]];
type HeldData = readonly [folder: string, facts: LineData, files: readonly FileData[]];

export interface RepetitionData {
  readonly held: readonly HeldData[];
  readonly heldLimit: number;
  /** How often each hash is in the other files; hashes from `limit` on were dropped. */
  readonly others: { readonly counts: readonly (readonly [hash: number, count: number])[]; readonly limit: number };
  /** By folder: lines of `error.log` that are not compared. */
  readonly rest: readonly (readonly [folder: string, lines: number, data: AggregateData])[];
}

/** What became of the lines of `error.log`. */
export interface Repetitions {
  /** Number of lines that were counted in another file. */
  readonly lines: number;
  readonly files: readonly string[];
  /** Number of lines that were left out without a comparison, because there were too many. */
  readonly uncompared: number;
}

/**
 * JOB writes errors twice: to a file of their own kind and, letter by letter, to the `error.log` of the same folder. Holds
 * the lines of `error.log` back until all files are read, then counts those that no other file of the folder has.
 *
 * Of more than `maxCompared` lines those with the smallest hashes are compared. The others are left out if another file of
 * the folder was read, and counted if none was.
 */
export class RepetitionFilter {
  private readonly held = new SampledHashes<Held>(maxCompared, (_, { folder, facts, files }) => {
    this.addToRest(folder, factsOf(facts), filesIn(files));
  });
  private readonly others = new SampledHashes<number>(maxOthers);
  private readonly rest = new Map<string, { lines: number; aggregate: Aggregate }>();
  /** The folders of which another file was read, as far as it is known: of `rest` only the number of lines is kept. */
  private readonly withOthers = new Set<string>();

  /**
   * @param comparesOthers false if no file counts as the `error.log` of others: then no line is remembered
   * @param counts of all files that are no `error.log`
   * @param alone the folders of which no other file is read: their lines that are not compared are counted at once
   */
  constructor(
    private readonly comparesOthers: boolean,
    private readonly counts: Aggregate,
    private readonly alone: ReadonlySet<string> = new Set(),
  ) {}

  fileOf(path: string): FolderFile {
    const folder = folderOf(path);
    return { folder, seed: textHash(folder) | 0, isErrorLog: this.comparesOthers && isErrorLog(path) };
  }

  /** True if the line is held back; else it is to be counted. */
  holds(facts: LineFacts, place: LinePlace, file: FolderFile): boolean {
    if (file.isErrorLog) this.hold(file.folder, facts, [[place.file, 1, [{ ...place, text: '' }]]]);
    else this.addOther(facts.hash, 1);
    return file.isErrorLog;
  }

  /** To be called when a file of the folder was read that is no `error.log`: then lines that are not compared are left out. */
  leaveOutRest(folder: string): void {
    if (!this.comparesOthers) return;
    this.withOthers.add(folder);
    const own = this.rest.get(folder);
    if (own) own.aggregate = new Aggregate();
  }

  /** Lines of other files than `error.log` with hashes from here on need not be added. */
  get dropsFrom(): number {
    return this.comparesOthers ? this.others.dropsFrom : 0;
  }

  /** Adds lines of another file than `error.log` by their hashes. */
  addCounted(hash: number, times: number): void {
    this.addOther(hash, times);
  }

  merge({ held, heldLimit, others, rest }: RepetitionData, linesBefore: number): void {
    for (const [folder, lines, data] of rest) {
      if (this.alone.has(folder)) {
        this.counts.merge(data, linesBefore);
        continue;
      }
      const own = this.restOf(folder);
      own.lines += lines;
      if (!this.withOthers.has(folder)) own.aggregate.merge(data, linesBefore);
    }
    this.held.limitTo(heldLimit);
    for (const [folder, facts, files] of held) {
      const moved = files.map(([path, count, places]): FileData => {
        return [path, count, places.map((place) => ({ ...place, line: place.line + linesBefore }))];
      });
      this.hold(folder, factsOf(facts), moved);
    }
    this.others.limitTo(others.limit);
    for (const [hash, count] of others.counts) this.addOther(hash, count);
  }

  data(): RepetitionData {
    const held = this.held.sample().map(([, { folder, facts, files }]): HeldData => {
      return [folder, facts, filesIn(files)];
    });
    const rest = [...this.rest].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      held,
      heldLimit: this.held.limit,
      others: { counts: this.others.sample(), limit: this.others.limit },
      rest: rest.map(([folder, { lines, aggregate }]) => [folder, lines, aggregate.data()]),
    };
  }

  /** Lines that are dropped from the sample now may count at once. */
  get isEmpty(): boolean {
    return this.held.sample().length === 0 && this.rest.size === 0;
  }

  /**
   * Adds to `aggregate` what only an `error.log` has.
   *
   * @param hasOthers true for a folder of which another file was read
   */
  settle(aggregate: Aggregate, hasOthers: (folder: string) => boolean): Repetitions {
    let [lines, uncompared] = [0, 0];
    const repeated = new Set<string>();
    for (const [, { folder, facts, files }] of this.held.sample()) {
      const others = hasOthers(folder) ? this.othersLike(facts.hash) : 0;
      const isKnown = others !== undefined;
      let left = others ?? 0;
      for (const [path, count, places] of filesIn(files)) {
        const twice = isKnown ? Math.min(left, count) : count;
        left -= twice;
        if (isKnown) lines += twice;
        else uncompared += twice;
        if (twice > 0) repeated.add(path);
        if (count > twice) addTo(aggregate, factsOf(facts), path, count - twice, places.slice(0, count - twice));
      }
    }
    for (const [folder, { lines: more, aggregate: own }] of this.rest) {
      if (hasOthers(folder)) uncompared += more;
      else aggregate.merge(own.data());
    }
    return { lines, files: [...repeated].sort(), uncompared };
  }

  private addOther(hash: number, count: number): void {
    if (this.comparesOthers && this.others.mayKeep(hash)) this.others.set(hash, (this.others.get(hash) ?? 0) + count);
  }

  /** Number of lines with a hash in other files; undefined if it was not kept. */
  private othersLike(hash: number): number | undefined {
    return hash < this.others.limit ? (this.others.get(hash) ?? 0) : undefined;
  }

  private hold(folder: string, facts: LineFacts, files: readonly FileData[]): void {
    const { hash } = facts;
    if (!this.held.mayKeep(hash)) {
      this.addToRest(folder, facts, files);
      return;
    }
    const held = this.held.get(hash) ?? { folder, facts: lineData(facts), files: new Map<string, HeldIn>() };
    for (const [path, count, places] of files) {
      const own = held.files.get(path) ?? { count: 0, places: new Samples() };
      held.files.set(path, own);
      own.count += count;
      for (const place of places) own.places.add(place, place);
    }
    // It may be dropped at once.
    this.held.set(hash, held);
  }

  private addToRest(folder: string, facts: LineFacts, files: readonly FileData[]): void {
    if (this.alone.has(folder)) {
      for (const [path, count, places] of files) addTo(this.counts, facts, path, count, places);
      return;
    }
    const own = this.restOf(folder);
    for (const [path, count, places] of files) {
      own.lines += count;
      if (!this.withOthers.has(folder)) addTo(own.aggregate, facts, path, count, places);
    }
  }

  private restOf(folder: string) {
    let own = this.rest.get(folder);
    if (own === undefined) {
      own = { lines: 0, aggregate: new Aggregate() };
      this.rest.set(folder, own);
    }
    return own;
  }
}

function addTo(counts: Aggregate, facts: LineFacts, path: string, count: number, places: readonly Sample[]): void {
  const [first, ...more] = places;
  if (first) counts.add(facts, path, first, count, more);
}

function filesIn(files: ReadonlyMap<string, HeldIn>): FileData[] {
  const inOrder = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return inOrder.map(([path, { count, places }]) => [path, count, places.all()]);
}
