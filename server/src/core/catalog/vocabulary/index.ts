/** Which names speak of error codes. */

export {
  identifierWords,
  inCapitals,
  isCodeName,
  isConstantName,
  isErrorType,
  isFailureName,
  isNameOfCode,
  isOtherKindOfCode,
  isQuantityWord,
  wordSet,
} from './codeNames';
export { isCertainHolder, isHolderName, isOurHolder } from './holders';
export { isOtherThing } from './otherThings';
