import { join } from 'node:path';
import { ownEnvironment } from './environment';
import { Failure } from './failure';
import { run } from './run';

/** @throws Failure with what to do if npm is missing or the registry cannot be reached. */
async function npm(cwd: string, args: readonly string[]): Promise<string> {
  const missing = 'npm was not found. Install Node.js with npm (https://nodejs.org) and try again.';
  try {
    return await run('npm', args, { cwd, env: ownEnvironment(), missing });
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    if (
      /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED)\b/.test(text)
    ) {
      throw new Failure(`The npm registry cannot be reached. Check the network, a proxy or \`npm ping\`.\n${text}`);
    }
    throw error;
  }
}

/** Fetches `name@version` as a tar file into `folder` and returns its path. */
export async function npmPack(folder: string, spec: string): Promise<string> {
  const printed = await npm(folder, ['pack', spec, '--loglevel=error', '--pack-destination', folder]);
  const file = printed.split('\n').find((line) => line.trim().endsWith('.tgz'));
  if (file === undefined) throw new Failure(`npm pack ${spec} named no file:\n${printed}`);
  return join(folder, file.trim());
}

/** Installs the dependencies of the package in `folder`, without running scripts. */
export async function npmInstall(folder: string): Promise<void> {
  await npm(folder, [
    'install',
    '--omit=dev',
    '--ignore-scripts',
    '--force',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
}
