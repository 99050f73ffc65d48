/** A response of the API around a code, and whether its message agrees. */

export { type ErrorWord, errorWordAt, httpStatusOf, maybeErrorWord } from './errorWord';
export { isSureInResponse, judgeMessage, type Verdict } from './judgedMessage';
export { requestIdOn, requestIdPattern } from './requestIds';
export { maybeInResponse, type Placed, type Response, responseAt, responseOfCode } from './response';
