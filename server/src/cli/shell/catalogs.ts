import { builtinCatalog, builtinLayers } from '../../builtin';
import { type Catalog, type CatalogLayer, maxCatalogMegabytes, mergeLayers, skipReason } from '../../core/catalog';
import { readCustomCatalog } from '../../core/catalog/sources/custom';
import { spaceOf } from '../../core/mentions/document';
import { type Language, visibleText } from '../../core/text';
import { maxCatalogSize, readTextFile } from '../../disk/read';
import { type CatalogOptions, Refusal } from './command';
import { cliStrings } from './strings';
import type { Terminal } from './terminal';

/**
 * The catalog for these options: custom catalogs, then what is built in. Undefined if a file cannot be read. Problems go to
 * stderr.
 */
export function openCatalog(options: CatalogOptions, language: Language, terminal: Terminal): Catalog | undefined {
  const { files, version } = options;
  if (files.length === 0 && version === 'auto') return builtinCatalog();
  const { layers, families } = builtinLayers();
  const custom = readCustomCatalogs(options, language, terminal);
  return custom && mergeLayers([...custom, ...layers], families, version);
}

/** The custom catalogs alone. Undefined if a file cannot be read. Problems go to stderr. */
export function readCustomCatalogs(
  { files }: CatalogOptions,
  language: Language,
  terminal: Terminal,
): readonly CatalogLayer[] | undefined {
  const layers: CatalogLayer[] = [];
  for (const path of files) {
    const text = readFile(path, language, terminal);
    if (text === undefined) return undefined;
    layers.push(readCustomCatalog({ path, text }, builtinLayers().families));
  }
  for (const { file, line, reason } of layers.flatMap(({ problems }) => problems)) {
    terminal.err(`${visibleText(`${file}:${line}: ${reason[language]}`)}\n`);
  }
  return layers;
}

/** The text of a file that a person named. Undefined if it cannot be read; the reason goes to stderr. */
export function readFile(path: string, language: Language, terminal: Terminal): string | undefined {
  const text = readTextFile(path, maxCatalogSize);
  if (typeof text === 'string') return text;
  const reason = skipReason(text.reason, language, maxCatalogMegabytes);
  terminal.err(`${visibleText(cliStrings(language).notRead(path, reason))}\n`);
  return undefined;
}

/** True for a number that the catalog takes for a code, listed or not. */
export function isCode(text: string, catalog: Catalog): boolean {
  return /^[1-9][0-9]{0,9}$/.test(text) && spaceOf(catalog).has(Number(text));
}

/** The refusal of an argument that is not a code. */
export function notACode(text: string, { files }: CatalogOptions): Refusal {
  const sentence = files.length === 0 ? 'notACode' : 'notInCatalogs';
  return new Refusal((language) => cliStrings(language)[sentence](visibleText(text)));
}
