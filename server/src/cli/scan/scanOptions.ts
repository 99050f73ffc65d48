import { inputOptions, type OptionTable } from '../shell/options';

/** The options of `scan`. */
export const options = {
  json: {
    kind: 'flag',
    help: {
      en: 'Prints one JSON object: codes (code, count), the most frequent first.',
      'zh-CN': '输出一个 JSON 对象：codes（code、count），次数多的在前。',
    },
  },
  'counts-only': {
    kind: 'flag',
    help: { en: 'Only counts: leaves out all but code and count.', 'zh-CN': '只计数：除 code 和 count 外全部省略。' },
  },
  'all-numbers': {
    kind: 'flag',
    help: {
      en: 'Counts every number of seven digits that begins with 12 and stands alone, code or not, as the pattern (?-u:\\b)12[0-9]{5}(?-u:\\b) of ripgrep does.',
      'zh-CN':
        '统计所有独立的、以 12 开头的七位数字，不论是否为错误码，与 ripgrep 的模式 (?-u:\\b)12[0-9]{5}(?-u:\\b) 一致。',
    },
  },
  ...inputOptions,
} satisfies OptionTable;
