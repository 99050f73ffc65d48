import type { SkipReason } from '../../core/catalog/catalogReport';
import { skipReason } from '../../core/catalog/skipReasons';
import type { Language } from '../../core/text/language';

export interface ReferenceStrings {
  /** Behind a number that no catalog lists. */
  readonly unlisted: string;
  /** The last row of an outline that was cut. */
  moreSymbols(count: number): string;
  /** What is being done, for a progress bar. */
  searching(codes: string): string;
  /** How far it has come. */
  found(uses: number): string;
  /** How it ended. */
  searched(files: number, uses: number): string;
  /** Why there may be more uses than are listed. */
  capped(limit: number): string;
  readonly cancelled: string;
  skipped(file: string, reason: SkipReason): string;
  /** Of the sentences before this one there are `count` more. */
  moreNotes(count: number): string;
}

export const referenceStrings: Readonly<Record<Language, ReferenceStrings>> = {
  en: {
    unlisted: 'not in any catalog',
    moreSymbols: (count) => `… and ${count} more ${count === 1 ? 'place' : 'places'} not listed`,
    searching: (codes) => `Searching for ${codes}`,
    found: (uses) => `${uses} ${uses === 1 ? 'use' : 'uses'} found`,
    searched: (files, uses) =>
      `${uses} ${uses === 1 ? 'use' : 'uses'} in ${files} ${files === 1 ? 'file' : 'files'} read`,
    capped: (limit) => `The search stopped at ${limit} uses. There may be more.`,
    cancelled: 'The search was cancelled. There may be more uses.',
    skipped: (file, reason) => `${file} was not searched: ${skipReason(reason, 'en')}.`,
    moreNotes: (count) => `${count} more like these.`,
  },
  'zh-CN': {
    unlisted: '不在任何目录中',
    moreSymbols: (count) => `……另有 ${count} 处未列出`,
    searching: (codes) => `正在查找 ${codes}`,
    found: (uses) => `已找到 ${uses} 处`,
    searched: (files, uses) => `已读取 ${files} 个文件，找到 ${uses} 处`,
    capped: (limit) => `找到 ${limit} 处后已停止查找，可能还有更多。`,
    cancelled: '查找已取消，可能还有更多。',
    skipped: (file, reason) => `未查找 ${file}：${skipReason(reason, 'zh-CN')}。`,
    moreNotes: (count) => `另有 ${count} 条类似情况。`,
  },
};
