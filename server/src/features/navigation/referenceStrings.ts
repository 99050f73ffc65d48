import type { SkipReason } from '../../core/catalog/catalogReport';
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
    skipped(file, reason) {
      switch (reason) {
        case 'tooLarge':
          return `${file} is larger than 16 MB and was not searched.`;
        case 'tooDeep':
          return `${file} lies too deep in folders and was not searched.`;
        case 'tooMany':
          return `${file} holds more files than are searched.`;
        case 'ignoreRule':
          return `${file} has lines that take too long to match and were not heeded.`;
        default:
          return `${file} could not be read.`;
      }
    },
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
    skipped(file, reason) {
      switch (reason) {
        case 'tooLarge':
          return `${file} 超过 16 MB，未查找。`;
        case 'tooDeep':
          return `${file} 的目录层级过深，未查找。`;
        case 'tooMany':
          return `${file} 中的文件数量超出查找上限。`;
        case 'ignoreRule':
          return `${file} 中有匹配过慢的规则，未予采用。`;
        default:
          return `无法读取 ${file}。`;
      }
    },
    moreNotes: (count) => `另有 ${count} 条类似情况。`,
  },
};
