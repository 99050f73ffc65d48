import type { Settings } from '../../contract/settings';
import type { Catalog } from '../../core/catalog/catalog';
import { digitsOf } from '../../core/catalog/codeNumbers';
import { explainedCodes } from '../../core/mentions/detection/explainedCodes';
import type { CodeDocument } from '../../core/mentions/document/codeDocument';
import { namedCodes } from '../../core/mentions/names/namedCodes';
import { isLog } from '../../core/text/languages';
import type { CodeUnder } from './codeUnder';

/**
 * The explained codes that begin in [from, to), in order; UTF-16 offsets. By number and, save in logs, which are large and
 * name none, by name.
 */
export function codesBetween(
  document: CodeDocument,
  catalog: Catalog,
  { names }: Pick<Settings, 'names'>,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): CodeUnder[] {
  const numbers = explainedCodes(document, catalog, from, to).map((found) => ({
    ...found,
    length: digitsOf(found.code),
  }));
  const named = names.enabled && !isLog(document) ? namedCodes(document, catalog, from, to) : [];
  return named.length === 0 ? numbers : [...numbers, ...named].sort((a, b) => a.offset - b.offset);
}
