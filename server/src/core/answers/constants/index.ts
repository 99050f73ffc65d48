/** Generated constants in the languages that a person can choose. */

export { familiesOf } from './constantFamilies';
export { generateConstants } from './generateConstants';
export { maxHeader, outputLanguageNamed, outputLanguages, readGenerated } from './options';
