import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { repository } from '../vscode/packageExtension';

export interface WebServer {
  /** Opens the sample workspace with `python/job_client.py` in view. */
  readonly address: string;
  stop(): Promise<void>;
}

/** A VS Code that is only files. */
export interface WebWorkbench {
  /** Folders, by the first segment of the paths that they are served below. */
  readonly folders: Readonly<Record<string, string>>;
  /** Returns the page that opens `editors` of the virtual workspace `folder`, with the extensions below those paths of the server. */
  page(port: number, folder: VirtualUri, editors: readonly VirtualUri[], extensions: readonly string[]): string;
  /** What is served instead of the file at `path` of the server. */
  changed?(path: string, content: Buffer): string | Buffer;
}

interface VirtualUri {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
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
 * Serves only files: a workbench, the extension installed in `extension`, and the sample workspace as a virtual one. There is no
 * extension host on Node; everything runs in the browser, as on vscode.dev.
 */
export async function startWebServer(workbench: WebWorkbench, extension: string): Promise<WebServer> {
  const workspace = join(repository, 'test', 'fixtures', 'workspace');
  const folders: Readonly<Record<string, string>> = {
    ...workbench.folders,
    extension,
    sample: resolve(__dirname, 'sample'),
    workspace,
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    const port = (server.address() as AddressInfo).port;
    if (path === '/') send(response, '.html', page(workbench, port));
    else if (path === '/workspace.json') send(response, '.json', JSON.stringify(filesBelow(workspace)));
    else sendFile(response, workbench, folders, path);
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

function page(workbench: WebWorkbench, port: number): string {
  const sample = (path: string) => ({ scheme: 'vscode-vfs', authority: 'sample', path });
  return workbench.page(port, sample('/'), [sample('/python/job_client.py')], ['/extension', '/sample']);
}

function sendFile(
  response: ServerResponse,
  workbench: WebWorkbench,
  folders: Readonly<Record<string, string>>,
  path: string,
): void {
  const [, name = '', ...rest] = path.split('/');
  const root = folders[name];
  const file = root === undefined ? undefined : normalize(join(root, rest.join('/')));
  if (root === undefined || !file?.startsWith(root + sep) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
    response.writeHead(404).end();
    return;
  }
  const content = readFileSync(file);
  send(response, extname(file), workbench.changed?.(path, content) ?? content);
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
