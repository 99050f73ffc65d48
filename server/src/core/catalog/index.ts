/** Codes and what they mean: entries, layers, merging, releases, twins. */

export { type Advice, type AdvicePiece, advicePieces } from './advice';
export { adviceFor, likeliestCause, likeliestCauses } from './adviceFor';
export { type ArgumentKind, argumentNamer, argumentNamesJson } from './argumentName';
export { type BuiltIn, builtInFromJson } from './builtIn';
export type { Catalog, Conflict, Families, NamedEntry, TextConflict } from './catalog';
export {
  type CatalogEntry,
  type CatalogProblem,
  type CodeGroup,
  type ConstantName,
  isLegacy,
  isMadeUpName,
  isNamed,
  type Origin,
  type ParameterRename,
} from './catalogEntry';
export {
  type CatalogReport,
  type LayerReport,
  type LayerState,
  maxSkipped,
  type Skipped,
  type SkipReason,
} from './catalogReport';
export {
  anyCode,
  type CodeSpace,
  digitsOf,
  isInJobRange,
  isJobCode,
  isJobCodeText,
  isShort,
  jobCodes,
  jobDigits,
  maxDigits,
  numberTwin,
  spaceOf,
} from './codeSpace';
export { conflictsAbout, foldText, textConflicts } from './conflicts';
export { decode, noFamilies } from './families';
export {
  compareVersions,
  distanceTo,
  holdsIn,
  holdTogether,
  newestVersion,
  oldestVersion,
  type VersionRange,
  type VersionSetting,
  versionLabel,
  versionSettings,
  versionText,
} from './jobVersion';
export { type CatalogLayer, codeCount, inReadingOrder, isBuiltIn, type LayerKind } from './layer';
export { mergeLayers, mergeSteps } from './mergeLayers';
export { openReleases, pathInLayer, releaseOf, releasesOf, silentReleases, versionOfWorkspace } from './releases';
export { messageStyleOf, releaseNote, renderMessage } from './renderEntry';
export { hidesContent, maxCatalogMegabytes, maxSourceMegabytes, skipReason } from './skipReasons';
export { type ComparedTwin, comparedTwins, falseTwin, publishedMeaning } from './twins';
