/** Which codes a text mentions, by number or by name. */

export { CodeFinder, searchTexts } from './codeFinder';
export type { CodeMention, NameMention, NumberMention } from './codeMention';
export { declarationPlaces, definitionPlaces, lineNow } from './definitionPlaces';
export { excerptOf, maxBeforeInRow } from './excerpt';
export { isCalledCode, visitMentions } from './lineMentions';
export { type UnexplainedReason, whyNot } from './whyNot';
