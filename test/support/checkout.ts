import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, realpathSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './vscode/packageExtension';

/**
 * Copies the files of the repository, with changes that are not committed, into a new folder `checkout` in `folder` and returns
 * its path. `modules`: true to link the installed packages into it.
 */
export function checkoutIn(folder: string, modules = true): string {
  const checkout = join(folder, 'checkout');
  const listed = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const files = execFileSync('git', listed, { cwd: repository, encoding: 'utf8' }).split('\0');
  for (const file of files.filter(
    (name) => name !== '' && name !== 'node_modules' && existsSync(join(repository, name)),
  )) {
    cpSync(join(repository, file), join(checkout, file));
  }
  if (modules) symlinkSync(realpathSync(join(repository, 'node_modules')), join(checkout, 'node_modules'), 'junction');
  return checkout;
}
