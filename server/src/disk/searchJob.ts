import { findBytes } from './codeBytes';
import { discoverJob } from './discoverJob';
import { eachHit, type Piece, type WalkJob } from './walkJob';

/** More texts than this are looked for all at a time, which costs what about so many single searches do. */
const mostSearches = 8;

/** Finds the files that hold one of the texts, which are ASCII; of each its URI. */
export function searchJob(sought: readonly string[]): WalkJob<string> {
  const worthy = sought.length > mostSearches ? byPattern(sought) : oneByOne(sought);
  return {
    sought,
    isWanted: (name) => !isNoText.test(name),
    worthy,
    make: (uri, bytes) => (sought.some((text) => findBytes.call(bytes, text, 0, 'latin1') >= 0) ? uri : undefined),
    // Pictures and programs are passed over everywhere, and links lead to what is searched where it stands.
    tells: (reason) => reason !== 'binary' && reason !== 'link' && reason !== 'loop' && reason !== 'notRegular',
  };
}

/** The job that another thread was given. */
export function jobFor(sought: readonly string[] | undefined): WalkJob<unknown> {
  return sought === undefined ? discoverJob : searchJob(sought);
}

/** Most files of a folder that hold no text are told by their names, which saves opening them. */
const isNoText =
  /\.(?:png|jpe?g|gif|webp|bmp|ico|icns|psd|pdf|docx?|xlsx?|pptx?|zip|gz|tgz|bz2|xz|zst|7z|rar|jar|war|class|pyc|o|so|a|dll|dylib|exe|node|wasm|bin|woff2?|ttf|otf|eot|mp[34]|mov|avi|wav|ogg|sqlite3?|db|vsix)$/i;

type Worthy = WalkJob<string>['worthy'];

function oneByOne(sought: readonly string[]): Worthy {
  return <P extends Piece>(bytes: Uint8Array, pieces: readonly P[]): ReadonlySet<P> => {
    const found = new Set<P>();
    for (const text of sought) {
      eachHit(bytes, pieces, text, (_at, piece) => {
        found.add(piece);
        return true;
      });
    }
    return found;
  };
}

function byPattern(sought: readonly string[]): Worthy {
  const pattern = new RegExp(sought.map((text) => text.replace(/[^\w]/g, '\\$&')).join('|'), 'g');
  return <P extends Piece>(bytes: Uint8Array, pieces: readonly P[]): ReadonlySet<P> => {
    const found = new Set<P>();
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
    let index = 0;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      let piece = pieces[index];
      while (piece !== undefined && piece.end <= match.index) piece = pieces[++index];
      if (piece === undefined) break;
      found.add(piece);
      pattern.lastIndex = piece.end;
    }
    return found;
  };
}
