import type { Localized } from '../core/text/language';

/** What `--help` prints. */
export const help: Localized = {
  en: `Explains the error codes of the BlueKing JOB platform.

Usage:
  bk-job-errors explain CODE... [--json] [--lang zh-CN|en] [--catalog FILE]... [--job-version VERSION]
  bk-job-errors explain --text FILE [--anonymize] [--lang zh-CN|en] [--catalog FILE]... [--job-version VERSION]
  bk-job-errors render CODE [ARG...] [--plain | --java] [--time-zone OFFSET] [--lang zh-CN|en] [--catalog FILE]...
                       [--job-version VERSION]
  bk-job-errors render --template PATTERN [ARG...] [--plain | --java] [--time-zone OFFSET] [--lang zh-CN|en]
  bk-job-errors find TEXT | - [--json] [--limit N] [--lang zh-CN|en] [--catalog FILE]... [--job-version VERSION]
  bk-job-errors constants --language LANGUAGE [--only FAMILY...] [--lang zh-CN|en] [--catalog FILE]...
                          [--job-version VERSION]
  bk-job-errors migrate PATH... [--check | --write] [--json] [--include-plain] [--lang zh-CN|en] [--catalog FILE]...
  bk-job-errors lint PATH [--json | --sarif] [--lang zh-CN|en] [--catalog FILE]...
  bk-job-errors lsp --stdio
  bk-job-errors --help | --version

Commands:
  explain    Says what each code means, what it belongs to, and its twin on the other API.
  render     Prints the message of a code, or a template, with arguments filled in.
  find       Finds the code of a message, and the values it was filled with.
  constants  Prints code that defines a constant for every code, with its message as documentation.
  migrate    Finds codes of the legacy API (120xxxx) in files and folders, and the code of the new API that means the same.
  lint       Checks source code that defines codes: constants, message bundles, and the arguments of exceptions.
  lsp        Runs the language server, for editors that speak the Language Server Protocol.

Options of explain:
  --json     Prints a JSON list of the codes that the catalog lists.
  --text     Prints one Markdown document, ready for a ticket, about all codes and messages in a file, or in what is piped
             in (-): a stack trace, a response, a log.
  --anonymize
             Leaves IP addresses, user names and tokens of the text out, as far as patterns tell them.
  --lang     The language that leads: zh-CN or en. Without it LC_ALL, LC_MESSAGES or LANG decides.

Options of render:
  ARG        The argument for {0}, then for {1}, and so on. One that begins with - stands behind --: render CODE -- -5.
             Where a format asks for a number, a text such as 42 or -0.5 is one; a date is written as 2024-01-31,
             2024-01-31T08:00:00Z, or in milliseconds since 1970.
  --template A pattern of java.text.MessageFormat: 'Retry {0,number,#} on {1,date,yyyy-MM-dd}'.
  --plain    Takes the template for plain text with {0} in it: a quote is just a quote.
  --java     Takes it for a pattern of java.text.MessageFormat. Without either the catalog decides: messages of a bundle
             (.properties) are patterns, and as with Spring stand as they are written where no argument is given.
  --time-zone
             The time zone of dates: UTC (as without it), or an offset such as +08:00.
  --lang     As above: the language of the message, and how numbers and dates are written (en-US or zh-CN).
             What is wrong with the arguments goes to stderr, a sentence each.

Options of find:
  TEXT       A message as it was shown, or a whole line of a log, in Chinese or English. The best comes first; those that are
             equally likely say so. A text that begins with - stands behind --.
  -          Looks into each line of standard input, and prints those that surely hold a message, with their numbers.
  --json     Prints a JSON list: code, arguments by index (null where the text does not tell), score, constant, message,
             language, layer, offset, length, and more; with -, a list of line, text and messages.
  --limit    At most so many codes for a text: 1 to 100, 10 without it.
  --lang     As above: which language comes first.

Options of constants:
  --language The language of the code: ts, js, python, java, go, kotlin, csharp, rust, php or json.
  --only     Only these sections or categories: legacy-api, missing-parameter, new-api/system. An unknown one lists all there are.
  --lang     As above: the language that leads in the documentation.

Options of migrate:
  PATH       Files, or folders: of these all text files, save what .gitignore names, node_modules, and folders that begin
             with a dot.
  --check    Exits with 1 when legacy codes are left. Logs, definitions of legacy constants, lines with the comment
             bk-job-ignore, and numbers that nothing beside them calls a code do not count.
  --write    Replaces the codes whose replacement is certain; parameter names never. A file is replaced whole or not at all,
             with its encoding, line ends and mode; of a symbolic link, the file it leads to. One that has changed since it
             was read is left as it is.
  --json     Prints a JSON list of all uses: file, line and column (from 1, in UTF-16 units), from, to, change, and more.
  --include-plain
             Takes listed numbers that nothing beside them calls a code for codes.
  --lang     As above: the language of the sentences.

Options of lint:
  PATH       A folder, or one file. Constants that nothing uses are told only where all of a project is read.
  --json     Prints a JSON list of the findings: rule, level, code, constant, file, line, message, and more.
  --sarif    Prints the findings as SARIF 2.1.0, for code review and CI.
  --lang     As above: the language of the findings.
  --catalog  As below: codes for which a catalog of your own has a message need none in a bundle.

Options of every command that asks the catalog:
  --catalog  A catalog file of your own: Markdown, JSON, CSV or properties. May be given more than once; the first wins.
             What cannot be read in it goes to stderr, with file and line.
  --job-version
             The release of JOB whose meanings lead: auto, 2.x, 3.3 to 3.12.

Exit status: 0 every code is listed; 1 a code is not listed (what its digits tell goes to stderr), no code is
of the families asked for, legacy codes are left (--check), lint finds an error or a warning, an argument to render is
missing or not what the template asks for, Java refuses the template, no message fits the text (find), or the output cannot be written;
2 the arguments cannot be understood, or a file cannot be read or written.
`,
  'zh-CN': `解释蓝鲸作业平台（JOB）的错误码。

用法：
  bk-job-errors explain 错误码... [--json] [--lang zh-CN|en] [--catalog 文件]... [--job-version 版本]
  bk-job-errors explain --text 文件 [--anonymize] [--lang zh-CN|en] [--catalog 文件]... [--job-version 版本]
  bk-job-errors render 错误码 [参数...] [--plain | --java] [--time-zone 时差] [--lang zh-CN|en] [--catalog 文件]...
                       [--job-version 版本]
  bk-job-errors render --template 模板 [参数...] [--plain | --java] [--time-zone 时差] [--lang zh-CN|en]
  bk-job-errors find 文本 | - [--json] [--limit 个数] [--lang zh-CN|en] [--catalog 文件]... [--job-version 版本]
  bk-job-errors constants --language 语言 [--only 类别...] [--lang zh-CN|en] [--catalog 文件]... [--job-version 版本]
  bk-job-errors migrate 路径... [--check | --write] [--json] [--include-plain] [--lang zh-CN|en] [--catalog 文件]...
  bk-job-errors lint 路径 [--json | --sarif] [--lang zh-CN|en] [--catalog 文件]...
  bk-job-errors lsp --stdio
  bk-job-errors --help | --version

命令：
  explain    说明每个错误码的含义、归属，以及它在另一版 API 中对应的错误码。
  render     输出填入参数后的错误消息或模板。
  find       根据消息查找错误码，以及消息中填入的参数。
  constants  输出代码，为每个错误码定义常量，并以消息作为文档注释。
  migrate    在文件和文件夹中查找旧版 API 错误码（120xxxx），以及含义相同的新版 API 错误码。
  lint       检查定义错误码的源代码：常量、消息文件，以及抛出异常时传入的参数。
  lsp        运行语言服务器，供支持 Language Server Protocol 的编辑器使用。

explain 的选项：
  --json     以 JSON 列表输出目录中收录的错误码。
  --text     输出一份可直接贴入工单的 Markdown 文档，说明文件或标准输入（-）中的全部错误码和消息：异常栈、响应、日志均可。
  --anonymize
             去除文本中的 IP 地址、用户名和令牌，以规则能识别的为限。
  --lang     首选语言：zh-CN 或 en。不指定时由 LC_ALL、LC_MESSAGES 或 LANG 决定。

render 的选项：
  参数       依次对应 {0}、{1} 等。以 - 开头的参数放在 -- 之后：render 错误码 -- -5。
             格式要求数字时，42 或 -0.5 这样的文本就是数字；日期写作 2024-01-31、
             2024-01-31T08:00:00Z，或自 1970 年起的毫秒数。
  --template java.text.MessageFormat 模板：'重试 {0,number,#} 次，{1,date,yyyy-MM-dd}'。
  --plain    将模板视为带有 {0} 的普通文本：引号就是引号。
  --java     将模板视为 java.text.MessageFormat 模板。两者都不指定时由目录决定：消息文件（.properties）中的消息是
             这种模板，并且与 Spring 一样，没有给出参数时原样显示。
  --time-zone
             日期所用的时区：UTC（默认），或 +08:00 这样的时差。
  --lang     同上：消息的语言，以及数字和日期的写法（en-US 或 zh-CN）。
             参数有误时会逐条输出到 stderr。

find 的选项：
  文本       显示出来的消息或整行日志，中英文均可。最可能的在前，可能性相同的会注明。以 - 开头的文本放在 -- 之后。
  -          逐行查找标准输入，输出确定含有消息的行及其行号。
  --json     以 JSON 列表输出：code、arguments（按序号，文本未写明的为 null）、score、constant、message、language、
             layer、offset、length 等；与 - 同用时为 line、text、messages 的列表。
  --limit    每段文本最多输出多少个错误码：1 到 100，默认 10。
  --lang     同上：首选语言。

constants 的选项：
  --language 代码所用的语言：ts、js、python、java、go、kotlin、csharp、rust、php 或 json。
  --only     只包含这些分区或类别：legacy-api、missing-parameter、new-api/system。名称不存在时会列出全部。
  --lang     同上：文档注释的首选语言。

migrate 的选项：
  路径       文件或文件夹。对文件夹读取其中所有文本文件，.gitignore 忽略的内容、node_modules 和以点开头的文件夹除外。
  --check    仍有旧版错误码时以 1 退出。日志、旧版常量的定义、带有 bk-job-ignore 注释的行，
             以及旁边没有文字表明是错误码的数字不计在内。
  --write    替换可以确定的错误码，从不修改参数名。每个文件要么整体替换，要么保持原样；编码、换行和权限不变；
             符号链接会写入它指向的文件。读取之后被修改过的文件保持原样。
  --json     以 JSON 列表输出所有位置：file、line 和 column（从 1 起，按 UTF-16 计）、from、to、change 等。
  --include-plain
             旁边没有文字表明是错误码的数字，只要目录中有收录，也视为错误码。
  --lang     同上：说明文字的语言。

lint 的选项：
  路径       一个文件夹或一个文件。只有读取了整个项目，才会报告没有使用的常量。
  --json     以 JSON 列表输出检查结果：rule、level、code、constant、file、line、message 等。
  --sarif    以 SARIF 2.1.0 输出检查结果，供代码评审和 CI 使用。
  --lang     同上：检查结果所用的语言。
  --catalog  同下：自己的目录中有消息的错误码，不必出现在消息文件中。

查询目录的命令都有的选项：
  --catalog  自己的错误码目录文件：Markdown、JSON、CSV 或 properties。可多次给出，靠前的优先。
             其中无法读取的内容会连同文件名和行号输出到 stderr。
  --job-version
             以哪个作业平台版本的含义为准：auto、2.x、3.3 至 3.12。

退出状态：0 全部收录；1 有错误码未收录（按数字推断的含义输出到 stderr）、所选类别没有错误码、
仍有旧版错误码（--check）、lint 发现错误或警告、render 缺少参数或参数不合模板的要求、Java 不接受模板、
没有与文本相符的消息（find），或输出无法写入；2 参数无法理解，或文件无法读取或写入。
`,
};
