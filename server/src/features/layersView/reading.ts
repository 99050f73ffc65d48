import type { Settings } from '../../contract/settings';
import type { CatalogReport, LayerReport, LayerState, SkipReason } from '../../core/catalog/catalogReport';
import type { Language } from '../../core/text/language';

/** Texts about the reading of catalogs in the workspace. */
export interface ReadingStrings {
  /** Sentences about the whole workspace. */
  readonly notes: Readonly<Record<'untrusted' | 'reading' | 'off' | 'onNoDisk', string>>;
  /** A few words about one folder. */
  readonly states: Readonly<Record<Exclude<LayerState, 'done'>, string>>;
  filesRead(count: number): string;
  /** Why a file or folder was not read. */
  readonly reasons: Readonly<Record<SkipReason, string>>;
}

export const readingStrings: Readonly<Record<Language, ReadingStrings>> = {
  en: {
    notes: {
      untrusted: 'Catalogs of the workspace are not read: the workspace is not trusted.',
      reading: 'The catalogs of the workspace are being read.',
      off: 'Catalogs of the workspace are not read: they are switched off in the settings.',
      onNoDisk: 'Catalogs of the workspace are not read: the server cannot reach its files on disk.',
    },
    states: { waiting: 'not read yet', reading: 'being read', untrusted: 'not trusted, not read', off: 'not read' },
    filesRead: (count) => (count === 1 ? '1 file read' : `${count} files read`),
    reasons: {
      tooLarge: 'too large for a text file',
      binary: 'not text: contains NUL bytes',
      notRegular: 'not a regular file: a folder, a pipe, a socket or a device',
      link: 'a symbolic link to a folder or out of the workspace',
      loop: 'a link or mount that leads back to one of its parent folders',
      tooDeep: 'nested too deeply',
      tooMany: 'too many files',
      unreadable: 'cannot be read: no permission, or deleted meanwhile',
      outside: 'outside the folders of the workspace; only your user settings can name such a file',
      remote: 'on another machine',
      missing: 'not found',
      ignoreRule: 'a rule of .gitignore that takes too long to match',
    },
  },
  'zh-CN': {
    notes: {
      untrusted: '未读取工作区中的目录：此工作区不受信任。',
      reading: '正在读取工作区中的目录。',
      off: '未读取工作区中的目录：已在设置中关闭。',
      onNoDisk: '未读取工作区中的目录：其文件不在服务可以访问的磁盘上。',
    },
    states: { waiting: '尚未读取', reading: '正在读取', untrusted: '不受信任，未读取', off: '未读取' },
    filesRead: (count) => `已读取 ${count} 个文件`,
    reasons: {
      tooLarge: '文件过大，不像是文本文件',
      binary: '不是文本：含有 NUL 字节',
      notRegular: '不是普通文件：文件夹、管道、套接字或设备',
      link: '指向文件夹或工作区之外的符号链接',
      loop: '链接或挂载点指回了它的上级',
      tooDeep: '文件夹层级过深',
      tooMany: '文件数量超过上限',
      unreadable: '无法读取：没有权限，或已不存在',
      outside: '位于工作区文件夹之外；只有您的用户设置可以指定这样的文件',
      remote: '位于另一台机器上',
      missing: '未找到',
      ignoreRule: '.gitignore 中的一条规则匹配耗时过长',
    },
  },
};

/** The part of a report that says how far the reading has come. */
type ReadingState = Pick<CatalogReport, 'trusted'> & {
  readonly layers: readonly Pick<LayerReport, 'kind' | 'state'>[];
};

/** True while a folder of the workspace is being read or waits to be read. */
export function isReading({ layers }: ReadingState): boolean {
  return layers.some(({ state }) => state === 'reading' || state === 'waiting');
}

/** Why catalogs of the workspace are missing; empty if none are. */
export function readingNote(report: ReadingState, settings: Settings, language: Language): string {
  const reason = reasonOf(report, settings);
  return reason === undefined ? '' : readingStrings[language].notes[reason];
}

function reasonOf(report: ReadingState, { workspaceCatalogs }: Settings): keyof ReadingStrings['notes'] | undefined {
  if (!report.trusted) return 'untrusted';
  if (isReading(report)) return 'reading';
  const folders = report.layers.filter(({ kind }) => kind === 'workspace');
  if (folders.length === 0 || folders.some(({ state }) => state !== 'off')) return undefined;
  return workspaceCatalogs.enabled ? 'onNoDisk' : 'off';
}
