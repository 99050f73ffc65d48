import type { LayerKind } from '../../core/catalog';
import type { Language } from '../../core/text';

/** Texts of the view of catalogs. */
export interface CatalogsStrings {
  codes(count: number): string;
  texts(count: number): string;
  problems(count: number): string;
  more(count: number): string;
  /** What each kind of layer is and when it leads. */
  readonly about: Readonly<Record<LayerKind, string>>;
  readonly version: string;
  /** A line of a file, counted from 1. */
  line(line: number): string;
  readonly conflicts: string;
  readonly aboutConflicts: string;
  readonly differentTexts: Readonly<Record<Language, string>>;
  readonly differentCodes: string;
  readonly leads: string;
  readonly skipped: string;
  readonly builtIn: string;
}

export const catalogsStrings: Readonly<Record<Language, CatalogsStrings>> = {
  en: {
    codes: (count) => (count === 1 ? '1 code' : `${count} codes`),
    texts: (count) => (count === 1 ? '1 text' : `${count} texts`),
    problems: (count) => (count === 1 ? '1 problem' : `${count} problems`),
    more: (count) => `${count} more`,
    about: {
      page: 'The published error code page. It leads where no catalog above it lists the code, unless the code means something else in the version of JOB.',
      own: 'A catalog file named in the settings. It leads for every code it lists, unless a catalog above it lists the code, too.',
      workspace: 'What this folder of the workspace defines. It leads where no catalog above it lists the code.',
      'job-v3':
        'The codes of JOB 3.x with our summaries of their meanings. They lead where no catalog above lists the code, or where the published page has a meaning that is not that of the version.',
    },
    version: 'The release of JOB whose meanings lead. Click to choose another one.',
    line: (line) => `line ${line}`,
    conflicts: 'Conflicts',
    aboutConflicts: 'Where catalogs, or two places of one catalog, contradict each other. The upper one leads.',
    differentTexts: { en: 'two English texts', 'zh-CN': 'two Chinese texts' },
    differentCodes: 'one name for two codes',
    leads: 'leads',
    skipped: 'Skipped',
    builtIn: 'built in',
  },
  'zh-CN': {
    codes: (count) => `${count} 个错误码`,
    texts: (count) => `${count} 条文本`,
    problems: (count) => `${count} 个问题`,
    more: (count) => `另有 ${count} 项`,
    about: {
      page: '官方公布的错误码页面。其上方的目录都没有列出某个错误码，且页面上的含义在当前 JOB 版本中仍然成立时，以它为准。',
      own: '设置中指定的目录文件。除非上方的目录也列出同一错误码，否则以它为准。',
      workspace: '此工作区文件夹自身定义的错误码。其上方的目录都没有列出某个错误码时，以它为准。',
      'job-v3':
        '作业平台 3.x 的错误码，含义为本项目撰写的摘要。上方的目录都没有列出某个错误码，或官方页面上的含义不适用于当前版本时，以它为准。',
    },
    version: '优先显示其含义的 JOB 版本。点击可选择其他版本。',
    line: (line) => `第 ${line} 行`,
    conflicts: '冲突',
    aboutConflicts: '不同目录之间，或同一目录的两处之间互相矛盾的内容。以排在上面的为准。',
    differentTexts: { en: '英文文本不一致', 'zh-CN': '中文文本不一致' },
    differentCodes: '同一名称对应两个错误码',
    leads: '以此为准',
    skipped: '未读取',
    builtIn: '内置',
  },
};
