import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Workbench } from '../support/workbench/workbench';
import { currentSession } from './hooks';

/** The ids of the language servers that the extension host of `window` runs. */
export async function serversOf(window: Workbench): Promise<number[]> {
  const host = await window.probe.evaluate(() => process.pid, null);
  const bundle = join(await currentSession().installedExtension(), 'dist', 'server.js');
  const lines = execFileSync('ps', ['-eo', 'ppid=,pid=,args='], { encoding: 'utf8' }).split('\n');
  return lines
    .map((line) => line.trim().split(/ +/))
    .filter(([parent, , ...command]) => Number(parent) === host && command.includes(bundle))
    .map(([, id]) => Number(id));
}
