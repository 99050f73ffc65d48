import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run } from './run';

/** The root of the repository. */
export const repository = resolve(__dirname, '..', '..', '..');

/**
 * Packages what `dist/` holds now as `npm run package` would, into a file of its own.
 * @throws Failure with what the packager printed.
 */
export async function packageExtension(): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'bk-job-vsix-')), 'extension.vsix');
  const vsce = join(repository, 'node_modules', '@vscode', 'vsce', 'vsce');
  await run(process.execPath, [vsce, 'package', '--no-dependencies', '--allow-missing-repository', '--out', file], {
    cwd: repository,
  });
  return file;
}
