import en from '../../data/catalog.en.md';
import zh from '../../data/catalog.zh-CN.md';
import families from '../../data/families.md';
import { buildCatalog, type Catalog } from './core/catalog';

let catalog: Catalog | undefined;

/** The catalog that ships with the program. Built on the first call, so that starting costs nothing. */
export function builtinCatalog(): Catalog {
  catalog ??= buildCatalog({
    zh: { path: 'data/catalog.zh-CN.md', text: zh },
    en: { path: 'data/catalog.en.md', text: en },
    families: { path: 'data/families.md', text: families },
  });
  return catalog;
}
