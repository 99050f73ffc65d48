/** Reads what to do about codes. */

export { type AdviceReading, readAdvice } from './readAdvice';
