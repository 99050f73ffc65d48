import { existsSync } from 'node:fs';
import path from 'node:path';

/** Paths of ripgrep in releases of VS Code, relative to the folder of VS Code. */
const places = [
  `node_modules/@vscode/ripgrep-universal/bin/${process.platform}-${process.arch}/rg`,
  'node_modules/@vscode/ripgrep/bin/rg',
  'node_modules.asar.unpacked/@vscode/ripgrep/bin/rg',
];

/**
 * The path of the ripgrep that comes with VS Code, whose folder is `appRoot`. Undefined if it is not found: then the
 * workspace is read more slowly.
 */
export function findRipgrep(appRoot: string): string | undefined {
  if (!path.isAbsolute(appRoot)) return undefined;
  const ending = process.platform === 'win32' ? '.exe' : '';
  return places.map((place) => path.join(appRoot, place + ending)).find((file) => existsSync(file));
}
