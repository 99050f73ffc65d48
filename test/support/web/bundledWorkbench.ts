import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { cached } from '../vscode/cache';
import type { Progress } from '../vscode/install';
import { npmInstall } from '../vscode/npm';
import { userSettings } from '../vscode/userSettings';
import type { WebWorkbench } from './webServer';

const sources = resolve(__dirname, 'bundled');
const packages = '@codingame/monaco-vscode-';

/**
 * The version of VS Code that is bundled: the first one that `engines.vscode` allows, of which the npm registry has no server, but
 * the sources of the workbench and of the extension host, built as packages. Its notifications come from 1.100: the registry
 * lacks them of 1.101.
 */
export const bundledVscode = '1.101.1';

/** Fetches the packages once, and bundles a workbench and its workers into `folder`. */
export async function bundledWorkbench(folder: string, progress: Progress): Promise<WebWorkbench> {
  const root = await cached(`vscode-web-${bundledVscode}`, async (partial) => {
    progress(`Downloading VS Code ${bundledVscode} as packages (about 55 MB, once) ...`);
    copyFileSync(join(sources, 'package.json'), join(partial, 'package.json'));
    await npmInstall(partial);
  });
  await build({
    absWorkingDir: root,
    entryPoints: {
      page: join(sources, 'page.js'),
      editor: `${packages}api/workers/editor.worker`,
      extensionHost: `${packages}api/workers/extensionHost.worker`,
      textmate: `${packages}textmate-service-override/worker`,
    },
    outdir: folder,
    nodePaths: [join(root, 'node_modules')],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    loader: { '.png': 'dataurl', '.svg': 'dataurl', '.ttf': 'dataurl' },
    plugins: [filesByAddress(root)],
    logLevel: 'warning',
  });
  return {
    folders: { bundled: folder, node_modules: join(root, 'node_modules') },
    page: (_port, folder, editors, extensions) => page({ folder, editors, extensions, settings: userSettings }),
  };
}

/** Files that the packages name beside their modules are fetched from `node_modules` on the server. */
function filesByAddress(root: string): Plugin {
  return {
    name: 'files by address',
    setup({ onLoad }) {
      onLoad({ filter: /\.js$/, namespace: 'file' }, ({ path }) => {
        const text = readFileSync(path, 'utf8');
        const contents = text.replaceAll(/new URL\('([^']+)',\s*import\.meta\.url\)/g, (whole, name: string) => {
          const file = name.startsWith('.') ? join(dirname(path), name) : join(root, 'node_modules', name);
          if (!existsSync(file)) return whole;
          return `new URL('/${relative(root, file).split(sep).join('/')}', globalThis.location.href)`;
        });
        return { contents, loader: 'js' };
      });
    },
  };
}

function page(options: object): string {
  return `<!doctype html>
<meta charset="utf-8">
<link rel="stylesheet" href="/bundled/page.css">
<style>html, body { height: 100%; margin: 0; overflow: hidden }</style>
<body>
<script type="application/json" id="options">${JSON.stringify(options).replaceAll('<', '\\u003c')}</script>
<script type="module" src="/bundled/page.js"></script>
`;
}
