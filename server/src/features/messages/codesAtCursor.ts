import type { Position, Range } from 'vscode-languageserver';
import { documentHandler, type Settings } from '../../contract';
import type { Catalog, CatalogEntry } from '../../core/catalog';
import { CodeFinder } from '../../core/mentions';
import type { CodeDocument } from '../../core/mentions/document';
import type { FoundMessage } from '../../core/messages';
import { responseAt, responseOfCode } from '../../core/messages/response';
import { argumentsOrNull, type FilledArguments } from '../../core/template';
import type { CodeAt, CodeAtParams, FilledCode, FilledCodeParams } from '../../protocol';
import { responseVerdict, surelyFound } from '../shared/foundMessages';

/** Maximum length of a selection, and of the context on each side of the cursor, in UTF-16 units. */
const reach = 4096;

/**
 * Returns the code at a range, or the first one in a selection, with the values of its message: from the response that
 * contains it, else from a message in the selection or line. Without a code, returns the code of the message there.
 * `onlyCode`: all other codes are ignored.
 */
export async function filledCode(
  document: CodeDocument,
  range: Range,
  catalog: Catalog,
  { names }: Pick<Settings, 'names'>,
  onlyCode?: number,
): Promise<FilledCode | null> {
  const start = document.offsetAt(range.start);
  const end = Math.max(start, document.offsetAt(range.end));
  const text = textAround(document, start, end);
  const counts = (code: number): boolean => onlyCode === undefined || code === onlyCode;
  const at = new CodeFinder(document, catalog, names.enabled).at(start);
  const found =
    at && counts(at.code)
      ? at
      : new CodeFinder(document, catalog, false)
          .between(start, Math.min(end, start + reach))
          .find(({ code }) => counts(code));
  const response = found ? responseOfCode(document, found.offset) : responseAt(document, start);
  const code = found?.code ?? (response && counts(response.code.value) ? response.code.value : undefined);
  const verdict = response && response.code.value === code ? await responseVerdict(response, catalog) : undefined;
  if (code !== undefined && verdict) {
    return filled(code, catalog, verdict.kind === 'agrees' ? verdict : { entry: found?.entry });
  }
  const named = code ?? onlyCode;
  const messages = await surelyFound(text, catalog, named);
  const message: FoundMessage | undefined =
    named === undefined ? messages[0] : messages.find(({ entry }) => entry.code === named);
  const meant = code ?? message?.entry.code;
  return meant === undefined ? null : filled(meant, catalog, message ?? { entry: found?.entry });
}

/** Returns the selection, or the line of the cursor. */
function textAround(document: CodeDocument, start: number, end: number): string {
  if (end > start) return document.slice(start, Math.min(end, start + reach));
  const line = document.lineAt(start);
  return document.slice(
    Math.max(document.lineStart(line), start - reach),
    Math.min(document.lineEnd(line), start + reach),
  );
}

/** A message found in a text, or only the meaning of the code. */
interface Found {
  readonly entry: CatalogEntry | undefined;
  readonly arguments?: FilledArguments;
}

function filled(code: number, catalog: Catalog, { entry, arguments: values = [] }: Found): FilledCode {
  const meaning = entry === undefined || entry === catalog.get(code) ? -1 : catalog.meanings(code).indexOf(entry);
  return { code, arguments: argumentsOrNull(values), ...(meaning < 0 ? {} : { meaning }) };
}

export const filledCodeHandler = documentHandler(
  null,
  ({ document, catalog, preferences }, { range, code }: FilledCodeParams) =>
    filledCode(document, range, catalog, preferences.settings, code),
);

/** Returns the code at the cursor, by number or by name, for commands that need one; null if there is none. */
export function codeAt(
  document: CodeDocument,
  position: Position,
  catalog: Catalog,
  { names }: Pick<Settings, 'names'>,
): CodeAt | null {
  const found = new CodeFinder(document, catalog, names.enabled).candidateAt(document.offsetAt(position));
  if (!found) return null;
  return { code: found.code };
}

export const codeAtHandler = documentHandler(null, ({ document, catalog, preferences }, { position }: CodeAtParams) =>
  codeAt(document, position, catalog, preferences.settings),
);
