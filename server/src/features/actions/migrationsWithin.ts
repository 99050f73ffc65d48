import type { Range } from 'vscode-languageserver';
import type { CodeDocument } from '../../core/codeDocument';
import type { Migration } from '../../core/migration/migrations';
import { longestName } from '../../core/names/nameScanner';
import type { Scene } from '../feature';

/** More codes than this are not fixed one by one. */
export const mostFixes = 20;

/** The legacy uses that a range touches, in order; the first of them where there are many. */
export async function migrationsWithin(scene: Scene<CodeDocument>, range: Range): Promise<Migration[]> {
  const { migrationsIn } = await import('../../core/migration/migrations');
  const { document, catalog, preferences } = scene;
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  const { enabled: names } = preferences.settings.names;
  return migrationsIn(document, catalog, { names, from: start - longestName, to: end + 1 })
    .filter(({ offset, text }) => offset <= end && offset + text.length >= start)
    .slice(0, mostFixes);
}
