import type { Language } from '../../core/text';

/** Titles of the actions that replace legacy codes. */
interface MigrateActionStrings {
  /** `message`: that of the new code; empty if a name is replaced by another. */
  replace(from: string, to: string, message: string): string;
  replaceAll(count: number): string;
  /** `pairs`: old and new names. */
  rename(code: number, pairs: string): string;
  /** One rename in a preview. */
  renameOne(from: string, to: string): string;
  renameWhy(code: number): string;
}

export const migrateActionStrings: Readonly<Record<Language, MigrateActionStrings>> = {
  en: {
    replace: (from, to, message) => `Replace ${from} by ${to}${message === '' ? '' : `: ${message}`}`,
    replaceAll: (count) =>
      count === 1 ? 'Replace the legacy error code in this file' : `Replace ${count} legacy error codes in this file`,
    rename: (code, pairs) => `Rename parameters near ${code} for the new API: ${pairs}`,
    renameOne: (from, to) => `${from} → ${to}`,
    renameWhy: (code) => `Near ${code}. Not certain: check each one.`,
  },
  'zh-CN': {
    replace: (from, to, message) => `将 ${from} 替换为 ${to}${message === '' ? '' : `：${message}`}`,
    replaceAll: (count) => `替换此文件中的 ${count} 个旧版错误码`,
    rename: (code, pairs) => `按新版 API 重命名 ${code} 附近的参数：${pairs}`,
    renameOne: (from, to) => `${from} → ${to}`,
    renameWhy: (code) => `位于 ${code} 附近，不一定正确，请逐一确认。`,
  },
};
