import { completionPlace } from '../../../server/src/core/answers/completion/completionContext';
import { memberPlace } from '../../../server/src/core/answers/completion/memberCompletion';
import {
  definedIn,
  missingNumber,
  newDefinition,
  nextFreeNumber,
} from '../../../server/src/core/answers/completion/nextFreeNumber';
import { jobCodes, spaceOf } from '../../../server/src/core/catalog/codeSpace';
import { migrationsIn } from '../../../server/src/core/checks/migration/migrations';
import { parameterSites, renamesAround } from '../../../server/src/core/checks/migration/parameterSites';
import { diagnosticRules, ruleName } from '../../../server/src/core/checks/rules/rules';
import { isInsideString, isLiteralText, languageAt } from '../../../server/src/core/checks/suppression/commentPlace';
import { Suppressions } from '../../../server/src/core/checks/suppression/suppression';
import { suppressionComment } from '../../../server/src/core/checks/suppression/suppressionComment';
import { findingsIn } from '../../../server/src/core/checks/usage/findings';
import { CodeFinder } from '../../../server/src/core/mentions/codeFinder';
import { codeDocuments } from '../../../server/src/core/mentions/document/chunkedDocument';
import type { CodeDocument } from '../../../server/src/core/mentions/document/codeDocument';
import { excerptOf } from '../../../server/src/core/mentions/excerpt';
import { whyNot } from '../../../server/src/core/mentions/whyNot';
import { errorWordAt } from '../../../server/src/core/messages/response/errorWord';
import { responseAt } from '../../../server/src/core/messages/response/response';
import { definedCatalog } from '../definedCatalog';
import { joined } from './joined';

/** The built-in codes, and five that a workspace defines. */
export const workspace = definedCatalog(
  { code: 1241001, name: 'LACKING_PARAM', owner: 'ErrorCode', text: 'lacking {0}' },
  { code: 1241002, name: 'ILLEGAL_THING', owner: 'ErrorCode' },
  { code: 1241003, name: 'Wrong', owner: 'Verdict', file: 'file:///w/verdict.ts' },
  { code: 1241004, name: 'LOOSE_END', file: 'file:///w/app/faults.py' },
  { code: 1241005, name: 'ErrGoneAway', owner: 'errcode', file: 'file:///w/errcode/codes.go' },
);

function documentOf(text: string, languageId: string): CodeDocument {
  return codeDocuments('utf-16').create(`file:///w/a.${languageId}`, languageId, 1, text);
}

/**
 * The text with its numbers and names: `«shown unprompted»`, `‹on request›`, `¿no mention, and why¿`; the totals, and the
 * excerpt about the last mention. Empty without any.
 */
export function mentions(text: string, languageId: string): string {
  const document = documentOf(text, languageId);
  const finder = new CodeFinder(document, workspace, true);
  const sure = new Set(finder.unprompted().map(({ offset }) => offset));
  const found = finder.between();
  const all = new Map(found.map(({ offset, length, code }) => [offset, { length, code, isMention: true }]));
  for (const { offset, length, code } of finder.candidates()) {
    if (!all.has(offset)) all.set(offset, { length, code, isMention: false });
  }
  if (all.size === 0) return '';
  let [result, end] = ['', 0];
  for (const [offset, { length, code, isMention }] of [...all].sort(([a], [b]) => a - b)) {
    if (offset < end) continue;
    const written = text.slice(offset, offset + length);
    const meant = Number(written) === code ? written : `${written}=${code}`;
    const refused = `${written} ${whyNot(document, workspace, offset)?.reason ?? ''}`;
    const shown = sure.has(offset) ? `«${meant}»` : isMention ? `‹${meant}›` : `¿${refused}¿`;
    result += text.slice(end, offset) + shown;
    end = offset + length;
  }
  const totals = [...finder.totals('unprompted')].map(([code, { count, first }]) => `${code}x${count}@${first}`);
  const last = found.at(-1);
  return [`${result}${text.slice(end)}`, totals.join(' '), ...(last ? [joined(excerptOf(document, last))] : [])].join(
    '\n',
  );
}

/** The findings, the migrations, the silent lines, and what is renamed or put in where the first number is. */
export function checks(text: string, languageId: string): string {
  const document = documentOf(text, languageId);
  const rules = new Set(diagnosticRules);
  const lines = findingsIn(document, workspace, { rules, names: true }).map(
    ({ rule, offset, length, message }) => `${offset}+${length} ${rule} ${message('en')}`,
  );
  for (const { step, ...migration } of migrationsIn(document, workspace, { names: true }))
    lines.push(joined(migration));
  const suppressions = new Suppressions(document, diagnosticRules.map(ruleName));
  for (let line = 0; line < Math.min(document.lineCount, 9); line++) {
    const silence = suppressions.silence(line, { rule: 'legacy' });
    if (silence) lines.push(`${line} silent`);
  }
  const [first] = new CodeFinder(document, workspace, true).candidates();
  if (first === undefined) return lines.join('\n');
  for (const { offset, rename } of parameterSites(document, first.offset, renamesAround(first.code, workspace))) {
    lines.push(`${offset} ${rename.legacy}>${rename.current}`);
  }
  for (const scope of ['line', 'file'] as const) {
    const comment = suppressionComment(document, document.lineAt(first.offset), scope, 'legacy');
    if (comment) lines.push(`${scope} ${comment.offset} ${JSON.stringify(comment.text)}`);
  }
  return lines.join('\n');
}

/** What is completed at the ends of the words, behind the signs, and at the ends of the first lines. */
export function completion(text: string, languageId: string): string {
  const lines = text.split('\n');
  const space = spaceOf(workspace);
  const answers: string[] = [];
  for (const [line, content] of lines.slice(0, 8).entries()) {
    const words = [...content.matchAll(/\w+/g)].slice(0, 8).map(({ index, 0: { length } }) => index + length);
    const signs = [...content.matchAll(/[=:.([,'"\s]/g)].slice(0, 6).map(({ index }) => index + 1);
    for (const at of new Set([content.length, ...words, ...signs])) {
      for (const trigger of ['word', 'digit', 'narrowing'] as const) {
        const place = completionPlace(
          {
            languageId,
            uri: 'file:///w/a',
            line,
            lineAbove: (distance) => lines[line - distance],
            lineBelow: (distance) => lines[line + distance],
            before: content.slice(0, at),
            after: content.slice(at),
            wholeBefore: true,
            space: line % 2 === 1 ? jobCodes : space,
            found: new Map(),
          },
          trigger,
        );
        if (place) answers.push(`${line}:${at} ${trigger} ${joined(place)}`);
      }
    }
    const member = memberPlace(content, '');
    if (member) answers.push(`${line} member ${joined(member)}`);
  }
  const document = documentOf(text, languageId);
  const defined = definedIn(document);
  const last = defined.at(-1);
  if (last) {
    const free = nextFreeNumber(defined, workspace, last.line);
    answers.push(joined(free ?? null), String(newDefinition(document, last, 1241777)));
  }
  for (let at = 0; at < Math.min(text.length, 400); at += 3) {
    const missing = missingNumber(document, at);
    if (missing === undefined) continue;
    answers.push(joined(missing));
    break;
  }
  return answers.join('\n').slice(0, 1200);
}

/** The responses around the first numbers, and the first error word. */
export function responses(text: string, languageId: string): string {
  const document = documentOf(text, languageId);
  const found = [...text.matchAll(/\d{5,8}/g)].flatMap(({ index }) => {
    const response = responseAt(document, index + 1);
    return response ? [`${index} ${joined(response)}`] : [];
  });
  const words = [...text.matchAll(/[A-Z]\w+/g)].flatMap(({ index }) => errorWordAt(document, index + 1) ?? []);
  return [...found.slice(0, 4), ...words.slice(0, 1).map(joined)].join('\n');
}

/**
 * The text with `?` before each word of which a catalog that is still being read may say more, and `??` where only one of other
 * systems may.
 */
export function open(text: string, languageId: string): string {
  const document = documentOf(text, languageId);
  const finder = new CodeFinder(document, workspace, true);
  const marks = (at: number): string => (finder.isOpen(at) ? '?' : finder.isOpen(at, true) ? '??' : '');
  return text.replace(/\w+/g, (word, at: number) => marks(at + 1) + word);
}

/** The words of API v4 in a text, with the offsets from which they are found. */
export function errorWords(text: string, languageId: string): string {
  const document = documentOf(text, languageId);
  const found = new Map<string, number[]>();
  for (let at = 0; at <= text.length; at++) {
    const word = errorWordAt(document, at);
    if (word) found.set(joined(word), [...(found.get(joined(word)) ?? []), at]);
  }
  return [...found].map(([word, offsets]) => `${offsets[0]}-${offsets.at(-1)} x${offsets.length} ${word}`).join('\n');
}

/** Each line with the language of a comment on it, `text` where a comment would be a part of the text, and its words in strings. */
export function comments(text: string, languageId: string): string {
  const document = documentOf(text, languageId);
  return text
    .split('\n')
    .map((content, line) => {
      const start = document.lineStart(line);
      const words = [...content.matchAll(/\w+/g)].filter(({ index }) => isInsideString(document, start + index));
      const place = isLiteralText(document, line) ? 'text' : (languageAt(document, line) ?? 'none');
      return `${place.padEnd(12)}${content}${words.length > 0 ? ` «${words.join()}»` : ''}`;
    })
    .join('\n');
}
