import type { PartialProblem } from '../../core/logs/partials';
import type { Language } from '../../core/text';

/** What `merge` says. Paths have no hidden characters left. */
interface MergeStrings {
  readonly noFile: string;
  readonly problem: (path: string, line: number, problem: PartialProblem['problem']) => string;
  readonly otherOptions: (path: string) => string;
  readonly otherCatalog: (path: string) => string;
  readonly repeats: (path: string, first: string) => string;
  /** @param more number of files beside those that are named */
  readonly filesTwice: (paths: readonly string[], more: number) => string;
  readonly incomplete: string;
}

export const mergeStrings: Readonly<Record<Language, MergeStrings>> = {
  en: {
    noFile: 'Name the partials to join: files that scan --partial has written, or - for standard input.',
    problem: (path, line, problem) =>
      `${path}:${line}: ${
        {
          empty: 'the file is empty: its scan wrote nothing. Scan again, or leave it out.',
          notPartial: 'not a partial. Write one with scan --partial.',
          otherVersion: 'a partial of another version of this program. Scan again with this version.',
          damaged: 'a damaged line. Scan again.',
          cutOff: 'the partial ends here without its last line. Scan again.',
        }[problem]
      }`,
    otherOptions: (path) =>
      `${path}: made with other options than the first partial (what is counted, --since, --until, --time-zone). Scan again with the same options.`,
    otherCatalog: (path) =>
      `${path}: made with other catalogs than those of this command. Give the same --catalog and --job-version, in the same order, to every scan and to merge, with the same version of this program.`,
    repeats: (path, first) =>
      path === first
        ? `${path}: the same partial twice. Leave one of them out.`
        : `${path}: the same partial as in ${first}. Leave one of them out.`,
    filesTwice: (paths, more) =>
      `In several partials, with the same size: ${paths.join(', ')}${more > 0 ? `, +${more}` : ''}. If these are the same files, they are counted several times: leave the other partials out.`,
    incomplete: 'The report is not complete: see the files in it.',
  },
  'zh-CN': {
    noFile: '请给出要合并的部分结果：scan --partial 写出的文件，或用 - 读取标准输入。',
    problem: (path, line, problem) =>
      `${path}:${line}：${
        {
          empty: '文件为空，对应的扫描没有任何输出。请重新扫描，或不要列入该文件。',
          notPartial: '不是部分结果。请用 scan --partial 生成。',
          otherVersion: '由其他版本的程序生成。请用当前版本重新扫描。',
          damaged: '这一行已损坏。请重新扫描。',
          cutOff: '部分结果到此中断，缺少末行。请重新扫描。',
        }[problem]
      }`,
    otherOptions: (path) =>
      `${path}：所用选项与第一个部分结果不同（统计范围、--since、--until、--time-zone）。请用相同的选项重新扫描。`,
    otherCatalog: (path) =>
      `${path}：所用目录与本命令不同。请使用同一版本的程序，并在每次 scan 以及 merge 中按相同的顺序给出相同的 --catalog 和 --job-version。`,
    repeats: (path, first) =>
      path === first
        ? `${path}：同一份部分结果出现了两次，请去掉一份。`
        : `${path}：与 ${first} 中的部分结果完全相同，请去掉一份。`,
    filesTwice: (paths, more) =>
      `多份部分结果中有路径和大小都相同的文件：${paths.join('、')}${more > 0 ? ` 等，另有 ${more} 个` : ''}。如果确为同一文件，则已被重复计数，请去掉多余的部分结果。`,
    incomplete: '报告不完整，详见其中的文件列表。',
  },
};
