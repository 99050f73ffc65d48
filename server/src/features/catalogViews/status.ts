import { handler } from '../../contract/feature';
import type { DocumentContext, Preferences } from '../../contract/requestContext';
import { describeUnlisted } from '../../core/answers/card/describe';
import type { Catalog } from '../../core/catalog/catalog';
import { explainedTotals, whyNot } from '../../core/mentions/detection/explainedCodes';
import type { CodeDocument } from '../../core/mentions/document/codeDocument';
import { namedCodes } from '../../core/mentions/names/namedCodes';
import { shorten, visibleText } from '../../core/text/escape';
import { isLog } from '../../core/text/languages';
import type { Status, StatusParams } from '../../protocol';
import { codeUnder } from '../shared/codeUnder';
import { holdsPosition } from '../shared/ranges';
import { catalogStatus } from './catalogStatus';
import { numberStrings } from './numberStrings';

/** A run of digits longer than this says nothing more. */
const longestNumber = 24;

/** What the status item shows: the catalog, what of it is in this file, and what about the number or name under the cursor. */
export function status(
  { document, catalog, report, preferences }: DocumentContext,
  { position }: StatusParams,
): Status {
  const { language, settings } = preferences;
  return {
    catalog: catalogStatus(catalog, report(), settings, language),
    document: document ? countsOf(document, catalog, settings.names.enabled) : null,
    number:
      document && position && holdsPosition(document, position)
        ? numberAt(document, document.offsetAt(position), catalog, preferences)
        : null,
  };
}

/** Names are counted where lenses stand over them, which is not in logs. */
function countsOf(document: CodeDocument, catalog: Catalog, withNames: boolean): Status['document'] {
  const totals = explainedTotals(document, catalog);
  const named = withNames && !isLog(document) ? namedCodes(document, catalog) : [];
  let occurrences = named.length;
  for (const { count } of totals.values()) occurrences += count;
  const distinct = named.length === 0 ? totals : new Set([...totals.keys(), ...named.map(({ code }) => code)]);
  return { distinct: distinct.size, occurrences };
}

function numberAt(
  document: CodeDocument,
  offset: number,
  catalog: Catalog,
  { language, settings }: Preferences,
): Status['number'] {
  const sentences = numberStrings[language];
  const found = codeUnder(document, catalog, offset, settings);
  if (found) {
    const text = document.slice(found.offset, found.offset + found.length);
    const explanation = found.entry
      ? sentences.listed(text, visibleText(found.entry.message[language]))
      : sentences.unlisted(text, describeUnlisted(found.code, catalog, language).headline);
    return { text, explained: true, explanation };
  }
  const unexplained = whyNot(document, catalog, offset);
  if (!unexplained) return null;
  const text = shorten(unexplained.text, longestNumber);
  return { text, explained: false, explanation: sentences.whyNot[unexplained.reason](text) };
}

const noCatalog = { layers: '', version: '', reading: false, note: '', problems: [], problemCount: 0 };

export const statusHandler = handler<StatusParams, Status>(
  { catalog: noCatalog, document: null, number: null },
  status,
);
