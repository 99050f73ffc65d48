import type { Skipped } from '../../core/catalog/catalogReport';
import { visibleText } from '../../core/text/escape';
import type { Language } from '../../core/text/language';
import type { CatalogsRow } from '../../protocol';
import { readingStrings } from '../catalogViews/readingStrings';
import { fileName, filePath } from '../shared/filePlace';
import { catalogsStrings } from './catalogsStrings';
import { cut } from './cutRows';

/**
 * Files and folders that were not read, and why, below one row; nothing where there are none. They are not opened from
 * here: some are pipes, some would never end. `above` is the id of the row above, `total` how many there are in all.
 */
export function skippedRows(
  skipped: readonly Skipped[],
  above: string,
  language: Language,
  total = skipped.length,
): CatalogsRow[] {
  if (total === 0) return [];
  const text = catalogsStrings[language];
  const id = `${above}/skipped`;
  const row = ({ file, reason }: Skipped, index: number): CatalogsRow => {
    const why = readingStrings[language].reasons[reason];
    const tooltip = `${filePath(file)}: ${why}`;
    return {
      id: `${id}/${index}`,
      kind: 'skipped',
      label: fileName(file) || visibleText(file),
      description: why,
      tooltip,
      rows: [],
    };
  };
  const rows = cut(skipped, id, text, row, total);
  return [{ id, kind: 'skipped', label: text.skipped, description: String(total), tooltip: text.skipped, rows }];
}
