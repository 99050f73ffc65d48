import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';

let built: Promise<string> | undefined;

/** The null server, bundled and minified with the options our own server is built with, its libraries as they are published. */
export function rivalServer(): Promise<string> {
  built ??= build();
  return built;
}

/** The same behind an entry such as ours, which enables the compile cache. */
export async function cachedRival(): Promise<string> {
  const server = await rivalServer();
  const entry = path.join(path.dirname(server), 'cached.js');
  writeFileSync(entry, "require('node:module').enableCompileCache?.();\nrequire('./server.js');\n");
  return entry;
}

/**
 * Returns what a source file exports, bundled as it ships: in sources that are compiled one by one, each call of an imported
 * function goes through a getter, which takes longer than many a function.
 */
export async function asShipped<T>(source: string): Promise<T> {
  return require(await bundle(source, 'module.js'));
}

const build = (): Promise<string> => bundle('test/bench/nullServer.ts', 'server.js');

/** Bundles a file into a folder of its own, which is removed when the process ends. */
async function bundle(source: string, name: string): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true }));
  const outfile = path.join(folder, name);
  await esbuild.build({
    bundle: true,
    minify: true,
    target: 'es2022',
    legalComments: 'none',
    platform: 'node',
    entryPoints: [source],
    outfile,
  });
  return outfile;
}
