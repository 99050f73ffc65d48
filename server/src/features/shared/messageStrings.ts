import type { Language } from '../../core/text/language';

/** What the features that lead from a message to its code say. Texts from documents arrive here with nothing hidden in them. */
export interface MessageStrings {
  /** Behind `{1}`, of an argument that the text does not tell. */
  readonly untold: string;
  /** Opens a line with the other codes whose message is the same. */
  readonly sameMessage: string;
  readonly legacy: string;
  /** Of an answer that is only likely. */
  possible(percent: number): string;
  /** The title of a code action. */
  explainAs(code: number, message: string): string;
  /** A limit cut the search short. */
  readonly cut: string;
  /** The title of the lens from which on no messages are looked for. */
  lensesCut(lines: number): string;
}

export const messageStrings: Readonly<Record<Language, MessageStrings>> = {
  en: {
    untold: 'not told',
    sameMessage: 'Same message',
    legacy: 'legacy API',
    possible: (percent) => `Possibly this message (${percent} %)`,
    explainAs: (code, message) => `Explain as JOB ${code}: ${message}`,
    cut: 'The text is long or much of it fits: there may be more messages than these.',
    lensesCut: (lines) => `messages are looked for in the first ${lines.toLocaleString('en')} lines`,
  },
  'zh-CN': {
    untold: '未写明',
    sameMessage: '消息相同',
    legacy: '旧版 API',
    possible: (percent) => `可能是此消息（${percent}%）`,
    explainAs: (code, message) => `解释为 JOB ${code}：${message}`,
    cut: '文本过长或匹配过多，可能还有其他消息。',
    lensesCut: (lines) => `只在前 ${lines.toLocaleString('en')} 行中查找消息`,
  },
};
