import type { Catalog } from '../../core/catalog/catalog';

/**
 * Answers about the entries of a catalog that are asked for again and again, while a person types or moves the mouse.
 * They go with the catalog; past `most` of them the memory starts anew.
 */
export class Kept<T> {
  private readonly catalogs = new WeakMap<Catalog, Map<string, T>>();

  constructor(private readonly most: number) {}

  /** The answer kept under `key`, which must name everything it depends on beside the catalog; made if there is none. */
  get(catalog: Catalog, key: string, make: () => T): T {
    let answers = this.catalogs.get(catalog);
    if (!answers || answers.size >= this.most) {
      answers = new Map();
      this.catalogs.set(catalog, answers);
    }
    const known = answers.get(key);
    if (known !== undefined) return known;
    const made = make();
    answers.set(key, made);
    return made;
  }
}
