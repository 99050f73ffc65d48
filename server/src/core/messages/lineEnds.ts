/** What a line has behind a message, and what therefore ends an argument at the end of the message. */

import { remarks } from './remarks';

/** Begins a field behind a message: ` | `, `; `, a tab, or the name of the field with a separator before it. */
export const fieldSeparator = (() => {
  const name = '["\']?[A-Za-z_][\\w-]{0,40}["\']?';
  // Names that no argument has before a colon, and none has in brackets.
  const ofLogs =
    '["\']?(?:(?:[\\w-]{0,12}[_-])?(?:request|trace|span|log)[-_ ]?id|(?:[a-z_]{0,8}err(?:or)?|ret(?:urn)?|status|response|bk_error)?[_-]?code|exit[ _-]?(?:code|status)|cost(?:[_-]?time|[_-]?ms)?|elapsed|duration|latency|请求 ?ID|错误码|返回码|状态码|耗时|args|params?|method|ur[il]|thread|errno|[ptr]id|req[_-]?id|uuid)["\']?';
  const sign = '[ \\t]{0,4}(?:[,;|，；、。]|\\.(?=[ \\t])|/(?=[ \\t]))[ \\t]{0,4}';
  // How long something took: ` (cost 3ms)`, `，耗时 3 毫秒`.
  const time =
    '[ \\t,，;；.。]{0,4}[([（【]?(?:cost|took|takes|elapsed|(?<=[ \\t])(?:in|after|within)|耗时|用时)[ \\t]{0,2}[:：]?[ \\t]{0,2}\\d[\\d.]{0,12}[ \\t]?(?:[mnuμ]?s(?:ec)?|seconds?|min|毫秒|秒)(?![A-Za-z])';
  const blank = '[ \\t]{1,4}(?:-{1,2}>?[ \\t]{1,4})?';
  const equals = '(?:[=＝](?!=)|[ \\t]{1,2}[=＝](?![=>]))';
  return new RegExp(
    [
      '[ \\t]\\|{1,2}[ \\t]',
      '[;；][ \\t]',
      '\\t',
      '[ \\t](?:[-=]{1,2}>?|<-|[·•—–])[ \\t]',
      time,
      // A place in source code, an exception, a code in brackets.
      '[ \\t](?:at|@)[ \\t][\\w.$/<>]{1,120}\\(',
      '[ \\t]@[ \\t][\\w./-]{1,80}:\\d',
      // The columns of a row behind the message.
      ',12\\d{5}(?=,)',
      '[ \\t]{0,4}[.。;；]?[ \\t]{0,4}Caused by: ',
      '[ \\t]{0,2}[([（【](?:(?:error[ \\t]?)?code|错误码)?[ \\t:=：]{0,3}12\\d{5}[)\\]）】]',
      // An end tag, a colour.
      '[ \\t]{0,2}<(?:/[A-Za-z]|br[ />])',
      '[ \\t]{0,2}(?:\\^\\[|\\u001b|\\x1b|\\033|#033)\\[[\\d;]{0,9}m',
      '[ \\t]{1,4}\\{\\{0,4}["\'][A-Za-z_]',
      `(?:${sign}|${blank})${name}${equals}`,
      `${sign}(?!["']?[A-Za-z]["']?[ \\t:：])${name}[ \\t]{0,2}(?::(?=[ \\t])|：|->(?=[ \\t]))`,
      `(?:${sign}|${blank})[([{（【<]?${ofLogs}[ \\t]{0,2}[=＝:：]`,
      '[ \\t]{1,4}(?:request|trace|span|log)[-_]?id[ \\t]?[[(（【]',
      // The bold name of a field.
      '[ \\t]{1,4}\\*\\*[^*\\n]{1,40}\\*\\*[ \\t]?[:：]',
      '[ \\t]{1,4}(?:"[A-Za-z_][\\w-]{0,40}":|<[A-Za-z_]\\w{0,40}=)',
    ].join('|'),
    'gi',
  );
})();

/** Words that log lines have before a number or a colon, and arguments seldom: `, rc 5`, ` attempt 3/5`, ` cause: x`. */
const remark =
  '(?:rc|ret|exit(?: ?(?:code|status))?|code|err(?:or)?|status|http|attempts?|retry|retries|retried|try|tries|times?|round|thread|worker|pid|tid|line)';
const cause =
  '(?:root )?(?:cause|caused by|reason|error|err|details?|exception|hint|msg|rc|ret|trace|stack|原因|异常|详情|提示)';

/** What a log line adds behind a message: how often, where, why, what to do. */
export const additions: readonly RegExp[] = [
  new RegExp(`(?:[ \\t]{0,4}[,;，；][ \\t]{0,4}|[ \\t]{1,4})${remark}[ \\t]{1,3}#?\\d[\\w./]{0,12}(?![\\w.])`, 'gi'),
  // Any word with a number behind a comma.
  /[ \t]{0,4}[,;，；][ \t]{0,4}[A-Za-z_]{2,20}[ \t]{1,3}#?\d[\w./]{0,12}(?=[ \t]{0,4}(?:[,;，；.。)]|$))/gi,
  new RegExp(
    `(?:[ \\t]{0,4}[,;，；.。][ \\t]{0,4}|(?<![:：])[ \\t]{1,4})${cause}[ \\t]{0,2}[:：](?=[ \\t]|[\u3400-\u9fff]|$)`,
    'gi',
  ),
  // The next sentence, and what is done about it.
  /[。！？](?=[\u3400-\u9fff])/gi,
  /[ \t]{0,4}(?:[,，;；]|[.。!！?？][ \t])[ \t]{0,4}(?=(?:please|pls|contact|check|will retry|retry(?:ing)?|try again|giv(?:e|ing) up|skip(?:ping|ped)?|abort(?:ing|ed)?|ignored?|see)(?![\w-])|请|将|重试|稍后|跳过|忽略|详见|第 ?\d{1,4} ?次|共 ?\d)/gi,
  /[ \t]{1,4}after[ \t]\d{1,4}[ \t](?:retries|retry|attempts?|tries|times)(?=[ \t]{0,4}(?:[,;.]|$))/gi,
  // A name in square brackets, how often, how long.
  /[ \t]{1,4}\[[\w.:#/-]{1,40}\](?![^\s,;.)])/gi,
  new RegExp(
    `(?:[ \\t]{1,4}[([]|[ \\t]{0,4}[（【])(?:(?:第|重试) ?\\d{1,4} ?次|\\d{1,4} ?次|${remark}[ \\t]{0,2}[#:]?[ \\t]?\\d[\\w./]{0,12}|\\d{1,4}/\\d{1,4}|\\d[\\d.]{0,9} ?[mnuμ]?s)[)\\]）】](?=[ \\t]{0,4}$)`,
    'gi',
  ),
  ...remarks,
  /[ \t]{1,4}(?:#\w{1,20}|@[\w.-]{1,40}|[x×]\d{1,4}|\d[\d.]{0,9} ?(?:[mnuμ]?s|秒|毫秒))(?=[ \t]{0,4}$)/gi,
];

/** What may follow an argument of one word: another bracket, or a place. */
export const afterWord =
  /[ \t]{1,4}(?:[([{][^()[\]{}]{1,60}[)\]}]|(?:from|on|at|by|via|thread|worker)[ \t][\w.:-]{1,60})(?=[ \t]{0,4}$)/gi;

/** Ends a string that began before the text. */
export const closingQuote = /\\{0,8}["'](?=[ \t]{0,4}(?:[,}\])]|\/?>|$))/g;

/** A line break that is written out, before another escape or a stack trace: `C:\new` is a path. */
export const writtenBreak = /\\{1,8}[nr](?=\\{1,8}[nrt]|at |Caused )|(?<=[\w\])}\u4e00-\u9fff])\\{2,8}n$/g;

/** Begins the next field of `{Code:1 Message:a Result:false}` or of `code=1&message=a`. */
export const fieldOfGo = /[ \t][A-Za-z_]\w{0,40}:(?=\S)/g;
export const fieldOfForm = /&[A-Za-z_]\w{0,40}=/g;

/** True if a field begins at `at`, which is no part of the message before it. */
export function beginsField(text: string, at: number): boolean {
  fieldSeparator.lastIndex = 0;
  return fieldSeparator.exec(text.slice(at, at + 80))?.index === 0;
}
