import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository } from '../vscode/packageExtension';

export interface Sample {
  /** A folder of this run alone. */
  readonly home: string;
  /** The copy of the sample workspace in it, to be edited freely. */
  readonly workspace: string;
}

/** Copies the sample workspace into a new folder that goes when this process ends. */
export function copySample(): Sample {
  const home = mkdtempSync(join(tmpdir(), 'bk-job-start-'));
  process.once('exit', () => rmSync(home, { recursive: true, force: true, maxRetries: 5 }));
  const workspace = join(home, 'nightbatch');
  cpSync(join(repository, 'test', 'fixtures', 'workspace'), workspace, { recursive: true });
  return { home, workspace };
}
