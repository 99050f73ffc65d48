/** Finds codes by number, words, pinyin or constant. */

export { maxQueryLength, type SearchHit, searchCatalog } from './search';
