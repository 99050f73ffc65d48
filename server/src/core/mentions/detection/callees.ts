import { identifierWords, isErrorType, isQuantityWord, wordSet } from '../../catalog/vocabulary';
import type { LeftTokens } from './leftTokens';

/** First words of functions that write to a log or show a message. */
const printers = wordSet('log logger print printf show toast notify trace debug warn info alert report dump write');

/**
 * True if the callee at `index` makes an error, so that numbers passed to it are error codes: `JobException(`, `new Error(`.
 * False for methods that only bear the name, `log.error(`, `Result.failure(`, and for errors about an amount, `TimeoutError(`.
 */
export function isErrorConstructor(tokens: LeftTokens, index: number): boolean {
  const name = tokens.textOf(index, 'name') ?? '';
  if (!isErrorType(name)) return false;
  const words = identifierWords(name);
  if (words.length === 1) return tokens.kind(index + 1) !== 'dot' || isConstructed(tokens, index);
  return !printers.has(words[0] ?? '') && !(words.length === 2 && isQuantityWord(words[0] ?? ''));
}

/** `new api.Error(`, `throw errors.Error(`. */
function isConstructed(tokens: LeftTokens, index: number): boolean {
  let i = index;
  while (tokens.kind(i + 1) === 'dot' && tokens.kind(i + 2) === 'name') i += 2;
  return /^(?:new|throw|raise)$/.test(tokens.textOf(i + 1, 'name') ?? '');
}
