/** Patterns of java.text.MessageFormat. */

export { asNumber } from './argumentValue';
export { formatDecimal } from './formatDecimal';
export type { ArgumentNote, Arguments, Rendered } from './formatPattern';
export { localeData, numberPattern } from './localeData';
export type { ChoiceBranch, MessagePart, MessagePattern, PatternProblem } from './messagePattern';
export { javaPlaceholders, parsePattern, unclosedQuote } from './parsePattern';
