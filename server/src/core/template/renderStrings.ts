import { type Language, shorten, visibleText } from '../text';
import type { NameOf } from './filledArguments';
import type { ArgumentNote } from './javaFormat/formatPattern';
import type { PatternProblem } from './javaFormat/messagePattern';

interface RenderStrings {
  /** `name`: what the argument is, if known. */
  missing(index: number, name: string | undefined): string;
  extra(index: number, value: string): string;
  /** For a text `value` that is not the expected number or date. */
  readonly wrongType: Readonly<Record<'number' | 'date', (index: number, value: string) => string>>;
  /** `column` counts from 1. */
  readonly pattern: Readonly<Record<PatternProblem['kind'], (column: number) => string>>;
}

const tables: Readonly<Record<Language, RenderStrings>> = {
  en: {
    missing: (index, name) =>
      `The message takes argument {${index}}${name === undefined ? '' : ` (${name})`}, which was not given.`,
    extra: (index, value) => `The message does not take argument {${index}}: "${value}".`,
    wrongType: {
      number: (index, value) => `Argument {${index}} must be a number, but is "${value}".`,
      date: (index, value) =>
        `Argument {${index}} must be a date (2024-01-31, 2024-01-31T08:00:00Z, or milliseconds since 1970), but is "${value}".`,
    },
    pattern: {
      unmatchedBrace: (column) => `Java refuses this template: the brace in column ${column} is not closed.`,
      argumentIndex: (column) =>
        `Java refuses this template: the brace in column ${column} is not followed by an argument number from 0 to 9999.`,
      formatType: (column) =>
        `Java refuses this template: the format in column ${column} is not number, date, time or choice.`,
      numberPattern: (column) => `Java refuses this template: the number format in column ${column} is invalid.`,
      datePattern: (column) => `Java refuses this template: the date format in column ${column} is invalid.`,
      choicePattern: (column) =>
        `Java refuses this template: the choice in column ${column} is invalid. "#", "<" and "|" in its texts must be quoted.`,
      tooDeep: (column) => `The choices in column ${column} are nested too deeply to be read.`,
      lostText: (column) => `Java drops all text from column ${column} on: the brace there is not closed.`,
      emptyChoice: (column) => `Java fails on this template: the choice in column ${column} has no branches.`,
    },
  },
  'zh-CN': {
    missing: (index, name) => `消息需要参数 {${index}}${name === undefined ? '' : `（${name}）`}，但未提供。`,
    extra: (index, value) => `消息不使用参数 {${index}}：“${value}”。`,
    wrongType: {
      number: (index, value) => `参数 {${index}} 应为数字，但提供的是“${value}”。`,
      date: (index, value) =>
        `参数 {${index}} 应为日期（2024-01-31、2024-01-31T08:00:00Z，或自 1970 年起的毫秒数），但提供的是“${value}”。`,
    },
    pattern: {
      unmatchedBrace: (column) => `Java 不接受此模板：第 ${column} 列的花括号未闭合。`,
      argumentIndex: (column) => `Java 不接受此模板：第 ${column} 列的花括号之后不是参数序号（0 至 9999）。`,
      formatType: (column) => `Java 不接受此模板：第 ${column} 列的格式不是 number、date、time 或 choice。`,
      numberPattern: (column) => `Java 不接受此模板：第 ${column} 列的数字格式有误。`,
      datePattern: (column) => `Java 不接受此模板：第 ${column} 列的日期格式有误。`,
      choicePattern: (column) =>
        `Java 不接受此模板：第 ${column} 列的 choice 格式有误。其文本中的“#”、“<”和“|”需要加引号。`,
      tooDeep: (column) => `第 ${column} 列的 choice 嵌套过深，无法读取。`,
      lostText: (column) => `Java 会丢弃第 ${column} 列起的全部内容：该处的花括号未闭合。`,
      emptyChoice: (column) => `Java 无法处理此模板：第 ${column} 列的 choice 没有任何分支。`,
    },
  },
};

/** Returns what is wrong with a pattern at a column, counted from 1, as one sentence. */
export function patternProblemText(kind: PatternProblem['kind'], column: number, language: Language): string {
  return tables[language].pattern[kind](column);
}

/** Maximum length of an argument that is quoted: enough to recognise it. */
const maxValueLength = 60;

/** Returns a note as one sentence, without invisible characters; it is not escaped for Markdown. */
export function noteText(note: ArgumentNote, language: Language, nameOf: NameOf = () => undefined): string {
  const table = tables[language];
  switch (note.kind) {
    case 'missing':
      return visibleText(table.missing(note.index, nameOf(note.index)));
    case 'extra':
      return table.extra(note.index, shown(note.value));
    case 'wrongType':
      return table.wrongType[note.expected](note.index, shown(note.value));
    case 'pattern':
      return table.pattern[note.problem.kind](note.problem.offset + 1);
  }
}

function shown(value: string): string {
  return visibleText(shorten(value, maxValueLength));
}
