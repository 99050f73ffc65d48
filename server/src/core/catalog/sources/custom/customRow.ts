import type { AdviceCard } from '../../advice';
import { type ColumnSpec, headerKey } from '../markdownTable';

/** One row of a custom catalog in any format. Texts are trimmed; an absent one is empty. */
export interface CustomRow extends Readonly<Partial<Record<CustomColumn, string>>> {
  readonly code: string;
  /** Counted from 1. */
  readonly line: number;
  /** The heading above the row. */
  readonly heading?: string;
  /** Advice that is more than a text. */
  readonly adviceCard?: AdviceCard;
}

/**
 * The columns of a custom catalog in Markdown and CSV. The names of the published page are accepted too, and what people call
 * these things in either language; `headerKey` says which spellings are one name.
 */
export const columns = {
  code: {
    names: ['错误码', 'Code', 'Error code', '返回码'],
    also: [
      'err code',
      'errno',
      'error no',
      'error number',
      'number',
      'ret code',
      'return code',
      '编号',
      '代码',
      '错误代码',
      '错误号',
      '错误编号',
      '错误编码',
      '编码',
      '状态码',
    ],
  },
  constant: {
    names: ['Constant', '常量', '常量名', 'Name'],
    also: [
      'constant name',
      'error name',
      'identifier',
      'enum constant',
      '名称',
      '名字',
      '常量名称',
      '错误名称',
      '错误名',
      '标识',
      '标识符',
      '枚举名',
      '枚举值',
      '英文名称',
    ],
    optional: true,
  },
  class: {
    names: ['Class', '类', '类名', 'Enum', '枚举'],
    also: ['class name', 'enum class', '枚举类'],
    optional: true,
  },
  message: {
    names: ['描述', 'Message', 'Description', '消息', '说明'],
    also: [
      'msg',
      'desc',
      'error message',
      'error msg',
      'err msg',
      'error description',
      'meaning',
      'text',
      '信息',
      '错误信息',
      '错误消息',
      '错误描述',
      '错误说明',
      '返回信息',
      '提示',
      '提示信息',
      '含义',
      '内容',
    ],
    optional: true,
  },
  en: {
    names: ['English', '英文'],
    also: spellings(['en', 'eng', 'en us', 'english', 'en gb'], ['英文', '英语']),
    optional: true,
  },
  zh: {
    names: ['中文', 'Chinese'],
    also: spellings(
      ['zh', 'cn', 'zh cn', 'zh hans', 'zh hans cn', 'chs', 'chinese', 'simplified chinese'],
      ['中文', '简体中文', '汉语', '中文简体'],
    ),
    optional: true,
  },
  source: { names: ['源', 'Source'], also: ['source system', '来源'], optional: true },
  target: { names: ['目标', 'Target'], also: ['target system'], optional: true },
  category: {
    names: ['Category', '类别', '分类'],
    also: ['group', 'type', '类型', '分组', '所属分类'],
    optional: true,
  },
  correction: { names: ['Correction', '更正', '勘误'], also: ['corrections', '修正'], optional: true },
  arguments: {
    names: ['Argument names', '参数名称', '参数名'],
    also: ['arguments', 'argument', 'parameters', 'params', '参数'],
    optional: true,
  },
  advice: {
    names: ['Advice', '处理建议'],
    also: [
      'what to do',
      'solution',
      'how to fix',
      'suggestion',
      '建议',
      '解决方案',
      '解决办法',
      '解决方法',
      '处理方法',
      '处理办法',
    ],
    optional: true,
  },
} as const satisfies Record<string, ColumnSpec>;

export type CustomColumn = keyof typeof columns;

/** `en`, `message en`, `en message`, and the like in Chinese: `英文消息`, `消息（英文）`. */
function spellings(english: readonly string[], chinese: readonly string[]): string[] {
  const texts = ['message', 'msg', 'description', 'desc', 'text', 'error message'];
  const chineseTexts = ['消息', '描述', '说明', '信息', '提示', '错误信息'];
  const named = (names: readonly string[], texts: readonly string[]): string[] =>
    names.flatMap((name) => [name, ...texts.flatMap((text) => [`${text} ${name}`, `${name} ${text}`])]);
  return [...named(english, texts), ...named(chinese, chineseTexts)];
}

/** The column that a header, or a member of JSON, names; undefined if it is not understood. */
export function columnNamed(header: string): CustomColumn | undefined {
  byKey ??= new Map(
    Object.entries(columns).flatMap(([column, { names, also }]) =>
      [...names, ...also].map((name) => [headerKey(name), column as CustomColumn]),
    ),
  );
  return byKey.get(headerKey(header));
}

let byKey: ReadonlyMap<string, CustomColumn> | undefined;
