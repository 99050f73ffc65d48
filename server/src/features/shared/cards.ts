import type { MarkupContent, Position } from 'vscode-languageserver';
import type { Preferences } from '../../contract';
import {
  type Card,
  type CardLink,
  cardStrings,
  describeEntry,
  describeUnlisted,
  type LinkedPiece,
  renderCard,
} from '../../core/answers/card';
import type { Catalog, CatalogEntry } from '../../core/catalog';
import type { Language } from '../../core/text';
import { type CodeArgument, commandIds, type LinkPlace } from '../../protocol';
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

/**
 * Renders a card in the format of the client's hovers, with links if the client runs our commands.
 * `entry` is the meaning that the card is about, `place` where it is written.
 */
export function shownCard(
  card: Card,
  entry: CatalogEntry | undefined,
  { language, hoverFormat, commands }: Preferences,
  place: LinkPlace,
): MarkupContent {
  if (!commands) return renderCard(card, hoverFormat);
  const below = entry ? cardLinks(entry, language, place) : unlistedLinks(card.code, language);
  return renderCard(card, hoverFormat, { below, targetOf });
}

/** A code leads to its page, a place to its line. */
function targetOf(piece: LinkedPiece): string | undefined {
  return 'listed' in piece
    ? commandUri(commandIds.showCodePage, { code: piece.listed })
    : lineUri(piece.origin.file, piece.origin.line);
}

/** Undefined for other schemes, which may run something, and for characters that may end the link. VS Code writes these as `%28`. */
function lineUri(file: string, line: number): string | undefined {
  return /^(?:file|vscode-\w+):\/\/[\w\-.~:/%+@=,;!$&]*$/.test(file) ? `${file}#L${line}` : undefined;
}

/** Returns the place of a code for links: its start, as the rest of the line belongs to it. */
export function placeOfCode({ uri }: { readonly uri: string }, start: Position): LinkPlace {
  return { uri, range: { start, end: start } };
}

function cardLinks({ code }: CatalogEntry, language: Language, place: LinkPlace): CardLink[] {
  const { details, render, findInWorkspace } = cardStrings[language];
  return [
    { label: details, target: commandUri(commandIds.showCodePage, { code }) },
    { label: render, target: commandUri(commandIds.renderMessage, { code, place }) },
    { label: findInWorkspace, target: commandUri(commandIds.findInWorkspace, { code }) },
  ];
}

/** An unlisted code has no message to render, but it is used somewhere. */
function unlistedLinks(code: number, language: Language): CardLink[] {
  const { findInWorkspace, addToCatalog } = cardStrings[language];
  return [
    { label: findInWorkspace, target: commandUri(commandIds.findInWorkspace, { code }) },
    { label: addToCatalog, target: commandUri(commandIds.addToCatalog, { code }) },
  ];
}

function commandUri(id: string, argument: CodeArgument): string {
  return `command:${id}?${encodeURIComponent(JSON.stringify([argument]))}`;
}
