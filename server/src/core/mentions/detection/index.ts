/** Whether the text around a number says that it is an error code. */

export type { NumberPlace } from './codeJudge';
export { type Confidence, confidenceOf } from './confidence';
export { LeftTokens } from './leftTokens';
export { lineReach, type Surroundings, surroundingsOf } from './surroundings';
