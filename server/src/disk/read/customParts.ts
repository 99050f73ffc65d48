import type { CustomRequest } from '../../catalogs';
import type { Families } from '../../core/catalog';
import { readCustomCatalog } from '../../core/catalog/sources/custom';
import { readCustomFiles } from './customFiles';
import type { CustomPart } from './joinedParts';

/** Number of entries in one part: to receive it takes a few ms. */
const partSize = 1000;

/** Finds, reads and sends the custom catalogs that settings name, each as soon as it is read. */
export function readCustomParts(request: CustomRequest, families: Families, send: (part: CustomPart) => void): void {
  const skipped = readCustomFiles(request, ({ uri, stamp, text }) => {
    const layer = text === undefined ? undefined : readCustomCatalog({ path: uri, text }, families);
    send({ kind: 'file', file: { uri, stamp }, head: layer && { ...layer, entries: [] } });
    const entries = layer?.entries ?? [];
    for (let at = 0; at < entries.length; at += partSize) {
      send({ kind: 'entries', entries: entries.slice(at, at + partSize) });
    }
  });
  send({ kind: 'end', skipped });
}
