import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { userSettings } from '../vscode/userSettings';
import type { WebWorkbench } from './webServer';

/** The workbench of the VS Code server in `vscode`, without that server. */
export function servedWorkbench(vscode: string): WebWorkbench {
  return {
    folders: { vscode },
    page(port, folderUri, editors, extensions) {
      const uri = (path: string) => ({ scheme: 'http', authority: `127.0.0.1:${port}`, path });
      const configuration = {
        folderUri,
        additionalBuiltinExtensions: extensions.map(uri),
        defaultLayout: { editors: editors.map((uri) => ({ uri })), force: true },
        configurationDefaults: userSettings,
        userDataPath: '/user-data',
        // As on vscode.dev webviews have an address of their own; here it is a folder of this server.
        webviewEndpoint: `http://127.0.0.1:${port}/vscode/out/vs/workbench/contrib/webview/browser/pre`,
        isEnabledFileDownloads: false,
        isEnabledFileUploads: false,
        isEnabledCoderGettingStarted: false,
        productConfiguration: { enableTelemetry: false },
      };
      const blanks: Readonly<Record<string, string>> = {
        WORKBENCH_WEB_CONFIGURATION: JSON.stringify(configuration).replaceAll('"', '&quot;'),
        WORKBENCH_WEB_BASE_URL: '/vscode',
        WORKBENCH_NLS_FALLBACK_URL: '/vscode/out/nls.messages.js',
        WORKBENCH_NLS_URL: '/vscode/out/nls.messages.js',
      };
      const template = readFileSync(join(vscode, 'out/vs/code/browser/workbench/workbench.html'), 'utf8');
      return template.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => blanks[name] ?? '');
    },
    changed: (path, content) =>
      path.endsWith('/workbench/workbench.js') ? withoutServer(content.toString()) : content,
  };
}

/**
 * This build of the workbench keeps the person's settings on its server. Here there is only a folder of files, so it must keep
 * them in the browser, as the workbench of vscode.dev does.
 */
function withoutServer(workbench: string): string {
  return workbench
    .replace(/,remoteAuthority:location\.host\}/, '}')
    .replace(
      /(get userRoamingDataHome\(\)\{return \w+\(\w+\.file\(this\.userDataPath\)\.with\(\{scheme:\w+\.)vscodeRemote/,
      '$1vscodeUserData',
    );
}
