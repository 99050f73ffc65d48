import type { Origin } from '../../catalog';
import { codeSpan, escapeMarkdown, keptFor, type Language, remembered, visibleText } from '../../text';
import { cardStrings } from './cardStrings';

/**
 * A part of a line: text, a name in code face, the number of a listed code, or a place of a file. All of it is data, escaped when
 * rendered. Listed codes and places can be links.
 */
export type Piece = string | { readonly code: string } | LinkedPiece;

export type LinkedPiece = { readonly listed: number } | { readonly place: string; readonly origin: Origin };

/** One line of a card. */
export type Fact = readonly Piece[];

/** A fact, and what is left of it beside a finding; undefined for nothing. */
interface SaidFact {
  readonly fact: Fact;
  readonly rest: Fact | undefined;
}

/** What is known about one code, as data. `renderCard` turns it into Markdown or text. */
export interface Card {
  readonly code: number;
  readonly language: Language;
  /** The releases that the message holds for; undefined unless the code means something else in other releases. */
  readonly releases?: string;
  readonly message: string;
  /** The message in the other language; undefined if it is the same. */
  readonly otherMessage?: string;
  /** Facts about the response that contains the code. */
  readonly response?: readonly Fact[];
  readonly facts: readonly Fact[];
  /** The one of `facts` that says what the arguments of the message are. */
  readonly argumentsFact?: Fact;
  /** Those of `facts` that the finding of a rule about the code says, too, with what else they say. */
  readonly saidByRule?: Readonly<Record<'legacy' | 'changedMeaning', readonly SaidFact[]>>;
  /** The likeliest cause; what else to do about the code is shown elsewhere. */
  readonly cause?: Fact;
  readonly provenance?: string;
}

/** A link under a card. `target` must be a URI that the server made: it is not escaped. */
export interface CardLink {
  readonly label: string;
  readonly target: string;
}

/** What leads on from a card. */
interface CardLinks {
  /** Below the facts. */
  readonly below: readonly CardLink[];
  /** Returns where a part of a line leads: a URI that the server made, as of `CardLink`. Undefined if it is no link. */
  readonly targetOf: (piece: LinkedPiece) => string | undefined;
}

/** A card in a form that editors show; the kinds are those of LSP's `MarkupKind`. */
export interface RenderedCard {
  readonly kind: 'markdown' | 'plaintext';
  readonly value: string;
}

/** The texts of cards are few and shown again and again: escaping them takes as long as all else of a hover. */
const escaped = remembered(escapeMarkdown);
/** For a text that follows another one on its line: a quote before it keeps what only a line begins with as it is. */
const escapedWithinLine = remembered((text: string) => escapeMarkdown(`"${text}`).slice(1));
const inCodeFace = remembered(codeSpan);

/** Renders a card. Plain text has no links. */
export function renderCard(card: Card, kind: RenderedCard['kind'], links?: CardLinks): RenderedCard {
  return { kind, value: kind === 'markdown' ? cardMarkdown(card, links) : cardText(card) };
}

/** Returns the message, after the releases it holds for: `3.5 and later: ...`. */
export function headlineOf({ language, releases, message }: Pick<Card, 'language' | 'releases' | 'message'>): string {
  return releases === undefined ? message : `${releases}${cardStrings[language].colon}${message}`;
}

function cardMarkdown(card: Card, links: CardLinks | undefined): string {
  const paragraphs = [sharedMarkdown(card)(links?.targetOf ?? noTarget)];
  if (links && links.below.length > 0) {
    paragraphs.push(links.below.map(({ label, target }) => `[${escaped(label)}](${target})`).join(' · '));
  }
  if (card.provenance !== undefined) paragraphs.push(`*${escaped(card.provenance)}*`);
  return paragraphs.join('\n\n');
}

type TargetOf = CardLinks['targetOf'];

const noTarget: TargetOf = () => undefined;

/**
 * All of a card but its links and provenance: the same wherever its code is written. Kept, because the same few cards are shown again
 * and again, and making it takes a third of a hover.
 */
const sharedMarkdown = keptFor((card: Card) =>
  keptFor((targetOf: TargetOf): string => {
    const head = [`**${card.code}** ${escaped(headlineOf(card))}`];
    if (card.otherMessage !== undefined) head.push(escaped(card.otherMessage));
    const paragraphs = [lines(head)];
    for (const facts of factParagraphs(card)) {
      paragraphs.push('---', lines(facts.map((fact) => factMarkdown(fact, targetOf))));
    }
    return paragraphs.join('\n\n');
  }),
);

function cardText(card: Card): string {
  const head = [`${card.code} ${visibleText(headlineOf(card))}`];
  if (card.otherMessage !== undefined) head.push(visibleText(card.otherMessage));
  const paragraphs = [head, ...factParagraphs(card).map((facts) => facts.map(factText))];
  if (card.provenance !== undefined) paragraphs.push([visibleText(card.provenance)]);
  return paragraphs.map((paragraph) => paragraph.join('\n')).join('\n\n');
}

function factParagraphs({ response = [], facts, cause }: Card): (readonly Fact[])[] {
  return [response, cause === undefined ? facts : [...facts, cause]].filter((paragraph) => paragraph.length > 0);
}

/** Lines of one paragraph: two spaces keep the line break. */
function lines(markdown: readonly string[]): string {
  return markdown.join('  \n');
}

/** Renders one line of a card as Markdown. */
export function factMarkdown(fact: Fact, targetOf: TargetOf = noTarget): string {
  return fact
    .filter((piece) => piece !== '')
    .map((piece, index) => {
      if (typeof piece === 'string') return index === 0 ? escaped(piece) : escapedWithinLine(piece);
      if ('code' in piece) return inCodeFace(piece.code);
      const text = 'listed' in piece ? `**${piece.listed}**` : escaped(piece.place);
      const target = targetOf(piece);
      return target === undefined ? text : `[${text}](${target})`;
    })
    .join('');
}

/** Renders one line of a card as plain text. */
export function factText(fact: Fact): string {
  return fact
    .map((piece) => {
      if (typeof piece === 'string') return visibleText(piece);
      if ('code' in piece) return visibleText(piece.code);
      return 'listed' in piece ? String(piece.listed) : visibleText(piece.place);
    })
    .join('');
}
