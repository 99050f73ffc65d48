/** What ships with the program. */

export { builtinCatalog } from './builtinCatalog';
export { builtinLayers } from './builtinLayers';
