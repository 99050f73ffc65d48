/**
 * Finds Chinese text by its pinyin: `queshaocanshu`, `qscs` and `queshaocs` all find 缺少参数. The readings come from the
 * library pinyin-match. Matching is our own: the library splits a query into syllables in every possible way, which
 * takes over a second for 28 letters. Here every step keeps the set of query positions reached, so the work is bounded
 * by length of text times length of query.
 */

/** Every reading of a character, `v` for ü: 重 is `zhong` and `chong`. */
export type Readings = ReadonlyMap<string, readonly string[]>;

/** One character of a text with its readings; a letter or a digit reads as itself. */
export interface Unit {
  readonly readings: readonly string[];
  /** The first letters of the readings. */
  readonly initials: string;
  readonly chinese: boolean;
}

/** How a query matched: by whole syllables (the last may be incomplete), by first letters, or by both. */
type PinyinMatch = 'syllables' | 'initials' | 'mixed';

let loading: Promise<Readings> | undefined;

/** Loaded on first use: the dictionary is too large for the start of the server. */
export function loadReadings(): Promise<Readings> {
  loading ??= import('pinyin-match/src/simplified_dict.js').then(({ dict }) => invert(dict));
  return loading;
}

function invert(dictionary: Readonly<Record<string, string>>): Readings {
  const readings = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(dictionary)) {
    for (const character of characters) {
      const known = readings.get(character);
      if (known) known.push(syllable);
      else readings.set(character, [syllable]);
      // ü is typed as v, as u, and arrives as u from a query whose accents were folded.
      if (syllable.includes('v')) readings.get(character)?.push(syllable.replace('v', 'u'));
    }
  }
  return readings;
}

/**
 * Returns the units of a folded text (see fold.ts). Leaves out everything except Chinese characters, letters and digits.
 * `known` caches units.
 */
export function unitsOf(text: string, readings: Readings, known: Map<string, Unit> = new Map()): Unit[] {
  const units: Unit[] = [];
  for (const character of text) {
    const unit = known.get(character) ?? unitOf(character, readings);
    if (unit === undefined) continue;
    known.set(character, unit);
    units.push(unit);
  }
  return units;
}

function unitOf(character: string, readings: Readings): Unit | undefined {
  const read = readings.get(character);
  if (read) return { readings: read, initials: read.map((reading) => reading[0]).join(''), chinese: true };
  return /[a-z0-9]/.test(character) ? { readings: [character], initials: character, chinese: false } : undefined;
}

/**
 * Returns the best way in which `query` (folded letters) matches a part of `units` that begins with a Chinese character.
 */
export function matchPinyin(query: string, units: readonly Unit[]): PinyinMatch | undefined {
  let best: PinyinMatch | undefined;
  const initial = query.charAt(0);
  for (let start = 0; start < units.length; start++) {
    const first = units[start];
    if (!first?.chinese || !first.initials.includes(initial)) continue;
    if (reads(query, units, start, syllableSteps)) return 'syllables';
    if (best === 'initials') continue;
    if (reads(query, units, start, initialSteps)) best = 'initials';
    else if (!best && reads(query, units, start, mixedSteps)) best = 'mixed';
  }
  return best;
}

/**
 * Adds to `next` the positions in `query` that are reached by reading `unit` from `position`. The length of the query
 * means that all of it was read.
 */
type Steps = (query: string, position: number, unit: Unit, next: number[]) => void;

function reads(query: string, units: readonly Unit[], start: number, steps: Steps): boolean {
  let positions = [0];
  for (let index = start; positions.length > 0; index++) {
    const unit = units[index];
    if (!unit) return false;
    const next: number[] = [];
    for (const position of positions) steps(query, position, unit, next);
    if (next.includes(query.length)) return true;
    positions = next.length > 1 ? [...new Set(next)] : next;
  }
  return false;
}

function syllableSteps(query: string, position: number, unit: Unit, next: number[]): void {
  if (!unit.initials.includes(query.charAt(position))) return;
  const left = query.length - position;
  for (const reading of unit.readings) {
    if (query.startsWith(reading, position)) next.push(position + reading.length);
    else if (reading.length > left && reading.startsWith(query.slice(position))) next.push(query.length);
  }
}

function initialSteps(query: string, position: number, unit: Unit, next: number[]): void {
  if (unit.initials.includes(query.charAt(position))) next.push(position + 1);
}

function mixedSteps(query: string, position: number, unit: Unit, next: number[]): void {
  if (!unit.initials.includes(query.charAt(position))) return;
  syllableSteps(query, position, unit, next);
  next.push(position + 1);
  // Many people type `zh`, `ch` and `sh` as one initial.
  if (query[position + 1] === 'h' && unit.readings.some((reading) => reading[1] === 'h')) next.push(position + 2);
}
