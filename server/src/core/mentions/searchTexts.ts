import type { Catalog } from '../catalog/catalog';

/**
 * What a file must hold for `usesIn` to find one of the codes in it: the number's digits, or one of its names, all ASCII.
 * Texts that hold another one are left out. `names`: whether names count.
 */
export function searchTexts(catalog: Catalog, codes: Iterable<number>, names = true): string[] {
  const texts = new Set<string>();
  for (const code of codes) {
    texts.add(String(code));
    if (!names) continue;
    for (const entry of catalog.meanings(code)) {
      // A layer that no source defines still goes by its constant; see `mergeNames`.
      for (const { name } of entry.names ?? [{ name: entry.constant }]) texts.add(name);
    }
  }
  return [...texts].filter((text) => ![...texts].some((other) => other !== text && text.includes(other)));
}
