import { join, resolve } from 'node:path';
import { run } from './run';

/** The root of the repository. */
export const repository = resolve(__dirname, '..', '..', '..');

/**
 * Packages the current `dist/` into a file in `folder`, as `npm run package` does, and returns its path.
 * @throws Failure with what the packager printed.
 */
export async function packageExtension(folder: string): Promise<string> {
  const file = join(folder, 'bk-job-error-codes.vsix');
  const vsce = join(repository, 'node_modules', '@vscode', 'vsce', 'vsce');
  // The README's pictures stay in the repository; `--no-rewrite-relative-links` needs no address for them.
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  await run(process.execPath, [vsce, 'package', ...options, '--out', file], { cwd: repository });
  return file;
}
