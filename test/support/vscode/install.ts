import { chmodSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cached } from './cache';
import { Failure } from './failure';
import { npmInstall, npmPack } from './npm';
import { run } from './run';
import type { VscodeVersion } from './versions';

export interface InstalledVscode {
  /** The path of the Node that runs it. */
  readonly node: string;
  /** The folder that holds `out/server-main.js` and `extensions`. */
  readonly folder: string;
}

/** Shows a line about the progress to a person. */
export type Progress = (line: string) => void;

/**
 * Installs a real VS Code server and the Node that runs it, from the npm registry, outside the repository.
 * @throws Failure with what to do if the registry, npm or the platform prevents it.
 */
export async function installVscode(version: VscodeVersion, progress: Progress): Promise<InstalledVscode> {
  const node = await installNode(version, progress);
  const folder = await cached(`vscode-${version.vscode}`, async (partial) => {
    await step(progress, `Downloading VS Code ${version.vscode} (about 50 MB, once)`, async () => {
      await unpack(await npmPack(partial, `code-server@${version.codeServer}`), partial, 'package/lib/vscode');
    });
    await step(progress, `Installing what VS Code ${version.vscode} needs (about 100 MB, once)`, () =>
      npmInstall(join(partial, 'package', 'lib', 'vscode')),
    );
    renameSync(join(partial, 'package', 'lib', 'vscode'), join(partial, 'vscode'));
    rmSync(join(partial, 'package'), { recursive: true });
  });
  return { node, folder: join(folder, 'vscode') };
}

/** Returns the path of the running Node when its major version fits, else of one from the registry. */
export async function installNode({ node: version }: VscodeVersion, progress: Progress): Promise<string> {
  if (process.versions.node.split('.')[0] === version.split('.')[0]) return process.execPath;
  const platform = `${process.platform}-${process.arch}`;
  if (platform !== 'linux-x64' && platform !== 'linux-arm64') {
    const major = version.split('.')[0];
    throw new Failure(
      `This VS Code needs Node ${major}, which is fetched for Linux only. Run this with Node ${major}.`,
    );
  }
  const folder = await cached(`node-${version}-${platform}`, (partial) =>
    step(progress, `Downloading Node ${version} (about 50 MB, once)`, async () => {
      await unpack(await npmPack(partial, `node-${platform}@${version}`), partial, 'package/bin/node');
      chmodSync(join(partial, 'package', 'bin', 'node'), 0o755);
    }),
  );
  return join(folder, 'package', 'bin', 'node');
}

/** Unpacks one path of a package's tar file into `folder` and removes the file. */
async function unpack(file: string, folder: string, path: string): Promise<void> {
  await run('tar', ['-xzf', file, '-C', folder, path], { missing: 'tar was not found. Install it and try again.' });
  rmSync(file);
}

/** Shows what begins, every ten seconds that it continues, and how long it took. */
async function step(progress: Progress, title: string, work: () => Promise<void>): Promise<void> {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  progress(`${title} ...`);
  const timer = setInterval(() => progress(`  still running after ${seconds()} s`), 10_000);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  progress(`  done in ${seconds()} s`);
}
