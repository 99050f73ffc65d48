import type { Requests, Sample } from '../stats';
import type { FoundBurst } from './bursts';

/** A code that is followed by another one. */
export interface FoundChain {
  readonly first: number;
  readonly next: number;
  readonly kind: 'request' | 'burst';
  readonly requests: number;
  readonly share: number | null;
  readonly seconds: number;
  readonly evidence: readonly Sample[];
}

/** The number of requests that must have both codes in the order of a chain. */
export const leastRequests = 3;
/** The part of the requests with the second code that must have the first one before. */
const leastShare = 0.5;
/** Maximum time between the beginnings of two bursts of a chain, in seconds. */
export const maxBetweenBursts = 10 * 60;

/** Maximum number of chains of each kind in a report. */
export const maxChains = 20;

interface Pair {
  readonly first: number;
  readonly next: number;
  readonly seconds: number[];
  /** The lines of the earliest request. */
  evidence: readonly [Sample, Sample];
}

/**
 * Finds codes that come one after the other in the same requests: at least 3 requests have both in this order, they are at
 * least half of the requests with the second code, and the other order is at most a quarter as frequent. Requests that do not show
 * the order of both codes count for neither. Of more than `maxOrdered` requests a fair sample is looked at.
 */
export function chainsOfRequests(requests: Requests): FoundChain[] {
  const pairs = new Map<string, Pair>();
  const having = new Map<number, number>();
  for (const [, codes] of requests.all()) {
    for (const [index, [next, second]] of codes.entries()) {
      having.set(next, (having.get(next) ?? 0) + 1);
      for (const [first, earlier] of codes.slice(0, index)) {
        if (isBefore(earlier, second)) addPair(pairs, first, earlier, next, second);
      }
    }
  }
  const chains: FoundChain[] = [];
  for (const { first, next, seconds, evidence } of pairs.values()) {
    const share = seconds.length / (having.get(next) as number);
    const reverse = pairs.get(`${next} ${first}`)?.seconds.length ?? 0;
    if (seconds.length < leastRequests || share < leastShare || reverse * 4 > seconds.length) continue;
    const median = seconds.sort((a, b) => a - b)[seconds.length >> 1] as number;
    const rounded = Math.round(share * 100) / 100;
    chains.push({ first, next, kind: 'request', requests: seconds.length, share: rounded, seconds: median, evidence });
  }
  return chains.sort((a, b) => b.requests - a.requests || a.first - b.first || a.next - b.next);
}

/** False for two codes of one line, and for lines of the same time in different files: which one came first is not known. */
function isBefore(earlier: Sample, later: Sample): boolean {
  return earlier.time !== later.time || (earlier.file === later.file && earlier.offset < later.offset);
}

/** Requests have only lines with a time. */
function addPair(pairs: Map<string, Pair>, first: number, earlier: Sample, next: number, second: Sample): void {
  const key = `${first} ${next}`;
  const seconds = Math.round((second.time as number) - (earlier.time as number)) / 1000;
  const known = pairs.get(key);
  if (known === undefined) {
    pairs.set(key, { first, next, seconds: [seconds], evidence: [earlier, second] });
    return;
  }
  known.seconds.push(seconds);
  if ((earlier.time as number) < (known.evidence[0].time as number)) known.evidence = [earlier, second];
}

/** A burst of a code. */
export interface BurstOfCode extends FoundBurst {
  readonly code: number;
  /** True if the code is about another system or a storage: its target is not JOB. */
  readonly isOutside: boolean;
  readonly evidence: readonly Sample[];
}

/**
 * Finds bursts of JOB's own codes that began at most ten minutes after a burst of a code about another system, and no later
 * than that burst ended. It is a coincidence in time, no proof.
 */
export function chainsOfBursts(bursts: readonly BurstOfCode[]): FoundChain[] {
  const chains: FoundChain[] = [];
  for (const next of bursts.filter(({ isOutside }) => !isOutside)) {
    for (const first of bursts.filter(({ isOutside }) => isOutside)) {
      const seconds = Math.round(next.start - first.start) / 1000;
      if (seconds < 0 || seconds > maxBetweenBursts || next.start > first.end) continue;
      const evidence = [...first.evidence.slice(0, 1), ...next.evidence.slice(0, 1)];
      chains.push({ first: first.code, next: next.code, kind: 'burst', requests: 0, share: null, seconds, evidence });
    }
  }
  return chains.sort((a, b) => a.seconds - b.seconds || a.first - b.first || a.next - b.next);
}
