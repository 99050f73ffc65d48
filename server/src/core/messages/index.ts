/** From a message back to its code. */

export { type AlikeMessage, alikeMessages } from './alikeMessages';
export { equallyLikely, type FoundMessage, findMessages, isTie, messagesOfCode, sureMessages } from './findMessages';
export { MessageIndex, messageIndex } from './messageIndex';
