/** The card of a code, as a value. Shells turn it into Markdown or text. */

export { adviceLines } from './adviceText';
export { type Card, type CardLink, factText, headlineOf, type LinkedPiece, renderCard } from './card';
export { cardStrings } from './cardStrings';
export { catalogLines, catalogMarkdown } from './catalogMarkdown';
export {
  describeEntry,
  describeUnlisted,
  isMadeUpIn,
  layerDeclaring,
  nearbyCodes,
  partiesOf,
  productFacts,
  withEvidence,
} from './describe';
export { errorWordCard } from './errorWordCard';
export { condensed, hintRoom, hintText, type LensCode, lensTitle, saysMessage } from './inlineText';
export { layerLabel, otherFacts, otherMeanings } from './otherMeanings';
export { contradictionFacts, originText, qualifiedName, sourceFacts } from './sourceFacts';
export { filledFact, requestIdFact, responseFacts, shippedText, withResponseFacts } from './textFacts';
