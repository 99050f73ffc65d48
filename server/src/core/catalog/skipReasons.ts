import type { Language, Localized } from '../text';
import type { SkipReason } from './catalogReport';

/** Maximum size of a source file, a message bundle or a searched file, and of a custom catalog, in MB. */
export const [maxSourceMegabytes, maxCatalogMegabytes] = [16, 32];

/** The words for each reason, to follow the name of the file and a colon. `{0}`: the maximum size in MB. */
const skipReasons: Readonly<Record<SkipReason, Localized>> = {
  tooLarge: { en: 'larger than {0} MB', 'zh-CN': '超过 {0} MB' },
  binary: { en: 'not a text file', 'zh-CN': '不是文本文件' },
  notRegular: {
    en: 'not a regular file, but a folder, a pipe, a socket or a device',
    'zh-CN': '不是普通文件，而是文件夹、管道、套接字或设备',
  },
  link: { en: 'a symbolic link to a folder or to a file elsewhere', 'zh-CN': '指向文件夹或其他位置的符号链接' },
  loop: { en: 'a link or mount that leads back to where it is', 'zh-CN': '链接或挂载点指回了它的上级' },
  tooDeep: { en: 'folders are nested too deep', 'zh-CN': '文件夹嵌套过深' },
  tooMany: { en: 'more files than are read at a time', 'zh-CN': '文件数量超过一次读取的上限' },
  name: {
    en: 'its name is not UTF-8, and � stands for what is not; rename it',
    'zh-CN': '名称不是 UTF-8（无法识别的字节显示为 �），请重命名',
  },
  unreadable: { en: 'no permission, or deleted meanwhile', 'zh-CN': '没有权限，或已被删除' },
  outside: {
    en: 'outside the folders of the workspace; only your user settings can name such a file',
    'zh-CN': '位于工作区文件夹之外；只有您的用户设置可以指定这样的文件',
  },
  remote: { en: 'on another machine', 'zh-CN': '位于另一台机器上' },
  onNoDisk: {
    en: 'its files are on no disk that can be read here; only open documents are searched',
    'zh-CN': '其中的文件不在此处可以读取的磁盘上，只查找已打开的文档',
  },
  missing: { en: 'no such file or folder', 'zh-CN': '没有这个文件或文件夹' },
  ignoreRule: { en: 'a line of it takes too long to match', 'zh-CN': '其中一行匹配耗时过长' },
};

/** Returns why a file or folder was not read, in a few words. */
export function skipReason(reason: SkipReason, language: Language, megabytes = maxSourceMegabytes): string {
  return skipReasons[reason][language].replace('{0}', String(megabytes));
}

/** Files and folders that are not read for these reasons may hold anything. */
export const hidesContent: ReadonlySet<SkipReason> = new Set([
  'tooLarge',
  'tooDeep',
  'tooMany',
  'name',
  'unreadable',
  'remote',
  'onNoDisk',
]);
