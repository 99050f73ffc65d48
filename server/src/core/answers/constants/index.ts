/** Generated constants in the languages that a person can choose. */

export { chosenFamilies, familiesOf, familiesSteps, shortestNames } from './constantFamilies';
export { constantsSteps, generateConstants } from './generateConstants';
export {
  editorLanguageOf,
  isOutputLanguage,
  maxHeader,
  outputLanguageNamed,
  outputLanguages,
  readGenerated,
} from './options';
