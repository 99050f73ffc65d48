import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { followAdvice } from '../../support/adviceChecks';
import { installDebian } from '../../support/debian';
import { mountTmpfs, type SmallDisk } from '../../support/servers/tmpfs';

/** The causes on the card, by what is wrong. */
const cause = { unmounted: 1, hangs: 2, full: 3, readOnly: 4, rights: 5 };

describe('the advice about file storage', () => {
  const disks: SmallDisk[] = [];
  before(() => installDebian(['nfs-common'], ['/usr/sbin/nfsstat'], 'The test', console.log));
  afterEach(async () => {
    for (const disk of disks.splice(0)) await disk.unmount();
  });

  async function mounted(...options: string[]): Promise<SmallDisk> {
    const disk = await mountTmpfs('256k', options);
    disks.push(disk);
    return disk;
  }

  async function assertCauses(folder: string, expected: readonly number[], user?: string): Promise<void> {
    const { causes, healthy, printed } = await followAdvice(
      1259001,
      { JOB_STORAGE: folder },
      user === undefined ? {} : { user },
    );
    assert.deepEqual(causes, expected, printed);
    if (expected.length === 0) assert.equal(healthy, 3, printed);
  }

  it('finds nothing wrong with one that works', async () => assertCauses((await mounted()).path, []));

  it('leads to one that is not mounted', async () => {
    // On the disk of the machine, as a folder is that nothing is mounted on.
    const folder = mkdtempSync('/bk-job-test-');
    await assertCauses(folder, [cause.unmounted]);
    await assertCauses(join(folder, 'missing'), [cause.unmounted]);
    rmSync(folder, { recursive: true });
  });

  it('finds nothing wrong with a folder within one that works', async () => {
    const folder = join((await mounted()).path, 'job', 'storage');
    mkdirSync(folder, { recursive: true });
    await assertCauses(folder, []);
  });

  it('leads to a file where the folder should be', async () => {
    const file = join((await mounted()).path, 'storage');
    writeFileSync(file, '');
    await assertCauses(file, [cause.unmounted]);
  });

  it('leads to a full disk', async () => {
    const disk = await mounted();
    disk.fill();
    await assertCauses(disk.path, [cause.full]);
  });

  it('leads to a disk without inodes', async () => {
    const disk = await mounted('nr_inodes=4');
    for (const name of ['a', 'b', 'c']) writeFileSync(`${disk.path}/${name}`, '');
    await assertCauses(disk.path, [cause.full]);
  });

  it('leads to a disk that is read-only', async () => {
    const disk = await mounted();
    await disk.remount('ro');
    await assertCauses(disk.path, [cause.readOnly]);
  });

  it('leads to missing rights', async () => {
    const disk = await mounted('mode=755');
    await assertCauses(disk.path, [cause.rights], 'nobody');
  });
});
