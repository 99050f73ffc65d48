import type { Position } from 'vscode-languageserver';
import { documentHandler } from '../../contract/feature';
import type { Settings } from '../../contract/settings';
import type { Catalog } from '../../core/catalog/catalog';
import { CodeFinder } from '../../core/mentions/codeFinder';
import type { CodeDocument } from '../../core/mentions/document/codeDocument';
import type { CodeAt, CodeAtParams } from '../../protocol';

/** The code under the cursor, by number or by name, for the commands that take it; null where none stands. */
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
