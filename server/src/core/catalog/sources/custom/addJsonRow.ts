import { type Node, parseTree } from 'jsonc-parser';
import type { Language } from '../../../text';
import { lineStarts } from '../../../text';
import type { ChangedText, CodeAddition } from './addition';
import { columnNamed } from './customRow';
import { readJson } from './json';

/** Appends a row to the list of codes, written as the row before it. Comments and layout stay. */
export function addJsonRow(text: string, code: number, language: Language): ChangedText | CodeAddition {
  if (text.trim() === '') return addJsonRow('{\n  "codes": []\n}\n', code, language);
  const { error } = readJson(text);
  if (error) return { kind: 'refused', reason: 'syntax', line: error.line };
  // The library knows no byte order mark.
  const root = parseTree(text.startsWith('\ufeff') ? ` ${text.slice(1)}` : text, [], { allowTrailingComma: true });
  if (root?.type !== 'object') return { kind: 'refused', reason: 'shape', line: 1 };
  const list = membersOf(root, (name) => name === 'codes').at(-1);
  if (list === undefined) {
    const last = root.children?.at(-1);
    const added = last ? insertAfter(text, last, '"codes": []') : insertFirst(text, root, '"codes": []');
    return addJsonRow(added.changed, code, language);
  }
  if (list.type !== 'array') return { kind: 'refused', reason: 'shape', line: lineAt(text, list.offset) };
  const items = list.children ?? [];
  const listed = items
    .flatMap((item) => membersOf(item, isCode))
    .find(({ value }) => String(value).trim() === String(code));
  if (listed) return { kind: 'listed', offset: listed.offset };
  const last = items.at(-1);
  const { row, message } = last ? rowLike(text, last, code, language) : newRow(code);
  const { changed, at } = last ? insertAfter(text, last, row) : insertFirst(text, list, row);
  return { changed, cursor: at + message };
}

const isCode = (name: string): boolean => columnNamed(name) === 'code';
const isMessage = (name: string): boolean => columnNamed(name) === 'message';

/** The values of the members with such a name. Empty for anything but an object. */
function membersOf(node: Node, isNamed: (name: string) => boolean): Node[] {
  if (node.type !== 'object') return [];
  return (node.children ?? []).flatMap(({ children: [name, value] = [] }) =>
    value && isNamed(String(name?.value)) ? [value] : [],
  );
}

interface Inserted {
  readonly changed: string;
  /** Where the content begins in `changed`. */
  readonly at: number;
}

/** Inserts the first item of a list or an object, on a line of its own. */
function insertFirst(text: string, { offset, length }: Node, content: string): Inserted {
  const lineBreak = lineBreakOf(text);
  const outer = indentAt(text, offset);
  const before = lineBreak + outer + (outer || '  ');
  // With a line break inside, the closing bracket has its line already.
  const hasBreak = /[\r\n]/.test(text.slice(offset, offset + length));
  const [head, tail] = [text.slice(0, offset + 1) + before, text.slice(offset + 1)];
  return { changed: head + content + (hasBreak ? '' : lineBreak + outer) + tail, at: head.length };
}

/** Inserts an item behind the last one and the comment beside it. */
function insertAfter(text: string, last: Node, content: string): Inserted {
  const end = last.offset + last.length;
  const { comma, rest, ownLine } = behind(text, end);
  const isFirstOnLine = text.slice(lineStartAt(text, last.offset), last.offset).trim() === '';
  const gap = isFirstOnLine ? lineBreakOf(text) + indentAt(text, last.offset) : ' ';
  const place = ownLine ? rest : (comma ?? end);
  const head = text.slice(0, end) + (comma === undefined ? ',' : '') + text.slice(end, place) + gap;
  return { changed: head + content + (comma === undefined ? '' : ',') + text.slice(place), at: head.length };
}

/**
 * What is behind an item: the end of its comma, and the end of the comments on its line. `ownLine`: the line ends there, so
 * that the closing bracket is on a line of its own.
 */
function behind(text: string, end: number): { comma: number | undefined; rest: number; ownLine: boolean } {
  const piece = /[ \t]+|(\r\n|\r|\n)|(,)|\/\/[^\r\n]*|\/\*[\s\S]*?\*\//y;
  piece.lastIndex = end;
  let comma: number | undefined;
  let rest = end;
  let ownLine = false;
  for (let found = piece.exec(text); found; found = piece.exec(text)) {
    if (found[1] !== undefined) ownLine = true;
    else if (found[2] !== undefined) {
      comma = piece.lastIndex;
      rest = comma;
    } else if (found[0].startsWith('/') && !ownLine) rest = piece.lastIndex;
  }
  return { comma, rest, ownLine };
}

interface Row {
  readonly row: string;
  /** Where the message is typed, counted from the start of `row`. */
  readonly message: number;
}

function newRow(code: number): Row {
  const head = `{ "code": ${code}, "message": "`;
  return { row: `${head}" }`, message: head.length };
}

/** A row on one line or on several, with the message as text or by language, as the row before it has them. */
function rowLike(text: string, last: Node, code: number, language: Language): Row {
  const source = text.slice(last.offset, last.offset + last.length);
  const byLanguage = membersOf(last, isMessage).at(-1)?.type === 'object';
  const [open, close] = byLanguage ? [`{ "${language}": "`, '" }'] : ['"', '"'];
  const outer = indentAt(text, last.offset);
  const isLong = last.type === 'object' && /[\r\n]/.test(source);
  const inner = lineBreakOf(text) + (/[\r\n]([ \t]+)"/.exec(source)?.[1] ?? `${outer}  `);
  const [begin, next, end] = isLong ? [`{${inner}`, `,${inner}`, `${lineBreakOf(text)}${outer}}`] : ['{ ', ', ', ' }'];
  const head = `${begin}"code": ${code}${next}"message": ${open}`;
  return { row: head + close + end, message: head.length };
}

function lineBreakOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function lineStartAt(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** The spaces before the line of `offset`. */
function indentAt(text: string, offset: number): string {
  const start = lineStartAt(text, offset);
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

function lineAt(text: string, offset: number): number {
  return lineStarts(text.slice(0, offset)).length + 1;
}
