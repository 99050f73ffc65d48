import type { Language } from '../../core/text/language';

/** What the report on migration says beside what a search says. */
export interface MigrationReportStrings {
  /** What is being done, for a progress bar. */
  readonly looking: string;
  /** How it ended. */
  looked(files: number, uses: number): string;
  capped(limit: number): string;
  readonly cancelled: string;
}

export const migrationReportStrings: Readonly<Record<Language, MigrationReportStrings>> = {
  en: {
    looking: 'Looking for legacy error codes',
    looked: (files, uses) =>
      `${uses} ${uses === 1 ? 'use' : 'uses'} of legacy codes; ${files} ${files === 1 ? 'file' : 'files'} read`,
    capped: (limit) => `The report stops at ${limit} uses. There may be more.`,
    cancelled: 'The report was cancelled. There may be more uses.',
  },
  'zh-CN': {
    looking: '正在查找旧版错误码',
    looked: (files, uses) => `已读取 ${files} 个文件，找到 ${uses} 处旧版错误码`,
    capped: (limit) => `报告只列出前 ${limit} 处，可能还有更多。`,
    cancelled: '报告已取消，可能还有更多。',
  },
};
