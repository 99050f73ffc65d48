/** Which names speak of error codes. */

export {
  identifierWords,
  isCodeName,
  isConstantName,
  isErrorType,
  isFailureName,
  isNameOfCode,
  isOtherKindOfCode,
  isOtherThing,
  isQuantityWord,
  wordSet,
} from './codeNames';
export { isCertainHolder, isHolderName, isOurHolder } from './holders';
