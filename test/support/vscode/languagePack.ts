import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Registers Simplified Chinese as a display language in a server's data folder. The real language pack lives on a marketplace
 * only; VS Code needs no more than a registered one to switch the display language, and with it every extension's own texts.
 * The workbench itself stays English but for the few words here.
 */
export function registerChinese(userDataFolder: string): void {
  const folder = join(userDataFolder, 'language-pack-zh-cn');
  const translation = join(folder, 'main.i18n.json');
  mkdirSync(folder, { recursive: true });
  writeFileSync(translation, JSON.stringify({ version: '1.0.0', contents: words }));
  writeFileSync(
    join(userDataFolder, 'languagepacks.json'),
    JSON.stringify({
      'zh-cn': {
        hash: 'bk-job-test-1',
        label: '中文(简体)',
        extensions: [{ extensionIdentifier: { id: 'bk-job-test.language-pack-zh-cn' }, version: '1.0.0' }],
        translations: { vscode: translation },
      },
    }),
  );
}

/** Module of VS Code -> key -> text. A missing key falls back to English. */
const words = {
  'vs/workbench/contrib/files/browser/explorerViewlet': { folders: '文件夹' },
};
