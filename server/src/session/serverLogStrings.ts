import type { Language } from '../core/text';

/** Texts of the server's log. `request` is a method of the protocol, `uri` its document. */
interface ServerLogStrings {
  failed(request: string, uri: string | undefined, detail: string): string;
  illTypedSetting(name: string, value: string): string;
  /** `files` of `filesRead` define codes or messages. `name` is that of a workspace folder. */
  folderRead(name: string, filesRead: number, files: number, milliseconds: number): string;
}

export const serverLogStrings: Readonly<Record<Language, ServerLogStrings>> = {
  en: {
    failed: (request, uri, detail) => `${request} failed${uri === undefined ? '' : ` for ${uri}`}: ${detail}`,
    illTypedSetting: (name, value) => `The setting ${name} cannot be ${value}. Its default is used.`,
    folderRead: (name, filesRead, files, milliseconds) =>
      `Read ${name} in ${milliseconds} ms: ${files} of ${filesRead} files define error codes or their messages.`,
  },
  'zh-CN': {
    failed: (request, uri, detail) => `${request} 失败${uri === undefined ? '' : `（${uri}）`}：${detail}`,
    illTypedSetting: (name, value) => `设置 ${name} 不能是 ${value}，已使用默认值。`,
    folderRead: (name, filesRead, files, milliseconds) =>
      `已读取 ${name}，用时 ${milliseconds} 毫秒：共 ${filesRead} 个文件，其中 ${files} 个定义了错误码或其消息。`,
  },
};
