/**
 * What may follow a message on its line, where its last argument therefore ends: a gap, and then a field or a remark. Arguments
 * have signs and words, too, so a row needs what they seldom have.
 */

import { colours } from '../text/quotes';

/** What is between the message and what follows it. */
const gaps = {
  none: '',
  any: '[ \\t]{0,4}',
  /** Blanks, with an arrow among them. */
  blank: '[ \\t]{1,4}(?:-{1,2}>?[ \\t]{1,4})?',
  comma: '[ \\t]{0,4}[,;，；][ \\t]{0,4}',
  /** A sign that ends a field. */
  sign: '[ \\t]{0,4}(?:[,;，；、。]|\\|{1,2}|\\.(?=[ \\t])|/(?=[ \\t]))[ \\t]{0,4}',
  /** A comma, or the end of a sentence. */
  pause: '[ \\t]{0,4}(?:[,;，；。！？]|[.!?][ \\t])[ \\t]{0,4}',
} as const;

type Row = readonly [gaps: readonly (keyof typeof gaps)[], begins: string];

const key = '["\']?[A-Za-z_][\\w-]{0,40}["\']?';
/** Keys that no argument has before a colon, and none has in brackets. */
const keyOfLogs =
  '["\']?(?:(?:[\\w-]{0,12}[_-])?(?:request|trace|span|log)[-_ ]?id|(?:[a-z_]{0,8}err(?:or)?|ret(?:urn)?|status|response|bk_error)?[_-]?code|exit[ _-]?(?:code|status)|cost(?:[_-]?time|[_-]?ms)?|elapsed|duration|latency|[\\u4e00-\\u9fff]{0,6} ?ID|错误码|返回码|状态码|耗时|args|params?|method|ur[il]|thread|errno|[ptr]id|req[_-]?id|uuid)["\']?';
/** The same in Chinese: `操作人`, `业务 ID`, `IP地址`. */
const chineseKey = '[A-Za-z]{0,8}[\\u4e00-\\u9fff]{1,8}(?: ?ID)?';
const anyKey = `(?:${key}|${chineseKey})`;
const equals = '(?:[=＝](?!=)|[ \\t]{1,2}[=＝](?![=>]))';
const duration = '\\d[\\d.]{0,12}[ \\t]?(?:[mnuμ]?s(?:ec)?|seconds?|min|毫秒|秒)(?![A-Za-z])';
const time = '(?:\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d|\\d\\d:\\d\\d:\\d\\d)[\\d:.,Z+-]{0,15}';
const number = '#?\\d[\\w./]{0,12}';
const atEnd = '(?=[ \\t]{0,4}$)';
const beforeStop = '(?=[ \\t]{0,4}(?:$|[,，;；。.)）\\]】]))';
/** Words before a number or a colon. */
const counted =
  '(?:rc|ret|exit(?: ?(?:code|status))?|code|err(?:or)?|status|http|attempts?|retry|retries|retried|try|tries|times?|round|thread|worker|pid|tid|line|col(?:umn)?|build)';
const cause =
  '(?:root )?(?:cause|caused by|reason|error|err|details?|exception|hint|msg|rc|ret|trace|stack|原因|异常|详情|提示)';

/** Signs between fields, and fields. */
const fields: readonly Row[] = [
  [['blank'], '[|｜]{1,2}[ \\t]'],
  [['none'], '(?:[;；][ \\t]|\\t)'],
  [['blank'], '(?:[-=]{1,2}>?|<-|[·•]|[—–]{1,2}|::)[ \\t]'],
  [['sign', 'blank'], `(?:(?:for|of|with)[ \\t])?${anyKey}${equals}`],
  [['sign'], `(?!["']?[A-Za-z]["']?[ \\t:：])${key}[ \\t]{0,2}(?::(?=[ \\t])|：|->(?=[ \\t]))`],
  [['sign'], `${chineseKey}[ \\t]{0,2}[:：]`],
  [['none'], `[（【](?:${keyOfLogs}[ \\t]{0,2}[:：]|${anyKey}${equals})`],
  [['sign', 'blank'], `[([{（【<]?${keyOfLogs}[ \\t]{0,2}[=＝:：]`],
  [
    ['blank'],
    '(?:request|trace|span|log)[-_]?id(?:[ \\t]?[[(（【]|[ \\t](?=[A-Za-z-]{0,40}\\d)[\\w-]{4,64}[ \\t]{0,4}$)',
  ],
  [
    ['blank'],
    '(?:"[A-Za-z_][\\w-]{0,40}":|<[A-Za-z_]\\w{0,40}=|\\[{0,1}\\{{1,5}["\'][A-Za-z_]|\\{[A-Za-z_]\\w{0,40}:[ \\t]|\\[[^[\\]\\n]{1,60}\\]\\(https?:|\\*\\*[^*\\n]{1,40}\\*\\*[ \\t]?[:：])',
  ],
  // How long it took, the code in brackets or as the next column, where in source code, the exception.
  [
    ['none', 'any', 'pause'],
    `[([（【]?(?:cost|took|takes|elapsed|(?<=[ \\t])(?:in|after|within)|耗时|用时)[ \\t]{0,2}[:：]?[ \\t]{0,2}${duration}`,
  ],
  [['any'], '[([（【](?:(?:error[ \\t]?)?code|错误码)?[ \\t:=：]{0,3}12\\d{5}[)\\]）】]'],
  [['none'], ',12\\d{5}(?=,)'],
  [['blank'], '(?:(?:at|@)[ \\t][\\w.$/<>]{1,120}\\(|@[ \\t][\\w./-]{1,80}:\\d)'],
  [['any', 'pause'], 'Caused by: '],
  // An end tag, a colour.
  [['any'], `(?:(?:<|&lt;)/[A-Za-z]|<br[ />]|${colours.source})`],
  [['any'], `(?:\\*/|--!?>)${atEnd}`],
];

/** What people, loggers and interpreters add. */
const remarks: readonly Row[] = [
  // A number with a word: ` rc 5`, `, attempt 3/5`; a cause: ` reason: x`.
  [['comma', 'blank'], `${counted}[ \\t]{1,3}${number}(?![\\w.])`],
  [['comma'], '(?:错误|返回|状态|退出)码[ \\t]{0,3}\\d'],
  [['comma'], `[A-Za-z_]{2,20}[ \\t]{1,3}${number}(?=[ \\t]{0,4}(?:[,;，；.。)]|$))`],
  [['pause', 'blank'], `(?<![:：][ \\t]{1,4})${cause}[ \\t]{0,2}[:：](?=[ \\t]|[\\u3400-\\u9fff]|$)`],
  // The next sentence, what is done about it, what comes next in the log, what people ask.
  [['none'], '[。！？](?=[\\u3400-\\u9fff])'],
  [
    ['pause'],
    '(?:(?:please|pls|contact|check|will retry|retry(?:ing)?|try again|giv(?:e|ing) up|skip(?:ping|ped)?|abort(?:ing|ed)?|ignored?|see|exiting|(?:it[ \\t])?(?:will|is|was)[ \\t](?:be[ \\t]|being[ \\t])?(?:retried|ignored|skipped|aborted|dropped|discarded))(?![\\w-])|(?:nested[ \\t])?exception[ \\t]is|请|将|重试|稍后|跳过|忽略|详见|第 ?\\d{1,4} ?次|共 ?\\d)',
  ],
  [
    ['pause'],
    '(?:(?:the|full|complete|java|call|see|more)[ \\t]){0,2}(?:stack[ -]?trace|traceback|backtrace|stack|trace|details?|logs?)[ \\t]{0,2}(?:is|are|as|follows?|following|below|above|[:：]|$)',
  ],
  [
    ['pause'],
    '(?:(?:异常|错误|完整|调用|具体|详细|报错){0,2}(?:堆栈|栈信息)|(?:异常|错误|报错|具体|详细)?(?:信息|日志|详情)(?:如下|请?[见看]|[:：])|已(?:重试|忽略|跳过|放弃|终止|中止|退出|停止|记录|上报|通知|回滚|告警|取消)|即将|正在|准备|共?重试|原因[:：])',
  ],
  [
    ['pause', 'blank'],
    '(?:求助|求解|谢谢|感谢|多谢|各位|请(?:帮|教|看|大家)|已(?:解决|修复)|详情?请?[见看]|见日志|@[\\u4e00-\\u9fff]{2,4}|怎么(?:办|解决|处理|回事)|如何(?:解决|处理)|请问|是什么原因|谁知道|麻烦|大佬)',
  ],
  [['blank'], `(?:Traceback[ \\t]\\(most|(?:stack|stack[ ]?trace|trace):[ \\t]{0,4}$)`],
  // How often, how long.
  [['blank'], `after[ \\t]\\d{1,4}[ \\t](?:retries|retry|attempts?|tries|times)(?=[ \\t]{0,4}(?:[,;.]|$))`],
  [['blank'], '(?:for[ \\t]the[ \\t]\\w{3,10}[ \\t]time(?!\\w)|第 ?\\d{1,4} ?次)'],
  [
    ['blank'],
    `(?:(?:(?:issue|bug|ticket|pr|story|fixes|closes)[ \\t])?#\\w{1,20}|cc[ \\t]@?[\\w.\\u4e00-\\u9fff]{2,20}|@[\\w.-]{1,40}|[x×]\\d{1,4}|\\+?\\d[\\d.]{0,9} ?(?:[mnuμ]?s|秒|毫秒))${atEnd}`,
  ],
  // In brackets: a name, how often, how long, that more is elsewhere.
  [['blank'], '\\[[\\w.:#/-]{1,40}\\](?![^\\s,;.)])'],
  [
    ['any'],
    `(?:(?<=[ \\t])[([]|[（【])(?:(?:第|重试) ?\\d{1,4} ?次|\\d{1,4} ?次|${counted}[ \\t]{0,2}[#:]?[ \\t]?\\d[\\w./]{0,12}|\\d{1,4}/\\d{1,4}|\\d[\\d.]{0,9} ?[mnuμ]?s)[)\\]）】]${atEnd}`,
  ],
  [
    ['any'],
    `(?:\\.{3}|…)?[([（【<](?:truncated|cut|retry(?:ing)?|null|\\?|v\\d{1,4}(?:\\.\\d{1,6}){1,3}|https?://[^\\s()（）]{1,200}|[如同见]上|snip(?:ped)?|ignored|skipped|omitted|suppressed|repeated[^()[\\]]{0,20}|see[ \\t][^()[\\]]{1,40}|\\d{1,9}[ \\t]more[^()[\\]]{0,20}|more|[x×*]\\d{1,4}|#\\d{1,12}|errno[ =:]{0,2}\\d{1,4}|attempt[ \\t]\\d{1,4}[ \\t]of[ \\t]\\d{1,4}|已?截断|已?省略[^()（）]{0,12}|略|(?:详情|详|请)[见看][^()（）]{0,30}|(?:${time}|\\d\\d:\\d\\d))[)\\]）】>](?=[ \\t]{0,4}(?:$|[,，;；。.]))`,
  ],
  [['blank'], '[{<](?:main|[\\w.-]{0,30}(?:thread|worker|pool|exec|nio)[\\w.-]{0,20})[}>](?![^\\s,;.)])'],
  // More about it elsewhere, what it was for, when it was.
  [['blank'], 'see[ \\t](?:above|below|also|the[ \\t]logs?|logs?(?!\\w)|https?://|#\\d)'],
  [['blank'], `for[ \\t](?:job|task|step|host|biz|request)[ \\t]#?\\d{1,20}${atEnd}`],
  [['blank'], `in[ \\t][\\w.]{1,60}\\(\\)${atEnd}`],
  [
    ['blank'],
    `(?<!(?:at|on|in|by|to|since|until|till|before|after|from|[:：=~于在至到自-]|-\\d\\d)[ \\t]{1,4})${time}${atEnd}`,
  ],
  // A place in source code: ` a.go:12`, ` in /a/b.php on line 12`, ` ~[job.jar:3.5]`.
  [
    ['blank'],
    '(?:(?:thrown[ \\t])?(?:in|at|from)[ \\t]|[([])?["\']?[\\w./\\\\$-]{1,120}\\.(?:py|go|java|kt|php|[cm]?js|ts|rb|cc?|cpp|h|rs|lua|sh|pl|scala|cs)["\']?(?::\\d|,?[ \\t](?:on[ \\t])?line[ \\t]\\d)',
  ],
  [['blank'], '~?\\[[\\w.-]{1,80}\\.jar'],
  // Comments and pointers: ` # note`, ` //end`, ` <-- here`, ` ... 12 more`; drawn lines and their ends: ` ^^^`, ` ---`.
  [
    ['blank'],
    '(?:#[ \\t]|//|/\\*[ \\t]|<!--|<-{1,3}(?=[ \\t]|$)|<={2,3}|<{2,9}|~{1,2}>[ \\t]|@\\d{4}-|\\.{3,6}[ \\t]{0,2}(?=[^\\s.])|…{1,2}[ \\t]?(?=[^\\s…]))',
  ],
  [['none'], '…{1,2}[ \\t]{1,4}(?=\\S)'],
  [['blank'], `(?:([~^*=<>!_-])\\1{1,80}|-)${atEnd}`],
  [['blank'], `(?:[?!？！]{2,9}|[:：|｜]{1,2}|\\{\\}|\\[\\]|\\(\\)|<nil>|map\\[\\])${atEnd}`],
  // Arrows, drawn lines, symbols, emoji.
  [['blank'], '[\\u2190-\\u21ff\\u2300-\\u23ff\\u2400-\\u257f\\u25a0-\\u27bf\\u2b00-\\u2bff»«¦¶]'],
  [['any'], '[\\ud83c-\\ud83e][\\udc00-\\udfff]'],
  // The code of the message, a value without information.
  [['none'], `(?<![\\d,，、;；:：|/ \\t-])(?:[ \\t]{1,4}|[ \\t]{0,4}[,，][ \\t]{0,4})12\\d{5}${beforeStop}`],
  [['none'], `(?:[ \\t]{0,4}(?:\\||[:：][ \\t])[ \\t]{0,4}|[ \\t]{1,4}[-/][ \\t]{1,4})12\\d{5}${beforeStop}`],
  [['none'], '[ \\t]{0,4},[ \\t]{0,4}(?:null|None|nil|undefined|true|false)(?=[ \\t]{0,4}(?:$|[,)\\]}]))'],
];

/** The same for words that count in capitals only. An argument may end in a state: `is ERROR`. */
const capitals: readonly Row[] = [
  [
    ['blank'],
    `(?<=[a-z\\d\\u4e00-\\u9fff)\\]】）"'][ \\t]{1,4})(?<!(?:\\b(?:is|was|be|to|as|a|an|the|of|with|in|got|returned|status|state|result|code|level)|[为是])[ \\t]{1,4})(?:FAIL(?:ED|URE)?|ERROR|WARN(?:ING)?|FATAL|OK|SKIP(?:PED)?|RETRY(?:ING)?|ABORT(?:ED)?|IGNORED|DONE|PASSED|TODO|FIXME|NOLINT|EOF)${atEnd}`,
  ],
  // The class of an exception of Ruby: ` (RuntimeError)`.
  [['blank'], `\\((?:[A-Z]\\w{0,40}::){0,4}[A-Z]\\w{0,60}(?:Error|Exception)\\)${atEnd}`],
  // An exception of Java.
  [
    ['blank'],
    '(?<!(?:[:：=(]|\\b(?:by|is|with|of|a|an|got|to))[ \\t]{1,4})(?:[a-z]\\w{0,30}\\.){2,8}[A-Z]\\w{0,60}(?:Exception|Error)(?::|[ \\t]{0,4}$)',
  ],
];

/** One expression for each gap of a row: an alternation of all is no faster, and too large to be checked. */
function compiled(rows: readonly Row[], flags = 'gi'): readonly RegExp[] {
  return rows.flatMap(([names, begins]) => names.map((name) => new RegExp(`${gaps[name]}(?:${begins})`, flags)));
}

const fieldEnds = compiled(fields);

/** What ends an argument at the end of a message. */
export const followers: readonly RegExp[] = [...fieldEnds, ...compiled(remarks), ...compiled(capitals, 'g')];

/** What may follow an argument of one word: another bracket, or a place. */
export const afterWord =
  /[ \t]{1,4}(?:[([{][^()[\]{}]{1,60}[)\]}]|(?:from|on|at|by|via|thread|worker)[ \t][\w.:-]{1,60})(?=[ \t]{0,4}$)/gi;

/** Begins the next field of `{Code:1 Message:a Result:false}`, of `code=1&message=a`, or of `code:1,message:a`. */
export const fieldOfGo = /[ \t][A-Za-z_]\w{0,40}:(?=\S)/g;
export const fieldOfForm = /&[A-Za-z_]\w{0,40}=/g;
export const fieldOfJoined = /[,;][A-Za-z_]\w{0,40}:(?=\S|$)/g;

/** A line break that is written out, by syslog, or before another escape or a stack trace: `C:\new` is a path. */
export const writtenBreak = /#01[125]|\\{1,8}[nr](?=\\{1,8}[nrt]|at |Caused )|(?<=[\w\])}\u4e00-\u9fff])\\{2,8}n$/g;

/** True if a field begins at `at`, which is no part of the message before it. */
export function beginsField(text: string, at: number): boolean {
  const after = text.slice(at, at + 80);
  return fieldEnds.some((field) => {
    field.lastIndex = 0;
    return field.exec(after)?.index === 0;
  });
}
