import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository } from '../vscode/packageExtension';

export interface Sample {
  /** A temporary folder of this run. */
  readonly home: string;
  /** The copy of the sample workspace in it, which may be edited. */
  readonly workspace: string;
}

/** Opens the sample with the packed extension, and settles when it is closed. */
export type OpenSample = (vsix: string, sample: Sample) => Promise<void>;

/** Copies the samples, the one that defines codes inside the other, into a folder that is removed when this process ends. */
export function copySample(): Sample {
  const home = mkdtempSync(join(tmpdir(), 'bk-job-start-'));
  process.once('exit', () => rmSync(home, { recursive: true, force: true, maxRetries: 5 }));
  const workspace = join(home, 'nightbatch');
  const fixtures = join(repository, 'test', 'fixtures');
  cpSync(join(fixtures, 'workspace'), workspace, { recursive: true });
  cpSync(join(fixtures, 'workspace-catalog'), join(workspace, 'job-backend'), { recursive: true });
  return { home, workspace };
}
