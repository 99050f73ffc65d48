import { isCodeName } from '../../catalog/vocabulary';

/** `message`, `msg`, `bk_error_msg`, `errorMsg`, `error_message`, `retMsg`. */
export const messageKey =
  /^(?:x-bkapi-)?(?:bk_?)?(?:err(?:or)?[_-]?|ret_?|result_?|resp_?)?(?:msg|message)$|^(?:错误|返回|报错|异常|失败|出错)(?:信息|消息|描述|原因|提示|详情)$|^消息$/i;

/** What programs call the message of an error, and other texts, too. */
export const errorKey = /^(?:err(?:or)?|desc(?:ription)?|details?|reason|cause|失败原因)$/i;

/** `job_request_id`, as JOB says, `request_id`, `requestId`, `bk_request_id`, `X-Request-Id`, `X-Bkapi-Request-Id`. */
export const requestIdKey =
  /^(?:x[_-]?)?(?:(?:bk(?:api)?|job)[_-]?)?req(?:uest)?[_-]?id$|^rid$|^请求 ?(?:ID|标识|号)$/i;

/** `trace_id`, `traceId`, by which some services find a request. */
export const traceIdKey = /^(?:x[_-]?)?trace[_-]?id$/i;

/** True for the name of a field that responses have. */
export function isResponseKey(key: string): boolean {
  return (
    key === 'result' ||
    isCodeName(key) ||
    messageKey.test(key) ||
    errorKey.test(key) ||
    requestIdKey.test(key) ||
    traceIdKey.test(key)
  );
}
