import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from './vscode/failure';
import type { Progress } from './vscode/install';
import { run } from './vscode/run';

/**
 * Installs Debian's `packages` unless all `files`, absolute paths that they bring, exist. `user` is what needs them.
 * @throws Failure with what to install if this is not Debian, or the user is not root.
 */
export async function installDebian(
  packages: readonly string[],
  files: readonly string[],
  user: string,
  progress: Progress,
): Promise<void> {
  if (files.every((file) => existsSync(file))) return;
  const help = `${user} needs Debian's ${packages.join(' and ')}. Run: apt-get install ${packages.join(' ')}`;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Failure(help);
  progress(`Installing ${packages.join(' and ')} through apt (once) ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Checks run beside each other, and apt does not wait for another one that reads its lists.
  const alone = [join(tmpdir(), 'bk-job-apt.lock'), 'apt-get'];
  try {
    await run('flock', [...alone, 'update'], { env });
    await run('flock', [...alone, 'install', '-y', '--no-install-recommends', ...packages], { env });
  } catch (error) {
    throw new Failure(`${help}\n${error instanceof Error ? error.message : String(error)}`);
  }
}
