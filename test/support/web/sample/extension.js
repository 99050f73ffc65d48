// Gives a VS Code without any server the sample workspace as a read-only file system, read from where this file came from.
const vscode = require('vscode');

exports.activate = async (context) => {
  const root = vscode.Uri.joinPath(context.extensionUri, '..', 'workspace');
  const paths = await (await fetch(`${root.toString(true)}.json`)).json();
  const changed = new vscode.EventEmitter();
  const files = {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat(uri) {
      const type = typeAt(paths, uri);
      return { type, ctime: 0, mtime: 0, size: 0 };
    },
    readDirectory(uri) {
      const prefix = uri.path.endsWith('/') ? uri.path : `${uri.path}/`;
      const names = paths
        .filter((path) => path.startsWith(prefix))
        .map((path) => path.slice(prefix.length).split('/')[0]);
      return [...new Set(names)].map((name) => [name, typeAt(paths, vscode.Uri.joinPath(uri, name))]);
    },
    async readFile(uri) {
      if (typeAt(paths, uri) !== vscode.FileType.File) throw vscode.FileSystemError.FileIsADirectory(uri);
      return new Uint8Array(await (await fetch(root.toString(true) + uri.path)).arrayBuffer());
    },
    createDirectory: readOnly,
    writeFile: readOnly,
    delete: readOnly,
    rename: readOnly,
  };
  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider('vscode-vfs', files, { isReadonly: true, isCaseSensitive: true }),
  );
};

function typeAt(paths, uri) {
  if (paths.includes(uri.path)) return vscode.FileType.File;
  if (uri.path === '/' || paths.some((path) => path.startsWith(`${uri.path}/`))) return vscode.FileType.Directory;
  throw vscode.FileSystemError.FileNotFound(uri);
}

function readOnly(uri) {
  throw vscode.FileSystemError.NoPermissions(uri);
}
