import type { SkipReason } from '../../core/catalog/catalogReport';
import type { LintRule } from '../../core/checks/definitions/lintModel';
import type { Language } from '../../core/text/language';

interface LintCliStrings {
  readonly noPath: string;
  readonly severalForms: string;
  /** Why a file or folder was passed over. */
  readonly skipped: Readonly<Record<SkipReason, string>>;
  readonly unusedNotSearched: string;
  /** Descriptions of the rules for tools that read SARIF. */
  readonly rules: Readonly<Record<LintRule, string>>;
}

/** What `lint` says beside what every command can say. */
export const lintCliStrings: Readonly<Record<Language, LintCliStrings>> = {
  en: {
    noPath: 'Name the folder or file to check.',
    severalForms: 'Choose one of --json and --sarif.',
    skipped: {
      tooLarge: 'Not read: it is larger than files of source code are.',
      binary: 'Not read: it is not text.',
      notRegular: 'Not read: it is a pipe, a socket or a device.',
      link: 'Not read: the link leads to a folder or out of the one that is checked.',
      loop: 'Not read: it leads back to where it came from.',
      tooDeep: 'Not read: folders are nested too deep.',
      tooMany: 'Not all of it was read: there are too many files.',
      unreadable: 'Not read: its permissions do not let it be opened.',
      outside: 'Not read: it lies outside the folder that is checked.',
      remote: 'Not read: it is on another machine.',
      missing: 'Not read: it is not there.',
      ignoreRule: 'A line of it was passed over: it takes too long to match.',
    },
    unusedNotSearched: 'Unused constants were not searched: only a part of the project was read.',
    rules: {
      'constant-without-message': 'A constant with the number of an error code has no message in any bundle.',
      'message-without-constant': 'A message bundle has a message for an error code that no constant has.',
      'language-gap': 'A message is there in one language and missing in another.',
      'argument-count': 'A message takes other arguments in another language, or a call passes too few or too many.',
      'duplicate-number': 'Two constants of one class have the same number.',
      'duplicate-name': 'One name has two numbers.',
      'unused-constant': 'A constant is used nowhere.',
      'ill-formed': 'A line of a message bundle or of source code cannot be understood.',
      unreadable: 'A file was not read, or not to its end.',
    },
  },
  'zh-CN': {
    noPath: '请指定要检查的文件夹或文件。',
    severalForms: '--json 与 --sarif 只能选一个。',
    skipped: {
      tooLarge: '未读取：文件大于源代码文件应有的大小。',
      binary: '未读取：它不是文本。',
      notRegular: '未读取：它是管道、套接字或设备。',
      link: '未读取：链接指向文件夹，或指向所检查的文件夹之外。',
      loop: '未读取：它指回来处。',
      tooDeep: '未读取：文件夹嵌套过深。',
      tooMany: '未全部读取：文件过多。',
      unreadable: '未读取：权限不允许打开。',
      outside: '未读取：它在所检查的文件夹之外。',
      remote: '未读取：它在另一台机器上。',
      missing: '未读取：它不存在。',
      ignoreRule: '略过了其中一行：匹配它耗时过长。',
    },
    unusedNotSearched: '未查找没有使用的常量：只读取了项目的一部分。',
    rules: {
      'constant-without-message': '错误码常量在所有消息文件中都没有消息。',
      'message-without-constant': '消息文件中的错误码没有对应的常量。',
      'language-gap': '消息在一种语言中有，在另一种语言中缺失。',
      'argument-count': '消息在另一种语言中的参数不同，或调用传入的参数过少或过多。',
      'duplicate-number': '同一个类的两个常量使用同一个数字。',
      'duplicate-name': '同一个名称代表两个数字。',
      'unused-constant': '常量没有在任何地方使用。',
      'ill-formed': '消息文件或源代码中有一行无法理解。',
      unreadable: '文件未读取，或未读到末尾。',
    },
  },
};
