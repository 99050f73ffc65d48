import { MarkupKind, type Position } from 'vscode-languageserver';
import type { Preferences, RequestContext } from '../../server/src/contract/requestContext';
import { defaultSettings } from '../../server/src/contract/settings';
import type { Catalog } from '../../server/src/core/catalog/catalog';
import type { LayerReport } from '../../server/src/core/catalog/catalogReport';
import { codeDocuments } from '../../server/src/core/mentions/document/chunkedDocument';
import type { CodeDocument } from '../../server/src/core/mentions/document/codeDocument';
import type { PositionEncoding } from '../../server/src/core/mentions/document/positionEncoding';

/** A document from marked text, and the position of `$0` in it. */
export function marked(
  text: string,
  languageId = 'python',
  uri?: string,
  encoding?: PositionEncoding,
): { document: CodeDocument; position: Position } {
  const cursor = text.indexOf('$0');
  if (cursor < 0) throw new Error(`no $0 in ${JSON.stringify(text)}`);
  const document = documentOf(text.slice(0, cursor) + text.slice(cursor + 2), languageId, uri, encoding);
  return { document, position: document.positionAt(cursor) };
}

export function documentOf(
  text: string,
  languageId = 'python',
  uri = 'file:///a',
  encoding?: PositionEncoding,
): CodeDocument {
  return codeDocuments(encoding).create(uri, languageId, 1, text);
}

/** An editor that shows everything, in English, unless said otherwise. */
export function preferences(changes: Partial<Preferences> = {}): Preferences {
  return {
    settings: defaultSettings,
    language: 'en',
    commands: false,
    hoverFormat: MarkupKind.Markdown,
    completion: { labelDetails: true, tags: true, insertReplace: true, markdown: true, editRange: false },
    tokensByRange: true,
    actions: { literals: true, versionedEdits: true, annotations: true },
    diagnostics: { deprecated: true, places: true },
    navigation: { definitionLinks: true, symbolTree: true, lateRanges: true },
    ...changes,
  };
}

/** The context of a request about a document that was not edited, in a workspace without other documents. */
export function requestContext<Document>(
  document: Document,
  catalog: Catalog,
  shown: Preferences = preferences(),
  layers: readonly LayerReport[] = [],
): RequestContext<Document> {
  return {
    document,
    catalog,
    report: () => ({ layers, trusted: true, skipped: [] }),
    preferences: shown,
    sinceEdit: Number.POSITIVE_INFINITY,
    workspace: {
      maxWait: 2000,
      folders: () => [],
      opened: () => undefined,
      visit: async () => ({ read: 0, skipped: [] }),
    },
    whileReading: () => undefined,
    client: { sendProgress: () => undefined, warn: () => undefined },
    logs: async () => undefined,
  };
}

/** A range on one line, as most answers here are. */
export function on(line: number, start: number, end: number) {
  return { start: { line, character: start }, end: { line, character: end } };
}
