import type { CatalogsRow } from '../../protocol';
import type { CatalogsStrings } from './catalogsStrings';

/** At most so many rows stand below one row. */
const mostRows = 200;

/**
 * Rows of the first `items`, then one that says how many there are beside them, of `total`. `id` is that of the row
 * above.
 */
export function cut<T>(
  items: readonly T[],
  id: string,
  text: Pick<CatalogsStrings, 'more'>,
  row: (item: T, index: number) => CatalogsRow,
  total = items.length,
): CatalogsRow[] {
  const rows = items.slice(0, mostRows).map(row);
  const left = total - rows.length;
  if (left <= 0) return rows;
  return [...rows, { id: `${id}/more`, kind: 'more', label: text.more(left), description: '', tooltip: '', rows: [] }];
}
