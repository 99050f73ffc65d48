/** Rewrites files safely. */

export { type EditableFile, readEditable } from './editableFile';
export { type DigitsEdit, replaceDigits } from './replaceDigits';
export { replaceFile, type WriteFailure } from './replaceFile';
