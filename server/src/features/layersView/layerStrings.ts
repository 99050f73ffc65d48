import type { Language } from '../../core/text/language';

/** How layers and the version are called in the tree, the status and the view of catalogs. */
export interface LayerStrings {
  readonly page: string;
  readonly jobV3: string;
  readonly allVersions: string;
  versionFromWorkspace(version: string): string;
  versionFromSettings(version: string): string;
  moreLayers(count: number): string;
  /** Of codes that name no system the trouble is about. */
  readonly noTarget: string;
}

export const layerStrings: Readonly<Record<Language, LayerStrings>> = {
  en: {
    page: 'Published page',
    jobV3: 'JOB 3.x',
    allVersions: 'All versions',
    versionFromWorkspace: (version) => `Version ${version} (from the workspace)`,
    versionFromSettings: (version) => `Version ${version} (from the settings)`,
    moreLayers: (count) => `${count} more`,
    noTarget: 'No target system',
  },
  'zh-CN': {
    page: '官方错误码页面',
    jobV3: '作业平台 3.x',
    allVersions: '所有版本',
    versionFromWorkspace: (version) => `版本 ${version}（来自工作区）`,
    versionFromSettings: (version) => `版本 ${version}（来自设置）`,
    moreLayers: (count) => `另有 ${count} 个`,
    noTarget: '未注明目标系统',
  },
};
