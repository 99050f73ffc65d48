import type { Catalog } from '../core/catalog';
import type { CodeDocument } from '../core/codeDocument';
import { codeLength } from '../core/codeScanner';
import { describeUnlisted } from '../core/describe';
import { shorten, visibleText } from '../core/escape';
import { explainedCodeAt, explainedTotals, whyNot } from '../core/explainedCodes';
import type { Language } from '../core/language';
import { numberStrings } from '../core/strings';
import { type Status, type StatusParams, StatusRequest } from '../protocol';
import type { Feature } from './feature';
import { holdsPosition } from './ranges';

/** A run of digits longer than this says nothing more. */
const longestNumber = 24;

/** What the status item shows: the catalog, what of it is in this file, and what about the number under the cursor. */
export function status(
  document: CodeDocument | undefined,
  position: StatusParams['position'],
  catalog: Catalog,
  language: Language,
): Status {
  return {
    catalog: {
      name: visibleText(catalog.layers[0]?.name[language] ?? ''),
      entries: catalog.entries.length,
      problems: catalog.problems.map(({ file, line, reason }) => visibleText(`${file}:${line}: ${reason[language]}`)),
    },
    document: document ? countsOf(document, catalog) : null,
    number:
      document && position && holdsPosition(document, position)
        ? numberAt(document, document.offsetAt(position), catalog, language)
        : null,
  };
}

function countsOf(document: CodeDocument, catalog: Catalog): Status['document'] {
  const totals = explainedTotals(document, catalog);
  let occurrences = 0;
  for (const { count } of totals.values()) occurrences += count;
  return { distinct: totals.size, occurrences };
}

function numberAt(document: CodeDocument, offset: number, catalog: Catalog, language: Language): Status['number'] {
  const sentences = numberStrings[language];
  const found = explainedCodeAt(document, catalog, offset);
  if (found) {
    const text = document.slice(found.offset, found.offset + codeLength);
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

export const statusFeature: Feature = {
  capabilities: {},
  register({ connection, answer }) {
    const nothing: Status = { catalog: { name: '', entries: 0, problems: [] }, document: null, number: null };
    connection.onRequest(
      StatusRequest,
      answer(StatusRequest.method, nothing, ({ document, catalog, preferences }, { position }) =>
        status(document, position, catalog, preferences.language),
      ),
    );
  },
};
