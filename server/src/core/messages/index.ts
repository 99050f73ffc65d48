/** From a message back to its code. */

export { equallyLikely, type FoundMessage, findMessages, isTie, sureMessages } from './findMessages';
export { MessageIndex, messageIndex } from './messageIndex';
