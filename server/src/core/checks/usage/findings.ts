import type { Catalog } from '../../catalog';
import { CodeFinder } from '../../mentions';
import type { NumberPlace } from '../../mentions/detection';
import type { CodeDocument } from '../../mentions/document';
import type { DiagnosticRule } from '../rules';
import type { Finding, RuleContext } from './finding';
import { mentionRules } from './mentionRules';

interface FindingOptions {
  /** The rules that are applied. */
  readonly rules: ReadonlySet<DiagnosticRule>;
  /** True if names of codes are checked, too. */
  readonly names: boolean;
}

/** The text that is checked between two chances to pause, in UTF-16 units. */
const sliceLength = 8 * 1024;

/** Maximum occurrences of a code among which its definition is searched: in data there may be a million. */
const maxOccurrences = 50;

/** Returns the findings about the numbers and names that begin in [from, to), in order; see `findingSlices`. */
export function findingsIn(
  document: CodeDocument,
  catalog: Catalog,
  options: FindingOptions,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): Finding[] {
  return [...findingSlices(document, catalog, options, from, to)].flat();
}

/**
 * Yields the findings about the numbers and names that begin in [from, to), in order and in slices, so that the caller can
 * pause within a long document, which must not change meanwhile. UTF-16 offsets. Only numbers that the text calls error
 * codes have findings. A custom catalog file has none: it describes codes and does not use them.
 */
export function* findingSlices(
  document: CodeDocument,
  catalog: Catalog,
  { rules, names }: FindingOptions,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): Generator<Finding[]> {
  if (catalog.layers.some(({ id }) => id === `own:${document.uri}`)) return;
  const finder = new CodeFinder(document, catalog, names && (rules.has('legacy') || rules.has('conflict')));
  const context: RuleContext = { document, catalog, finder, isDefinedHere: definitionsIn(finder) };
  const active = mentionRules.filter(([rule]) => rules.has(rule));
  // Without that rule the text around an unlisted number need not be judged.
  const filter = (code: number) => rules.has('unlisted') || catalog.get(code) !== undefined;
  const end = Math.min(to, document.length);
  for (let at = from; at < end; at += sliceLength) {
    const mentions = finder.checkable(at, Math.min(end, at + sliceLength), filter);
    yield mentions.flatMap((mention) =>
      finder.judge.isInPatch(mention.offset)
        ? []
        : active.flatMap(([rule, find]) => {
            const finding = find(mention, context);
            return finding === undefined ? [] : [{ rule, ...finding }];
          }),
    );
  }
}

/**
 * Returns whether a document defines a code itself. The workspace lists such codes only after the file is saved, and a
 * document outside every workspace may define codes, too.
 */
function definitionsIn(finder: CodeFinder): (code: number) => boolean {
  const known = new Map<number, boolean>();
  let places: ReadonlyMap<number, readonly NumberPlace[]> | undefined;
  return (code) => {
    let defined = known.get(code);
    if (defined === undefined) {
      places ??= firstPlaces(finder);
      defined = (places.get(code) ?? []).some(
        (number) => finder.judge.isLikelyErrorCode(number) && finder.judge.isDefinition(number),
      );
      known.set(code, defined);
    }
    return defined;
  };
}

/** The first places of each number. */
function firstPlaces(finder: CodeFinder): ReadonlyMap<number, readonly NumberPlace[]> {
  const places = new Map<number, NumberPlace[]>();
  for (const found of finder.candidates()) {
    const known = places.get(found.code);
    if (known === undefined) places.set(found.code, [found]);
    else if (known.length < maxOccurrences) known.push(found);
  }
  return places;
}
