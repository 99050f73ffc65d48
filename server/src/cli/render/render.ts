import { askedCodes, isCode } from '../../core/answers/tools';
import { argumentNamer, releaseNote, renderMessage } from '../../core/catalog';
import { type NameOf, noteText, renderTemplate } from '../../core/template';
import type { ArgumentNote, Rendered } from '../../core/template/javaFormat';
import { type Language, type Localized, visibleText } from '../../core/text';
import { unlistedText } from '../explain/entryText';
import { notACode, openCatalog } from '../shell/catalogs';
import { command, Refusal } from '../shell/command';
import { type ExitStatus, exitStatus, type Terminal } from '../shell/terminal';

const sentences: Readonly<Record<'nothing' | 'chooseRelease', Localized>> = {
  nothing: {
    en: 'Name the error code whose message is to be filled in, or give a --template.',
    'zh-CN': '请给出要填写消息的错误码，或用 --template 给出模板。',
  },
  chooseRelease: {
    en: 'Choose a release with --job-version.',
    'zh-CN': '可用 --job-version 选择版本。',
  },
};

/** `render CODE [ARG...]`: the message with its arguments to stdout, what is wrong with them to stderr. */
export const render = command(
  {
    name: 'render',
    usage: {
      en: 'render CODE [ARG...] [options]\nrender --template PATTERN [ARG...] [options]',
      'zh-CN': 'render 错误码 [参数...] [选项]\nrender --template 模板 [参数...] [选项]',
    },
    summary: {
      en: 'Prints the message of a code, or a template, with arguments filled in.',
      'zh-CN': '输出填入参数后的错误消息或模板。',
    },
    args: [
      {
        placeholder: { en: 'ARG', 'zh-CN': '参数' },
        help: {
          en: 'The argument for {0}, then for {1}, and so on. Put -- before an argument that begins with -: render CODE -- -5. Where a format expects a number, a text such as 42 or -0.5 is one; a date is written as 2024-01-31, 2024-01-31T08:00:00Z, or in milliseconds since 1970.',
          'zh-CN':
            '依次对应 {0}、{1} 等。以 - 开头的参数放在 -- 之后：render 错误码 -- -5。格式要求数字时，42 或 -0.5 这样的文本就是数字；日期写作 2024-01-31、2024-01-31T08:00:00Z，或自 1970 年起的毫秒数。',
        },
      },
    ],
    options: {
      template: {
        kind: 'value',
        placeholder: { en: 'PATTERN', 'zh-CN': '模板' },
        accepts: { en: 'the text of a template', 'zh-CN': '模板的文本' },
        read: (text: string): string | undefined => text,
        help: {
          en: "A pattern of java.text.MessageFormat: 'Retry {0,number,#} on {1,date,yyyy-MM-dd}'.",
          'zh-CN': "java.text.MessageFormat 模板：'重试 {0,number,#} 次，{1,date,yyyy-MM-dd}'。",
        },
      },
      plain: {
        kind: 'flag',
        help: {
          en: 'Reads the template as plain text with {0} in it: a quote is just a quote.',
          'zh-CN': '将模板视为带有 {0} 的普通文本：引号就是引号。',
        },
      },
      java: {
        kind: 'flag',
        help: {
          en: 'Reads the template as a pattern of java.text.MessageFormat. Without --plain and --java the catalog decides: messages of a bundle (.properties) are patterns; without arguments they are printed as they are written, as Spring does.',
          'zh-CN':
            '将模板视为 java.text.MessageFormat 模板。两者都不指定时由目录决定：消息文件（.properties）中的消息是这种模板，并且与 Spring 一样，没有给出参数时原样显示。',
        },
      },
      'time-zone': {
        kind: 'value',
        placeholder: { en: 'OFFSET', 'zh-CN': '时差' },
        accepts: { en: 'UTC or an offset such as +08:00', 'zh-CN': 'UTC，或 +08:00 这样的时差' },
        read: readZone,
        help: {
          en: 'The time zone of dates: UTC (default), or an offset such as +08:00 or --time-zone=-03:30.',
          'zh-CN': '日期所用的时区：UTC（默认），或 +08:00、--time-zone=-03:30 这样的时差。',
        },
      },
    },
    exclusive: ['plain', 'java'],
    failsWhen: {
      en: 'the code is not listed, an argument is missing or of the wrong type, or Java refuses the template.',
      'zh-CN': '错误码未收录，缺少参数或参数不合模板的要求，或 Java 不接受模板。',
    },
  },
  ({ args, options, language, catalog: from }, terminal) => {
    const { template, plain, java, 'time-zone': zone = 0 } = options;
    const style = plain ? 'plain' : java ? 'java' : undefined;
    if (template !== undefined) {
      return print(
        renderTemplate(template, style ?? 'java', language, args, zone),
        () => undefined,
        language,
        terminal,
      );
    }
    const [given, ...values] = args;
    if (given === undefined) return new Refusal(sentences.nothing);
    const catalog = openCatalog(from, language, terminal);
    if (catalog === undefined) return exitStatus.usage;
    const [code = given] = askedCodes(given, catalog);
    if (!isCode(code, catalog)) return notACode(code, from);
    const entry = catalog.get(Number(code));
    if (entry === undefined) {
      terminal.err(unlistedText(Number(code), catalog, language));
      return exitStatus.notListed;
    }
    const rendered =
      style === undefined
        ? renderMessage(entry, language, values, zone)
        : renderTemplate(entry.message[language], style, language, values, zone);
    const release = releaseNote(entry, catalog, language);
    if (release !== undefined) terminal.err(`${release} ${sentences.chooseRelease[language]}\n`);
    return print(rendered, argumentNamer(entry, language), language, terminal);
  },
);

/** No clock is farther from UTC than this, in minutes. */
const maxOffset = 18 * 60;

/** Minutes ahead of UTC of `UTC`, `+08:00`, `-0330`. */
function readZone(text: string): number | undefined {
  if (/^(?:utc|z)$/i.test(text)) return 0;
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(text) ?? [];
  const ahead = Number(hours) * 60 + Number(minutes);
  if (sign === undefined || ahead > maxOffset || Number(minutes) > 59) return undefined;
  return sign === '-' ? -ahead : ahead;
}

function print({ text, notes }: Rendered, nameOf: NameOf, language: Language, terminal: Terminal): ExitStatus {
  terminal.out(`${printable(text)}\n`);
  for (const note of notes) terminal.err(`${noteText(note, language, nameOf)}\n`);
  return notes.some(isFailure) ? exitStatus.findings : exitStatus.ok;
}

/** Extra arguments change nothing. With any other note the service would have answered something else. */
function isFailure(note: ArgumentNote): boolean {
  return note.kind !== 'extra' && !(note.kind === 'pattern' && note.problem.kind === 'lostText');
}

/** Spaces and line breaks belong to the message; no other hidden character reaches the terminal. */
function printable(text: string): string {
  return text
    .split(/([\t\n ]+)/)
    .map((part, index) => (index % 2 === 1 ? part : visibleText(part)))
    .join('');
}
