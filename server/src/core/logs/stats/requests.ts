import { excerptAround, ownText } from '../../text';
import type { LineFacts, LinePlace } from '../lines';
import { SampledMap, textHash } from '../sketches';
import { comparePlaces, type Sample } from './samples';

/** Maximum number of requests of which the order of their codes is kept. */
export const maxOrdered = 1000;

/** Maximum number of codes of one request whose order counts. One more is kept, which shows that there were more. */
export const maxCodes = 8;

/** Maximum length of a line as evidence, in UTF-16 units. */
const maxText = 200;

/** For each request of the sample the first line with each of its codes. */
export interface RequestsData {
  readonly requests: readonly (readonly [
    request: string,
    codes: readonly (readonly [code: number, first: Sample])[],
  ])[];
  readonly limit: number;
}

/** Keeps in which order the codes of a request came. Only mentions with a time count. */
export class Requests {
  private readonly codesOf = new SampledMap<Map<number, Sample>>(maxOrdered);

  add(facts: LineFacts, place: LinePlace): void {
    const { time, requestHash: hash, seen } = facts;
    if (time === null || hash === undefined || !this.codesOf.mayKeep(hash)) return;
    const { request = '' } = facts;
    for (const one of seen) if (one.kind === 'code') this.put(request, one.code, place, one, hash);
  }

  /** Requests with hashes from here on need not be added. */
  get dropsFrom(): number {
    return this.codesOf.dropsFrom;
  }

  merge({ requests, limit }: RequestsData, linesBefore: number): void {
    this.codesOf.limitTo(limit);
    for (const [request, codes] of requests) {
      for (const [code, first] of codes) {
        this.put(request, code, { ...first, line: first.line + linesBefore }, first);
      }
    }
  }

  data(): RequestsData {
    return { requests: this.kept(), limit: this.codesOf.limit };
  }

  /** The requests of the sample, each with its first codes in the order of their first lines. */
  all(): [request: string, codes: [code: number, first: Sample][]][] {
    return this.kept().map(([request, codes]) => [request, codes.slice(0, maxCodes)]);
  }

  /** False if a request of the sample has more codes than `all` returns. */
  get hasAllCodes(): boolean {
    return this.codesOf.entries().every(([, codes]) => codes.size <= maxCodes);
  }

  private kept(): [request: string, codes: [code: number, first: Sample][]][] {
    return this.codesOf.entries().map(([request, codes]) => [request, inOrder(codes)]);
  }

  get isComplete(): boolean {
    return this.codesOf.isComplete;
  }

  private put(
    request: string,
    code: number,
    place: LinePlace,
    evidence: { readonly text: string },
    hash = textHash(request),
  ): void {
    const codes = this.codesOf.at(request, newCodes, hash);
    if (codes === undefined) return;
    const known = codes.get(code);
    if (known && comparePlaces(place, known) >= 0) return;
    const { time, file, line, offset } = place;
    codes.set(code, { time, file, line, offset, text: ownText(excerptAround(evidence.text, String(code), maxText)) });
    if (codes.size <= maxCodes + 1) return;
    const last = inOrder(codes).at(-1);
    if (last) codes.delete(last[0]);
  }
}

const newCodes = (): Map<number, Sample> => new Map();

function inOrder(codes: ReadonlyMap<number, Sample>): [number, Sample][] {
  return [...codes].sort(compareFirsts);
}

function compareFirsts([a, first]: [number, Sample], [b, second]: [number, Sample]): number {
  return comparePlaces(first, second) || a - b;
}
