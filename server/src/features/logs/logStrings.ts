import type { Language } from '../../core/text';

export interface LogStrings {
  /** Title of the progress. */
  readonly scanning: string;
  /** `1.2 GB of 2 GB, 310 MB/s, 3 s left`. Without `left` the end is not known. */
  progress(read: string, total: string, rate: string, left: string | undefined): string;
  /** Last message of the progress. */
  readonly scanned: string;
}

export const logStrings: Readonly<Record<Language, LogStrings>> = {
  en: {
    scanning: 'Reading logs',
    progress: (read, total, rate, left) =>
      `${read} of ${total}, ${rate}/s${left === undefined ? '' : `, ${left} s left`}`,
    scanned: 'The logs have been read',
  },
  'zh-CN': {
    scanning: '正在读取日志',
    progress: (read, total, rate, left) =>
      `已读 ${read}，共 ${total}，每秒 ${rate}${left === undefined ? '' : `，剩余 ${left} 秒`}`,
    scanned: '日志读取完毕',
  },
};
