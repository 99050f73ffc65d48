import { renderMessage } from '../../core/catalog/renderEntry';
import type { ArgumentNote, Rendered } from '../../core/template/javaFormat/formatPattern';
import { noteText } from '../../core/template/renderStrings';
import { renderTemplate } from '../../core/template/renderTemplate';
import { visibleText } from '../../core/text/escape';
import type { Language } from '../../core/text/language';
import { explainUnlisted } from '../explain/explainText';
import { openCatalog } from '../shell/catalogOptions';
import { terminalLanguage } from '../shell/cliLanguage';
import { isCode, notACode } from '../shell/codeArgument';
import { refuse } from '../shell/refuse';
import { type ExitStatus, exitStatus, type Terminal } from '../shell/terminal';
import { type RenderArguments, readRenderArguments } from './renderArguments';

/** `render CODE [ARG...]`: the message with its arguments to stdout, what is wrong with them to stderr. */
export function render(given: readonly string[], terminal: Terminal): ExitStatus {
  const asked = readRenderArguments(given, terminalLanguage(terminal.env));
  if (typeof asked === 'string') return refuse(asked, terminal);
  const { what, args, style = 'java', language, zone } = asked;
  if ('template' in what) return print(renderTemplate(what.template, style, language, args, zone), language, terminal);
  return renderCode(what.code, asked, terminal);
}

function renderCode(
  code: string,
  { args, style, zone, language, catalog: options }: RenderArguments,
  terminal: Terminal,
): ExitStatus {
  const catalog = openCatalog(options, language, terminal);
  if (catalog === undefined) return exitStatus.usage;
  if (!isCode(code, catalog)) return refuse(notACode(code, options, terminalLanguage(terminal.env)), terminal);
  const entry = catalog.get(Number(code));
  if (entry === undefined) {
    terminal.err(explainUnlisted(Number(code), catalog, language));
    return exitStatus.notListed;
  }
  const rendered =
    style === undefined
      ? renderMessage(entry, language, args, zone)
      : renderTemplate(entry.message[language], style, language, args, zone);
  return print(rendered, language, terminal);
}

function print({ text, notes }: Rendered, language: Language, terminal: Terminal): ExitStatus {
  terminal.out(`${shown(text)}\n`);
  for (const note of notes) terminal.err(`${noteText(note, language)}\n`);
  return notes.some(isAmiss) ? exitStatus.findings : exitStatus.ok;
}

/** What is too much harms nobody; without the others the service would have answered something else. */
function isAmiss(note: ArgumentNote): boolean {
  return note.kind !== 'extra' && !(note.kind === 'pattern' && note.problem.kind === 'lostText');
}

/** Blanks and line breaks are the message's own; nothing else in it may work on the terminal. */
function shown(text: string): string {
  return text
    .split(/([\t\n ]+)/)
    .map((part, index) => (index % 2 === 1 ? part : visibleText(part)))
    .join('');
}
