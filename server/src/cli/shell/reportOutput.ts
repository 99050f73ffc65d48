import type { Catalog } from '../../core/catalog';
import type { ScanReport } from '../../core/logs';
import { reportCsv, reportHtml, reportJson, reportMarkdown, reportText } from '../../core/logs/output';
import type { Language, Localized } from '../../core/text';
import { Refusal } from './command';
import { countsOutput } from './countsOutput';
import type { OptionTable, OptionValues } from './options';
import type { Terminal } from './terminal';

const maxTop = 1_000_000;

/** The options of every command that prints a report of logs. */
export const reportOptions = {
  json: {
    kind: 'flag',
    help: {
      en: 'Prints one JSON object: codes (code, count, first, last, files, and more), messages (lines with a message and no code), files (path, status, bytes, reason), from, to, bursts, chains, complete, limits.',
      'zh-CN':
        '输出一个 JSON 对象：codes（code、count、first、last、files 等）、messages（有消息而没有错误码的行）、files（path、status、bytes、reason）、from、to、bursts、chains、complete、limits。',
    },
  },
  csv: {
    kind: 'flag',
    help: {
      en: 'Prints CSV, a line for each code, with no cell that a spreadsheet takes for a formula.',
      'zh-CN': '输出 CSV，每个错误码一行，单元格不会被电子表格当作公式。',
    },
  },
  markdown: {
    kind: 'flag',
    help: { en: 'Prints Markdown, for a ticket.', 'zh-CN': '输出 Markdown，可贴入工单。' },
  },
  html: {
    kind: 'flag',
    help: {
      en: 'Prints one HTML file that needs no other file, no script and no network.',
      'zh-CN': '输出一个独立的 HTML 文件，不需要其他文件、脚本或网络。',
    },
  },
  top: {
    kind: 'value',
    placeholder: { en: 'N', 'zh-CN': '个数' },
    accepts: { en: `a number from 1 to ${maxTop}`, 'zh-CN': `1 到 ${maxTop} 的数字` },
    read: (text: string): number | undefined => {
      const top = /^\d{1,7}$/.test(text) ? Number(text) : 0;
      return top >= 1 && top <= maxTop ? top : undefined;
    },
    help: {
      en: 'Maximum number of codes, the most frequent first: by default all for --json and --csv, 20 otherwise.',
      'zh-CN': '最多列出多少个错误码，次数多的在前。--json 和 --csv 默认列出全部，其他默认 20 个。',
    },
  },
  'counts-only': {
    kind: 'flag',
    help: {
      en: 'Only counts: a line of text for each code, with --json codes with code and count, with --csv code, count and message.',
      'zh-CN': '只计数：每个错误码一行文本；--json 只输出各错误码的 code 和 count，--csv 输出 code、count 和 message。',
    },
  },
  anonymize: {
    kind: 'flag',
    help: {
      en: 'Replaces addresses, users, hosts, businesses and tokens in lines, values and paths. Check the result before sharing.',
      'zh-CN': '替换日志行、参数值和路径中的 IP 地址、用户、主机、业务和令牌。分享前请再检查一遍。',
    },
  },
} satisfies OptionTable;

/** The forms of output of `scan` and `merge`. */
export const reportForms = ['json', 'csv', 'markdown', 'html', 'partial'] as const;

/**
 * Why options are refused: the form of output cannot give what they ask for. Those that have nothing to do there, such as
 * `--time-zone` or `--anonymize` with `--counts-only`, are accepted: aliases and scripts give them always.
 */
export function refusedForms({
  partial,
  markdown,
  html,
  top,
  anonymize,
  'counts-only': countsOnly,
}: OptionValues<typeof reportOptions> & { readonly partial: boolean }): Refusal | undefined {
  if (countsOnly && (markdown || html)) return new Refusal(onlyCounts);
  const isLess = partial && (anonymize || countsOnly || top !== undefined);
  return isLess ? new Refusal(wholePartial) : undefined;
}

const onlyCounts: Localized = {
  en: '--counts-only prints text, --json or --csv, not --markdown or --html.',
  'zh-CN': '--counts-only 只输出文本、--json 或 --csv，不能与 --markdown 或 --html 同用。',
};

const wholePartial: Localized = {
  en: 'A partial contains everything that was counted, and lines as they are. Give --anonymize, --counts-only and --top to the merge that prints the report.',
  'zh-CN':
    '部分结果包含全部计数和未经匿名化的日志行。请在输出报告的 merge 命令中使用 --anonymize、--counts-only 和 --top。',
};

/** Prints a report in the form that the options name, or as text. */
export async function printReport(
  report: ScanReport,
  options: OptionValues<typeof reportOptions>,
  catalog: Catalog,
  language: Language,
  terminal: Terminal,
): Promise<void> {
  const { json, csv, markdown, html, top, anonymize: anonymized } = options;
  if (options['counts-only']) {
    const counts = report.codes.map(({ code, count }) => [code, count] as const);
    terminal.out(countsOutput(counts, options, catalog, language));
    return;
  }
  const shown = anonymized ? await anonymizedReport(report, catalog) : report;
  const limit = top === undefined ? {} : { top };
  if (json) terminal.out(reportJson(shown, limit));
  else if (csv) terminal.out(reportCsv(shown, language, top));
  else if (markdown) terminal.out(reportMarkdown(shown, { language, ...limit, anonymized }));
  else if (html) {
    const { randomBytes } = await import('node:crypto');
    const nonce = randomBytes(16).toString('hex');
    terminal.out(reportHtml(shown, { language, ...limit, anonymized, nonce }));
  } else terminal.out(reportText(shown, language, top));
}

/** Loaded only where it is requested: it is larger than the report. */
async function anonymizedReport(report: ScanReport, catalog: Catalog): Promise<ScanReport> {
  const { anonymizeReport } = await import('../../core/answers/explanation');
  return anonymizeReport(report, catalog);
}
