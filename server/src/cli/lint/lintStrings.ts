import type { LintRule } from '../../core/checks/definitions';
import type { Language } from '../../core/text';

interface LintCliStrings {
  readonly noPath: string;
  notRead(reason: string): string;
  readonly unusedNotSearched: string;
  /** Descriptions of the rules for tools that read SARIF. */
  readonly rules: Readonly<Record<LintRule, string>>;
}

/** What `lint` says beside what every command can say. */
export const lintCliStrings: Readonly<Record<Language, LintCliStrings>> = {
  en: {
    noPath: 'Name the folder or file to check.',
    notRead: (reason) => `Not read: ${reason}.`,
    unusedNotSearched: 'Unused constants were not searched: only a part of the project was read.',
    rules: {
      'constant-without-message': 'A constant with the number of an error code has no message in any bundle.',
      'message-without-constant': 'A message bundle has a message for an error code that no constant has.',
      'language-gap': 'A message is there in one language and missing in another.',
      'argument-count': 'A message takes other arguments in another language, or a call passes too few or too many.',
      'broken-pattern': 'Java cannot fill in the text of a message, or reads it otherwise than it looks.',
      'duplicate-number': 'Two constants of one class have the same number.',
      'duplicate-name': 'One name has two numbers.',
      'unused-constant': 'A constant is used nowhere.',
      'ill-formed': 'A line of a message bundle or of source code cannot be understood.',
      unreadable: 'A file was not read, or not to its end.',
    },
  },
  'zh-CN': {
    noPath: '请指定要检查的文件夹或文件。',
    notRead: (reason) => `未读取：${reason}。`,
    unusedNotSearched: '未查找没有使用的常量：只读取了项目的一部分。',
    rules: {
      'constant-without-message': '错误码常量在所有消息文件中都没有消息。',
      'message-without-constant': '消息文件中的错误码没有对应的常量。',
      'language-gap': '消息在一种语言中有，在另一种语言中缺失。',
      'argument-count': '消息在另一种语言中的参数不同，或调用传入的参数过少或过多。',
      'broken-pattern': '消息文本无法由 Java 填充，或实际含义与看上去不同。',
      'duplicate-number': '同一个类的两个常量使用同一个数字。',
      'duplicate-name': '同一个名称代表两个数字。',
      'unused-constant': '常量没有在任何地方使用。',
      'ill-formed': '消息文件或源代码中有一行无法理解。',
      unreadable: '文件未读取，或未读到末尾。',
    },
  },
};
