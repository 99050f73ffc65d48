import type { Language } from '../../core/text/language';

/** What `render` says about its own arguments. Texts arrive here with nothing hidden in them. */
interface RenderCliStrings {
  readonly nothing: string;
  readonly bothStyles: string;
  readonly noTemplate: string;
  zone(text: string): string;
}

export const renderCliStrings: Readonly<Record<Language, RenderCliStrings>> = {
  en: {
    nothing: 'Name the error code whose message is to be filled in, or give a --template.',
    bothStyles: 'Of --plain and --java only one can be meant.',
    noTemplate: '--template takes the text of a template.',
    zone: (text) => `--time-zone takes UTC or an offset such as +08:00, not "${text}".`,
  },
  'zh-CN': {
    nothing: '请给出要填写消息的错误码，或用 --template 给出模板。',
    bothStyles: '--plain 和 --java 只能指定一个。',
    noTemplate: '--template 需要一个模板。',
    zone: (text) => `--time-zone 只接受 UTC 或 +08:00 这样的时差，不接受“${text}”。`,
  },
};
