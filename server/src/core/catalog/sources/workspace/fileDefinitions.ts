import { compareTexts, decoded, folderOf, isAsidePath, type Language } from '../../../text';
import type { CatalogProblem, Origin } from '../../catalogEntry';
import type { Callable } from './signatures';

/** A definition of a constant with the number of an error code. */
export interface ConstantDefinition {
  readonly name: string;
  readonly code: number;
  /** The innermost class, enum, object, package or module that contains it: `ErrorCode`. */
  readonly owner?: string;
  /** Counted from 1. */
  readonly line: number;
  /** The text among the arguments of the definition: `MISSING_PARAM(1241001, "缺少参数")`, on one line. */
  readonly text?: string;
  /** The comment beside the definition, on one line. */
  readonly description?: string;
}

/** The text of a message bundle for a code. */
export interface MessageDefinition {
  readonly code: number;
  readonly text: string;
  readonly line: number;
}

/** What one file of a workspace defines: constants with codes, or messages for codes. */
export interface FileDefinitions {
  readonly uri: string;
  readonly constants: readonly ConstantDefinition[];
  readonly messages: readonly MessageDefinition[];
  /** What Java declares that is called with codes; undefined if nothing. */
  readonly callables?: readonly Callable[];
  /** The package of Java source; undefined if it names none. */
  readonly home?: string;
  /** The language of a message bundle; undefined for a default bundle and for source code. */
  readonly language?: Language;
  readonly problems: readonly CatalogProblem[];
  /** False for a file that looks half-written; its last good version is then kept. */
  readonly whole: boolean;
  /** True if the last line has no line break, as in a truncated file and in a few whole ones. */
  readonly openEnd?: true;
  /** True for the last good version of a file that has been half-written for a while. */
  readonly outdated?: true;
}

/**
 * True if `next`, just read, looks truncated and `previous`, the last good version of the file, does not. Half a file is
 * soon followed by the whole. If `previous` looked half-written too, the file may be meant that way.
 */
export function looksTruncated(next: FileDefinitions, previous: FileDefinitions): boolean {
  return (!next.whole && previous.whole) || (next.openEnd === true && previous.openEnd !== true);
}

export interface OrderedFile {
  readonly file: FileDefinitions;
  /** True for a file of tests and for a copy, by its path below the folder that contains all files. */
  readonly isAside: boolean;
}

/** Returns the files sorted by path, with tests and copies last. */
export function inOrder(definitions: Iterable<FileDefinitions>): readonly OrderedFile[] {
  const files = [...definitions].sort((a, b) => compareTexts(a.uri, b.uri));
  const shared = sharedFolder(files).length;
  const ordered = files.map((file) => ({ file, isAside: isAsidePath(decoded(file.uri.slice(shared))) }));
  return [...ordered.filter(({ isAside }) => !isAside), ...ordered.filter(({ isAside }) => isAside)];
}

/** Returns the folder that contains all of the sorted files. It may itself be called `test`. */
function sharedFolder(files: readonly FileDefinitions[]): string {
  const first = files.at(0)?.uri ?? '';
  const last = files.at(-1)?.uri ?? '';
  let length = 0;
  while (length < first.length && first[length] === last[length]) length++;
  return folderOf(first.slice(0, length));
}

/** The same fields, where optional ones may also be undefined. */
export type Loose<Piece> = {
  readonly [Field in keyof Piece]: Piece[Field] | undefined;
};

/**
 * Returns copies without undefined fields. A slice of a text keeps the whole text in memory, so the names and texts that are
 * kept have to be copied. One call for all pieces is faster than one for each.
 */
export function detached<Piece>(pieces: readonly Loose<Piece>[]): Piece[] {
  return JSON.parse(JSON.stringify(pieces));
}

const en = {
  illFormedEscape: (code: number) =>
    `The text of ${code} contains a \\u that is not followed by four hexadecimal digits.`,
  overridden: (code: number, line: number) => `The text of ${code} is replaced by another one on line ${line}.`,
  tooManyTexts: (code: number, limit: number) =>
    `The text of ${code} is ignored: ${limit} texts for this code already contradict each other.`,
  tooDeep: () => 'The file is nested more than a thousand levels deep. The rest of it was not read.',
  halfWritten: () => 'The file looks incomplete. Its last complete version is used until it is saved in full.',
};

type ProblemTexts = typeof en;

const zh: ProblemTexts = {
  illFormedEscape: (code) => `${code} 的消息中有一个 \\u，其后不是四位十六进制数字。`,
  overridden: (code, line) => `${code} 的消息被第 ${line} 行的另一条消息覆盖。`,
  tooManyTexts: (code, limit) => `已忽略 ${code} 的这条消息：该错误码已有 ${limit} 条互相矛盾的消息。`,
  tooDeep: () => '文件嵌套超过一千层，其余部分未读取。',
  halfWritten: () => '文件似乎不完整。在完整保存之前，将继续使用上一个完整版本。',
};

/** Returns a problem of a file of the workspace, with its reason in every language. */
export function problemInWorkspace(origin: Origin, reason: (texts: ProblemTexts) => string): CatalogProblem {
  return { file: origin.file, line: origin.line, reason: { en: reason(en), 'zh-CN': reason(zh) } };
}
