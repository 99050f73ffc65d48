import { builtinCatalog } from '../../builtin/builtinCatalog';
import { builtinLayers } from '../../builtin/builtinLayers';
import type { Catalog } from '../../core/catalog/catalog';
import { isVersionSetting, type VersionSetting, versionSettings } from '../../core/catalog/jobVersion';
import type { CatalogLayer } from '../../core/catalog/layer';
import { mergeLayers } from '../../core/catalog/mergeLayers';
import { readCustomCatalog } from '../../core/catalog/sources/custom/customCatalog';
import { visibleText } from '../../core/text/escape';
import type { Language } from '../../core/text/language';
import { optionValue } from './optionValue';
import { readCatalogFile } from './readCatalogFile';
import { cliStrings } from './strings';
import type { Terminal } from './terminal';

/** The options of every command that asks the catalog. */
export interface CatalogOptions {
  /** Paths of own catalog files, in the order in which they win. */
  readonly files: readonly string[];
  readonly version: VersionSetting;
}

/** `--catalog` and `--job-version`, and what else was given; a string is one sentence that says what is wrong. */
export function readCatalogOptions(
  args: readonly string[],
  language: Language,
): { readonly options: CatalogOptions; readonly rest: readonly string[] } | string {
  const strings = cliStrings(language);
  const files: string[] = [];
  const rest: string[] = [];
  let version: VersionSetting = 'auto';
  const left = [...args];
  for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
    const file = optionValue('--catalog', arg, left);
    const asked = optionValue('--job-version', arg, left);
    if (file === '') return strings.noCatalogFile;
    if (file !== undefined) files.push(file);
    else if (asked === undefined) rest.push(arg);
    else if (isVersionSetting(asked)) version = asked;
    else return strings.unknownVersion(visibleText(asked), versionSettings.join(strings.comma));
  }
  return { options: { files, version }, rest };
}

/**
 * The catalog these options ask for: the page, own catalogs, JOB 3.x. What is wrong with the rows of a file goes to
 * stderr, and so does why a file cannot be read at all; the answer then is undefined.
 */
export function openCatalog(options: CatalogOptions, language: Language, terminal: Terminal): Catalog | undefined {
  const { files, version } = options;
  if (files.length === 0 && version === 'auto') return builtinCatalog();
  const { layers, families } = builtinLayers();
  const own: CatalogLayer[] = [];
  for (const path of files) {
    const reading = readCatalogFile(path, language);
    if ('failure' in reading) {
      terminal.err(`${visibleText(reading.failure)}\n`);
      return undefined;
    }
    own.push(readCustomCatalog({ path, text: reading.text }, families));
  }
  for (const { file, line, reason } of own.flatMap(({ problems }) => problems)) {
    terminal.err(`${visibleText(`${file}:${line}: ${reason[language]}`)}\n`);
  }
  return mergeLayers([...layers.slice(0, 1), ...own, ...layers.slice(1)], families, version);
}
