import type { Catalog } from '../../catalog/catalog';
import type { CatalogEntry } from '../../catalog/catalogEntry';
import { isShort, maxDigits } from '../../catalog/codeNumbers';
import { isDigit } from '../../text/characters';
import type { CodeDocument, CodeOccurrence, CodeTotal } from '../document/codeDocument';
import { leftReach, type RejectionReason, rejection, rightReach } from '../document/codeScanner';
import { spaceOf } from '../document/codeSpace';
import { isStrong } from './strength';
import { type FoundAbove, surroundingsOf } from './surroundings';

/**
 * A number that something is said about: the catalog lists it, or the text around it calls it an error code. Of a listed
 * number shorter than the codes of JOB the text must say so too, as such numbers are everything else.
 */
export interface ExplainedCode extends CodeOccurrence {
  /**
   * Undefined for an unlisted code, which then is strong. Whether a listed one of seven digits or more is strong is not
   * told here: nothing said about it depends on that, and finding out costs more than the rest. Ask `isStrong`.
   */
  readonly entry?: CatalogEntry;
}

/**
 * The explained codes whose first digit stands in [from, to), in order; UTF-16 offsets. Of those not `wanted` nothing is
 * found out.
 */
export function explainedCodes(
  document: CodeDocument,
  catalog: Catalog,
  from = 0,
  to = Number.POSITIVE_INFINITY,
  wanted?: (code: number) => boolean,
): ExplainedCode[] {
  const explained: ExplainedCode[] = [];
  const found: FoundAbove = new Map();
  for (const occurrence of document.codesIn(from, to)) {
    if (wanted !== undefined && !wanted(occurrence.code)) continue;
    const code = explain(document, catalog, occurrence, found);
    if (code) explained.push(code);
  }
  return explained;
}

/** The explained code that covers `offset` or ends at it. */
export function explainedCodeAt(document: CodeDocument, catalog: Catalog, offset: number): ExplainedCode | undefined {
  const occurrence = document.codeAt(offset);
  return occurrence && explain(document, catalog, occurrence);
}

function explain(
  document: CodeDocument,
  catalog: Catalog,
  occurrence: CodeOccurrence,
  found?: FoundAbove,
): ExplainedCode | undefined {
  const { code, offset } = occurrence;
  const entry = catalog.get(code);
  if (entry && !isShort(code)) return { ...occurrence, entry };
  const space = spaceOf(catalog);
  // What only the catalogs of another folder list is no code here.
  if (!space.has(code) || !isStrong(surroundingsOf(document, offset, found, space))) return undefined;
  return entry ? { ...occurrence, entry } : occurrence;
}

/**
 * The distinct explained numbers of the whole document in order of first occurrence. A listed number counts everywhere
 * it stands, an unlisted or short one only where it is strong. Kept until the next edit.
 */
export function explainedTotals(document: CodeDocument, catalog: Catalog): ReadonlyMap<number, CodeTotal> {
  // The document makes new totals with every edit, whatever version number its client gives it.
  const key = document.totals();
  const known = judged.get(key);
  if (known?.catalog === catalog) return known.totals;
  const totals = judgeTotals(document, catalog);
  judged.set(key, { catalog, totals });
  return totals;
}

type Totals = ReadonlyMap<number, CodeTotal>;

/** Lenses and the status ask for the same totals, the status at every rest of the cursor. */
const judged = new WeakMap<Totals, { readonly catalog: Catalog; readonly totals: Totals }>();

function judgeTotals(document: CodeDocument, catalog: Catalog): Totals {
  const totals = new Map<number, CodeTotal>();
  const space = spaceOf(catalog);
  const unsure = new Set<number>();
  for (const [code, total] of document.totals()) {
    if (catalog.get(code) && !isShort(code)) totals.set(code, total);
    else if (space.has(code)) unsure.add(code);
  }
  if (unsure.size === 0) return totals;
  const found: FoundAbove = new Map();
  for (const { code, offset } of document.codesIn(0, document.length)) {
    if (!unsure.has(code) || !isStrong(surroundingsOf(document, offset, found, space))) continue;
    const known = totals.get(code);
    totals.set(code, { count: (known?.count ?? 0) + 1, first: known?.first ?? offset });
  }
  return new Map([...totals].sort(([, a], [, b]) => a.first - b.first));
}

/** Why nothing is said about a number. */
export type UnexplainedReason = RejectionReason | 'unlistedAndNotStrong' | 'shortAndNotStrong';

export interface UnexplainedNumber {
  /** The run of digits under the cursor; of a run longer than any number of interest, the part around the cursor. */
  readonly text: string;
  /** Where `text` begins, a UTF-16 offset. */
  readonly offset: number;
  readonly reason: UnexplainedReason;
}

/** Why the number that covers `offset` or ends at it is not explained. Undefined where none stands, or it is explained. */
export function whyNot(document: CodeDocument, catalog: Catalog, offset: number): UnexplainedNumber | undefined {
  const cursor = Math.min(Math.max(Math.floor(offset) || 0, 0), document.length);
  const windowStart = Math.max(0, cursor - windowReach);
  const text = document.slice(windowStart, cursor + windowReach);
  const at = cursor - windowStart;
  let start = at;
  while (isDigit(text.charCodeAt(start - 1))) start--;
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  if (start === end) return undefined;
  const found = { text: text.slice(start, end), offset: windowStart + start };
  const reason = rejection(text, start, end, spaceOf(catalog));
  if (reason) return { ...found, reason };
  if (explainedCodeAt(document, catalog, found.offset)) return undefined;
  return { ...found, reason: catalog.get(Number(found.text)) ? 'shortAndNotStrong' : 'unlistedAndNotStrong' };
}

/** Far enough to judge a code with the cursor at either end of it. */
const windowReach = leftReach + maxDigits + rightReach;
