import type { Language } from '../../core/text/language';

/** What `find` says. Texts arrive here with nothing hidden in them. */
interface FindStrings {
  readonly nothing: string;
  readonly quote: string;
  limit(text: string, most: number): string;
  readonly notFound: string;
  readonly notFoundInInput: string;
  readonly cut: string;
  /** Behind the score of a message that is as likely as the one above it. */
  readonly asLikely: string;
  readonly untold: string;
  readonly legacyApi: string;
}

export const findStrings: Readonly<Record<Language, FindStrings>> = {
  en: {
    nothing: 'Give the text of a message, or - to read texts from standard input.',
    quote: 'Give one text, in quotes where it holds blanks.',
    limit: (text, most) => `--limit takes a number from 1 to ${most}, not "${text}".`,
    notFound: 'No message of the catalog fits this text.',
    notFoundInInput: 'No message of the catalog fits a line of standard input.',
    cut: 'The text is long or much of it fits: there may be more messages than these.',
    asLikely: ', as likely as the one above',
    untold: 'not told by the text',
    legacyApi: 'legacy API',
  },
  'zh-CN': {
    nothing: '请给出消息文本，或用 - 从标准输入读取。',
    quote: '只能给出一段文本；含有空格时请加引号。',
    limit: (text, most) => `--limit 只接受 1 到 ${most} 的数字，不接受“${text}”。`,
    notFound: '目录中没有与这段文本相符的消息。',
    notFoundInInput: '目录中没有与标准输入任何一行相符的消息。',
    cut: '文本过长或匹配过多，可能还有其他消息。',
    asLikely: '，与上一个可能性相同',
    untold: '文本中未写明',
    legacyApi: '旧版 API',
  },
};
