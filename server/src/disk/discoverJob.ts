import type { FileDefinitions } from '../core/catalog/sources/workspace/fileDefinitions';
import { mayHoldDefinitions, readDefinitions } from '../core/catalog/sources/workspace/readDefinitions';
import { beginningInC, beginnings, isC, mayDefineCode, mostBeginnings } from './codeBytes';
import { decodeText } from './textFile';
import { eachHit, type Piece, type WalkJob } from './walkJob';

/** Finds the files that define codes or hold their messages, and reads these. */
export const discoverJob: WalkJob<FileDefinitions> = {
  sought: undefined,
  isWanted: mayHoldDefinitions,
  worthy: mayDefineCodes,
  make: (uri, bytes) => readDefinitions(uri, decodeText(bytes)),
  tells: () => true,
};

function mayDefineCodes<P extends Piece>(bytes: Uint8Array, pieces: readonly P[]): ReadonlySet<P> {
  const found = new Set<P>();
  const inC = pieces.some(({ path }) => isC(path)) ? [beginningInC] : [];
  for (const beginning of [...beginnings, ...inC]) {
    eachHit(bytes, pieces, beginning, (at, piece, hits) => {
      const isWorthy = hits > mostBeginnings || mayDefineCode(bytes, at, piece, piece.path.endsWith('.properties'));
      if (isWorthy) found.add(piece);
      return isWorthy || found.has(piece);
    });
  }
  return found;
}
