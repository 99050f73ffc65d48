import type { Range } from 'vscode-languageserver';
import type { RequestContext } from '../../contract/requestContext';
import type { Migration } from '../../core/checks/migration/migration';
import type { CodeDocument } from '../../core/mentions/document/codeDocument';
import { longestName } from '../../core/mentions/names/nameScanner';

/** More codes than this are not fixed one by one. */
const mostFixes = 20;

/** So much is looked through before it is asked whether that is enough: all of a large document may be selected. UTF-16. */
const stretch = 64 * 1024;

/** The legacy uses that a range touches, in order; the first of them where there are many. */
export async function migrationsWithin(context: RequestContext<CodeDocument>, range: Range): Promise<Migration[]> {
  const { migrationsIn } = await import('../../core/checks/migration/migrations');
  const { document, catalog, preferences } = context;
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  const { enabled: names } = preferences.settings.names;
  const found: Migration[] = [];
  for (let from = start - longestName; from <= end && found.length < mostFixes; from += stretch) {
    const to = Math.min(from + stretch, end + 1);
    const migrations = migrationsIn(document, catalog, { names, from, to });
    found.push(...migrations.filter(({ offset, text }) => offset <= end && offset + text.length >= start));
  }
  return found.slice(0, mostFixes);
}
