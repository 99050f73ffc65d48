/** Remarks of people, loggers and interpreters behind a message. Each has a sign or words that arguments seldom have. */
export const remarks: readonly RegExp[] = [
  // Comments and pointers: ` # note`, ` //end`, ` <-- here`, ` ... 12 more`.
  /[ \t]{1,4}(?:#[ \t]|\/\/|\/\*[ \t]|<!--|<-{1,3}(?=[ \t]|$)|<={2,3}|<{2,9}|~{1,2}>[ \t]|@\d{4}-|\.{3,6}[ \t]{0,2}(?=[^\s.])|…{1,2}[ \t]?(?=[^\s…]))/g,
  /…{1,2}[ \t]{1,4}(?=\S)/g,
  // Lines and underlines at the end: ` ^^^`, ` ---`.
  /[ \t]{1,4}([~^*=<>!_-])\1{1,80}[ \t]{0,4}$|[ \t]-[ \t]{0,4}$/g,
  // Arrows, drawn lines, symbols, emoji.
  /[ \t]{1,4}(?:[\u2190-\u21ff\u2300-\u23ff\u2400-\u257f\u25a0-\u27bf\u2b00-\u2bff»«¦¶])|[ \t]{0,4}[\ud83c-\ud83e][\udc00-\udfff]/g,
  // The code of the message, a value without information, the end of a comment.
  /(?:(?<![\d,，、;；:：|/ \t-])(?:[ \t]{1,4}|[ \t]{0,4}[,，][ \t]{0,4})|[ \t]{0,4}(?:\||[:：][ \t])[ \t]{0,4}|[ \t]{1,4}[-/][ \t]{1,4})12\d{5}(?=[ \t]{0,4}(?:$|[,，。;；)）|\]】]))/g,
  /[ \t]{0,4},[ \t]{0,4}(?:null|None|nil|undefined|true|false)(?=[ \t]{0,4}(?:$|[,)\]}]))/g,
  /[ \t]{0,4}(?:\*\/|--!?>)[ \t]{0,4}$/g,
  // Questions of people.
  /[ \t]{0,4}[,，;；。 \t][ \t]{0,4}(?=(?:求助|求解|怎么(?:办|解决|处理|回事)|如何(?:解决|处理)|请问|是什么原因|谁知道|麻烦|大佬))/g,
  // What comes next in the log: `, stack trace follows`, `，堆栈如下`.
  /[ \t]{0,4}[,;.，；。][ \t]{1,4}(?=(?:(?:the|full|complete|java|call|see|more)[ \t]){0,2}(?:stack[ -]?trace|traceback|backtrace|stack|trace|details?|logs?)[ \t]{0,2}(?:is|are|as|follows?|following|below|above|[:：]|$))/gi,
  /[ \t]{0,4}[,;.，；。][ \t]{0,4}(?=(?:nested[ \t])?exception[ \t]is|exiting(?![\w-])|(?:it[ \t])?(?:will|is|was)[ \t](?:be[ \t]|being[ \t])?(?:retried|ignored|skipped|aborted|dropped|discarded)(?![\w-]))/gi,
  /[ \t]{1,4}(?:Traceback[ \t]\(most|(?:stack|stack[ ]?trace|trace):[ \t]{0,4}$)/gi,
  /[ \t]{0,4}[,;，；。][ \t]{0,4}(?=(?:异常|错误|完整|调用|具体|详细|报错){0,2}(?:堆栈|栈信息)|(?:异常|错误|报错|具体|详细)?(?:信息|日志|详情)(?:如下|请?[见看]|[:：])|已(?:重试|忽略|跳过|放弃|终止|中止|退出|停止|记录|上报|通知|回滚|告警|取消)|即将|正在|准备|共?重试|原因[:：])/g,
  // How often, in words.
  /[ \t]{1,4}(?:for[ \t]the[ \t]\w{3,10}[ \t]time(?!\w)|第 ?\d{1,4} ?次)/gi,
  // In brackets: `(truncated)`, `（详见日志）`, `(x3)`, a time, a place in source code.
  /[ \t]{0,4}(?:\.{3}|…)?[([（【<](?:truncated|cut|snip(?:ped)?|ignored|skipped|omitted|suppressed|repeated[^()[\]]{0,20}|see[ \t][^()[\]]{1,40}|\d{1,9}[ \t]more[^()[\]]{0,20}|more|[x×*]\d{1,4}|#\d{1,12}|errno[ =:]{0,2}\d{1,4}|attempt[ \t]\d{1,4}[ \t]of[ \t]\d{1,4}|已?截断|已?省略[^()（）]{0,12}|略|(?:详情|详|请)[见看][^()（）]{0,30}|(?:\d{4}-\d\d-\d\d[T ])?\d\d:\d\d:\d\d[\d.,Z+-]{0,12})[)\]）】>](?=[ \t]{0,4}(?:$|[,，;；。.]))/gi,
  // A place in source code: ` a.go:12`, ` in /a/b.php on line 12`, ` ~[job.jar:3.5]`.
  /[ \t]{1,4}(?:(?:thrown[ \t])?(?:in|at|from)[ \t]|[([])?["']?[\w./\\$-]{1,120}\.(?:py|go|java|kt|php|[cm]?js|ts|rb|cc?|cpp|h|rs|lua|sh|pl|scala|cs)["']?(?::\d|,?[ \t](?:on[ \t])?line[ \t]\d)/g,
  /[ \t]{1,4}~?\[[\w.-]{1,80}\.jar/g,
];
