import type { Settings } from '../../contract/settings';
import type { Catalog } from '../../core/catalog/catalog';
import type { CatalogReport } from '../../core/catalog/catalogReport';
import { codeCount } from '../../core/catalog/layer';
import { visibleText } from '../../core/text/escape';
import type { Language } from '../../core/text/language';
import type { Status } from '../../protocol';
import { layerName, layersToRead, versionName } from '../layersView/layerNames';
import { layerStrings } from '../layersView/layerStrings';
import { filePath } from '../shared/filePlace';
import { isReading, readingNote } from './readingNote';

/** More are counted, not named: the status is one line. The same for its problems; the view of catalogs has them all. */
const mostLayers = 6;
const mostProblems = 3;

/** What the status says about the catalog: its layers, its version, and what is not there. */
export function catalogStatus(
  catalog: Catalog,
  report: CatalogReport,
  settings: Settings,
  language: Language,
): Status['catalog'] {
  const layers = layersToRead(catalog);
  const named = layers.slice(0, mostLayers).map((layer) => `${layerName(layer, language)} ${codeCount(layer)}`);
  const left = layers.length - named.length;
  return {
    layers: [...named, ...(left > 0 ? [layerStrings[language].moreLayers(left)] : [])].join(' · '),
    version: versionName(catalog, settings.jobVersion, language),
    reading: isReading(report),
    note: readingNote(report, settings, language),
    problems: catalog.problems
      .slice(0, mostProblems)
      .map(({ file, line, reason }) => visibleText(`${filePath(file)}:${line}: ${reason[language]}`)),
    problemCount: catalog.problems.length,
  };
}
