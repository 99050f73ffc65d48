import { otherLanguage } from '../text';
import { type CatalogEntry, isNamed } from './catalogEntry';
import { foldText } from './conflicts';
import { type ChosenVersion, distanceTo, newestVersion, oldestVersion } from './jobVersion';
import { type CatalogLayer, isBuiltIn } from './layer';

type Places = ReadonlyMap<string, number>;

/**
 * The place of an entry's layer. Built-in layers share the last one: which of them is right is a question of the release,
 * not of the layer.
 */
export type Nearness = (entry: CatalogEntry) => number;

/** Returns the places of layers, which are given in the order in which they win. The smallest is the nearest. */
export function nearnessIn(layers: readonly CatalogLayer[]): Nearness {
  const places = new Map(layers.map((layer, place) => [layer.id, isBuiltIn(layer) ? layers.length : place]));
  return ({ layer }) => places.get(layer) ?? layers.length;
}

/**
 * Sorts the entries of one code, the leading one first: custom catalogs and the workspace in the order of the layers, then the
 * built-in entry that holds in the version, or in the newest release if none is chosen, or else the nearest to it; of equal
 * ones the page. An entry of JOB 3.x with the meaning of the page is dropped, but its range says until when the page is right.
 */
export function ordered(
  entries: readonly CatalogEntry[],
  nearness: Nearness,
  places: Places,
  version: ChosenVersion | undefined,
): readonly CatalogEntry[] {
  const page = entries.find(({ layer }) => layer === 'page');
  const dated = page === undefined ? entries : datePage(page, entries);
  const place = ({ layer }: CatalogEntry) => places.get(layer) ?? places.size;
  const distance = ({ versions }: CatalogEntry) => distanceTo(version ?? newestVersion, versions);
  const sorted = [...dated].sort(
    (a, b) => nearness(a) - nearness(b) || distance(a) - distance(b) || place(a) - place(b),
  );
  const published = sorted.find(({ layer }) => layer === 'page');
  const informed = published === undefined ? sorted : sorted.map((entry) => lendFacts(entry, published));
  return lendAdvice(lendArgumentNames(lendMessages(informed)));
}

/** Gives a nearer entry what only the page knows: twins, the service, and the other language of the same text. */
function lendFacts(entry: CatalogEntry, page: CatalogEntry): CatalogEntry {
  if (entry.layer === page.layer || entry.layer === 'job-v3') return entry;
  const { service = page.service, message } = entry;
  const [only, ...more] = entry.languages ?? [];
  // A quote in a pattern of Java has a meaning that it has not on the page.
  const isSame =
    only !== undefined &&
    more.length === 0 &&
    !entry.javaFormat &&
    foldText(message[only]) === foldText(page.message[only]);
  const other = only !== undefined && isSame ? { [otherLanguage(only)]: page.message[otherLanguage(only)] } : {};
  return {
    ...entry,
    twins: entry.twins.length > 0 ? entry.twins : page.twins,
    ...(service === undefined ? {} : { service }),
    message: { ...message, ...other },
  };
}

function datePage(page: CatalogEntry, entries: readonly CatalogEntry[]): CatalogEntry[] {
  const released = entries.filter(({ layer, versions }) => layer === 'job-v3' && versions !== undefined);
  const same = released
    .filter(({ constant }) => constant === page.constant)
    .sort((a, b) => distanceTo(newestVersion, a.versions) - distanceTo(newestVersion, b.versions));
  const others = entries.filter((entry) => entry !== page && !same.includes(entry));
  const [last] = same;
  if (last?.versions === undefined) return [page, ...others];
  const { service } = last;
  const whole: CatalogEntry = { ...page, ...(service === undefined ? {} : { service }) };
  // If no release gave the code another meaning, the page is right for all of them.
  if (same.length === released.length) return [whole, ...others];
  const since = same.some(({ versions }) => versions?.first === oldestVersion) ? undefined : last.versions.first;
  return [{ ...whole, versions: { first: since, last: last.versions.last } }, ...others];
}

/** Entries without a text take one from an entry with the same name, else from any with the same number. */

function lendMessages(entries: readonly CatalogEntry[]): CatalogEntry[] {
  const lenders = new Map<string, CatalogEntry>();
  const [first] = entries.filter((entry) => {
    if (!entry.withoutMessage && !lenders.has(entry.constant)) lenders.set(entry.constant, entry);
    return !entry.withoutMessage;
  });
  return entries.map((entry) => {
    const lender = entry.withoutMessage && (lenders.get(entry.constant) ?? first);
    if (!lender) return entry;
    const { message, placeholders, argumentNames, summary, javaFormat } = lender;
    return {
      ...entry,
      message,
      placeholders,
      ...(argumentNames ? { argumentNames } : {}),
      ...(summary ? { summary } : {}),
      ...(javaFormat ? { javaFormat } : {}),
    };
  });
}

/** What a custom catalog says to do about a code holds for all meanings of the code. */

function lendAdvice(entries: readonly CatalogEntry[]): readonly CatalogEntry[] {
  const advice = entries.find((entry) => entry.advice)?.advice;
  return advice === undefined ? entries : entries.map((entry) => (entry.advice ? entry : { ...entry, advice }));
}

/**
 * An entry that does not name its arguments takes the names of an entry with the same constant and placeholders; with only a
 * made-up constant, those of any entry with the same placeholders. Source code does not say what arguments are.
 */

function lendArgumentNames(entries: readonly CatalogEntry[]): CatalogEntry[] {
  const lenders = new Map<string, CatalogEntry>();
  const keyOf = ({ placeholders }: CatalogEntry, constant = '') => `${constant} ${placeholders.join()}`;
  for (const entry of entries) {
    if (entry.argumentNames === undefined) continue;
    for (const key of [keyOf(entry, entry.constant), keyOf(entry)]) if (!lenders.has(key)) lenders.set(key, entry);
  }
  if (lenders.size === 0) return [...entries];
  return entries.map((entry) => {
    if (entry.placeholders.length === 0 || entry.argumentNames) return entry;
    const { argumentNames } = lenders.get(keyOf(entry, isNamed(entry) ? entry.constant : '')) ?? {};
    return argumentNames ? { ...entry, argumentNames } : entry;
  });
}
