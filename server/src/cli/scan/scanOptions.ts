import { alertNamed } from '../../core/logs';
import { zoneNamed } from '../../core/logs/times';
import { inputOptions, listOf, type OptionTable } from '../shell/options';
import { reportOptions } from '../shell/reportOutput';

const confidences = ['any', 'plain', 'strong'] as const;

/** The options of `scan`. */
export const options = {
  ...reportOptions,
  partial: {
    kind: 'flag',
    help: {
      en: 'Prints the counts as lines of JSON, which merge joins with those of other machines.',
      'zh-CN': '以多行 JSON 输出统计结果，可用 merge 与其他机器的结果合并。',
    },
  },
  'all-numbers': {
    kind: 'flag',
    help: {
      en: 'Counts every number of seven digits that begins with 12 and stands alone, code or not, as the pattern (?-u:\\b)12[0-9]{5}(?-u:\\b) of ripgrep does.',
      'zh-CN':
        '统计所有独立的、以 12 开头的七位数字，不论是否为错误码，与 ripgrep 的模式 (?-u:\\b)12[0-9]{5}(?-u:\\b) 一致。',
    },
  },
  'min-confidence': {
    kind: 'value',
    placeholder: { en: confidences.join('|'), 'zh-CN': confidences.join('|') },
    accepts: { en: 'any, plain or strong', 'zh-CN': 'any、plain 或 strong' },
    read: (text: string) => confidences.find((known) => known === text),
    help: {
      en: 'any, the default: all numbers that the catalog lists, and others that their line calls error codes. plain: without those that it calls something else, such as an id or an amount. strong: only those that it calls error codes.',
      'zh-CN':
        'any（默认）：目录中列出的所有数字，以及所在行表明是错误码的其他数字。plain：不含所在行表明是其他内容（如 ID、数量）的数字。strong：只统计所在行表明是错误码的数字。',
    },
  },
  code: {
    kind: 'values',
    placeholder: { en: 'CODE', 'zh-CN': '错误码' },
    accepts: { en: 'an error code, or several with commas', 'zh-CN': '一个错误码，或用逗号分隔的多个' },
    read: (text: string) => listOf(text, /^\d{1,10}$/)?.map(Number),
    help: { en: 'Only this code. Can be repeated.', 'zh-CN': '只统计这个错误码。可多次给出。' },
  },
  family: {
    kind: 'values',
    placeholder: { en: 'FAMILY', 'zh-CN': '类别' },
    accepts: {
      en: 'the name of a family such as redis, digits that codes begin with, or several with commas',
      'zh-CN': '类别名（如 redis）、错误码开头的数字，或用逗号分隔的多个',
    },
    read: (text: string) => listOf(text, /^[\w-]{1,60}$/),
    help: {
      en: 'Only codes of this family: redis, missing-parameter, legacy-api and so on, or digits they begin with (1250). Can be repeated.',
      'zh-CN':
        '只统计这一类别的错误码：redis、missing-parameter、legacy-api 等，或错误码开头的数字（如 1250）。可多次给出。',
    },
  },
  follow: {
    kind: 'flag',
    help: {
      en: 'Waits for new lines, through rotation, and prints one line for each code or message that comes: where, code, message, next step; with --json one JSON object. Ctrl+C ends it with the report of what came.',
      'zh-CN':
        '持续等待新的日志行（包括日志轮转之后），每出现一个错误码或消息就输出一行：位置、错误码、消息、下一步；加 --json 时每行一个 JSON 对象。按 Ctrl+C 结束，并输出这段时间的报告。',
    },
  },
  alert: {
    kind: 'values',
    placeholder: { en: 'CODE|FAMILY|N/min', 'zh-CN': '错误码|类别|N/min' },
    accepts: {
      en: 'an error code, a family such as redis, or a rate such as 20/min',
      'zh-CN': '错误码、类别（如 redis）或频率（如 20/min）',
    },
    read: alertNamed,
    help: {
      en: "With --follow: rings the terminal's bell and marks the line when this code or family comes, or when N lines have come within a minute. Can be repeated.",
      'zh-CN': '与 --follow 同用：出现这个错误码或类别时，或一分钟内达到 N 行时，终端响铃并标记该行。可多次给出。',
    },
  },
  since: timeOption({
    en: 'Only lines from this time on: 2024-05-06, "2024-05-06 12:00", with or without a zone, or 30m, 2h, 7d ago. Lines without a time are left out.',
    'zh-CN':
      '只统计从这一时间起的行：2024-05-06、"2024-05-06 12:00"，可带时区，也可写成距今多久：30m、2h、7d。没有时间的行不统计。',
  }),
  until: timeOption({ en: 'Only lines before this time.', 'zh-CN': '只统计早于这一时间的行。' }),
  'time-zone': {
    kind: 'value',
    placeholder: { en: 'ZONE', 'zh-CN': '时区' },
    accepts: { en: 'a time zone such as Asia/Shanghai or +08:00', 'zh-CN': '时区，如 Asia/Shanghai 或 +08:00' },
    read: (text: string) => zoneNamed(text)?.name,
    help: {
      en: 'The zone of times that are written without one; by default UTC.',
      'zh-CN': '未写明时区的时间所用的时区，默认为 UTC。',
    },
  },
  threads: {
    kind: 'value',
    placeholder: { en: '1|2', 'zh-CN': '1|2' },
    accepts: { en: '1 or 2', 'zh-CN': '1 或 2' },
    read: (text: string) => (/^[12]$/.test(text) ? Number(text) : undefined),
    help: {
      en: 'How many threads read large files: 1 or 2, by default 2 where there are several processors.',
      'zh-CN': '读取大文件的线程数：1 或 2，有多个处理器时默认为 2。',
    },
  },
  ...inputOptions,
} satisfies OptionTable;

function timeOption(help: { en: string; 'zh-CN': string }) {
  return {
    kind: 'value' as const,
    placeholder: { en: 'TIME', 'zh-CN': '时间' },
    accepts: {
      en: 'a time such as 2024-05-06T12:00:00+08:00, or 2h for two hours ago',
      'zh-CN': '时间，如 2024-05-06T12:00:00+08:00，或距今多久，如 2h',
    },
    // Which time it is depends on the zone.
    read: (text: string) => text || undefined,
    help,
  };
}
