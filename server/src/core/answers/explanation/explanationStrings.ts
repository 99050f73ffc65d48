import type { Language } from '../../text';

/** The words of an explanation. Texts of catalogs and of the explained text are put in as data. */
interface ExplanationStrings {
  count(codes: number): string;
  readonly nothing: string;
  /** Shown if the text is too long. */
  textCut(characters: number): string;
  codesCut(codes: number): string;
  readonly messagesCut: string;
  readonly anonymized: string;
  readonly requestId: string;
  readonly byMessage: string;
  /** Before other codes with the same message. */
  readonly sameText: string;
  /** Before the line; `line` counts from 1. */
  found(times: number, line: number): string;
}

export const explanationStrings: Readonly<Record<Language, ExplanationStrings>> = {
  en: {
    count: (codes) =>
      codes === 1
        ? '1 error code found.'
        : `${codes.toLocaleString('en')} error codes found; each is explained once, in order of appearance.`,
    nothing:
      'No error code found: no number, name or message matches. A number only counts if a catalog lists it or the text calls it an error code.',
    textCut: (characters) => `Only the first ${characters.toLocaleString('en')} characters of the text were read.`,
    codesCut: (codes) =>
      `${codes.toLocaleString('en')} more ${codes === 1 ? 'code is' : 'codes are'} not explained here.`,
    messagesCut:
      'The text is too long: only a part of it was searched for messages, but all of it for numbers and names.',
    anonymized:
      'Anonymized: check it before sharing. Addresses, users, hosts, businesses and tokens are each replaced by one placeholder throughout, such as `<ip-1>` or `<user-1>`; what neither a pattern nor a known message shows is unchanged.',
    requestId: 'Request ID',
    byMessage: 'Found only by its message',
    sameText: '; same text',
    found: (times, line) =>
      times === 1 ? `Found in line ${line}` : `Found ${times.toLocaleString('en')} times, first in line ${line}`,
  },
  'zh-CN': {
    count: (codes) =>
      codes === 1
        ? '共找到 1 个错误码。'
        : `共找到 ${codes.toLocaleString('en')} 个错误码，按出现顺序排列，每个只说明一次。`,
    nothing: '没有找到错误码：数字、名称和消息都没有匹配。数字须在目录中，或文本表明它是错误码，才会计入。',
    textCut: (characters) => `文本较长，只读取了前 ${characters.toLocaleString('en')} 个字符。`,
    codesCut: (codes) => `另有 ${codes.toLocaleString('en')} 个错误码未在此说明。`,
    messagesCut: '文本过长，只在其中一部分查找了消息；数字和名称已全部查找。',
    anonymized:
      '已匿名化，分享前请再检查一遍。IP 地址、用户、主机、业务和令牌已替换为 `<ip-1>`、`<user-1>` 等标记，同一标记始终代表同一个值；规则和已知消息都没有识别出的内容保持原样。',
    requestId: '请求 ID',
    byMessage: '仅根据消息识别',
    sameText: '；文本相同的还有',
    found: (times, line) =>
      times === 1 ? `出现在第 ${line} 行` : `共出现 ${times.toLocaleString('en')} 次，首次在第 ${line} 行`,
  },
};
