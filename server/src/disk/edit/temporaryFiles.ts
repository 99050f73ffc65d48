import { createHash, randomBytes } from 'node:crypto';
import { lstatSync, readdirSync, readlinkSync, unlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';

/** The machine, or container, whose numbers of processes this process sees: a shared folder may hold files of another one. */
let machine: string | undefined;
/** The folders that this process has looked through. */
const seen = new Set<string>();

/** A name for a new file that says which process makes it. */
export function temporaryName(): string {
  return `.bk-job-errors-${machineTag()}-${process.pid}-${randomBytes(8).toString('hex')}.tmp`;
}

/**
 * Removes from a folder the files that killed processes of this machine have left; once for each folder, as no new ones appear
 * while this process runs. A file whose process may live, and whatever cannot be read or removed, stays. Never throws.
 */
export function removeAbandoned(folder: string): void {
  if (seen.has(folder)) return;
  seen.add(folder);
  try {
    for (const name of readdirSync(folder)) {
      const [, tag, id] = /^\.bk-job-errors-([0-9a-f]{12})-(\d{1,10})-[0-9a-f]{16}\.tmp$/.exec(name) ?? [];
      // Only the process that is named writes the file; a number given out again belongs to a live process, and is left alone.
      if (tag !== machineTag() || isAlive(Number(id))) continue;
      const file = path.join(folder, name);
      if (lstatSync(file).isFile()) unlinkSync(file);
    }
  } catch {
    // Another run has removed it, or the folder cannot be read.
  }
}

function machineTag(): string {
  machine ??= createHash('sha256').update(`${hostname()}\0${processSpace()}`).digest('hex').slice(0, 12);
  return machine;
}

/** Containers may share the name of their host, but count their own processes. Empty where there are none. */
function processSpace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // A process of somebody else may not be asked.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
