import type { Language } from '../../core/text';

/** Texts of the migration report, besides those of a search. */
interface MigrationReportStrings {
  /** Title of the progress. */
  readonly searching: string;
  /** Last message of the progress. */
  searched(files: number, references: number): string;
  capped(limit: number): string;
  readonly cancelled: string;
}

export const migrationReportStrings: Readonly<Record<Language, MigrationReportStrings>> = {
  en: {
    searching: 'Searching for legacy error codes',
    searched: (files, references) =>
      `${references} ${references === 1 ? 'reference' : 'references'} to legacy codes found; ${files} ${files === 1 ? 'file' : 'files'} read`,
    capped: (limit) => `The report stopped at ${limit} references. There may be more.`,
    cancelled: 'The report was cancelled. There may be more references.',
  },
  'zh-CN': {
    searching: '正在查找旧版错误码',
    searched: (files, references) => `已读取 ${files} 个文件，找到 ${references} 处旧版错误码`,
    capped: (limit) => `报告只列出前 ${limit} 处，可能还有更多。`,
    cancelled: '报告已取消，可能还有更多。',
  },
};
