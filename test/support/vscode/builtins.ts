import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The built-in extensions the tests need: colours, icons and the languages of the sample workspace. */
const needed = [
  'configuration-editing',
  'go',
  'ini',
  'java',
  'javascript',
  'json',
  'log',
  'markdown-basics',
  'markdown-language-features',
  'python',
  'shellscript',
  'theme-abyss',
  'theme-defaults',
  'theme-kimbie-dark',
  'theme-monokai',
  'theme-monokai-dimmed',
  'theme-quietlight',
  'theme-red',
  'theme-seti',
  'theme-solarized-dark',
  'theme-solarized-light',
  'theme-tomorrow-night-blue',
  'typescript-basics',
  'yaml',
];

/**
 * Fills `folder` with links to the built-in extensions of the VS Code in `vscode` that the tests need, and to `more`. VS Code
 * starts faster with these than with all hundred, and prints less.
 */
export function linkBuiltins(folder: string, vscode: string, more: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  const found = needed.map((name) => join(vscode, 'extensions', name)).filter((path) => existsSync(path));
  for (const path of [...found, ...more]) symlinkSync(path, join(folder, basename(path)));
}
