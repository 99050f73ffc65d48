/** Generated constants in the languages that a person can choose. */

export { chooseFamilies, familiesOf, shortestNames } from './constantFamilies';
export { generateConstants } from './generateConstants';
export {
  isOutputLanguage,
  languageIdOf,
  maxHeader,
  outputLanguageNamed,
  outputLanguages,
  readGenerated,
} from './options';
