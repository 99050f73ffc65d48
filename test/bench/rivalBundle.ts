import { mkdtempSync, rmSync } from 'node:fs';
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

async function build(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'null-server-'));
  process.on('exit', () => rmSync(folder, { recursive: true }));
  const outfile = path.join(folder, 'server.js');
  await esbuild.build({
    bundle: true,
    minify: true,
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    platform: 'node',
    format: 'iife',
    entryPoints: ['test/bench/nullServer.ts'],
    outfile,
  });
  return outfile;
}
