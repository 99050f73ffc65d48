import { adviceFor, type Catalog, type CatalogEntry, messageStyleOf } from '../../catalog';
import { excerptOf } from '../../mentions';
import type { CodeDocument } from '../../mentions/document';
import { type MessageStyle, templateParts } from '../../template';
import { parsePattern } from '../../template/javaFormat';
import {
  escapeMarkdown,
  explanationTitle,
  type Language,
  otherLanguage,
  type Pause,
  shorten,
  wholeEnd,
} from '../../text';
import { adviceMarkdown } from '../card/adviceText';
import { type Card, factMarkdown, headlineOf, type Piece } from '../card/card';
import { cardStrings } from '../card/cardStrings';
import { describeEntry, describeUnlisted } from '../card/describe';
import { shippedText } from '../card/textFacts';
import { type Anonymized, anonymized } from './anonymize';
import { explanationStrings } from './explanationStrings';
import { messageValues } from './messageValues';
import { readText, type SeenCode } from './readText';

interface Explanation {
  /** A document for a ticket, without HTML and links. Texts are escaped or in code spans. */
  readonly markdown: string;
  /** Number of codes it explains. */
  readonly count: number;
  /** What was left out because of a limit, one sentence each. */
  readonly notes: readonly string[];
}

interface ExplanationOptions {
  /** See `anonymized`. */
  readonly anonymize: boolean;
  /** True if names of codes count, too. */
  readonly names: boolean;
}

/** Maximum length of a text, in UTF-16 units; the rest is not read. */
export const maxTextLength = 1_000_000;

/** Maximum number of other codes with the same text. */
const maxOthers = 5;

/** Maximum length of a heading, and of a value, in code points. */
const maxHeading = 80;
const maxValue = 200;

/**
 * Explains the codes in a text: a stack trace, a response, a ticket. Each code is explained once, in the order of the
 * text. Never throws, and says what a limit left out.
 */
export async function explainText(
  text: string,
  catalog: Catalog,
  language: Language,
  options: ExplanationOptions,
  pause?: Pause,
): Promise<Explanation> {
  const ours = explanationStrings[language];
  const read = text.length > maxTextLength ? wholeEnd(text.slice(0, maxTextLength)) : text;
  // Everything below only sees the anonymized text.
  const source = options.anonymize
    ? await anonymized(read, await messageValues(read, catalog, pause), pause)
    : { text: read, show: (piece: string) => piece };
  const { document, codes, more, messagesCut } = await readText(source.text, catalog, options.names, pause);
  const notes = [
    ...(read.length < text.length ? [ours.textCut(maxTextLength)] : []),
    ...(more > 0 ? [ours.codesCut(more)] : []),
    ...(messagesCut ? [ours.messagesCut] : []),
  ];
  const blocks = [
    `# ${explanationTitle[language]}`,
    codes.length === 0 ? ours.nothing : ours.count(codes.length),
    ...notes,
    ...blocksOfAll(codes, document, source.show, catalog, language),
    ...(options.anonymize && codes.length > 0 ? ['---', ours.anonymized] : []),
  ];
  return { markdown: `${blocks.join('\n\n')}\n`, count: codes.length, notes };
}

function blocksOfAll(
  codes: readonly SeenCode[],
  document: CodeDocument,
  show: Anonymized['show'],
  catalog: Catalog,
  language: Language,
): string[] {
  /** The first code with each advice. */
  const advised = new Map<string, number>();
  return codes.flatMap((seen) => [
    ...blocksOf(seen, document, show, catalog, language),
    ...adviceBlocks(seen, advised, catalog, language),
  ]);
}

/** Returns the advice about a code, or the code that has the same. */
function adviceBlocks(
  { code, entry }: SeenCode,
  advised: Map<string, number>,
  catalog: Catalog,
  language: Language,
): string[] {
  const advice = entry && adviceFor(entry, catalog, language);
  if (advice === undefined) return [];
  const markdown = adviceMarkdown(advice, language);
  const first = advised.get(markdown);
  if (first !== undefined) return [escapeMarkdown(cardStrings[language].sameAdvice(first))];
  advised.set(markdown, code);
  return [markdown];
}

function blocksOf(
  seen: SeenCode,
  document: CodeDocument,
  show: Anonymized['show'],
  catalog: Catalog,
  language: Language,
): string[] {
  const { code, entry } = seen;
  const values = seen.arguments?.map((value) => value && show(shorten(value, maxValue)));
  const card = entry
    ? describeEntry(entry, catalog, language, values ? { values } : {})
    : describeUnlisted(code, catalog, language);
  const shipped: Piece[][] = seen.shipped ? [[shippedText(seen.shipped, language)]] : [];
  const facts = [...shipped, ...card.facts, ...foundFacts(seen, document, show, language)];
  return [
    `## ${code} ${escapeMarkdown(shorten(headingText(headlineOf(card)), maxHeading))}`,
    ...(entry ? messages(card, entry, values ?? [], language) : []),
    facts.map((fact) => `- ${factMarkdown(fact)}`).join('\n'),
    ...(card.provenance === undefined ? [] : [`*${escapeMarkdown(card.provenance)}*`]),
  ];
}

/** Returns the message in both languages, unless the heading shows it. */
function messages(
  card: Card,
  entry: CatalogEntry,
  values: readonly (string | undefined)[],
  language: Language,
): string[] {
  const style = messageStyleOf(entry);
  const filled = (template: string) => factMarkdown(filledTemplate(template, style, values));
  const headline = headlineOf(card);
  const isInHeading = shorten(headingText(headline), maxHeading) === headline;
  const other = entry.message[otherLanguage(language)];
  return [
    ...(isInHeading ? [] : [filled(entry.message[language])]),
    ...(card.otherMessage === undefined ? [] : [filled(other)]),
  ];
}

/** Returns where the text contains the code, and the line. */
function foundFacts(seen: SeenCode, document: CodeDocument, show: Anonymized['show'], language: Language): Piece[][] {
  const ours = explanationStrings[language];
  const { colon, comma } = cardStrings[language];
  const { requestId, sameText = [], times, offset, length } = seen;
  const facts: Piece[][] = [];
  if (requestId !== undefined) facts.push([ours.requestId, colon, { code: show(requestId) }]);
  if (seen.lines.length === 0) {
    const others = sameText
      .slice(0, maxOthers)
      .flatMap((code, index): Piece[] => [index > 0 ? comma : '', { listed: code }]);
    facts.push([ours.byMessage, ...(others.length > 0 ? [ours.sameText, colon, ...others] : [])]);
  }
  const line = document.lineAt(offset);
  const { text } = excerptOf(document, { offset, length: Math.min(length, document.lineEnd(line) - offset) });
  facts.push([ours.found(times, line + 1), colon, { code: show(text) }]);
  return facts;
}

/** Returns a template with the values of a text in code face; placeholders without a value stay as written. */
function filledTemplate(template: string, style: MessageStyle, values: readonly (string | undefined)[]): Piece[] {
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

/** Returns a template as a short line, with an ellipsis for each placeholder. */
function headingText(template: string): string {
  return templateParts(template)
    .map((part) => (part.kind === 'text' ? part.text : '…'))
    .join('');
}
