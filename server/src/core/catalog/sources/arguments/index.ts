/** Reads what the arguments of built-in messages are. */

export { nameArguments } from './nameArguments';
