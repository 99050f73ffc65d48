import { isWordUnit } from '../../../core/text';
import { everyNumber } from '../kernel';
import { numberStart, textAround } from '../lines/lineText';
import { type CountOptions, NumberCounter, type OpenNumber } from './numberCounter';

/** Counts all numbers from 1200000 to 1299999 between bytes that are no ASCII letter, digit or `_`. */
export function allNumbersCounter(options?: CountOptions): NumberCounter {
  return new NumberCounter({ numbers: 'all', counted: everyNumber() }, numberAlone, options);
}

function numberAlone({ memory, piece, end, encoding }: OpenNumber): number | undefined {
  const start = numberStart(memory, end);
  const placed = textAround(memory, piece, [start, end], encoding);
  if (placed === undefined) return undefined;
  const { text, offset } = placed;
  const behind = offset + end - start;
  if (isWordUnit(text.charCodeAt(offset - 1)) || isWordUnit(text.charCodeAt(behind))) return undefined;
  return Number(text.slice(offset, behind));
}
