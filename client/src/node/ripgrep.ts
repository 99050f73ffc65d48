import { existsSync } from 'node:fs';
import path from 'node:path';

/** Where releases of VS Code keep ripgrep, below their own folder. */
const places = [
  `node_modules/@vscode/ripgrep-universal/bin/${process.platform}-${process.arch}/rg`,
  'node_modules/@vscode/ripgrep/bin/rg',
  'node_modules.asar.unpacked/@vscode/ripgrep/bin/rg',
];

/**
 * The path of the ripgrep that comes with VS Code, whose own folder is `appRoot`; undefined where it is not found. Without
 * it the workspace is read all the same, but not as fast.
 */
export function findRipgrep(appRoot: string): string | undefined {
  if (!path.isAbsolute(appRoot)) return undefined;
  const ending = process.platform === 'win32' ? '.exe' : '';
  return places.map((place) => path.join(appRoot, place + ending)).find((file) => existsSync(file));
}
