import { readGenerated } from '../../../server/src/core/answers/constants/options';
import { formatPattern } from '../../../server/src/core/template/javaFormat/formatPattern';
import { javaPlaceholders, parsePattern } from '../../../server/src/core/template/javaFormat/parsePattern';
import { messageStyles, renderTemplate } from '../../../server/src/core/template/renderTemplate';
import { languages } from '../../../server/src/core/text';
import {
  codeSpan,
  escapeMarkdown,
  jsonLine,
  shorten,
  visibleText,
  writtenText,
} from '../../../server/src/core/text/escape';
import { unescaped, unescapedSource, unescapedUnits } from '../../../server/src/core/text/quotes/escapes';
import { quotedSpans, readNestedString } from '../../../server/src/core/text/quotes/nestedStrings';
import { lineState, quotedAt, trailingComment } from '../../../server/src/core/text/quotes/sourceLine';
import { joined } from './joined';

/** How a text is shown and written, what its escapes mean, and which of its parts are strings and comments. */
export function texts(text: string, languageId: string): string {
  const lines = text.split('\n').slice(0, 6);
  const quotes = [...text.matchAll(/["'\\]/g)].slice(0, 4);
  const answers: readonly unknown[] = [
    [escapeMarkdown(text), codeSpan(text), visibleText(text), writtenText(text), shorten(text, 12), jsonLine(text)],
    [unescaped(text), unescaped(text, 2), unescapedUnits(text), unescapedSource(text)],
    [quotedSpans(text, 0, text.length), quotes.map(({ index }) => readNestedString(text, index) ?? null)],
    lines.map((line) => lineState(line, languageId) ?? null),
    lines.map((line) => quotedAt(line, Math.floor(line.length / 2), languageId) ?? null),
    lines.map((line) => trailingComment(languageId, line) ?? null),
    readGenerated(text) ?? null,
  ];
  return answers.map((answer) => joined(answer).slice(0, 500)).join('\n');
}

/** Numbers, texts, times and nothing: what a message may be filled with. */
const fillings: readonly (readonly string[])[] = [
  ['1234567.891', 'a', '2024-05-01T12:34:56Z', '0'],
  ['-0.5', '', '1', '12'],
  ['x'],
  ['2.5', '0.125', '99999', '1e21'],
  [],
];

/** A template filled in both styles, each different text once, and what is wrong with it. */
export function template(text: string): string {
  const filled = fillings.flatMap((values) =>
    messageStyles.flatMap((style) =>
      languages.map((language) => joined(renderTemplate(text, style, language, values, 480))),
    ),
  );
  const pattern = parsePattern(text);
  const values = ['1234.5', '2024-02-29', '-7', '1e3'];
  const others = languages.map((language) => joined(formatPattern(pattern, values, language, -90)));
  return [...new Set([...filled, ...others]), joined(javaPlaceholders(text)), joined(pattern.problems)]
    .join('\n')
    .slice(0, 2400);
}
