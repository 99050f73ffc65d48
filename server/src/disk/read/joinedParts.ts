import type { CustomFile, CustomFiles } from '../../catalogs';
import type { CatalogEntry, CatalogLayer, Skipped } from '../../core/catalog';

/** The custom catalogs in parts: a file, then its entries, and at the end what could not be read. */
export type CustomPart =
  | { readonly kind: 'file'; readonly file: Omit<CustomFile, 'layer'>; readonly head: CatalogLayer | undefined }
  | { readonly kind: 'entries'; readonly entries: readonly CatalogEntry[] }
  | { readonly kind: 'end'; readonly skipped: readonly Skipped[] };

/** Joins the parts again. A file of its own: at the start the readers of catalogs are not needed. */
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
