import type { SkipReason } from '../../core/catalog';
import { type FileDefinitions, mayHoldDefinitions, readDefinitions } from '../../core/catalog/sources/workspace';
import { moduleName } from '../../core/mentions/names';
import { decode, isWide } from '../read/textEncoding';
import { beginningsOf, callableBeginnings, mayDeclareCallable, mayDefineCode } from './codeBytes';
import { findBytes, type Piece, piecesWith } from './fileBatch';

/** What a walk through folders looks for. */
export interface WalkJob<Found> {
  /** True if a file with this name may matter. */
  isWanted(name: string): boolean;
  /** Returns the pieces that are worth reading. The other ones are never decoded, except those in UTF-16. */
  select<P extends Piece>(bytes: Uint8Array, pieces: readonly P[]): ReadonlySet<P>;
  /** Reads one file; undefined if nothing is found. The bytes are valid until it returns. */
  read(uri: string, bytes: Uint8Array): Found | undefined;
  /** True if a person should know about files skipped for this reason. */
  reports(reason: SkipReason): boolean;
}

/** Finds what files say about codes, in every file that may define one, hold its message, or declare what is called with it. */
export const discoverJob: WalkJob<FileDefinitions> = {
  isWanted: mayHoldDefinitions,
  select: (bytes, pieces) => {
    const selected = new Set(piecesWith(bytes, pieces, beginningsOf(pieces), mayDefineCode));
    for (const piece of piecesWith(bytes, pieces, callableBeginnings, mayDeclareCallable)) selected.add(piece);
    return selected;
  },
  read: (uri, bytes) => readDefinitions(uri, decode(bytes).text),
  reports: () => true,
};

/** More texts than this are searched by one pattern, which takes as long as this many single searches. */
const maxSearches = 8;

/** Maximum length of the end of a path that names a module, in UTF-16 units. */
const maxModule = 120;

/**
 * Finds the files that hold one of the texts, which are ASCII, or are modules of this name. `found` makes what is sent of
 * them.
 */
export function searchJob<Found>(
  texts: readonly string[],
  found: (uri: string, bytes: Uint8Array) => Found,
): WalkJob<Found> {
  const names = new Set(texts);
  const isNamed = (path: string) => names.has(moduleName(path.slice(-maxModule)));
  return {
    isWanted: (name) => !binaryName.test(name),
    select: (bytes, pieces) => {
      const holding = texts.length > maxSearches ? byPattern(bytes, pieces, texts) : piecesWith(bytes, pieces, texts);
      return new Set([...holding, ...pieces.filter(({ path }) => isNamed(path))]);
    },
    read: (uri, bytes) => (isNamed(uri) || holdsOneOf(bytes, texts) ? found(uri, bytes) : undefined),
    // Pictures and programs are everywhere, and the target of a link is searched where it lies.
    reports: (reason) => reason !== 'binary' && reason !== 'link' && reason !== 'loop' && reason !== 'notRegular',
  };
}

function holdsOneOf(bytes: Uint8Array, texts: readonly string[]): boolean {
  if (!isWide(bytes)) return texts.some((text) => findBytes.call(bytes, text, 0, 'latin1') >= 0);
  const decoded = decode(bytes).text;
  return texts.some((text) => decoded.includes(text));
}

/** Most binary files are recognized by name, which saves opening them. */
const binaryName =
  /\.(?:png|jpe?g|gif|webp|bmp|ico|icns|psd|pdf|docx?|xlsx?|pptx?|zip|gz|tgz|bz2|xz|zst|7z|rar|jar|war|class|pyc|o|so|a|dll|dylib|exe|node|wasm|bin|woff2?|ttf|otf|eot|mp[34]|mov|avi|wav|ogg|sqlite3?|db|vsix)$/i;

function byPattern<P extends Piece>(bytes: Uint8Array, pieces: readonly P[], texts: readonly string[]): ReadonlySet<P> {
  const found = new Set<P>();
  const pattern = new RegExp(texts.map((text) => text.replace(/[^\w]/g, '\\$&')).join('|'), 'g');
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  let index = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    let piece = pieces[index];
    while (piece !== undefined && piece.end <= match.index) piece = pieces[++index];
    if (piece === undefined) break;
    found.add(piece);
    pattern.lastIndex = piece.end;
  }
  return found;
}
