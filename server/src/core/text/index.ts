/** Texts, languages and lines. Knows no code and no catalog. */

export {
  codeSpan,
  escapeMarkdown,
  jsonLine,
  namedCharacter,
  printableJson,
  shorten,
  visibleText,
  writtenText,
} from './escape';
export { excerpt, excerptAround } from './excerpt';
export type { CommentSyntax } from './fileLanguage';
export { fold, isChinese, wordsOf } from './fold';
export { definitionExtensions, fileLanguage, isLog, isSurelyLog, languageIdOf, sourceSyntax } from './languages';
export {
  columnsOf,
  countUpTo,
  endOfLine,
  isCrLf,
  isDigit,
  isIdentifierUnit,
  isLineBreak,
  isWordUnit,
  lineStarts,
  startOfLine,
  startOfTail,
} from './lines';
export { append, compareTexts, groupsBy, isRecord, maxOf } from './lists';
export { explanationTitle, generatedMark, isOwnOutput, maxBeforeMark } from './ownOutput';
export { camelParted, indentOf, matchAt, ownText, splitLines, wholeEnd, wholeStart } from './parts';
export { baseName, decoded, folderName, folderOf, isAsidePath, isBelow, isUri, withoutExtension } from './pathNames';
export {
  hasChinese,
  type Language,
  type Localized,
  languageOfLocale,
  languageOfText,
  languages,
  otherLanguage,
} from './productLanguage';
export { keptFor, remembered } from './remembered';
export { finish, gathered, inSlices, inTurns, type Pause, type Steps, stepped } from './steps';
export { blockRowAround, type Cell, cellsOf, headsOf, type Separator, separatorsOf, tableRule } from './tables';
