import type { Language } from '../core/language';

/** Lines of the log about the reading of workspaces. */
interface ReadingStrings {
  /** `files` of `filesRead` say something about codes. `name` is the folder's. */
  folderRead(name: string, filesRead: number, files: number, milliseconds: number): string;
}

export const readingStrings: Readonly<Record<Language, ReadingStrings>> = {
  en: {
    folderRead: (name, filesRead, files, milliseconds) =>
      `Read ${name} in ${milliseconds} ms: ${files} of ${filesRead} files say something about error codes.`,
  },
  'zh-CN': {
    folderRead: (name, filesRead, files, milliseconds) =>
      `已读取 ${name}，用时 ${milliseconds} 毫秒：共 ${filesRead} 个文件，其中 ${files} 个与错误码有关。`,
  },
};
