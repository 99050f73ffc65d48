import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';

let built: Promise<string> | undefined;

/**
 * The null server, bundled and minified with the options our own server is built with, its libraries as they are published.
 * Removed when the process ends.
 */
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

async function build(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'null-server-'));
  process.on('exit', () => rmSync(folder, { recursive: true }));
  const outfile = path.join(folder, 'server.js');
  await esbuild.build({
    bundle: true,
    minify: true,
    target: 'es2022',
    legalComments: 'none',
    platform: 'node',
    entryPoints: ['test/bench/nullServer.ts'],
    outfile,
  });
  return outfile;
}
