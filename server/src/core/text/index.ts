/** Texts, languages and lines. Knows no code and no catalog. */

export { isCrLf, isDigit, isIdentifierUnit, isLineBreak, isWordUnit } from './characters';
export { codeSpan, escapeMarkdown, printableJson, shorten, visibleText } from './escape';
export { fold, isChinese, wordsOf } from './fold';
export { definitionExtensions, fileLanguage, isLog, isSurelyLog, languageIdOf, sourceSyntax } from './languages';
export type { CommentSyntax } from './languageTable';
export { countUpTo, endOfLine, lineStarts } from './lineStarts';
export { groupsBy, inSlices, type Pause } from './lists';
export { baseName, decoded, folderName, folderOf, isTestPath } from './pathNames';
export {
  hasChinese,
  type Language,
  type Localized,
  languageOfLocale,
  languageOfText,
  languages,
  otherLanguage,
} from './productLanguage';
