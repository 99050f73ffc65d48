import type { Position } from 'vscode-languageserver';
import { documentHandler } from '../../contract/feature';
import type { Settings } from '../../contract/settings';
import type { Catalog } from '../../core/catalog/catalog';
import type { CodeDocument } from '../../core/mentions/document/codeDocument';
import { spaceOf } from '../../core/mentions/document/codeSpace';
import { namedCodeAt } from '../../core/mentions/names/namedCodes';
import type { CodeAt, CodeAtParams } from '../../protocol';

/** The code under the cursor, by number or by name, for the commands that take it; null where none stands. */
export function codeAt(
  document: CodeDocument,
  position: Position,
  catalog: Catalog,
  { names }: Pick<Settings, 'names'>,
): CodeAt | null {
  const offset = document.offsetAt(position);
  const number = document.codeAt(offset);
  const isCode = number !== undefined && spaceOf(catalog).has(number.code);
  const found = isCode ? number : names.enabled ? namedCodeAt(document, catalog, offset) : undefined;
  if (!found) return null;
  return { code: found.code };
}

export const codeAtHandler = documentHandler(null, ({ document, catalog, preferences }, { position }: CodeAtParams) =>
  codeAt(document, position, catalog, preferences.settings),
);
