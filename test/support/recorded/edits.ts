import { memberPlace, membersOf, searchMembers } from '../../../server/src/core/answers/completion/memberCompletion';
import {
  definedIn,
  missingNumber,
  newDefinition,
  nextFreeNumber,
} from '../../../server/src/core/answers/completion/nextFreeNumber';
import { addCode } from '../../../server/src/core/catalog/sources/custom/addCode';
import { codeDocuments } from '../../../server/src/core/mentions/document/chunkedDocument';
import type { PositionEncoding } from '../../../server/src/core/mentions/document/positionEncoding';
import { importsOf } from '../../../server/src/core/mentions/names/imports';
import { finish } from '../../../server/src/core/text';
import { workspace } from './documents';
import { joined } from './joined';

/** Numbers from 0 on below a limit, always the same for one text. */
function numbersOf(text: string): (limit: number) => number {
  let state = text.length;
  for (const char of text) state = (Math.imul(state, 31) + (char.codePointAt(0) ?? 0)) >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** The text in pieces of a few dozen units after edits in it: its lines, positions and numbers. */
export function edits(text: string, encoding: string): string {
  const next = numbersOf(text);
  const documents = codeDocuments(encoding as PositionEncoding, 16 + next(48));
  const document = documents.create('file:///w/a.log', 'log', 1, text);
  const inserted = ['', '\n', '\r', '\r\n', '1239801', ' 12', '98', '😀', '错', 'x\n1241001 '];
  for (let edit = 0; edit < 6; edit++) {
    const start = { line: next(document.lineCount + 1), character: next(30) };
    const end = { line: start.line + next(2), character: start.character + next(8) };
    documents.update(document, [{ range: { start, end }, text: inserted[next(inserted.length)] ?? '' }], edit + 2);
  }
  const offsets = [-1, 0, next(document.length), next(document.length), document.length, document.length + 1];
  const lines = [-1, 0, next(document.lineCount), document.lineCount - 1, document.lineCount];
  const [from, to] = [next(document.length), next(document.length)].sort((a, b) => a - b);
  return [
    joined(document.getText()),
    joined(
      offsets.map((offset) => [document.positionAt(offset), document.lineAt(offset), document.codeAt(offset) ?? null]),
    ),
    joined(lines.map((line) => [document.lineText(line), document.lineStart(line), document.lineEnd(line)])),
    joined(lines.map((line) => document.offsetAt({ line, character: 3 + line }))),
    joined(lines.map((line) => document.holds({ line, character: 2 }))),
    joined([document.totals(), document.codesIn(from ?? 0, to ?? 0), document.slice(from ?? 0, to ?? 0)]),
    joined(document.lineAround({ offset: from ?? 0, length: 2 }, 9)),
    joined(document.rangeBetween(from ?? 0, to ?? 0)),
  ].join('\n');
}

/** The next free number for what the text defines, its definition, and the numbers that are missing. */
export function numbering(text: string, languageId: string): string {
  const document = codeDocuments('utf-16').create(`file:///w/a.${languageId}`, languageId, 1, text);
  const defined = definedIn(document);
  const answers: string[] = [];
  for (const like of defined.slice(0, 4)) {
    for (const typed of ['', '124', '1241']) {
      answers.push(`${like.line} ${typed} ${joined(nextFreeNumber(defined, workspace, like.line, typed) ?? null)}`);
    }
    answers.push(newDefinition(document, like, 1241777) ?? 'none');
  }
  const missing = new Set(
    Array.from({ length: Math.min(text.length, 600) }, (_, at) => joined(missingNumber(document, at) ?? null)),
  );
  return [...answers, ...missing].join('\n').slice(0, 1500);
}

/** The members offered at the end of each of the first lines. */
export async function members(text: string, languageId: string): Promise<string> {
  const document = codeDocuments('utf-16').create(`file:///w/a.${languageId}`, languageId, 1, text);
  const answers: string[] = [];
  for (const [line, content] of text.split('\n').slice(0, 8).entries()) {
    for (const at of new Set([content.length, content.length >> 1, content.indexOf('.') + 1])) {
      const place = memberPlace(content.slice(0, at), content.slice(at));
      if (place === undefined) continue;
      const found = finish(membersOf(place.holder, workspace, languageId, () => importsOf(document)));
      const some = found && (await searchMembers(workspace, found.members, place.typed, 4, async () => undefined));
      answers.push(
        `${line}:${at} ${joined(place)} ${found?.own ?? '-'} ${some?.map(({ name }) => name).join() ?? '-'}`,
      );
    }
  }
  return answers.join('\n').slice(0, 1500);
}

/** A catalog with a row for a code added, in both languages. */
export function added(text: string, name: string): string {
  return (['en', 'zh-CN'] as const)
    .map((language) => {
      const answer = addCode(`/t/${name}`, text, 1199048, language);
      if (answer.kind !== 'edit') return joined(answer);
      const changed = text.slice(0, answer.start) + answer.text + text.slice(answer.end);
      return `${changed.slice(0, answer.cursor)}$0${changed.slice(answer.cursor)}`;
    })
    .join('\n');
}
