import type { Language } from '../../../text/language';
import { folderOf, isTestPath } from '../../../text/pathNames';
import type { CatalogProblem, Origin } from '../../catalogEntry';

/** A definition of a constant with the number of an error code. */
export interface ConstantDefinition {
  readonly name: string;
  readonly code: number;
  /** The innermost class, enum, object, package or module whose member it is: `ErrorCode`. */
  readonly owner?: string;
  /** Counted from 1, as everywhere here. */
  readonly line: number;
  /** The text among the arguments of the definition: `MISSING_PARAM(1241001, "缺少参数")`, on one line. */
  readonly text?: string;
  /** The comment beside the definition, on one line. */
  readonly description?: string;
}

/** A text that a message bundle has for a code. */
export interface MessageDefinition {
  readonly code: number;
  readonly text: string;
  readonly line: number;
}

/** What one file of a workspace says about codes. */
export interface FileDefinitions {
  readonly uri: string;
  readonly constants: readonly ConstantDefinition[];
  readonly messages: readonly MessageDefinition[];
  /** The language a message bundle is in; undefined for a default bundle and for source code. */
  readonly language?: Language;
  readonly problems: readonly CatalogProblem[];
  /** False for a file that looks half-written: the last good version is kept then. */
  readonly whole: boolean;
  /** True where the last line has no end, as a file cut short has none, and a few that are whole. */
  readonly openEnd?: true;
  /** True where this is the last good version of a file that has been half-written for a while. */
  readonly outdated?: true;
}

/**
 * Whether `next`, just read, looks cut short, so that `previous`, the last good version of the same file, serves better.
 * Half a file is soon followed by all of it; one that stays so is to be taken as it is. Where `previous` looked half-written
 * too it is no better: that may be how the file is meant.
 */
export function looksTruncated(next: FileDefinitions, previous: FileDefinitions): boolean {
  return (!next.whole && previous.whole) || (next.openEnd === true && previous.openEnd !== true);
}

export interface OrderedFile {
  readonly file: FileDefinitions;
  /** Whether it serves tests, by its path below the folder that all the files share. */
  readonly isTest: boolean;
}

/** The files by their paths, those that serve tests last. */
export function inOrder(findings: Iterable<FileDefinitions>): readonly OrderedFile[] {
  const files = [...findings].sort((a, b) => compare(a.uri, b.uri));
  const shared = sharedFolder(files).length;
  const ordered = files.map((file) => ({ file, isTest: isTestPath(file.uri.slice(shared)) }));
  return [...ordered.filter(({ isTest }) => !isTest), ...ordered.filter(({ isTest }) => isTest)];
}

/** By units, not by the rules of a language: the same on every machine. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The folder that holds all of the sorted files. Somebody's home may be called `test`. */
function sharedFolder(files: readonly FileDefinitions[]): string {
  const first = files.at(0)?.uri ?? '';
  const last = files.at(-1)?.uri ?? '';
  let length = 0;
  while (length < first.length && first[length] === last[length]) length++;
  return folderOf(first.slice(0, length));
}

/** Fields that a piece need not have may be given as undefined, which takes less than to leave them out. */
export type Loose<Piece> = {
  readonly [Field in keyof Piece]: Piece[Field] | undefined;
};

/**
 * Copies of pieces of a file, as plain data without the fields that are undefined. Engines keep all of a long text alive for
 * one slice of it that is kept; the names and texts of some files must not cost the memory of the files. All of them are
 * copied at a time, as each call costs more than what it copies.
 */
export function detached<Piece>(pieces: readonly Loose<Piece>[]): Piece[] {
  const copies: Piece[] = JSON.parse(JSON.stringify(pieces));
  return copies;
}

const en = {
  illFormedEscape: (code: number) => `The text of ${code} holds a \\u that is not followed by four hexadecimal digits.`,
  overridden: (code: number, line: number) => `The text of ${code} is replaced by another one in line ${line}.`,
  tooManyTexts: (code: number, most: number) =>
    `The text of ${code} is left out: ${most} other texts contradict each other already.`,
  tooDeep: () => 'The file is nested more than a thousand levels deep; the rest of it was not read.',
  halfWritten: () => 'The file looks half-written; until it is whole, what it said before is used.',
};

type ProblemTexts = typeof en;

const zh: ProblemTexts = {
  illFormedEscape: (code) => `${code} 的消息中有一个 \\u，其后不是四位十六进制数字。`,
  overridden: (code, line) => `${code} 的消息被第 ${line} 行的另一条消息覆盖。`,
  tooManyTexts: (code, most) => `未采用 ${code} 的这条消息：已有 ${most} 条互相矛盾的消息。`,
  tooDeep: () => '文件的嵌套层数超过一千，其余部分未读取。',
  halfWritten: () => '文件看起来尚未写完；在其完整之前，沿用它之前的内容。',
};

/** Makes a problem of a file of the workspace whose reason is written in every language. */
export function problemInWorkspace(origin: Origin, reason: (texts: ProblemTexts) => string): CatalogProblem {
  return { file: origin.file, line: origin.line, reason: { en: reason(en), 'zh-CN': reason(zh) } };
}
