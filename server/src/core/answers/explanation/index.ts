/** One document about all codes in a text, with people left out if asked. */

export { explainText, maxTextLength } from './explainText';
