import { type Advice, advicePieces, type Catalog, type CatalogEntry, likeliestCause } from '../../catalog';
import { codeSpan, escapeMarkdown, type Language, visibleText } from '../../text';
import { type Fact, factMarkdown } from './card';
import { cardStrings } from './cardStrings';

/** One line of a card: the likeliest cause. Undefined if there is no advice about the code. Reads nothing that is not loaded. */
export function causeFact(entry: CatalogEntry, catalog: Catalog, language: Language): Fact | undefined {
  const cause = likeliestCause(entry, catalog, language);
  const { likelyCause, colon } = cardStrings[language];
  return cause === undefined ? undefined : [likelyCause, colon, ...advicePieces(cause)];
}

/**
 * Returns advice as Markdown: paragraphs and lists, without headings, HTML and links. Every text is escaped or in a code span.
 */
export function adviceMarkdown(advice: Advice, language: Language): string {
  const ours = cardStrings[language];
  const { causes, checks, who, ticket } = advice;
  const label = (text: string) => `**${text}**`;
  const paragraph = (name: string, text: string) =>
    text === '' ? [] : [`${label(name)}${ours.colon}${textMarkdown(text)}`];
  const list = (name: string, items: readonly string[]) =>
    items.length === 0 ? [] : [label(name), items.map((item, index) => `${index + 1}. ${item}`).join('\n')];
  return [
    `${label(ours.advice)} · *${escapeMarkdown(ours.adviceBy[advice.scope])}*`,
    ...list(ours.causes, causes.map(textMarkdown)),
    ...list(
      ours.checks,
      checks.map(
        ({ run, place, look }) => `${place ? escapeMarkdown(run) : codeSpan(run)}  \n   ${textMarkdown(look)}`,
      ),
    ),
    ...paragraph(ours.whoActs, who),
    ...paragraph(ours.inTicket, ticket),
  ].join('\n\n');
}

/** Returns advice as lines of plain text, the more particular ones indented. */
export function adviceLines(advice: Advice, language: Language): string[] {
  const ours = cardStrings[language];
  const { scope, causes, checks, who, ticket } = advice;
  const labelled = (label: string, text: string) => (text === '' ? [] : [`${label}${ours.colon}${visibleText(text)}`]);
  return [
    `${ours.advice}${ours.brackets[0]}${ours.adviceBy[scope]}${ours.brackets[1]}`,
    ...(causes.length === 0 ? [] : [ours.causes]),
    ...causes.map((cause, index) => `  ${index + 1}. ${visibleText(cause)}`),
    ...(checks.length === 0 ? [] : [ours.checks]),
    ...checks.flatMap(({ run, place, look }) => [
      `  ${place ? '> ' : '$ '}${visibleText(run)}`,
      ...(look === '' ? [] : [`    ${visibleText(look)}`]),
    ]),
    ...labelled(ours.whoActs, who),
    ...labelled(ours.inTicket, ticket),
  ];
}

function textMarkdown(text: string): string {
  return factMarkdown(advicePieces(text));
}
