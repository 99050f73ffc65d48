import type { Language } from '../text/language';
import { holdsInAll, newestVersion, oldestVersion, type VersionRange } from './jobVersion';

interface Wording {
  since(version: string): string;
  until(version: string): string;
}

const wordings: Readonly<Record<Language, Wording>> = {
  en: { since: (version) => `${version} and later`, until: (version) => `up to ${version}` },
  'zh-CN': { since: (version) => `${version} 及以后`, until: (version) => `${version} 及以前` },
};

const short: Wording = { since: (version) => `${version}+`, until: (version) => `≤${version}` };

/**
 * The releases of a meaning in words: `3.5 and later`, `up to 3.4`, `3.6–3.8`, `3.10`. Undefined where it holds in all
 * that are known, of which there is nothing to tell.
 */
export function versionText(range: VersionRange | undefined, language: Language): string | undefined {
  return worded(range, wordings[language]);
}

/** The same for titles and rows, where there is little room, alike in every language: `3.5+`, `≤3.4`, `3.6–3.8`. */
export function versionLabel(range: VersionRange | undefined): string | undefined {
  return worded(range, short);
}

/** The newest release stands for all later ones, and the oldest that is known for all before it. */
function worded(range: VersionRange | undefined, wording: Wording): string | undefined {
  if (range === undefined || holdsInAll(range)) return undefined;
  const { first, last } = range;
  if (first === undefined || first === oldestVersion) return wording.until(last);
  if (last === newestVersion) return wording.since(first);
  return first === last ? first : `${first}–${last}`;
}
