import { type ErrorWord, httpStatusOf } from '../../messages/response';
import { type Language, otherLanguage } from '../../text';
import type { RenderedCard } from './card';

/** What each word says, in our own words. */
const meanings: Readonly<Record<ErrorWord, Readonly<Record<Language, string>>>> = {
  INVALID_ARGUMENT: {
    en: 'A parameter of the request is missing or not valid',
    'zh-CN': '请求参数缺失或不合法',
  },
  OUT_OF_RANGE: {
    en: 'A value is outside the permitted range, such as a page past the end',
    'zh-CN': '参数值超出允许的范围，例如页码过大',
  },
  FAILED_PRECONDITION: {
    en: 'The request is valid, but the present state of the system does not allow it',
    'zh-CN': '请求本身合法，但系统当前的状态不允许执行',
  },
  UNAUTHENTICATED: {
    en: 'The caller is not authenticated: the app credentials or the user token are missing, wrong or expired',
    'zh-CN': '调用方未通过认证：应用凭证或用户登录态缺失、错误或已过期',
  },
  IAM_NO_PERMISSION: {
    en: 'The user lacks a permission that can be requested in the permission center (IAM)',
    'zh-CN': '用户缺少相应权限，可在权限中心（IAM）申请',
  },
  NO_PERMISSION: {
    en: 'The caller has no permission for this API or resource',
    'zh-CN': '调用方没有此接口或资源的权限',
  },
  NOT_FOUND: {
    en: 'The resource or the path does not exist',
    'zh-CN': '资源或接口路径不存在',
  },
  MEDIA_TYPE_NOT_ACCEPTABLE: {
    en: 'The service cannot answer in a format that the Accept header of the request names',
    'zh-CN': '服务无法以请求头 Accept 指定的格式返回结果',
  },
  ALREADY_EXISTS: {
    en: 'A resource with this name or ID exists already',
    'zh-CN': '同名或同 ID 的资源已存在',
  },
  ABORTED: {
    en: 'The request conflicts with another one that runs at the same time: try it again',
    'zh-CN': '与其他并发的请求冲突，操作已中止，可以重试',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    en: 'The service does not read the Content-Type of the request body',
    'zh-CN': '服务不支持请求体的 Content-Type',
  },
  RATELIMIT_EXCEED: {
    en: 'The caller has sent more requests than the rate limit permits: slow down and try again later',
    'zh-CN': '请求频率超过限制，请降低频率，稍后重试',
  },
  RESOURCE_EXHAUSTED: {
    en: 'A quota is used up, or the service has no capacity left for the request',
    'zh-CN': '配额已用尽，或服务已没有余力处理此请求',
  },
  INTERNAL: {
    en: 'The service failed internally: look for the request ID in its logs',
    'zh-CN': '服务内部错误，请用请求 ID 查找服务日志',
  },
  UNKNOWN: {
    en: 'The service failed for a reason that it does not know',
    'zh-CN': '服务出错，原因未知',
  },
  NOT_IMPLEMENTED: {
    en: 'The service does not implement this API',
    'zh-CN': '服务没有实现此接口',
  },
};

const origin: Readonly<Record<Language, string>> = {
  en: 'API v4 answers with a word in place of a number, and with its HTTP status',
  'zh-CN': 'API v4 以单词代替数字错误码，并返回相应的 HTTP 状态码',
};

/** Returns the card of a word of API v4. All of its text is ours and needs no escaping. */
export function errorWordCard(word: ErrorWord, language: Language, kind: RenderedCard['kind']): RenderedCard {
  const [first, second] = [meanings[word][language], meanings[word][otherLanguage(language)]];
  const status = `HTTP ${httpStatusOf(word)}`;
  const value =
    kind === 'markdown'
      ? `\`${word}\` · **${status}** ${first}  \n${second}\n\n*${origin[language]}*`
      : `${word} · ${status} ${first}\n${second}\n\n${origin[language]}`;
  return { kind, value };
}
