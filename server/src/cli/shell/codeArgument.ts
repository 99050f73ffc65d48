import type { Catalog } from '../../core/catalog/catalog';
import { spaceOf } from '../../core/mentions/document/codeSpace';
import { visibleText } from '../../core/text/escape';
import type { Language } from '../../core/text/language';
import type { CatalogOptions } from './catalogOptions';
import { cliStrings } from './strings';

/** Whether an argument is a number that this catalog takes for a code, listed or not. */
export function isCode(text: string, catalog: Catalog): boolean {
  return /^[1-9][0-9]{0,9}$/.test(text) && spaceOf(catalog).has(Number(text));
}

/** One sentence about an argument that is none. */
export function notACode(text: string, { files }: CatalogOptions, language: Language): string {
  const strings = cliStrings(language);
  return files.length === 0 ? strings.notACode(visibleText(text)) : strings.notInCatalogs(visibleText(text));
}
