import type { ColumnSpec } from '../markdownTable';

/** One row of a custom catalog in any format. Texts are trimmed; an absent one is empty. */
export interface CustomRow extends Readonly<Partial<Record<CustomColumn, string>>> {
  readonly code: string;
  /** Counted from 1. */
  readonly line: number;
  /** The heading above the row. */
  readonly heading?: string;
}

/** The columns of a custom catalog in Markdown and CSV. The names of the published page are accepted too. */
export const columns = {
  code: { names: ['错误码', 'Code', 'Error code', '返回码'], required: true },
  constant: { names: ['Constant', '常量', '常量名', 'Name'], required: false },
  class: { names: ['Class', '类', '类名', 'Enum', '枚举'], required: false },
  message: { names: ['描述', 'Message', 'Description', '消息', '说明'], required: false },
  en: { names: ['English', '英文'], required: false },
  zh: { names: ['中文', 'Chinese'], required: false },
  source: { names: ['源', 'Source'], required: false },
  target: { names: ['目标', 'Target'], required: false },
  category: { names: ['Category', '类别', '分类'], required: false },
  correction: { names: ['Correction', '更正', '勘误'], required: false },
  arguments: { names: ['Argument names', '参数名称', '参数名'], required: false },
} as const satisfies Record<string, ColumnSpec>;

export type CustomColumn = keyof typeof columns;
