import type { Catalog } from '../../catalog/catalog';
import type { CatalogEntry } from '../../catalog/catalogEntry';
import { messageStyleOf } from '../../catalog/renderEntry';
import type { CodeDocument } from '../../mentions/document/codeDocument';
import { excerptOf } from '../../mentions/excerpt';
import { parsePattern } from '../../template/javaFormat/parsePattern';
import { templateParts } from '../../template/messageFormat';
import type { MessageStyle } from '../../template/renderTemplate';
import { escapeMarkdown, shorten } from '../../text/escape';
import { type Language, otherLanguage } from '../../text/language';
import type { Pause } from '../../text/lists';
import { type Card, factMarkdown, headlineOf, type Piece } from '../card/card';
import { cardStrings } from '../card/cardStrings';
import { describeEntry, describeUnlisted } from '../card/describe';
import { type Anonymized, anonymized } from './anonymize';
import { explanationStrings } from './explanationStrings';
import { readText, type SeenCode } from './readText';

export interface Explanation {
  /** A document for a ticket: no HTML, no links; what comes from the text or a catalog is escaped or in code spans. */
  readonly markdown: string;
  /** How many codes it explains. */
  readonly count: number;
}

export interface ExplanationOptions {
  /** See `anonymized`. */
  readonly anonymize: boolean;
  /** Whether names of codes count, too. */
  readonly names: boolean;
}

/** So much of a text is read, in UTF-16 units. */
export const longestText = 1_000_000;

/** Codes of the same text beyond these are as many guesses. */
const mostOthers = 5;

/** Code points of a heading, and of a value. */
const longestHeading = 80;
const longestValue = 200;

/**
 * Explains what stands in a text: a stack trace, a response, a ticket. Each code once, in the order in which they stand.
 * Never throws, and says what a limit left out.
 */
export async function explainText(
  text: string,
  catalog: Catalog,
  language: Language,
  options: ExplanationOptions,
  pause?: Pause,
): Promise<Explanation> {
  const ours = explanationStrings[language];
  // A pair that was cut apart would show as a hidden character.
  const read = text.length > longestText ? text.slice(0, longestText).replace(/[\ud800-\udbff]$/, '') : text;
  // From here on nobody knows what was left out.
  const source = options.anonymize ? await anonymized(read, pause) : { text: read, show: (piece: string) => piece };
  const { document, codes, more, messagesCut } = await readText(source.text, catalog, options.names, pause);
  const notes = [
    ...(read.length < text.length ? [ours.textCut(longestText)] : []),
    ...(more > 0 ? [ours.codesCut(more)] : []),
    ...(messagesCut ? [ours.messagesCut] : []),
  ];
  const blocks = [
    `# ${ours.title}`,
    codes.length === 0 ? ours.nothing : ours.count(codes.length),
    ...notes,
    ...codes.flatMap((code) => blocksOf(code, document, source.show, catalog, language)),
    ...(options.anonymize && codes.length > 0 ? ['---', ours.anonymized] : []),
  ];
  return { markdown: `${blocks.join('\n\n')}\n`, count: codes.length };
}

function blocksOf(
  seen: SeenCode,
  document: CodeDocument,
  show: Anonymized['show'],
  catalog: Catalog,
  language: Language,
): string[] {
  const { code, entry } = seen;
  const values = (seen.arguments ?? []).map((value) => value && show(shorten(value, longestValue)));
  const card = entry ? describeEntry(entry, catalog, language, { values }) : describeUnlisted(code, catalog, language);
  const facts = [...card.facts, ...foundFacts(seen, document, show, language)];
  return [
    `## ${code} ${escapeMarkdown(shorten(headingText(headlineOf(card)), longestHeading))}`,
    ...(entry ? messages(card, entry, values, language) : []),
    facts.map((fact) => `- ${factMarkdown(fact)}`).join('\n'),
    ...(card.provenance === undefined ? [] : [`*${escapeMarkdown(card.provenance)}*`]),
  ];
}

/** The message in both languages; not again where the heading has said it. */
function messages(
  card: Card,
  entry: CatalogEntry,
  values: readonly (string | undefined)[],
  language: Language,
): string[] {
  const style = messageStyleOf(entry);
  const filled = (template: string) => factMarkdown(filledTemplate(template, style, values));
  const headline = headlineOf(card);
  const isSaid = shorten(headingText(headline), longestHeading) === headline;
  const other = entry.message[otherLanguage(language)];
  return [
    ...(isSaid ? [] : [filled(entry.message[language])]),
    ...(card.otherMessage === undefined ? [] : [filled(other)]),
  ];
}

/** Where in the text it was found, and what stands there. */
function foundFacts(seen: SeenCode, document: CodeDocument, show: Anonymized['show'], language: Language): Piece[][] {
  const ours = explanationStrings[language];
  const { colon, comma } = cardStrings[language];
  const { requestId, sameText = [], times, offset, length } = seen;
  const facts: Piece[][] = [];
  if (requestId !== undefined) facts.push([ours.requestId, colon, { code: show(requestId) }]);
  if (seen.lines.length === 0) {
    const others = sameText
      .slice(0, mostOthers)
      .flatMap((code, index): Piece[] => [index > 0 ? comma : '', { strong: String(code) }]);
    facts.push([ours.byMessage, ...(others.length > 0 ? [ours.sameText, colon, ...others] : [])]);
  }
  const line = document.lineAt(offset);
  const { text } = excerptOf(document, { offset, length: Math.min(length, document.lineEnd(line) - offset) });
  facts.push([ours.found(times, line + 1), colon, { code: show(text) }]);
  return facts;
}

/** A template with values as they stand in a text: each in code face, and what no value is known for as it is written. */
export function filledTemplate(
  template: string,
  style: MessageStyle,
  values: readonly (string | undefined)[],
): Piece[] {
  if (style === 'plain') {
    return templateParts(template).map((part) =>
      part.kind === 'text' ? part.text : { code: values[part.index] ?? part.text },
    );
  }
  return parsePattern(template).parts.map((part) => {
    if (part.kind === 'text') return part.text;
    return { code: (part.kind === 'argument' ? values[part.index] : undefined) ?? part.source };
  });
}

/** A template on one line, short: an ellipsis for each value. */
export function headingText(template: string): string {
  return templateParts(template)
    .map((part) => (part.kind === 'text' ? part.text : '…'))
    .join('');
}
