import type { Catalog } from '../../core/catalog';
import {
  alikeMessages,
  type FoundMessage,
  findMessages,
  type MessageIndex,
  messageIndex,
  sureMessages,
} from '../../core/messages';
import { printableJson, visibleText } from '../../core/text';
import { openCatalog } from '../shell/catalogs';
import { command, type Given, Refusal } from '../shell/command';
import { TextInput } from '../shell/input';
import { inputOptions, type OptionTable } from '../shell/options';
import { type ExitStatus, exitStatus, type Terminal } from '../shell/terminal';
import { alikeText, foundJson, foundText } from './findOutput';
import { findStrings } from './findStrings';

/** The maximum that the language server gives. */
const maxCodes = 100;

const defaultLimit = 10;

/** Maximum number of messages that are only like a text. */
const maxAlike = 3;

const options = {
  json: {
    kind: 'flag',
    help: {
      en: 'Prints a JSON list: code, arguments by index (null if the text does not show one), argumentNames (index, kind, name), score, constant, message, language, layer, offset, length, and more; with -, a list of line, text and messages.',
      'zh-CN':
        '以 JSON 列表输出：code、arguments（按序号，文本未写明的为 null）、argumentNames（序号、类型、名称）、score、constant、message、language、layer、offset、length 等；与 - 同用时为 line、text、messages 的列表。',
    },
  },
  limit: {
    kind: 'value',
    placeholder: { en: 'N', 'zh-CN': '个数' },
    accepts: { en: `a number from 1 to ${maxCodes}`, 'zh-CN': `1 到 ${maxCodes} 的数字` },
    read: readLimit,
    help: {
      en: `Maximum number of codes for a text: 1 to ${maxCodes}, by default ${defaultLimit}.`,
      'zh-CN': `每段文本最多输出多少个错误码：1 到 ${maxCodes}，默认 ${defaultLimit}。`,
    },
  },
  ...inputOptions,
} satisfies OptionTable;

/** `find TEXT`, `find -`: the codes whose messages are in the text, or in each line of standard input, to stdout. */
export const find = command(
  {
    name: 'find',
    usage: { en: 'find TEXT | - [options]', 'zh-CN': 'find 文本 | - [选项]' },
    summary: {
      en: 'Finds the code of a message, and the values it was filled with.',
      'zh-CN': '根据消息查找错误码，以及消息中填入的参数。',
    },
    args: [
      {
        placeholder: { en: 'TEXT', 'zh-CN': '文本' },
        help: {
          en: 'A message as it was shown, or a whole line of a log, in Chinese or English. The best match comes first; equally likely ones say so. Put -- before a text that begins with -.',
          'zh-CN':
            '显示出来的消息或整行日志，中英文均可。最可能的在前，可能性相同的会注明。以 - 开头的文本放在 -- 之后。',
        },
      },
      {
        placeholder: { en: '-', 'zh-CN': '-' },
        help: {
          en: 'Searches each line of standard input, and prints the lines that certainly hold a message, with their numbers.',
          'zh-CN': '逐行查找标准输入，输出确定含有消息的行及其行号。',
        },
      },
    ],
    maxArgs: 1,
    options,
    failsWhen: {
      en: 'no message fits the text; the messages that are most alike are printed then.',
      'zh-CN': '没有与文本相符的消息，此时输出含义最接近的消息。',
    },
  },
  (given, terminal): Refusal | Promise<ExitStatus> => {
    const [text] = given.args;
    if (text === undefined) return new Refusal((language) => findStrings[language].nothing);
    return search(text, given, terminal);
  },
);

function readLimit(text: string): number | undefined {
  const limit = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return limit < 1 || limit > maxCodes ? undefined : limit;
}

async function search(text: string, given: Given<typeof options>, terminal: Terminal): Promise<ExitStatus> {
  const catalog = openCatalog(given.catalog, given.language, terminal);
  if (catalog === undefined) return exitStatus.usage;
  const index = await messageIndex(catalog);
  return given.isInput ? searchLines(given, index, terminal) : searchText(text, given, catalog, index, terminal);
}

async function searchText(
  text: string,
  { options: { json, limit = defaultLimit }, language }: Given<typeof options>,
  catalog: Catalog,
  index: MessageIndex,
  terminal: Terminal,
): Promise<ExitStatus> {
  const { messages, cut } = findMessages(index, text, limit);
  if (json) terminal.out(printableJson(messages.map((found) => foundJson(found, language))));
  else terminal.out(foundText(messages, language));
  if (messages.length === 0) {
    terminal.err(`${findStrings[language].notFound}\n`);
    // For people only: a program wants what fits.
    const alike = json ? [] : await alikeMessages(catalog, text, Math.min(limit, maxAlike));
    if (alike.length > 0) terminal.out(`${findStrings[language].mostAlike}\n${alikeText(alike, language)}`);
  } else if (cut) terminal.err(`${findStrings[language].cut}\n`);
  return messages.length > 0 ? exitStatus.ok : exitStatus.notListed;
}

/** Prints the lines that certainly hold a message: `3: the line`, or as JSON one object for each line. */
async function searchLines(
  { options: { json, limit = defaultLimit, encoding }, language }: Given<typeof options>,
  index: MessageIndex,
  terminal: Terminal,
): Promise<ExitStatus> {
  const rows: unknown[] = [];
  const print = (line: number, text: string, messages: readonly FoundMessage[]): void => {
    if (json) rows.push({ line, text, messages: messages.map((found) => foundJson(found, language)) });
    else terminal.out(`${line}: ${visibleText(text)}\n${indented(foundText(messages, language))}`);
  };
  const input = new TextInput(encoding, language, terminal);
  let [line, found, cut] = [0, 0, false];
  for await (const text of input.lines()) {
    line++;
    if (text.trim() === '') continue;
    // Most lines of a log are not messages: likely matches would hide the certain ones.
    const answer = sureMessages(index, text, limit);
    cut ||= answer.cut;
    if (answer.messages.length === 0) continue;
    found++;
    print(line, text, answer.messages);
  }
  if (json) terminal.out(printableJson(rows));
  input.reportDoubts();
  if (found === 0) terminal.err(`${findStrings[language].notFoundInInput}\n`);
  else if (cut) terminal.err(`${findStrings[language].cut}\n`);
  return found > 0 ? exitStatus.ok : exitStatus.notListed;
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
