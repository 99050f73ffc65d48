import type { Language } from '../../core/text';

/** What `find` says. Texts in it have no hidden characters left. */
interface FindStrings {
  readonly nothing: string;
  readonly notFound: string;
  /** Above messages that do not fit, but are like the text. */
  readonly mostAlike: string;
  readonly notFoundInInput: string;
  readonly cut: string;
  /** Follows the score of a message that is as likely as the one above it. */
  readonly asLikely: string;
  readonly unknownValue: string;
  readonly legacyApi: string;
}

export const findStrings: Readonly<Record<Language, FindStrings>> = {
  en: {
    nothing: 'Give the text of a message, or - to read texts from standard input.',
    notFound: 'No message of the catalog fits this text.',
    mostAlike: 'Most alike, by what they say:',
    notFoundInInput: 'No message of the catalog fits a line of standard input.',
    cut: 'The text is long or has many matches: there may be more messages than these.',
    asLikely: ', as likely as the one above',
    unknownValue: 'not in the text',
    legacyApi: 'legacy API',
  },
  'zh-CN': {
    nothing: '请给出消息文本，或用 - 从标准输入读取。',
    notFound: '目录中没有与这段文本相符的消息。',
    mostAlike: '含义最接近的有：',
    notFoundInInput: '目录中没有与标准输入任何一行相符的消息。',
    cut: '文本过长或匹配过多，可能还有其他消息。',
    asLikely: '，与上一个可能性相同',
    unknownValue: '文本中未写明',
    legacyApi: '旧版 API',
  },
};
