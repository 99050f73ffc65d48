import type { Language } from '../../core/text';

interface LogStrings {
  /** Title of the progress. */
  readonly scanning: string;
  /** `1.2 GB of 2 GB, 310 MB/s, 3 s left`. Without `left` the end is not known. */
  progress(read: string, total: string, rate: string, left: string | undefined): string;
  /** Last message of the progress. */
  readonly scanned: string;
  /** `1250001 in app.log:12: Redis is not available`. `message` is empty for a code that no catalog lists. */
  alert(code: string, place: string, message: string): string;
  /** Of the setting. */
  unknownAlerts(texts: readonly string[]): string;
}

export const logStrings: Readonly<Record<Language, LogStrings>> = {
  en: {
    scanning: 'Reading logs',
    progress: (read, total, rate, left) =>
      `${read} of ${total}, ${rate}/s${left === undefined ? '' : `, ${left} s left`}`,
    scanned: 'The logs have been read',
    alert: (code, place, message) => `${code} in ${place}${message === '' ? '' : `: ${message}`}`,
    unknownAlerts: (texts) =>
      `bkJobErrorCodes.logs.alerts: neither a code, a family, nor a rate such as 20/min: ${texts.join(', ')}`,
  },
  'zh-CN': {
    scanning: '正在读取日志',
    progress: (read, total, rate, left) =>
      `已读 ${read}，共 ${total}，每秒 ${rate}${left === undefined ? '' : `，剩余 ${left} 秒`}`,
    scanned: '日志读取完毕',
    alert: (code, place, message) => `${place} 出现 ${code}${message === '' ? '' : `：${message}`}`,
    unknownAlerts: (texts) =>
      `bkJobErrorCodes.logs.alerts：以下内容不是错误码、类别或频率（如 20/min）：${texts.join('、')}`,
  },
};
