import type { Settings } from '../../contract';
import type { CatalogReport, LayerReport, LayerState } from '../../core/catalog';
import type { Language } from '../../core/text';

/** Texts about the reading of catalogs in the workspace. */
interface ReadingStrings {
  /** Sentences about the whole workspace. */
  readonly notes: Readonly<Record<'untrusted' | 'reading' | 'off' | 'onNoDisk', string>>;
  /** A few words about one folder. */
  readonly states: Readonly<Record<Exclude<LayerState, 'done'>, string>>;
  filesRead(count: number): string;
}

export const readingStrings: Readonly<Record<Language, ReadingStrings>> = {
  en: {
    notes: {
      untrusted: 'The workspace is not trusted: its catalogs are not read.',
      reading: 'The catalogs of the workspace are being read.',
      off: 'Catalogs of the workspace are switched off in the settings.',
      onNoDisk: 'Catalogs of the workspace are on no disk that can be read.',
    },
    states: { waiting: 'not read yet', reading: 'being read', untrusted: 'not trusted, not read', off: 'not read' },
    filesRead: (count) => (count === 1 ? '1 file read' : `${count} files read`),
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
