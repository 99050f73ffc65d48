import { type DocumentContext, handler, type Preferences, type Settings } from '../../contract';
import { describeUnlisted } from '../../core/answers/card';
import { type Catalog, type CatalogReport, codeCount } from '../../core/catalog';
import { CodeFinder, whyNot } from '../../core/mentions';
import type { CodeDocument } from '../../core/mentions/document';
import { type Language, shorten, visibleText } from '../../core/text';
import type { Status, StatusParams } from '../../protocol';
import { layerName, layerStrings, layersToRead, versionName } from '../layersView/layerNames';
import { isReading, readingNote } from '../layersView/reading';
import { filePath } from '../shared/filePlace';
import { countCodes, finderFor } from '../shared/walk';
import { statusStrings } from './statusStrings';

/** Maximum digits of a number in a sentence. */
const maxDigits = 24;

/** What the status item shows: the catalog, its codes in this file, and the number or name under the cursor. */
export function status(
  { document, catalog, report, preferences }: DocumentContext,
  { position }: StatusParams,
): Status {
  const { language, settings } = preferences;
  return {
    catalog: catalogStatus(catalog, report(), settings, language),
    document: document ? countsOf(finderFor(document, catalog, preferences)) : null,
    number:
      document && position && document.holds(position)
        ? numberAt(document, document.offsetAt(position), catalog, preferences)
        : null,
  };
}

/** Maximum layers and problems that are named; further ones are counted. The view of catalogs lists all. */
const maxLayers = 6;
const maxProblems = 3;

/** The catalog's layers, its version and what is missing. */
export function catalogStatus(
  catalog: Catalog,
  report: CatalogReport,
  settings: Settings,
  language: Language,
): Status['catalog'] {
  const layers = layersToRead(catalog);
  const named = layers.slice(0, maxLayers).map((layer) => `${layerName(layer, language)} ${codeCount(layer)}`);
  const left = layers.length - named.length;
  return {
    layers: [...named, ...(left > 0 ? [layerStrings[language].moreLayers(left)] : [])].join(' · '),
    version: versionName(catalog, settings.jobVersion, language),
    reading: isReading(report),
    note: readingNote(report, settings, language),
    problems: catalog.problems
      .slice(0, maxProblems)
      .map(({ file, line, reason }) => visibleText(`${filePath(file)}:${line}: ${reason[language]}`)),
    problemCount: catalog.problems.length,
  };
}

function countsOf(finder: CodeFinder): Status['document'] {
  const totals = finder.totals('unprompted');
  const occurrences = [...totals.values()].reduce((sum, { count }) => sum + count, 0);
  return { distinct: totals.size, occurrences };
}

function numberAt(
  document: CodeDocument,
  offset: number,
  catalog: Catalog,
  { language, settings }: Preferences,
): Status['number'] {
  const sentences = statusStrings[language];
  const found = new CodeFinder(document, catalog, settings.names.enabled).at(offset);
  if (found) {
    const text = document.slice(found.offset, found.offset + found.length);
    const explanation = found.entry
      ? sentences.listed(text, visibleText(found.entry.message[language]))
      : sentences.unlisted(text, describeUnlisted(found.code, catalog, language).message);
    return { text, explained: true, explanation };
  }
  const unexplained = whyNot(document, catalog, offset);
  if (!unexplained) return null;
  const text = shorten(unexplained.text, maxDigits);
  return { text, explained: false, explanation: sentences.whyNot[unexplained.reason](text) };
}

const noCatalog = { layers: '', version: '', reading: false, note: '', problems: [], problemCount: 0 };

export const statusHandler = handler<StatusParams, Status>(
  { catalog: noCatalog, document: null, number: null },
  async (context, params, token) => {
    const { document, catalog, preferences } = context;
    if (document) {
      const make = () => finderFor(document, catalog, preferences);
      await countCodes(document, make, () => token.isCancellationRequested);
    }
    return status(context, params);
  },
);
