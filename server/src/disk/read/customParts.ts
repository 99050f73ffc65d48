import type { CustomFile, CustomFiles, CustomRequest } from '../../catalogs';
import type { CatalogEntry, CatalogLayer, Families, Skipped } from '../../core/catalog';
import { readCustomCatalog } from '../../core/catalog/sources/custom';
import { readCustomFiles } from './customFiles';

/** Number of entries in one part: to receive it takes a few ms. */
const partSize = 1000;

/** The custom catalogs in parts: a file, then its entries, and at the end what could not be read. */
export type CustomPart =
  | { readonly kind: 'file'; readonly file: Omit<CustomFile, 'layer'>; readonly head: CatalogLayer | undefined }
  | { readonly kind: 'entries'; readonly entries: readonly CatalogEntry[] }
  | { readonly kind: 'end'; readonly skipped: readonly Skipped[] };

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

/** Joins the parts again. */
export class CustomParts {
  private readonly files: { readonly file: Omit<CustomFile, 'layer'>; readonly head: CatalogLayer | undefined }[] = [];
  private readonly entries: CatalogEntry[][] = [];
  private skipped: readonly Skipped[] = [];

  take(part: CustomPart): void {
    if (part.kind === 'end') this.skipped = part.skipped;
    else if (part.kind === 'file') {
      this.files.push(part);
      this.entries.push([]);
    } else for (const entry of part.entries) this.entries.at(-1)?.push(entry);
  }

  get whole(): CustomFiles {
    const layerOf = (head: CatalogLayer, at: number) => ({ layer: { ...head, entries: this.entries[at] ?? [] } });
    const files = this.files.map(({ file, head }, at) => ({ ...file, ...(head && layerOf(head, at)) }));
    return { files, skipped: this.skipped };
  }
}
