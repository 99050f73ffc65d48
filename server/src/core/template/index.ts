/** Message templates: their arguments and how they are filled. */

export {
  argumentsOrNull,
  type FilledArguments,
  filledText,
  type NameOf,
  placeholderLabel,
  shownValue,
} from './filledArguments';
export { fingerprintParts, type Hash, maxPrefix } from './fingerprintParts';
export { placeholders, templateParts } from './messageFormat';
export { noteText, patternProblemText } from './renderStrings';
export { isGiven, type MessageStyle, messageStyles, renderTemplate, takenArguments } from './renderTemplate';
