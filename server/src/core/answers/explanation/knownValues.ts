import { isJobCodeText } from '../../catalog';
import { countUpTo } from '../../text';
import type { PrivateKind, PrivateValue } from './keyedValues';
import type { MessageValue } from './messageValues';
import { isOrdinary } from './ordinaryWords';
import { decodedText, hasEscapes, wordForms, writtenForms } from './writtenForms';

/** Maximum number of values that are searched in the whole text: texts rarely have more names. */
const maxKnown = 200;

/** Two spellings of one value have the same key: people are written in any letter case, and with escapes. */
export function keyOfValue(written: string, kind: PrivateKind): string {
  return kind === 'token' || kind === 'ip' ? written : decodedText(written).toLowerCase();
}

/**
 * Returns what finds values where no pattern shows them, in a part of the text: those of messages in the message, and those that
 * mean the same everywhere. `found` are the values that patterns show.
 */
export function knownValues(
  text: string,
  found: readonly PrivateValue[],
  values: readonly MessageValue[],
): (from: number, to: number) => PrivateValue[] {
  const addresses = found.filter(({ kind }) => kind === 'ip').map(({ start }) => start);
  addresses.sort((a, b) => a - b);
  // An address that a pattern shows is enough: `0:<ip-1>`.
  const isNeeded = ({ kind, start, end }: PrivateValue): boolean => {
    const holdsAddress = countUpTo(addresses, end - 1) > countUpTo(addresses, start - 1);
    return !(holdsAddress && (kind === 'ip' || kind === 'host'));
  };
  const inMessages = [...values].sort((a, b) => a.from - b.from);
  const starts = inMessages.map(({ from }) => from);
  const findEverywhere = everywhere(text, found, values);
  return (from, to) => {
    const there = inMessages.slice(countUpTo(starts, from - 1), countUpTo(starts, to - 1));
    return [...inTheirMessages(text, there), ...findEverywhere(from, to)].filter(isNeeded);
  };
}

function inTheirMessages(text: string, values: readonly MessageValue[]): PrivateValue[] {
  const seen = new Set<string>();
  return values.flatMap(({ kind, value, from, to }) => {
    const key = `${from} ${kind} ${value}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const message = text.slice(from, to);
    const escapes = hasEscapes(message);
    const words = matchesOf(new RegExp(wordForms([value], escapes), 'g'), message, from, () => kind);
    // A template may have no blank before its argument: `IP{0}`.
    if (words.length === 0) return matchesOf(new RegExp(writtenForms(value, escapes), 'g'), message, from, () => kind);
    // `user [user]`: a word of the message is not its argument.
    const enclosed = isOrdinary(value) ? words.filter((place) => isEnclosed(text, place)) : [];
    return enclosed.length > 0 ? enclosed : words;
  });
}

function isEnclosed(text: string, { start, end }: PrivateValue): boolean {
  return /["'“‘`[【「({（]/.test(text.charAt(start - 1)) && /["'”’`\]】」)}）\\]/.test(text.charAt(end));
}

function everywhere(
  text: string,
  found: readonly PrivateValue[],
  values: readonly MessageValue[],
): (from: number, to: number) => PrivateValue[] {
  const kinds = new Map<string, PrivateKind>();
  const words: string[] = [];
  const numbers: string[] = [];
  const add = (value: string, kind: PrivateKind): void => {
    const key = keyOfValue(value, kind === 'ip' ? 'host' : kind);
    if (kinds.size === maxKnown || kinds.has(key)) return;
    const keys = keysOf[kind];
    if (isDistinctive(value, kind)) words.push(value);
    // A short number means the same only after a key.
    else if (/^\d{1,4}$/.test(value) && keys !== undefined) numbers.push(`(?<=${keys})${value}(?![\\w.])`);
    else return;
    kinds.set(key, kind);
  };
  for (const { kind, value } of values) add(value, kind);
  for (const { kind, start, end } of found) {
    const value = text.slice(start, end);
    if (kind === 'ip') continue;
    add(value, kind);
    // The name of a mail address is the name of its owner.
    const at = value.indexOf('@');
    if (kind === 'user' && at > 0) add(value.slice(0, at), kind);
  }
  if (kinds.size === 0) return () => [];
  const formOf = (escapes: boolean) => {
    return new RegExp([...(words.length > 0 ? [wordForms(words, escapes)] : []), ...numbers].join('|'), 'gi');
  };
  const [plain, escaped] = [formOf(false), formOf(true)];
  const kindOf = (written: string): PrivateKind => {
    return kinds.get(keyOfValue(written, 'user')) ?? kinds.get(written) ?? 'token';
  };
  return (from, to) => {
    const part = text.slice(from, to);
    return matchesOf(hasEscapes(part) ? escaped : plain, part, from, kindOf);
  };
}

function matchesOf(form: RegExp, text: string, base: number, kindOf: (written: string) => PrivateKind): PrivateValue[] {
  return [...text.matchAll(form)].map(({ 0: written, index }) => {
    return { kind: kindOf(written), start: base + index, end: base + index + written.length };
  });
}

/** Keys before the number of a host or a business. */
const keysOf: Readonly<Partial<Record<PrivateKind, string>>> = {
  host: String.raw`(?:host_?ids?|主机(?:\s?ID)?)["']?\s{0,3}[:=：[【]?\s{0,3}["']?`,
  business: String.raw`(?:biz(?:_?ids?)?|business(?:\sids?)?|scope_?ids?|业务(?:集)?(?:\s?ID)?)["']?\s{0,3}[:=：[【]?\s{0,3}["']?`,
};

/**
 * True if a value means the same everywhere: long enough, no code, and no word that texts hold anyway. `root` and `admin` are
 * replaced only where a key or a message says that they are a user: elsewhere they name a role or a folder, and replacing
 * them would make the text unreadable without hiding anybody.
 */
function isDistinctive(value: string, kind: PrivateKind): boolean {
  if (isJobCodeText(value) || value.length > 1000) return false;
  if (kind === 'token') return value.length >= 8 || (value.length >= 6 && /\d/.test(value) && /[A-Za-z]/.test(value));
  if (isOrdinary(value)) return false;
  if (/^[\d.]+$/.test(value)) return value.length >= 5;
  return value.length >= (/^[\x20-\x7e]*$/.test(value) ? 3 : 2);
}
