import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Registers Simplified Chinese as a display language in a server's data folder. The real language pack is only on the
 * marketplace, but a registered one is enough for VS Code to switch the display language, and with it the texts of extensions.
 * The workbench stays English except for the few words here.
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
