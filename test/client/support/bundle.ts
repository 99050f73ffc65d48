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

/** What one of the client's sources exports, run with a stub of VS Code. `globals` hides global variables, such as timers. */
export async function load<Exports>(source: string, vscode: object, globals: object = {}): Promise<Exports> {
  const module = { exports: {} };
  const get = (id: string): unknown => (id === 'vscode' ? vscode : require(id));
  const run = new Function('require', 'module', 'exports', ...Object.keys(globals), await bundle(source));
  run(get, module, module.exports, ...Object.values(globals));
  return module.exports as Exports;
}
