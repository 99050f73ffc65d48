import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** Every module specifier a file names, in static and dynamic imports and re-exports. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)'([^']+)'/g)].map(
    (match) => match[1] ?? '',
  );
}

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(root, folder, name));
}

/** The first folder name below `client/src` or `server/src`, or the file itself: what the layer rules speak of. */
function room(file: string): string {
  const [side = '', , first = '', ...rest] = path.relative(root, file).split(path.sep);
  return rest.length > 0 ? `${side}/${first}` : `${side}/${first.replace(/\.ts$/, '')}`;
}

/** Which rooms a room may import from, beside itself. A room that is not listed here fails the test. */
const allowed: Record<string, readonly string[]> = {
  'server/core': [],
  'server/protocol': [],
  'server/builtinLayers': ['server/core'],
  'server/builtinCatalog': ['server/core', 'server/builtinLayers'],
  'server/catalogs': ['server/core', 'server/settings'],
  'server/settings': ['server/core'],
  'server/guard': ['server/core'],
  'server/lsp': [],
  'server/settingsStore': ['server/lsp', 'server/protocol', 'server/settings'],
  'server/clientProfile': ['server/core', 'server/features', 'server/lsp', 'server/protocol'],
  'server/features': ['server/core', 'server/lsp', 'server/protocol', 'server/settings', 'server/guard'],
  'server/server': [
    'server/core',
    'server/features',
    'server/lsp',
    'server/protocol',
    'server/settings',
    'server/settingsStore',
    'server/clientProfile',
    'server/guard',
    'server/builtinLayers',
    'server/catalogs',
    'server/catalogWiring',
    'server/workspaceDocuments',
  ],
  'server/workspaceDocuments': ['server/core', 'server/catalogs', 'server/features'],
  'server/catalogWiring': [
    'server/core',
    'server/catalogs',
    'server/lsp',
    'server/protocol',
    'server/settings',
    'server/settingsStore',
  ],
  'server/node': ['server/core', 'server/catalogs', 'server/server', 'server/settings', 'server/builtinLayers'],
  'server/browser': ['server/server', 'server/settings', 'server/builtinLayers'],
  'server/cli': ['server/core', 'server/node', 'server/builtinCatalog', 'server/builtinLayers'],
};

describe('layers', () => {
  const files = [...filesBelow('client/src'), ...filesBelow('server/src')].filter((file) => !file.endsWith('.d.ts'));

  it('import only what stands below them', () => {
    const violations: string[] = [];
    for (const file of files) {
      const from = room(file);
      for (const specifier of importsOf(file)) {
        const complaint = judge(file, from, specifier);
        if (complaint) violations.push(`${path.relative(root, file)} imports '${specifier}': ${complaint}`);
      }
    }
    assert.deepEqual(violations, []);
    assert.ok(files.length > 20, `only ${files.length} files were read`);
  });

  it('import values of the protocol library in one place, which the start of the server depends on', () => {
    const importers = files
      .filter((file) =>
        /^(?:import|export) (?!type)[^;]*from 'vscode-languageserver';/m.test(readFileSync(file, 'utf8')),
      )
      .map((file) => path.relative(root, file));
    assert.deepEqual(importers, [path.join('server', 'src', 'lsp.ts')]);
  });

  it('keep every file below 300 lines and every entry below 35', () => {
    const lines = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n').length;
    const tooLong = files
      .filter((file) => lines(file) > (path.basename(file) === 'main.ts' ? 35 : 300))
      .map((file) => `${path.relative(root, file)}: ${lines(file)}`);
    assert.deepEqual(tooLong, []);
  });
});

function judge(file: string, from: string, specifier: string): string | undefined {
  if (specifier === 'vscode') return from.startsWith('client/') ? undefined : 'only the client may know VS Code';
  if (specifier.startsWith('node:')) {
    const free = from === 'server/node' || from === 'server/cli' || file.includes(path.join('client', 'src', 'node'));
    return free ? undefined : 'this file also runs in a browser';
  }
  if (specifier === 'vscode-languageserver-protocol/node') return 'this entry exists on Node only';
  if (!specifier.startsWith('.')) return undefined;
  if (specifier.endsWith('.md') || specifier.endsWith('.json')) return undefined;
  const to = room(`${path.resolve(path.dirname(file), specifier)}.ts`);
  if (from.startsWith('client/')) {
    return to.startsWith('client/') || to === 'server/protocol' ? undefined : 'the client knows protocol.ts only';
  }
  const rooms = allowed[from];
  if (!rooms) return `no rule says what ${from} may import`;
  return to === from || rooms.includes(to) ? undefined : `${from} must not know ${to}`;
}
