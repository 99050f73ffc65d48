import { join, resolve } from 'node:path';
import { run } from './run';

/** The root of the repository. */
export const repository = resolve(__dirname, '..', '..', '..');

/**
 * Packages the `dist/` of a checkout into a file in `folder`, as `npm run package` does, and returns its path.
 * @throws Failure with what the packager printed.
 */
export async function packageExtension(folder: string, checkout = repository): Promise<string> {
  const file = join(folder, 'bk-job-error-codes.vsix');
  await run(process.execPath, ['tools/package.mjs', '--out', file], { cwd: checkout });
  return file;
}
