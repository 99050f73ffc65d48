import type { SkipReason } from '../../core/catalog/catalogReport';
import type { Language } from '../../core/text/language';

/** Why a file or folder below a path was not looked into, to stand behind its name and a colon. */
export const skippedStrings: Readonly<Record<Language, Readonly<Record<SkipReason, string>>>> = {
  en: {
    tooLarge: 'larger than 16 MB',
    binary: 'it is not text',
    notRegular: 'a pipe, a socket or a device',
    link: 'a symbolic link to a folder, or one that leads elsewhere',
    loop: 'a link or mount that leads back to where it came from',
    tooDeep: 'folders are nested too deeply',
    tooMany: 'more files than are looked into; name the folders in it one by one',
    unreadable: 'no permission, or gone meanwhile',
    outside: 'it lies elsewhere',
    remote: 'it is on another machine',
    missing: 'there is no such file or folder',
    ignoreRule: 'a rule in it takes too long to match, and is not heeded',
  },
  'zh-CN': {
    tooLarge: '超过 16 MB',
    binary: '不是文本',
    notRegular: '是管道、套接字或设备',
    link: '指向文件夹或其他位置的符号链接',
    loop: '链接或挂载点指回了它的上级',
    tooDeep: '文件夹嵌套过深',
    tooMany: '文件数量超过上限，请逐个指定其中的文件夹',
    unreadable: '没有权限，或已不存在',
    outside: '位于别处',
    remote: '在另一台机器上',
    missing: '没有这个文件或文件夹',
    ignoreRule: '其中一条规则匹配耗时过长，已忽略',
  },
};
