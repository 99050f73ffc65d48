/**
 * The documents that are explained: everything a person reads as text, in every language, by scheme. Output channels,
 * settings, consoles, comments and our own read-only documents are left out on purpose.
 */
export const documentSelector: readonly { readonly scheme: string }[] = [
  'file',
  'untitled',
  'vscode-notebook-cell',
  // Folders of a remote machine, seen from a browser host.
  'vscode-remote',
  // Repositories opened without a clone, and the left side of a comparison.
  'vscode-vfs',
  'github',
  'git',
  // Folders of the browser itself, and the file systems web tests use.
  'vscode-local',
  'memfs',
  'vscode-test-web',
].map((scheme) => ({ scheme }));
