/** One document about all codes in a text, with people left out if asked. */

export { anonymizeReport } from './anonymizeReport';
export { explainText, maxTextLength } from './explainText';
