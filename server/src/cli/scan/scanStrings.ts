import type { Language } from '../../core/text';

/** What `scan` says. Texts in it have no hidden characters left. */
interface ScanStrings {
  readonly noPath: string;
  readonly followsFiles: string;
  readonly followsOneForm: string;
  readonly followsAlone: string;
  readonly alertNeedsFollow: string;
  /** On stderr once the files are open. */
  readonly following: string;
  /** Instead of the code, where a line has only its message. */
  readonly messageOf: (code: number) => string;
  readonly notListed: string;
  readonly nextStep: (text: string) => string;
  readonly allOrConfident: string;
  readonly noPeriod: string;
  readonly badTime: (option: string, text: string) => string;
  readonly unknownFamily: (name: string, known: readonly string[]) => string;
  /** Of a file that was not read to its end. */
  readonly notComplete: (path: string, status: string) => string;
  readonly moreFiles: (count: number) => string;
  readonly partial: (count: number, all: number) => string;
  /** Percent, amount read, amount per second, and seconds left if they are known. */
  readonly progress: (percent: string, read: string, rate: string, left: string | undefined) => string;
}

export const scanStrings: Readonly<Record<Language, ScanStrings>> = {
  en: {
    noPath: 'Name the logs to scan: files, folders or globs, or - for standard input.',
    followsFiles: '--follow takes files and folders, not standard input.',
    followsOneForm:
      '--follow prints text or --json, not --csv, --markdown, --html, --partial, --counts-only or --anonymize.',
    followsAlone: '--follow reads with one thread, so --threads cannot be given.',
    alertNeedsFollow: '--alert needs --follow.',
    following: 'Waiting for new lines. Ctrl+C ends with a report.',
    messageOf: (code) => `message of ${code}`,
    notListed: 'not in the catalog',
    nextStep: (text) => `Next: ${text}`,
    allOrConfident:
      '--all-numbers counts every number, whatever its line calls it, so --min-confidence cannot be given.',
    noPeriod: '--since must be earlier than --until.',
    badTime: (option, text) => `${option} takes a time such as 2024-05-06T12:00:00+08:00, not "${text}".`,
    unknownFamily: (name, known) =>
      `There is no family "${name}". Give the digits that codes begin with, such as 1250, or one of ${known.join(', ')}.`,
    notComplete: (path, status) => `${path}: ${status}.`,
    moreFiles: (count) => `... and ${count} more ${count > 1 ? 'files' : 'file'}.`,
    partial: (count, all) =>
      `The result is partial: ${count} of ${all} ${all > 1 ? 'files' : 'file'} ${count > 1 ? 'were' : 'was'} not read completely.`,
    progress: (percent, read, rate, left) =>
      `${percent} · ${read} · ${rate}/s${left === undefined ? '' : ` · ${left} left`}`,
  },
  'zh-CN': {
    noPath: '请给出要扫描的日志：文件、文件夹或通配符，或用 - 读取标准输入。',
    followsFiles: '--follow 只能用于文件和文件夹，不能用于标准输入。',
    followsOneForm:
      '--follow 只输出文本或 --json，不能与 --csv、--markdown、--html、--partial、--counts-only 或 --anonymize 同用。',
    followsAlone: '--follow 只用一个线程读取，不能与 --threads 同用。',
    alertNeedsFollow: '--alert 须与 --follow 同用。',
    following: '正在等待新的日志行，按 Ctrl+C 结束并输出报告。',
    messageOf: (code) => `${code} 的消息`,
    notListed: '不在目录中',
    nextStep: (text) => `下一步：${text}`,
    allOrConfident: '--all-numbers 统计所有数字，不论所在行称它为什么，不能与 --min-confidence 同用。',
    noPeriod: '--since 须早于 --until。',
    badTime: (option, text) => `${option} 的值“${text}”无效，应为时间，如 2024-05-06T12:00:00+08:00。`,
    unknownFamily: (name, known) =>
      `没有类别“${name}”。请给出错误码开头的数字（如 1250），或以下类别之一：${known.join('、')}。`,
    notComplete: (path, status) => `${path}：${status}。`,
    moreFiles: (count) => `……另有 ${count} 个文件。`,
    partial: (count, all) => `结果不完整：${all} 个文件中有 ${count} 个未能完整读取。`,
    progress: (percent, read, rate, left) =>
      `${percent} · ${read} · ${rate}/秒${left === undefined ? '' : ` · 剩余 ${left}`}`,
  },
};
