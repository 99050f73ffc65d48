import type { MarkupContent } from 'vscode-languageserver';
import type { Preferences } from '../../contract';
import {
  type Card,
  type CardLink,
  cardStrings,
  describeEntry,
  describeUnlisted,
  renderCard,
} from '../../core/answers/card';
import type { Catalog, CatalogEntry } from '../../core/catalog';
import type { Language } from '../../core/text';
import { type CodeArgument, commandIds } from '../../protocol';
import { CatalogCache } from './catalogCache';

/** People who read a log hover over the same few codes. */
const cards = new CatalogCache<Card>(1000);

/** Returns the card of a meaning of a listed code, or of an unlisted code. */
export function cardOf(
  { code, entry }: { readonly code: number; readonly entry?: CatalogEntry },
  catalog: Catalog,
  language: Language,
): Card {
  // A name may belong to another meaning than the leading one of its number.
  const meaning = entry ? catalog.meanings(code).indexOf(entry) : -1;
  return cards.get(catalog, `${code} ${meaning} ${language}`, () =>
    entry ? describeEntry(entry, catalog, language) : describeUnlisted(code, catalog, language),
  );
}

/** What cards were rendered to, by format and links. */
const shownCards = new WeakMap<Card, Map<string, MarkupContent>>();

/**
 * Renders a card in the format of the client's hovers, with links if the code is listed and the client runs our commands.
 * `entry` is the meaning that the card is about.
 */
export function shownCard(
  card: Card,
  entry: CatalogEntry | undefined,
  { language, hoverFormat, commands }: Preferences,
): MarkupContent {
  let shown = shownCards.get(card);
  if (!shown) {
    shown = new Map();
    shownCards.set(card, shown);
  }
  const hasLinks = commands && entry !== undefined;
  const key = `${hoverFormat} ${language} ${hasLinks}`;
  const known = shown.get(key);
  if (known !== undefined) return known;
  const rendered = renderCard(card, hoverFormat, hasLinks ? cardLinks(entry, language) : []);
  shown.set(key, rendered);
  return rendered;
}

function cardLinks({ code, twins: [twin] }: CatalogEntry, language: Language): CardLink[] {
  const { render, goTo, findInWorkspace } = cardStrings[language];
  return [
    { label: render, target: commandUri(commandIds.renderMessage, code) },
    ...(twin === undefined ? [] : [{ label: goTo(twin), target: commandUri(commandIds.goToCode, twin) }]),
    { label: findInWorkspace, target: commandUri(commandIds.findInWorkspace, code) },
  ];
}

function commandUri(id: string, code: number): string {
  const argument: CodeArgument = { code };
  return `command:${id}?${encodeURIComponent(JSON.stringify([argument]))}`;
}
