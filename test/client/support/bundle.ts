import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './sources';

/** One of the client's sources as the bundler would ship it for Node. */
export async function bundle(source: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'client', 'src', source)],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** What one of the client's sources exports, run with a stand-in for VS Code. */
export async function load<Exports>(source: string, vscode: object): Promise<Exports> {
  const module = { exports: {} };
  const get = (id: string): unknown => (id === 'vscode' ? vscode : require(id));
  new Function('require', 'module', 'exports', await bundle(source))(get, module, module.exports);
  return module.exports as Exports;
}
