import { builtinCatalog, builtinLayers } from '../../builtin';
import { type Catalog, type CatalogLayer, mergeLayers } from '../../core/catalog';
import { readCustomCatalog } from '../../core/catalog/sources/custom';
import { type Language, visibleText } from '../../core/text';
import { type CatalogOptions, Refusal } from './command';
import { TextInput } from './input';
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
  const input = new TextInput(undefined, language, terminal);
  for (const path of files) {
    const text = input.file(path);
    if (text === undefined) return undefined;
    layers.push(readCustomCatalog({ path, text }, builtinLayers().families));
  }
  for (const { file, line, reason } of layers.flatMap(({ problems }) => problems)) {
    terminal.err(`${visibleText(`${file}:${line}: ${reason[language]}`)}\n`);
  }
  input.reportDoubts();
  return layers;
}

/** The refusal of an argument that is not a code. */
export function notACode(text: string, { files }: CatalogOptions): Refusal {
  const sentence = files.length === 0 ? 'notACode' : 'notInCatalogs';
  return new Refusal((language) => cliStrings(language)[sentence](visibleText(text)));
}
