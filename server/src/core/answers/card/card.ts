import { codeSpan, escapeMarkdown, visibleText } from '../../text/escape';

/** A piece of a line: text, a name in code face, or a number that stands out. All of it is data, escaped when shown. */
export type Piece = string | { readonly code: string } | { readonly strong: string };

/** What is told about one code: the answer first, then a line a fact. */
export interface Card {
  readonly code: number;
  readonly headline: string;
  /** The headline in the other language. */
  readonly beneath?: string;
  readonly facts: readonly (readonly Piece[])[];
  readonly provenance?: string;
}

/** A link under a card. `target` must be a URI made by us: it is not escaped. */
export interface CardLink {
  readonly label: string;
  readonly target: string;
}

export function cardMarkdown(card: Card, links: readonly CardLink[] = []): string {
  const head = [`**${card.code}** ${escapeMarkdown(card.headline)}`];
  if (card.beneath !== undefined) head.push(escapeMarkdown(card.beneath));
  const paragraphs = [lines(head)];
  if (card.facts.length > 0) paragraphs.push('---', factsMarkdown(card.facts));
  if (links.length > 0) {
    paragraphs.push(links.map(({ label, target }) => `[${escapeMarkdown(label)}](${target})`).join(' · '));
  }
  if (card.provenance !== undefined) paragraphs.push(`*${escapeMarkdown(card.provenance)}*`);
  return paragraphs.join('\n\n');
}

export function cardText(card: Card): string {
  const head = [`${card.code} ${visibleText(card.headline)}`];
  if (card.beneath !== undefined) head.push(visibleText(card.beneath));
  const paragraphs = [head.join('\n')];
  if (card.facts.length > 0) paragraphs.push(card.facts.map(factText).join('\n'));
  if (card.provenance !== undefined) paragraphs.push(visibleText(card.provenance));
  return paragraphs.join('\n\n');
}

/** Lines of a card as a paragraph of Markdown. */
export function factsMarkdown(facts: readonly (readonly Piece[])[]): string {
  return lines(facts.map((fact) => fact.map(markdownPiece).join('')));
}

/** Lines of one paragraph: two blanks keep the line break. */
function lines(markdown: readonly string[]): string {
  return markdown.join('  \n');
}

/** A line of a card as Markdown. */
export function factMarkdown(fact: readonly Piece[]): string {
  return fact.map(markdownPiece).join('');
}

function markdownPiece(piece: Piece): string {
  if (typeof piece === 'string') return escapeMarkdown(piece);
  return 'code' in piece ? codeSpan(piece.code) : `**${escapeMarkdown(piece.strong)}**`;
}

/** A line of a card as plain text. */
export function factText(fact: readonly Piece[]): string {
  return fact.map(textPiece).join('');
}

function textPiece(piece: Piece): string {
  if (typeof piece === 'string') return visibleText(piece);
  return visibleText('code' in piece ? piece.code : piece.strong);
}
