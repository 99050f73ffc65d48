import { rmSync, writeFileSync } from 'node:fs';
import { TempTree } from '../tempTree';
import { Failure } from '../vscode/failure';
import { run } from '../vscode/run';

/** A small disk in memory. */
export interface SmallDisk {
  readonly path: string;
  /** Writes a file until no space is left. */
  fill(): void;
  /** Removes that file. */
  empty(): void;
  remount(option: 'ro' | 'rw'): Promise<void>;
  unmount(): Promise<void>;
}

/**
 * Mounts a disk of this size (`64k`) in a temporary folder. `options` are further ones of tmpfs: `nr_inodes=4`.
 * @throws Failure if the user may not mount.
 */
export async function mountTmpfs(size: string, options: readonly string[] = []): Promise<SmallDisk> {
  const tree = new TempTree({ 'disk/.keep': '' });
  const path = tree.path('disk');
  try {
    await run('mount', ['-t', 'tmpfs', '-o', [`size=${size}`, ...options].join(','), 'tmpfs', path]);
  } catch (error) {
    tree.remove();
    throw new Failure(`The test mounts small disks, which needs root with the right to mount. ${error}`);
  }
  return {
    path,
    fill() {
      try {
        for (;;) writeFileSync(`${path}/fill`, new Uint8Array(16 * 1024), { flag: 'a' });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    },
    empty() {
      rmSync(`${path}/fill`);
    },
    async remount(option) {
      await run('mount', ['-o', `remount,${option}`, path]);
    },
    async unmount() {
      await run('umount', [path]);
      tree.remove();
    },
  };
}
