import type { Settings } from '../../contract/settings';
import type { CatalogReport, LayerReport } from '../../core/catalog/catalogReport';
import type { Language } from '../../core/text/language';
import { type ReadingStrings, readingStrings } from './readingStrings';

type Known = Pick<CatalogReport, 'trusted'> & { readonly layers: readonly Pick<LayerReport, 'kind' | 'state'>[] };

/** True while a folder of the workspace is being read, or has yet to be. */
export function isReading({ layers }: Known): boolean {
  return layers.some(({ state }) => state === 'reading' || state === 'waiting');
}

/** Why the catalogs of the workspace are not there, or not all; empty where they are, which goes without saying. */
export function readingNote(report: Known, settings: Settings, language: Language): string {
  const reason = reasonOf(report, settings);
  return reason === undefined ? '' : readingStrings[language].notes[reason];
}

function reasonOf(report: Known, { workspaceCatalogs }: Settings): keyof ReadingStrings['notes'] | undefined {
  if (!report.trusted) return 'untrusted';
  if (isReading(report)) return 'reading';
  const folders = report.layers.filter(({ kind }) => kind === 'workspace');
  if (folders.length === 0 || folders.some(({ state }) => state !== 'off')) return undefined;
  return workspaceCatalogs.enabled ? 'onNoDisk' : 'off';
}
