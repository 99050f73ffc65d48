import type { PartialProblem } from '../../core/logs/partials';
import type { Language } from '../../core/text';

/** What `merge` says. Paths have no hidden characters left. */
interface MergeStrings {
  readonly noFile: string;
  readonly problem: (path: string, line: number, problem: PartialProblem['problem']) => string;
  readonly otherOptions: (path: string) => string;
  readonly incomplete: string;
}

export const mergeStrings: Readonly<Record<Language, MergeStrings>> = {
  en: {
    noFile: 'Name the partials to join: files that scan --partial has written, or - for standard input.',
    problem: (path, line, problem) =>
      `${path}:${line}: ${
        {
          notPartial: 'not a partial. Write one with scan --partial.',
          otherVersion: 'a partial of another version of this program. Scan again with this version.',
          damaged: 'a damaged line. Scan again.',
          cutOff: 'the partial ends here without its last line. Scan again.',
        }[problem]
      }`,
    otherOptions: (path) =>
      `${path}: made with other options than the first partial (what is counted, --since, --until, --time-zone). Scan again with the same options.`,
    incomplete: 'The report is not complete: see the files in it.',
  },
  'zh-CN': {
    noFile: '请给出要合并的部分结果：scan --partial 写出的文件，或用 - 读取标准输入。',
    problem: (path, line, problem) =>
      `${path}:${line}：${
        {
          notPartial: '不是部分结果。请用 scan --partial 生成。',
          otherVersion: '由其他版本的程序生成。请用当前版本重新扫描。',
          damaged: '这一行已损坏。请重新扫描。',
          cutOff: '部分结果到此中断，缺少末行。请重新扫描。',
        }[problem]
      }`,
    otherOptions: (path) =>
      `${path}：所用选项与第一个部分结果不同（统计范围、--since、--until、--time-zone）。请用相同的选项重新扫描。`,
    incomplete: '报告不完整，详见其中的文件列表。',
  },
};
