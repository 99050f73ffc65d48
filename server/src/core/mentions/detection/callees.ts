import { identifierWords, isErrorType, isQuantityWord, wordSet } from '../../catalog/vocabulary';
import { LeftTokens, plainBefore } from './leftTokens';

/** What writes to a log or shows a message, as the receiver of a call or the first word of a function. */
const loggers = wordSet(
  'log logs logger loggers logging console slog klog glog zap logrus syslog message msg toast notify notification',
);
const printers = wordSet('log logger print printf show toast notify trace debug warn info alert report dump write');
const levels = wordSet(`
  trace debug info warn warning error err errors fatal critical severe exception notice alert panic log print printf println
  errorf warnf infof debugf fatalf errorw warnw infow debugw errorln warnln infoln success fail failure v d i w e`);

/** Maximum tokens between a call and one of its arguments. */
const maxTokens = 120;

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

/** True if a number after `before` is an argument of a call that logs: `log.error("cost {}", `. */
export function isLogArgument(before: string): boolean {
  if (!/[,(]\s*["']?$/.test(before)) return false;
  const tokens = new LeftTokens(plainBefore(before));
  for (let i = 0; i < maxTokens; i++) {
    const token = tokens.at(i);
    if (token === undefined) return false;
    if (token.kind === 'close') i = tokens.opening(i) ?? maxTokens;
    else if (token.kind === 'open') return token.text === '(' && isLogCall(tokens, i + 1);
  }
  return false;
}

function isLogCall(tokens: LeftTokens, index: number): boolean {
  const words = identifierWords(tokens.textOf(index, 'name') ?? '');
  const [first = ''] = words;
  if (tokens.kind(index + 1) !== 'dot') return words.length > 1 && /^log/.test(first) && levels.has(words.at(-1) ?? '');
  const receiver = identifierWords(tokens.textOf(index + 2, 'name') ?? '');
  return levels.has(first) && loggers.has(receiver.at(-1) ?? '');
}
