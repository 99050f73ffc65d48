import type { Position } from 'vscode-languageserver';
import type { Catalog } from '../core/catalog/catalog';
import { spaceOf } from '../core/detection/codeSpace';
import type { CodeDocument } from '../core/document/codeDocument';
import { namedCodeAt } from '../core/names/namedCodes';
import { type CodeAt, CodeAtRequest } from '../protocol';
import type { Settings } from '../settings';
import type { Feature } from './feature';
import { rangeOf } from './ranges';

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
  return { code: found.code, range: rangeOf(document, found), listed: catalog.get(found.code) !== undefined };
}

export const codeAtFeature: Feature = {
  capabilities: {},
  register({ connection, answerDocument }) {
    connection.onRequest(
      CodeAtRequest,
      answerDocument(CodeAtRequest.method, null, ({ document, catalog, preferences }, { position }) =>
        codeAt(document, position, catalog, preferences.settings),
      ),
    );
  },
};
