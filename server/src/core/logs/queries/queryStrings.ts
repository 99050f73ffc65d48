import type { Language } from '../../text';

/** The comments of a query. */
interface QueryStrings {
  readonly oneLine: string;
  readonly listed: string;
  readonly allNumbers: string;
  readonly loki: string;
  readonly elasticsearch: string;
  /** @param codes how many the catalogs list that are not 12xxxxx */
  others(codes: number): string;
}

export const queryStrings: Readonly<Record<Language, QueryStrings>> = {
  en: {
    oneLine: 'One line of a log is one row. Made by bk-job-errors query.',
    listed:
      'Counts the codes that the catalog lists, where the scanner counts them. Not expressed: unlisted numbers that their line calls codes, codes in an emphasis of several words, and error.log, which repeats lines of other files.',
    allNumbers: 'Counts every 12xxxxx between ASCII word boundaries, as scan --all-numbers does.',
    loki: 'Of each line only the first number counts, and unlisted numbers count too: join the result with export-catalog.',
    elasticsearch:
      'Needs the source of documents, and regular expressions in scripts (script.painless.regex.enabled: limited, the default, or true).',
    others: (codes) => `Left out: ${codes} codes of the catalogs that are not 12xxxxx, which scan counts.`,
  },
  'zh-CN': {
    oneLine: '日志的一行是一条记录。由 bk-job-errors query 生成。',
    listed:
      '统计目录中列出的错误码，判断规则与 scan 相同。无法表达的有：所在行表明是错误码但目录中没有的数字、由多个词组成的强调文字中的错误码，以及 error.log 与其他文件重复的行。',
    allNumbers: '统计所有独立的、以 12 开头的七位数字，与 scan --all-numbers 一致。',
    loki: '每行只统计第一个数字，且包含目录中没有的数字，请与 export-catalog 的结果关联。',
    elasticsearch:
      '需要保留文档的 _source，并允许脚本使用正则表达式（script.painless.regex.enabled 为默认的 limited 或 true）。',
    others: (codes) => `未包含：目录中 ${codes} 个不是 12xxxxx 的错误码，scan 会统计它们。`,
  },
};
