import type { Language } from '../../text/language';

/** What a card says about the response that its code stands in. Texts of documents and catalogs are put in as data. */
export interface ResponseStrings {
  /** Opens a line on the message of the response. */
  readonly message: string;
  readonly agrees: string;
  /** Of a message whose template is of that language. */
  readonly language: Readonly<Record<Language, string>>;
  readonly differs: string;
  readonly unknown: string;
  /** Opens a line on a message that belongs to other codes, which follow. */
  readonly contradicts: string;
  /** Opens a line on the codes that have the message, where the right one may have it too. */
  readonly has: string;
  /** Ends the line of contradiction. */
  notThis(code: number): string;
  readonly arguments: string;
  /** Of an argument that the message does not tell. */
  readonly untold: string;
  readonly requestId: string;
  readonly httpStatus: string;
}

export const responseStrings: Readonly<Record<Language, ResponseStrings>> = {
  en: {
    message: 'Message of this response',
    agrees: 'agrees with the template',
    language: { en: 'English', 'zh-CN': 'Chinese' },
    differs: 'does not agree with the template',
    unknown: "unlike the text here, which is ours; the product's own may read so",
    contradicts: 'Code and message contradict each other: the message is that of',
    has: 'The message is that of',
    notThis: (code) => `, not of ${code}`,
    arguments: 'Filled with',
    untold: 'not told',
    requestId: 'Request ID',
    httpStatus: 'API v2 and v3 answer HTTP 200 on failure too: go by the code, not by the status',
  },
  'zh-CN': {
    message: '此响应的消息',
    agrees: '与模板一致',
    language: { en: '英文', 'zh-CN': '中文' },
    differs: '与模板不一致',
    unknown: '与此处的文本不同；此处文本由本项目撰写，产品实际文案可能正是如此',
    contradicts: '错误码与消息矛盾：此消息属于',
    has: '此消息属于',
    notThis: (code) => `，而不是 ${code}`,
    arguments: '参数值',
    untold: '未写明',
    requestId: '请求 ID',
    httpStatus: 'API v2、v3 调用失败时 HTTP 状态码仍为 200，请以错误码为准，不要以状态码判断',
  },
};
