import type { Language } from '../../core/text';

/** The titles of code actions. */
interface ActionStrings {
  ignoreOnLine(rule: string): string;
  ignoreInFile(rule: string): string;
  addToCatalog(code: number): string;
  explain(code: number): string;
  explainMessage(code: number, message: string): string;
}

export const actionStrings: Readonly<Record<Language, ActionStrings>> = {
  en: {
    ignoreOnLine: (rule) => `Ignore ‘${rule}’ on this line`,
    ignoreInFile: (rule) => `Ignore ‘${rule}’ in this file`,
    addToCatalog: (code) => `Add ${code} to own catalog`,
    explain: (code) => `Explain ${code} in the catalog`,
    explainMessage: (code, message) => `Explain as JOB ${code}: ${message}`,
  },
  'zh-CN': {
    ignoreOnLine: (rule) => `在此行忽略“${rule}”`,
    ignoreInFile: (rule) => `在此文件中忽略“${rule}”`,
    addToCatalog: (code) => `将 ${code} 添加到自己的目录`,
    explain: (code) => `在目录中查看 ${code} 的说明`,
    explainMessage: (code, message) => `解释为 JOB ${code}：${message}`,
  },
};
