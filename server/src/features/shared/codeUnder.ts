import type { Settings } from '../../contract/settings';
import type { Catalog } from '../../core/catalog/catalog';
import type { CatalogEntry } from '../../core/catalog/catalogEntry';
import { digitsOf } from '../../core/catalog/codeNumbers';
import { explainedCodeAt } from '../../core/mentions/detection/explainedCodes';
import type { CodeDocument } from '../../core/mentions/document/codeDocument';
import { namedCodeAt } from '../../core/mentions/names/namedCodes';

/** A code as it stands in a document, by number or by name. */
export interface CodeUnder {
  readonly code: number;
  /** What the name stands for, or what leads for the number; undefined for an unlisted number. */
  readonly entry?: CatalogEntry;
  /** As it stands in the document; undefined for a number. */
  readonly name?: string;
  /** Of its number or name, without what the name is a member of; UTF-16. */
  readonly offset: number;
  readonly length: number;
}

/** The explained number, or else the name of a code, that covers `offset` or ends at it. */
export function codeUnder(
  document: CodeDocument,
  catalog: Catalog,
  offset: number,
  { names }: Pick<Settings, 'names'>,
): CodeUnder | undefined {
  const number = explainedCodeAt(document, catalog, offset);
  if (number) return { ...number, length: digitsOf(number.code) };
  return names.enabled ? namedCodeAt(document, catalog, offset) : undefined;
}
