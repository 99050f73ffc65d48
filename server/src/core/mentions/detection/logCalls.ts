import { identifierWords, wordSet } from '../../catalog/vocabulary';
import { fileLanguage } from '../../text';
import { isMember, LeftTokens, plainBefore } from './leftTokens';
import type { Surroundings } from './surroundings';

/** Calls that log, show a message, wait, or take an amount or a place: what they are given is no error code unless it is called one. */

/** What writes to a log, as the receiver of a call or the first word of a function. */
const loggers = wordSet(`
  log logs logger loggers logging console slog klog glog blog zlog zap sugar logrus zerolog slogger syslog nslog spdlog winston pino
  bunyan timber timbre sentry raven logback slf lager loguru structlog consola signale monolog ngx warnings`);
/** What shows a message to a person. */
const messengers = wordSet('message messages msg toast notify notification');
/** Is in each of them and in each function that logs. */
const partOfLogger =
  /log|console|zap|sugar|winston|pino|bunyan|timb|sentry|raven|slf|lager|consola|signale|ngx|warn|mess|msg|toast|notif|error|!\(|_(?:err|info|debug|crit|alert|emerg)|\bq[cfdi]/i;

/** Last words of functions that wait, or take a size, a place, a process or a part: `setTimeout(f, `, `ctx.WithDeadline(`, `os.kill(`. */
const measures = wordSet(`
  timeout interval deadline wait sleep delay await schedule alarm alloc malloc calloc realloc memset slice subarray substring substr
  seek skip truncate randrange randint rand random linspace arange zeros ones reserve resize kill bind listen`);
/** Is in each of them. */
const partOfMeasure =
  /(?:time_?out|interval|deadline|wait|sleep|delay|schedule|alarm|alloc|memset|slice|subarray|substr(?:ing)?|seek|skip|truncate|rand(?:int|om|range)?|linspace|zeros|ones|reserve|resize|kill|bind|listen)\(/i;

const levels = wordSet(`
  trace debug info warn warning error err errors fatal critical severe exception notice alert crit emerg panic capture write log syslog print printf println
  errorf warnf infof debugf fatalf panicf errorw warnw infow debugw errors errorln warnln infoln msg msgf send success fail failure v d i w e`);
/** Words of the methods that give a logger a field: `WithField(`, `bind(`, `addKeyValue(`, `ForContext(`. */
const fieldWords = wordSet(
  'with bind child add for property field fields int str string any attrs opt tag value key argument',
);
/** Calls that only dress an argument: `zap.Int("n", `, `String.format(`, `str(`. */
const dressingWords = wordSet(`
  int uint long float double number str string any attr attrs field fields format formatted sprintf duration object dict map array args
  repr json value of kv`);

/** First words of functions that log, beside those that end in "log": of the kernel, GLib and Qt. */
const logPrefixes = wordSet('pr dev netdev netif g q');
/** Macros of Rust that log or report. */
const macros = wordSet(
  'trace debug info warn error fatal critical event span println eprintln print eprint panic bail',
);
/** Functions that log, in one word or two. */
const functions = /^(?:syslog|vsyslog|error_log|os_log\w{0,12}|NSLog|trigger_error|user_error)$/i;

/** Maximum distance of the bracket of a call, in UTF-16 code units: as far as a line is read. */
const argumentReach = 256;
/** Maximum tokens between a call and one of its arguments, and brackets between them. */
const maxTokens = 120;
const maxBrackets = 4;
/** Maximum calls in a chain: `log.atError().addArgument(`. */
const maxLinks = 8;

/** The last sign before an argument, or before a field or a part of one: `(`, `, `, `n: `, `"n" => `, `"took " + `. */
const argumentSigns = new Set([...',([{>:=+.%'].map((sign) => sign.charCodeAt(0)));
/** A call without brackets: `logger.error "took", `. */
const plainCall = /\blog(?:ger|s)?\.(?:trace|debug|info|warn|warning|error|fatal)[ \t]["'][^()]{0,120}$/i;

/**
 * True if the text before `end` may lead to an argument of such a call. Quick, as it is asked for every number of a
 * document. The text may have several lines.
 */
export function mayBeOtherArgument(text: string, end: number): boolean {
  let at = end - 1;
  if (/["']/.test(text.charAt(at))) at--;
  while (text.charAt(at) === ' ' || text.charAt(at) === '\t') at--;
  if (!argumentSigns.has(text.charCodeAt(at))) return false;
  const left = text.slice(Math.max(0, end - argumentReach), end);
  const line = left.slice(left.lastIndexOf('\n') + 1);
  return (partOfLogger.test(line) && (/[({]/.test(line) || plainCall.test(line))) || partOfMeasure.test(line);
}

/** True if a number after `before` is an argument of such a call: `log.error("cost {}", `, `setTimeout(f, `, or a field of one. */
export function isOtherArgument(before: string): boolean {
  if (!mayBeOtherArgument(before, before.length)) return false;
  if (plainCall.test(before)) return true;
  const tokens = new LeftTokens(plainBefore(before));
  let brackets = 0;
  for (let i = 0; i < maxTokens && brackets < maxBrackets; i++) {
    const token = tokens.at(i);
    if (token === undefined || token.text === ';') return false;
    if (token.kind === 'close') i = tokens.opening(i) ?? maxTokens;
    if (token.kind !== 'open') continue;
    brackets++;
    // A text that is made only if it is logged: `log.error { "took ${`, `log.error(e) { "`.
    if (token.text === '{' && tokens.at(i)?.start) {
      const end = i + 1;
      if (isLogCall(tokens, tokens.kind(end) === 'close' ? (tokens.opening(end) ?? end) + 1 : end)) return true;
    }
    if (token.text !== '(') continue;
    const callee = tokens.textOf(i + 1, 'operator') === '!' ? i + 2 : i + 1;
    if (isLogCall(tokens, callee) || isMeasure(tokens, callee)) return true;
    if (!identifierWords(tokens.textOf(callee, 'name') ?? '').some((word) => dressingWords.has(word))) return false;
  }
  return false;
}

function isMeasure(tokens: LeftTokens, index: number): boolean {
  const name = tokens.textOf(index, 'name') ?? '';
  // A class is made with what it is about: `throw new JobTimeout(`.
  return measures.has(identifierWords(name).at(-1) ?? '') && tokens.textOf(index + 1, 'name') !== 'new';
}

/** Maximum lines between a call and one of its arguments. */
const maxLines = 6;

/** What is before an argument on its line: other arguments, or the key of a field. */
const argumentOnLine = /^\s*(?:[\w.][\w. ]{0,40},\s?|["']?[\w.]{1,40}["']?\s?(?:=>|[:=])\s?)?$/;

/** True if the number is an argument on a line of its own of a call that logs. */
export function isLoggedAbove({ before, languageId, lineAbove }: Surroundings): boolean {
  if (fileLanguage(languageId)?.unquoted || !argumentOnLine.test(before)) return false;
  let text = before;
  for (let distance = 1; distance <= maxLines; distance++) {
    const line = lineAbove(distance)?.trimEnd();
    if (line === undefined || !/[,(+[{]$/.test(line)) return false;
    text = `${line} ${text.trimStart()}`;
    if (line.includes('(') && isOtherArgument(text)) return true;
  }
  return false;
}

/** True if the callee at `index` logs or shows a message: `log.error(`, `log.atError().log(`, `error!(`, `pr_err(`. */
export function isLogCall(tokens: LeftTokens, index: number): boolean {
  const name = tokens.textOf(index, 'name') ?? '';
  const words = identifierWords(name);
  const last = words.at(-1) ?? '';
  if (tokens.textOf(index - 1, 'operator') === '!') return macros.has(last);
  // Of any helper: `XxlJobHelper.log("took {}", `.
  if (name === 'log' && isMember(tokens, index) && tokens.kind(index - 2) === 'quote') return true;
  const links = linksBefore(tokens, index);
  if (links.length === 0) return functions.test(name) || (isLogFunction(words) && levels.has(last));
  const own = words[0] === 'log' ? last : (words[0] ?? '');
  if (links.some(isLogger)) {
    // A logger is no level, though one may be called `log`.
    const others = [words, ...links.filter((link) => !isLogger(link))];
    return others.some((link) => link.some((word) => levels.has(word) || fieldWords.has(word)));
  }
  return levels.has(own) && messengers.has(links[0]?.at(-1) ?? '');
}

/** `log`, `accessLogger`, `LogUtils`. */
function isLogger(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  return loggers.has(last) || (/^(?:utils?|helper|factory)$/.test(last) && words.some((word) => loggers.has(word)));
}

/** The words of the names that a call is chained to, nearest first: of `log.atError().log` those of `atError` and `log`. */
function linksBefore(tokens: LeftTokens, index: number): string[][] {
  const links: string[][] = [];
  let i = index;
  while (links.length < maxLinks && isLinked(tokens, i)) {
    i += 2;
    if (tokens.at(i)?.text === ')') i = (tokens.opening(i) ?? i) + 1;
    const name = tokens.textOf(i, 'name');
    if (name === undefined) break;
    links.push(identifierWords(name));
  }
  return links;
}

function isLinked(tokens: LeftTokens, index: number): boolean {
  if (isMember(tokens, index)) return true;
  // Erlang joins a module and its function, Go's tests and scripts `?.`.
  const mark = tokens.at(index + 1);
  return (mark?.text === ':' && !mark.spaced && !tokens.at(index + 2)?.spaced) || mark?.text === '?.';
}

/** True for the words of a function named after a log: `log_error`, `SPDLOG_ERROR`, `DDLogError`, `pr_err`. */
export function isLogFunction(words: readonly string[]): boolean {
  const before = words.slice(0, -1);
  return (
    before.some((word) => /^[a-z]{0,3}log$/.test(word) && !otherLogs.has(word)) || logPrefixes.has(before[0] ?? '')
  );
}

const otherLogs = wordSet('dialog analog prolog');
