/** The two hashes of a text. */
export type Hash = readonly [number, number];

/** A part of a message whose text is not known: an argument, or a piece of fixed text known by its fingerprint. */
type FingerprintPart =
  | { readonly kind: 'argument'; readonly source: string; readonly index: number }
  /** `length` counts the letters and digits of the text; `prefix` is the hash of the first `maxPrefix` of them. */
  | { readonly kind: 'piece'; readonly length: number; readonly prefix: Hash; readonly whole: Hash };

/** Length of the beginning of a piece by which it is looked up, in letters and digits. */
export const maxPrefix = 6;

/**
 * Reads the parts of a message, separated by blanks: `{n}` for an argument, `LENGTH:PREFIX:HASH` for a piece of fixed text.
 * Undefined if they are ill-formed or no part is a piece. Two pieces side by side would be one.
 */
export function fingerprintParts(text: string): FingerprintPart[] | undefined {
  const parts: FingerprintPart[] = [];
  for (const written of text.split(' ')) {
    const part = argumentOf(written) ?? pieceOf(written);
    if (part === undefined || (part.kind === 'piece' && parts.at(-1)?.kind === 'piece')) return undefined;
    parts.push(part);
  }
  return parts.some(({ kind }) => kind === 'piece') ? parts : undefined;
}

function argumentOf(source: string): FingerprintPart | undefined {
  const [, index] = /^\{(\d)\}$/.exec(source) ?? [];
  return index === undefined ? undefined : { kind: 'argument', source, index: Number(index) };
}

function pieceOf(text: string): FingerprintPart | undefined {
  const [, size = '', prefix = '', whole = ''] = /^([1-9]\d{0,3}):([0-9a-f]{16}):([0-9a-f]{16})$/.exec(text) ?? [];
  const length = Number(size);
  if (length === 0 || (length <= maxPrefix && prefix !== whole)) return undefined;
  return { kind: 'piece', length, prefix: hashOf(prefix), whole: hashOf(whole) };
}

function hashOf(digits: string): Hash {
  return [Number.parseInt(digits.slice(0, 8), 16), Number.parseInt(digits.slice(8), 16)];
}
