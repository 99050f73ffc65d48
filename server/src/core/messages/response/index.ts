/** A response of the API around a code, and whether its message agrees. */

export { type ErrorWord, errorWordAt, httpStatusOf, maybeErrorWord } from './errorWord';
export type { Placed, Response } from './fromObject';
export { isSureInResponse, judgeMessage, type Verdict } from './judgedMessage';
export { requestIdPattern } from './requestIds';
export { maybeInResponse, requestIdBeside, responseAt, responseOfCode } from './response';
