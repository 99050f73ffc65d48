/** Reads files as text. */

export { maxCatalogSize, maxSourceSize, readTextFile, Unreadable, unreadableBy } from './textFile';
