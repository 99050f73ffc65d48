import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { repository } from '../vscode/packageExtension';
import { userSettings } from '../vscode/userSettings';

export interface WebServer {
  /** Opens the sample workspace with `python/job_client.py` in view. */
  readonly address: string;
  stop(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/**
 * Serves only files: the workbench of the VS Code in `vscode`, the extension installed in `extension`, and the sample workspace
 * as a virtual one. There is no extension host on Node; everything runs in the browser, as on vscode.dev.
 */
export async function startWebServer(vscode: string, extension: string): Promise<WebServer> {
  const roots: Readonly<Record<string, string>> = {
    extension,
    sample: resolve(__dirname, 'sample'),
    workspace: join(repository, 'test', 'fixtures', 'workspace'),
    vscode,
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const [, name = '', ...rest] = decodeURIComponent(pathname).split('/');
    const root = roots[name];
    const port = (server.address() as AddressInfo).port;
    if (name === '') send(response, '.html', page(vscode, port));
    else if (name === 'workspace.json') send(response, '.json', JSON.stringify(filesBelow(roots.workspace ?? '')));
    else sendFile(response, root, rest.join('/'));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** The workbench's page with its placeholders filled in. */
function page(vscode: string, port: number): string {
  const uri = (path: string) => ({ scheme: 'http', authority: `127.0.0.1:${port}`, path });
  const sample = (path: string) => ({ scheme: 'vscode-vfs', authority: 'sample', path });
  const configuration = {
    folderUri: sample('/'),
    additionalBuiltinExtensions: [uri('/extension'), uri('/sample')],
    defaultLayout: { editors: [{ uri: sample('/python/job_client.py') }], force: true },
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
}

function sendFile(response: ServerResponse, root: string | undefined, path: string): void {
  const file = root === undefined ? undefined : normalize(join(root, path));
  if (root === undefined || !file?.startsWith(root + sep) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
    response.writeHead(404).end();
    return;
  }
  const content = readFileSync(file);
  const text = path.endsWith('/workbench/workbench.js') ? withoutServer(content.toString()) : content;
  send(response, extname(file), text);
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

function send(response: ServerResponse, extension: string, content: string | Buffer): void {
  response.writeHead(200, { 'Content-Type': types[extension] ?? 'application/octet-stream' }).end(content);
}

/** The paths of all files below `root`, each with a leading slash. */
function filesBelow(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(root, name)).isFile())
    .map((name) => `/${name.split(sep).join('/')}`);
}
