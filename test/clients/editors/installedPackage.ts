import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ownEnvironment } from '../../support/vscode/environment';
import { repository } from '../../support/vscode/packageExtension';
import { run } from '../../support/vscode/run';

let program: Promise<string> | undefined;

/** Packs the repository with npm, installs the package into a temporary folder without a network, and returns its program. */
export function installedPackage(): Promise<string> {
  program ??= install();
  return program;
}

async function install(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'npm-package-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const env = { ...ownEnvironment(), npm_config_cache: path.join(folder, 'cache') };
  // The build is that of this run: scripts would make it again.
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: repository, env });
  const installed = path.join(folder, 'installed');
  mkdirSync(installed);
  const packed = path.join(folder, 'bk-job-error-codes-0.1.0.tgz');
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', packed], { cwd: installed, env });
  return path.join(installed, 'node_modules/.bin/bk-job-errors');
}
