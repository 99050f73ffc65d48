import { type Catalog, isInJobRange } from '../../../core/catalog';
import { isCalledCode } from '../../../core/mentions';
import { codeDocuments, rejection } from '../../../core/mentions/document';
import { asciiAround, numberStart, type Placed, textAround } from '../lines/lineText';
import { allNumbersCounter } from './allNumbers';
import { type CountOptions, NumberCounter, type OpenNumber } from './numberCounter';

export interface CountRules {
  readonly catalog: Catalog;
  /** True to count all numbers; see `allNumbersCounter`. */
  readonly allNumbers: boolean;
}

/** Counts all numbers, or the codes: well-placed numbers that the catalog lists, and others that their line calls error codes. */
export function counterOf({ catalog, allNumbers }: CountRules, options?: CountOptions): NumberCounter {
  if (allNumbers) return allNumbersCounter(options);
  const listed = catalog.entries.map(({ code }) => code).filter(isInJobRange);
  return new NumberCounter({ counted: listed }, (number) => codeAt(number, catalog), options);
}

function codeAt({ memory, piece, end, encoding }: OpenNumber, catalog: Catalog): number | undefined {
  const start = numberStart(memory, end);
  const near = asciiAround(memory, piece, [start, end]);
  if (near !== undefined) {
    if (rejection(near.text, near.offset, near.offset + end - start) !== undefined) return undefined;
    const code = codeOf(near, end - start);
    if (catalog.get(code) !== undefined) return code;
  }
  const placed = textAround(memory, piece, [start, end], encoding);
  if (placed === undefined) return undefined;
  const { text, offset } = placed;
  const behind = offset + end - start;
  if (rejection(text, offset, behind) !== undefined) return undefined;
  const code = codeOf(placed, end - start);
  const isCounted = catalog.get(code) !== undefined || isCalledCode(text, [offset, behind], catalog, documents);
  return isCounted ? code : undefined;
}

function codeOf({ text, offset }: Placed, length: number): number {
  return Number(text.slice(offset, offset + length).replace(/[_']/g, ''));
}

const documents = codeDocuments();
