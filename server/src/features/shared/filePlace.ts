import type { Origin } from '../../core/catalog';
import { decoded, isBelow, isUri, visibleText } from '../../core/text';
import type { CatalogPlace } from '../../protocol';

/** The name of a file or folder that is given as a URI, or as a path, with nothing hidden in it. */
export function fileName(file: string): string {
  const path = file.replace(/\/$/, '');
  return visibleText(decoded(path.slice(path.lastIndexOf('/') + 1)));
}

/** The path of a file below `folder`, or all of it where it lies elsewhere; both as URIs. */
export function filePath(file: string, folder = ''): string {
  const isInside = folder !== '' && isBelow(file, folder);
  const below = isInside ? file.slice(folder.length).replace(/^\//, '') : file.replace(/^[\w.+-]+:\/\//, '');
  return visibleText(decoded(below));
}

/** The places of a view, each once. What ships with the program is no file of a person: it has no place. */
export class ViewPlaces {
  private readonly byKey = new Map<string, number>();
  readonly all: CatalogPlace[] = [];

  /** The index of a place, or undefined for one that cannot be opened. */
  indexOf({ file, line }: Origin): number | undefined {
    if (!isUri(file)) return undefined;
    const key = `${line}:${file}`;
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    this.all.push({ uri: file, line: Math.max(0, line - 1) });
    this.byKey.set(key, this.all.length - 1);
    return this.all.length - 1;
  }
}
