import { keptFor, type Language, type Localized } from '../text';
import type {
  Advice,
  AdviceCard,
  ShippedAdvice,
  ShippedCard,
  ShippedCards,
  ShippedCauses,
  ShippedRest,
} from './advice';
import type { Catalog } from './catalog';
import type { CatalogEntry } from './catalogEntry';
import { decode } from './families';

/**
 * Returns the advice about a listed code: of a custom catalog, else of its own, else of its family. Undefined if there is none:
 * for codes of other systems, and for numbers of no known family. The advice that ships is read on the first call.
 */
export function adviceFor(entry: CatalogEntry, catalog: Catalog, language: Language): Advice | undefined {
  if (entry.advice !== undefined) return localized('custom', entry.advice, language);
  const shipped = shippedIn(catalog);
  if (shipped === undefined) return undefined;
  const cards = cardsOf(shipped);
  const own = keysOf(entry).flatMap((key) => cards.get(key) ?? [])[0];
  const family = cards.get(familyOf(entry, catalog) ?? '');
  if (own === undefined && family === undefined) return undefined;
  return localized(own === undefined ? 'family' : 'code', completed(own, family), language);
}

/** Returns the likeliest cause of a listed code, without reading the rest of the advice. Undefined if there is no advice. */
export function likeliestCause(entry: CatalogEntry, catalog: Catalog, language: Language): string | undefined {
  if (entry.advice !== undefined) return entry.advice.causes[0]?.[language];
  const shipped = shippedIn(catalog);
  if (shipped === undefined) return undefined;
  const causes = causesOf(shipped);
  const keys = [...keysOf(entry), familyOf(entry, catalog) ?? ''];
  return keys.flatMap((key) => causes.get(key) ?? [])[0]?.[language];
}

/** The likeliest cause of each card. */
export function likeliestCauses(cards: ShippedCards): ShippedCauses {
  return cards.map(([keys, { leading, causes }]) => [keys, leading ?? causes?.[0] ?? null]);
}

/** The cards without what `likeliestCauses` says of them: each sentence ships once. */
export function restOfCards(cards: ShippedCards): ShippedRest {
  return cards.map(([, { leading, causes, ...rest }]) => {
    const others = leading === undefined ? causes?.slice(1) : causes;
    return { ...rest, ...(others && { causes: others }), ...(leading && { leads: true as const }) };
  });
}

/** Joins what `likeliestCauses` and `restOfCards` have made of cards. */
export function joinedCards(causes: ShippedCauses, rest: ShippedRest): ShippedCards {
  return causes.map(([keys, cause], index) => {
    const { leads, ...card } = rest[index] ?? {};
    if (cause === null) return [keys, card];
    return [keys, leads ? { ...card, leading: cause } : { ...card, causes: [cause, ...(card.causes ?? [])] }];
  });
}

/** The keys of a code, the more particular first. */
function keysOf({ code, constant }: CatalogEntry): string[] {
  return [`${code} ${constant}`, String(code)];
}

function familyOf({ code }: CatalogEntry, { families }: Catalog): string | undefined {
  return decode(code, families).category?.id;
}

function completed({ leading, ...own }: ShippedCard = {}, family: ShippedCard = {}): AdviceCard {
  const nothing: Localized = { en: '', 'zh-CN': '' };
  const card = { causes: [], checks: [], who: nothing, ticket: nothing, ...family, ...own };
  return leading === undefined ? card : { ...card, causes: [leading, ...card.causes] };
}

function localized(scope: Advice['scope'], card: AdviceCard, language: Language): Advice {
  return {
    scope,
    causes: card.causes.map((cause) => cause[language]),
    checks: card.checks.map(({ run, look, ...rest }) => ({ run: run[language], look: look[language], ...rest })),
    who: card.who[language],
    ticket: card.ticket[language],
  };
}

function shippedIn({ layers }: Catalog): ShippedAdvice | undefined {
  return layers.find(({ advice }) => advice !== undefined)?.advice;
}

const cardsOf = keptFor((advice: ShippedAdvice): ReadonlyMap<string, ShippedCard> => {
  return new Map(advice.cards().flatMap(([keys, card]) => keys.map((key) => [key, card])));
});

const causesOf = keptFor((advice: ShippedAdvice): ReadonlyMap<string, Localized> => {
  return new Map(advice.causes().flatMap(([keys, cause]) => (cause ? keys.map((key) => [key, cause]) : [])));
});
