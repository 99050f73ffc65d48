import { type SkipReason, skipReason } from '../../core/catalog';
import type { Language } from '../../core/text';

export interface ReferenceStrings {
  /** Detail of a number that no catalog lists. */
  readonly unlisted: string;
  /** Last row of a truncated outline. */
  moreSymbols(count: number): string;
  /** Title of the progress. */
  searching(codes: string): string;
  /** Message of the progress. */
  found(references: number): string;
  /** Last message of the progress. */
  searched(files: number, references: number): string;
  /** Says that there may be more references than listed. */
  capped(limit: number): string;
  readonly cancelled: string;
  skipped(file: string, reason: SkipReason): string;
  /** Says that only open documents were searched. `command`: the command line that searches files. */
  onlyOpen(command: string): string;
  /** Says that there are `count` more sentences like those before. */
  moreNotes(count: number): string;
}

export const referenceStrings: Readonly<Record<Language, ReferenceStrings>> = {
  en: {
    unlisted: 'not in any catalog',
    moreSymbols: (count) => `… and ${count} more ${count === 1 ? 'place' : 'places'} not listed`,
    searching: (codes) => `Searching for ${codes}`,
    found: (references) => `${references} ${references === 1 ? 'reference' : 'references'} found`,
    searched: (files, references) =>
      `${references} ${references === 1 ? 'reference' : 'references'} found; ${files} ${files === 1 ? 'file' : 'files'} read`,
    capped: (limit) => `The search stopped at ${limit} references. There may be more.`,
    cancelled: 'The search was cancelled. There may be more references.',
    skipped: (file, reason) => `${file} was not searched: ${skipReason(reason, 'en')}.`,
    onlyOpen: (command) =>
      `Only open documents were searched: the files of this workspace cannot be reached from here. On the machine that has them, run: ${command}`,
    moreNotes: (count) => `${count} more like this.`,
  },
  'zh-CN': {
    unlisted: '不在任何目录中',
    moreSymbols: (count) => `……另有 ${count} 处未列出`,
    searching: (codes) => `正在查找 ${codes}`,
    found: (references) => `已找到 ${references} 处`,
    searched: (files, references) => `已读取 ${files} 个文件，找到 ${references} 处`,
    capped: (limit) => `找到 ${limit} 处后已停止查找，可能还有更多。`,
    cancelled: '查找已取消，可能还有更多。',
    skipped: (file, reason) => `未查找 ${file}：${skipReason(reason, 'zh-CN')}。`,
    onlyOpen: (command) => `只查找了打开的文档：此处无法读取工作区的文件。请在文件所在的机器上运行：${command}`,
    moreNotes: (count) => `另有 ${count} 条类似情况。`,
  },
};
