import { explainText, maxTextLength } from '../../core/answers/explanation';
import { askedCodes, entryOf, explainJson, isCode, isName } from '../../core/answers/tools';
import type { Catalog } from '../../core/catalog';
import { type Localized, visibleText } from '../../core/text';
import { notACode, openCatalog } from '../shell/catalogs';
import { command, type Given, Refusal } from '../shell/command';
import { TextInput } from '../shell/input';
import { inputOptions, membersOf, type OptionTable } from '../shell/options';
import { type ExitStatus, exitStatus, type Terminal } from '../shell/terminal';
import { entryText, unlistedText } from './entryText';

const sentences: Readonly<Record<'noCodes' | 'textAlone' | 'unknownName', Localized>> = {
  noCodes: { en: 'Name at least one error code.', 'zh-CN': '请至少给出一个错误码。' },
  unknownName: { en: 'No error code in the catalog is named {0}.', 'zh-CN': '目录中没有名为 {0} 的错误码。' },
  textAlone: {
    en: '--text takes the path of a file, or - for standard input. It goes with neither codes nor --json; --anonymize needs it.',
    'zh-CN':
      '--text 后面是文件路径，或用 - 表示标准输入，不能与错误码或 --json 一起使用；--anonymize 只能与它一起使用。',
  },
};

const options = {
  json: {
    kind: 'flag',
    help: {
      en: 'Prints a JSON list of the codes that the catalog lists.',
      'zh-CN': '以 JSON 列表输出目录中收录的错误码。',
    },
  },
  text: {
    kind: 'value',
    placeholder: { en: 'FILE|-', 'zh-CN': '文件|-' },
    accepts: { en: 'the path of a file, or - for standard input', 'zh-CN': '文件路径，或表示标准输入的 -' },
    read: (text: string) => text || undefined,
    help: {
      en: 'Prints one Markdown document for a ticket about all codes and messages in a file or in standard input (-): a stack trace, a response, a log.',
      'zh-CN':
        '输出一份可直接贴入工单的 Markdown 文档，说明文件或标准输入（-）中的全部错误码和消息：异常栈、响应、日志均可。',
    },
  },
  anonymize: {
    kind: 'flag',
    help: {
      en: 'Removes IP addresses, users, accounts, hosts, businesses and tokens from the text, as far as patterns and known messages show them.',
      'zh-CN': '去除文本中的 IP 地址、用户、账号、主机、业务和令牌，以规则和已知消息能识别的为限。',
    },
  },
  ...inputOptions,
} satisfies OptionTable;

/** `explain CODE|NAME...`: listed codes to stdout in the given order, what the digits of other codes mean to stderr. */
export const explain = command(
  {
    name: 'explain',
    usage: {
      en: 'explain CODE|NAME... [options]\nexplain --text FILE [options]',
      'zh-CN': 'explain 错误码|常量名... [选项]\nexplain --text 文件 [选项]',
    },
    summary: {
      en: 'Says what each code means, what it belongs to, and its twin on the other API.',
      'zh-CN': '说明每个错误码的含义、归属，以及它在另一版 API 中对应的错误码。',
    },
    args: [
      {
        placeholder: { en: 'CODE|NAME', 'zh-CN': '错误码|常量名' },
        help: {
          en: 'A number, or the name of a code with or without its class: ErrorCode.MISSING_PARAM. Several may be joined by commas.',
          'zh-CN': '数字，或错误码的常量名，可带类名：ErrorCode.MISSING_PARAM。多个之间可用逗号分隔。',
        },
      },
    ],
    options,
    failsWhen: {
      en: 'a code is not listed (what its digits mean goes to stderr), or a text has no codes.',
      'zh-CN': '有错误码未收录（按数字推断的含义输出到 stderr），或文本中没有错误码。',
    },
  },
  (given, terminal) => {
    const { args, language } = given;
    const { text, anonymize, json } = given.options;
    const fits = text === undefined ? !anonymize : args.length === 0 && !json;
    if (!fits) return new Refusal(sentences.textAlone);
    if (text === undefined && args.length === 0) return new Refusal(sentences.noCodes);
    const catalog = openCatalog(given.catalog, language, terminal);
    if (catalog === undefined) return exitStatus.usage;
    return text === undefined ? explainCodes(given, catalog, terminal) : explainFile(text, given, catalog, terminal);
  },
);

function explainCodes(
  { args, options: { json }, language, catalog: from }: Given<typeof options>,
  catalog: Catalog,
  terminal: Terminal,
): ExitStatus | Refusal {
  const text = args.join(' ');
  const members = membersOf(text);
  // A text without members is refused as it is.
  const requested = (members.length === 0 ? [text] : members)
    .flatMap((text) => askedCodes(text, catalog))
    .map((text) => ({ text, entry: entryOf(text, catalog) }));
  const wrong = requested.find(({ text, entry }) => entry === undefined && !isCode(text, catalog) && !isName(text));
  if (wrong !== undefined) return notACode(wrong.text, from);
  const listed = requested.flatMap(({ entry }) => entry ?? []);
  const unlisted = requested.flatMap(({ text, entry }) => (entry === undefined ? [text] : []));
  if (json) terminal.out(explainJson(listed, catalog, language));
  else terminal.out(listed.map((entry) => entryText(entry, catalog, language)).join('\n'));
  for (const text of unlisted) {
    const unknown = `${sentences.unknownName[language].replace('{0}', visibleText(text))}\n`;
    terminal.err(isName(text) ? unknown : unlistedText(Number(text), catalog, language));
  }
  return unlisted.length > 0 ? exitStatus.notListed : exitStatus.ok;
}

/** `explain --text`: one Markdown document about all codes and messages in a file. */
async function explainFile(
  path: string,
  { options: { anonymize, encoding }, language }: Given<typeof options>,
  catalog: Catalog,
  terminal: Terminal,
): Promise<ExitStatus> {
  const input = new TextInput(encoding, language, terminal);
  // A little more than is explained of a text: the document then says that there is more.
  const text = path === '-' ? await input.all(maxTextLength) : input.file(path);
  if (text === undefined) return exitStatus.usage;
  const { markdown, count } = await explainText(text, catalog, language, { anonymize, names: true });
  terminal.out(markdown);
  input.reportDoubts();
  return count > 0 ? exitStatus.ok : exitStatus.notListed;
}
