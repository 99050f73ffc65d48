import type { Range } from 'vscode-languageserver';
import { documentHandler } from '../../contract/feature';
import type { Settings } from '../../contract/settings';
import type { Catalog } from '../../core/catalog/catalog';
import { CodeFinder } from '../../core/mentions/codeFinder';
import type { CodeDocument } from '../../core/mentions/document/codeDocument';
import type { FoundMessage } from '../../core/messages/findMessages';
import { judgeMessage } from '../../core/messages/response/judgedMessage';
import { responseAt } from '../../core/messages/response/response';
import { argumentsOrNull, type FilledArguments } from '../../core/template/filledArguments';
import type { FilledCode, FilledCodeParams } from '../../protocol';
import { surelyFound } from '../shared/foundMessages';

/** So much of a selection is read, and so much of a line on each side of the cursor, in UTF-16 units. */
const reach = 4096;

/**
 * The code at a range, the first one in a selection, with what its message was filled with: the message of the response it
 * is the code of, else one that stands in the selection or the line. Without a code the one whose message stands there.
 */
export async function filledCode(
  document: CodeDocument,
  range: Range,
  catalog: Catalog,
  { names }: Pick<Settings, 'names'>,
): Promise<FilledCode | null> {
  const start = document.offsetAt(range.start);
  const end = Math.max(start, document.offsetAt(range.end));
  const text = textAround(document, start, end);
  const found =
    new CodeFinder(document, catalog, names.enabled).at(start) ??
    new CodeFinder(document, catalog, false).between(start, Math.min(end, start + reach))[0];
  const response = responseAt(document, found?.offset ?? start);
  const code = found?.code ?? response?.code.value;
  const search = (message: string) => surelyFound(message, catalog, code);
  if (code !== undefined && response?.code.value === code && response.message) {
    const verdict = await judgeMessage(response.message.value, code, catalog, search);
    return filled(code, verdict.kind === 'agrees' ? verdict.arguments : []);
  }
  const messages = await search(text);
  const message: FoundMessage | undefined =
    code === undefined ? messages[0] : messages.find(({ entry }) => entry.code === code);
  const meant = code ?? message?.entry.code;
  return meant === undefined ? null : filled(meant, message?.arguments ?? []);
}

/** The selection, or the line of the cursor. */
function textAround(document: CodeDocument, start: number, end: number): string {
  if (end > start) return document.slice(start, Math.min(end, start + reach));
  const line = document.lineAt(start);
  return document.slice(
    Math.max(document.lineStart(line), start - reach),
    Math.min(document.lineEnd(line), start + reach),
  );
}

function filled(code: number, values: FilledArguments): FilledCode {
  return { code, arguments: argumentsOrNull(values) };
}

export const filledCodeHandler = documentHandler(
  null,
  ({ document, catalog, preferences }, { range }: FilledCodeParams) =>
    filledCode(document, range, catalog, preferences.settings),
);
