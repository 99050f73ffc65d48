import type { Position } from 'vscode-languageserver';
import type { Catalog } from '../core/catalog';
import type { CodeDocument } from '../core/codeDocument';
import { spaceOf } from '../core/codeSpace';
import { type CodeAt, CodeAtRequest } from '../protocol';
import type { Feature } from './feature';
import { rangeOf } from './ranges';

/** The code under the cursor, for the commands that take it; null where none stands. */
export function codeAt(document: CodeDocument, position: Position, catalog: Catalog): CodeAt | null {
  const found = document.codeAt(document.offsetAt(position));
  if (!found || !spaceOf(catalog).has(found.code)) return null;
  return { code: found.code, range: rangeOf(document, found), listed: catalog.get(found.code) !== undefined };
}

export const codeAtFeature: Feature = {
  capabilities: {},
  register({ connection, answerDocument }) {
    connection.onRequest(
      CodeAtRequest,
      answerDocument(CodeAtRequest.method, null, ({ document, catalog }, { position }) =>
        codeAt(document, position, catalog),
      ),
    );
  },
};
