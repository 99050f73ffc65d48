import type { Language } from '../text';

/** The releases of JOB 3.x whose codes are known, oldest first. */
export const jobVersions = ['3.3', '3.4', '3.5', '3.6', '3.7', '3.8', '3.9', '3.10', '3.11', '3.12'] as const;

export type JobVersion = (typeof jobVersions)[number];

/** A version a person can choose: one of the above, or all of the 2.x line, which the published page was written for. */
export type ChosenVersion = '2.x' | JobVersion;

/** What the setting `jobVersion` and the option `--job-version` take. */
export type VersionSetting = 'auto' | ChosenVersion;

export const versionSettings: readonly VersionSetting[] = ['auto', '2.x', ...jobVersions];

/** From one release to another, both included. `first` undefined: since 2.x. The newest release includes all later ones. */
export interface VersionRange {
  readonly first: JobVersion | undefined;
  readonly last: JobVersion;
}

export const [oldestVersion] = jobVersions;

export const newestVersion: JobVersion = jobVersions.at(-1) ?? oldestVersion;

export function isJobVersion(text: string): text is JobVersion {
  return jobVersions.some((version) => version === text);
}

/** Negative if `a` is older. */
export function compareVersions(a: JobVersion, b: JobVersion): number {
  return jobVersions.indexOf(a) - jobVersions.indexOf(b);
}

/** True if a meaning with this range holds in `version`. A meaning without a range holds in every version. */
export function holdsIn(range: VersionRange | undefined, version: ChosenVersion): boolean {
  if (range === undefined) return true;
  if (version === '2.x') return range.first === undefined;
  const { first, last } = range;
  return (first === undefined || compareVersions(first, version) <= 0) && compareVersions(version, last) <= 0;
}

/** True if meanings with these ranges both hold in a known release of JOB 3.x. */
export function holdTogether(a: VersionRange | undefined, b: VersionRange | undefined): boolean {
  if (a === undefined || b === undefined) return true;
  // If there are several, the last one ends one of the ranges.
  const last = compareVersions(a.last, b.last) < 0 ? a.last : b.last;
  return holdsIn(a, last) && holdsIn(b, last);
}

/** True if a meaning with this range holds in every known release of JOB 3.x. */
export function holdsInAll(range: VersionRange | undefined): boolean {
  return range === undefined || (range.last === newestVersion && (range.first ?? oldestVersion) === oldestVersion);
}

/** The number of releases between `version` and the nearest one of the range; 0 if it holds in `version`. */
export function distanceTo(version: ChosenVersion, range: VersionRange | undefined): number {
  if (range === undefined || holdsIn(range, version)) return 0;
  const at = releases.indexOf(version);
  return Math.max(releases.indexOf(range.first ?? '2.x') - at, at - releases.indexOf(range.last));
}

const releases: readonly ChosenVersion[] = ['2.x', ...jobVersions];

interface VersionWording {
  since(version: string): string;
  until(version: string): string;
}

const wordings: Readonly<Record<Language, VersionWording>> = {
  en: { since: (version) => `${version} and later`, until: (version) => `up to ${version}` },
  'zh-CN': { since: (version) => `${version} 及以后`, until: (version) => `${version} 及以前` },
};

const shortWording: VersionWording = { since: (version) => `${version}+`, until: (version) => `≤${version}` };

/**
 * The releases of a meaning in words: `3.5 and later`, `up to 3.4`, `3.6–3.8`, `3.10`. Undefined if it holds in all
 * known releases.
 */
export function versionText(range: VersionRange | undefined, language: Language): string | undefined {
  return worded(range, wordings[language]);
}

/** The same for titles and rows, which have little room, in every language: `3.5+`, `≤3.4`, `3.6–3.8`. */
export function versionLabel(range: VersionRange | undefined): string | undefined {
  return worded(range, shortWording);
}

/** The newest release includes all later ones, and the oldest known one all before it. */
function worded(range: VersionRange | undefined, wording: VersionWording): string | undefined {
  if (range === undefined || holdsInAll(range)) return undefined;
  const { first, last } = range;
  if (first === undefined || first === oldestVersion) return wording.until(last);
  if (last === newestVersion) return wording.since(first);
  return first === last ? first : `${first}–${last}`;
}
