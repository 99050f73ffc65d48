import { type FoundMessage, findMessages, sureMessages } from '../../core/messages/findMessages';
import { type MessageIndex, messageIndex } from '../../core/messages/messageIndex';
import { visibleText } from '../../core/text/escape';
import { printableJson } from '../../core/text/printableJson';
import { openCatalog } from '../shell/catalogOptions';
import { terminalLanguage } from '../shell/cliLanguage';
import { inputLines } from '../shell/inputLines';
import { refuse } from '../shell/refuse';
import { type ExitStatus, exitStatus, type Terminal } from '../shell/terminal';
import { type FindArguments, readFindArguments } from './findArguments';
import { foundJson } from './findJson';
import { findStrings } from './findStrings';
import { findText } from './findText';

/** `find TEXT`, `find -`: the codes whose messages stand in the text, or in each line of standard input, to stdout. */
export async function find(given: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const asked = readFindArguments(given, terminalLanguage(terminal.env));
  if (typeof asked === 'string') return refuse(asked, terminal);
  const catalog = openCatalog(asked.catalog, asked.language, terminal);
  if (catalog === undefined) return exitStatus.usage;
  const index = await messageIndex(catalog);
  return asked.text === undefined
    ? findInLines(asked, index, terminal)
    : findInText(asked.text, asked, index, terminal);
}

function findInText(text: string, asked: FindArguments, index: MessageIndex, terminal: Terminal): ExitStatus {
  const { json, limit, language } = asked;
  const { messages, cut } = findMessages(index, text, limit);
  if (json) terminal.out(printableJson(messages.map((found) => foundJson(found, language))));
  else terminal.out(findText(messages, language));
  if (messages.length === 0) terminal.err(`${findStrings[language].notFound}\n`);
  else if (cut) terminal.err(`${findStrings[language].cut}\n`);
  return messages.length > 0 ? exitStatus.ok : exitStatus.notListed;
}

/** Of lines only those are told that surely hold a message: `3: the line`, or as JSON one object a line. */
async function findInLines(asked: FindArguments, index: MessageIndex, terminal: Terminal): Promise<ExitStatus> {
  const { json, limit, language } = asked;
  const rows: unknown[] = [];
  const print = (line: number, text: string, messages: readonly FoundMessage[]): void => {
    if (json) rows.push({ line, text, messages: messages.map((found) => foundJson(found, language)) });
    else terminal.out(`${line}: ${visibleText(text)}\n${indented(findText(messages, language))}`);
  };
  let [line, found, cut] = [0, 0, false];
  for await (const text of inputLines(terminal)) {
    line++;
    if (text.trim() === '') continue;
    // Most lines of a log are no messages: what is only likely would hide the others.
    const answer = sureMessages(index, text, limit);
    cut ||= answer.cut;
    if (answer.messages.length === 0) continue;
    found++;
    print(line, text, answer.messages);
  }
  if (json) terminal.out(printableJson(rows));
  if (found === 0) terminal.err(`${findStrings[language].notFoundInInput}\n`);
  else if (cut) terminal.err(`${findStrings[language].cut}\n`);
  return found > 0 ? exitStatus.ok : exitStatus.notListed;
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
