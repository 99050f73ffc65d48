import { shorten, visibleText } from '../text/escape';
import type { Language } from '../text/language';
import type { ArgumentNote } from './javaFormat/formatPattern';
import type { PatternProblem } from './javaFormat/messagePattern';

interface RenderStrings {
  missing(index: number): string;
  extra(index: number, value: string): string;
  /** Of a number or a date that the text `value` does not read as. */
  readonly wrongType: Readonly<Record<'number' | 'date', (index: number, value: string) => string>>;
  /** `column` counts from 1. */
  readonly pattern: Readonly<Record<PatternProblem['kind'], (column: number) => string>>;
}

const tables: Readonly<Record<Language, RenderStrings>> = {
  en: {
    missing: (index) => `The message takes an argument {${index}} that was not given.`,
    extra: (index, value) => `The message has no place for argument {${index}}: "${value}".`,
    wrongType: {
      number: (index, value) => `Argument {${index}} has to be a number, which "${value}" is not.`,
      date: (index, value) =>
        `Argument {${index}} has to be a date (2024-01-31, 2024-01-31T08:00:00Z, or milliseconds since 1970), which "${value}" is not.`,
    },
    pattern: {
      unmatchedBrace: (column) => `Java refuses this template: nothing closes the brace in column ${column}.`,
      argumentIndex: (column) =>
        `Java refuses this template: the brace in column ${column} is not followed by the number of an argument, 0 to 9999.`,
      formatType: (column) =>
        `Java refuses this template: the format in column ${column} is none of number, date, time, choice.`,
      numberPattern: (column) => `Java refuses this template: the number format in column ${column} is malformed.`,
      datePattern: (column) => `Java refuses this template: the date format in column ${column} is malformed.`,
      choicePattern: (column) =>
        `Java refuses this template: the choice in column ${column} is malformed. "#", "<" and "|" within its texts have to be quoted.`,
      tooDeep: (column) => `In column ${column}, choices are nested too deeply to be read.`,
      lostText: (column) => `Java drops everything from column ${column} on: nothing closes the brace there.`,
      emptyChoice: (column) =>
        `Java fails on this template: the choice in column ${column} has nothing to choose from.`,
    },
  },
  'zh-CN': {
    missing: (index) => `消息需要参数 {${index}}，但没有给出。`,
    extra: (index, value) => `消息中没有参数 {${index}} 的位置：“${value}”。`,
    wrongType: {
      number: (index, value) => `参数 {${index}} 应为数字，而“${value}”不是。`,
      date: (index, value) =>
        `参数 {${index}} 应为日期（2024-01-31、2024-01-31T08:00:00Z，或自 1970 年起的毫秒数），而“${value}”不是。`,
    },
    pattern: {
      unmatchedBrace: (column) => `Java 不接受此模板：第 ${column} 列的花括号没有闭合。`,
      argumentIndex: (column) => `Java 不接受此模板：第 ${column} 列的花括号之后不是参数序号（0 至 9999）。`,
      formatType: (column) => `Java 不接受此模板：第 ${column} 列的格式不是 number、date、time、choice 之一。`,
      numberPattern: (column) => `Java 不接受此模板：第 ${column} 列的数字格式有误。`,
      datePattern: (column) => `Java 不接受此模板：第 ${column} 列的日期格式有误。`,
      choicePattern: (column) =>
        `Java 不接受此模板：第 ${column} 列的 choice 格式有误。其文本中的“#”、“<”和“|”需要加引号。`,
      tooDeep: (column) => `第 ${column} 列的 choice 嵌套过深，无法读取。`,
      lostText: (column) => `Java 会丢弃第 ${column} 列起的全部内容：该处的花括号没有闭合。`,
      emptyChoice: (column) => `Java 无法处理此模板：第 ${column} 列的 choice 没有可选的文本。`,
    },
  },
};

/** Of a longer argument the beginning is enough to tell which one is meant. */
const longestValue = 60;

/** One sentence that says what a note is about. Nothing in it stays hidden, but it is not escaped for Markdown. */
export function noteText(note: ArgumentNote, language: Language): string {
  const table = tables[language];
  switch (note.kind) {
    case 'missing':
      return table.missing(note.index);
    case 'extra':
      return table.extra(note.index, shown(note.value));
    case 'wrongType':
      return table.wrongType[note.wanted](note.index, shown(note.value));
    case 'pattern':
      return table.pattern[note.problem.kind](note.problem.offset + 1);
  }
}

function shown(value: string): string {
  return visibleText(shorten(value, longestValue));
}
