import type { Catalog } from '../../core/catalog';

/**
 * Keeps answers about the entries of a catalog that are needed again while a person types or moves the mouse. They are
 * dropped with the catalog, or all at once when there are `max` of them.
 */
export class CatalogCache<T> {
  private readonly catalogs = new WeakMap<Catalog, Map<string, T>>();

  constructor(private readonly max: number) {}

  /**
   * Returns the answer under `key`, made on first use. The key must name everything that the answer depends on besides
   * the catalog.
   */
  get(catalog: Catalog, key: string, make: () => T): T {
    let answers = this.catalogs.get(catalog);
    if (!answers || answers.size >= this.max) {
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
