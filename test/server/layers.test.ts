import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** The wings of the core, each of which may import only those before it. */
const wings = ['text', 'template', 'catalog', 'mentions', 'messages', 'logs', 'answers', 'checks'];

/** Which rooms a room may import, beside itself. A room that is not listed fails the test. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(wings.map((wing, index) => [wing, wings.slice(0, index)])),
  protocol: [],
  contract: wings,
  catalogs: [...wings, 'contract'],
  features: [...wings, 'contract', 'protocol'],
  session: [...wings, 'contract', 'protocol', 'catalogs', 'features'],
  disk: [...wings, 'catalogs'],
  builtin: wings,
  node: ['builtin', 'disk', 'session'],
  browser: ['catalog', 'protocol', 'session'],
  cli: [...wings, 'builtin', 'disk', 'node'],
  client: ['protocol'],
};

/** The size of the graph that CONTRIBUTING.md promises. */
const largestGraph = { rooms: 22, floors: 12, arrows: 75 };

interface SourceFile {
  /** From the repository's root, with `/`. */
  readonly name: string;
  readonly text: string;
  readonly room: string;
  readonly imports: readonly Import[];
}

interface Import {
  readonly specifier: string;
  /** True for `import()` and `require`, which load the file when they run. */
  readonly late: boolean;
  /** The file of this project that it names; undefined for libraries and data. */
  readonly target: string | undefined;
}

describe('layers', () => {
  const files = readSources();
  const byName = new Map(files.map((file) => [file.name, file]));
  const roomOf = (name: string) => byName.get(name)?.room ?? '';
  const arrows = new Map<string, Set<string>>();
  for (const { room, imports } of files) {
    const others = arrows.get(room) ?? new Set();
    arrows.set(room, others);
    for (const { target } of imports) if (target !== undefined && roomOf(target) !== room) others.add(roomOf(target));
  }

  it('import only what is below them', () => {
    const violations = files.flatMap((file) =>
      file.imports.flatMap((imported) => {
        const complaint = judge(file, imported, roomOf);
        return complaint === undefined ? [] : [`${file.name} imports '${imported.specifier}': ${complaint}`];
      }),
    );
    assert.deepEqual(violations, []);
    assert.ok(files.length > 200, `only ${files.length} files were read`);
  });

  it('enter other rooms through the index.ts of a folder', () => {
    const deep = files.flatMap(({ name, room, imports }) =>
      imports
        // A door would load all files behind it, so what is loaded late is named itself.
        .filter(({ target, late }) => target !== undefined && !late && roomOf(target) !== room && !isDoor(target))
        .map(({ specifier }) => `${name} imports '${specifier}'`),
    );
    assert.deepEqual(deep, []);
  });

  it('import in no circle, not even types', () => {
    const targets = (name: string) => byName.get(name)?.imports.flatMap(({ target }) => target ?? []) ?? [];
    assert.deepEqual(circles([...byName.keys()], targets), []);
  });

  it('make a small graph', () => {
    const floors = floorsOf(arrows);
    const count = {
      rooms: arrows.size,
      floors: Math.max(...floors.values()),
      arrows: [...arrows.values()].reduce((sum, others) => sum + others.size, 0),
    };
    const lines = files.reduce((sum, { text }) => sum + linesIn(text), 0);
    console.log(
      `      ${files.length} files, ${lines} lines, ${count.rooms} rooms, ${count.floors} floors, ${count.arrows} arrows`,
    );
    for (const [what, limit] of Object.entries(largestGraph)) {
      const found = count[what as keyof typeof count];
      assert.ok(found <= limit, `${found} ${what}, at most ${limit} are allowed`);
    }
  });

  it('keep at most 15 entries in each folder of features, commands, the client and the disk', () => {
    const kept = ['server/src/features', 'server/src/cli', 'client/src', 'server/src/disk'];
    const entries = new Map<string, number>();
    for (const top of kept) {
      for (const name of readdirSync(path.join(root, top), { recursive: true, encoding: 'utf8' })) {
        const folder = path.dirname(path.join(top, name));
        entries.set(folder, (entries.get(folder) ?? 0) + 1);
      }
    }
    const large = [...entries].filter(([, count]) => count > 15);
    assert.deepEqual(large, []);
  });

  it('keep every file below 300 lines and every entry below 35', () => {
    const tooLong = files
      .filter(({ name, text }) => linesIn(text) > (path.basename(name) === 'main.ts' ? 35 : 300))
      .map(({ name, text }) => `${name}: ${linesIn(text)}`);
    assert.deepEqual(tooLong, []);
  });
});

function readSources(): SourceFile[] {
  const names = ['client/src', 'server/src'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts')),
  );
  const known = new Set(names);
  return names.map((name) => {
    const text = readFileSync(path.join(root, name), 'utf8');
    const imports = importsOf(text).map((found) => ({ ...found, target: targetOf(name, found.specifier, known) }));
    return { name, text, room: roomNamed(name), imports };
  });
}

/** Every module specifier that a file names in imports, imported types and re-exports. */
function importsOf(text: string): Pick<Import, 'specifier' | 'late'>[] {
  const pattern = /(?:\bfrom\s*|\b(import|require)\s*\(\s*|\bimport\s*)'([^']+)'/g;
  return [...text.matchAll(pattern)].map(([, call, specifier = '']) => ({ specifier, late: call !== undefined }));
}

function targetOf(name: string, specifier: string, known: ReadonlySet<string>): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const base = path.posix.join(path.posix.dirname(name), specifier);
  return [`${base}.ts`, `${base}/index.ts`].find((file) => known.has(file));
}

/** A folder of a room is entered through its index.ts. */
function isDoor(name: string): boolean {
  return path.basename(name) === 'index.ts';
}

/** The client is one room, the core has one for each wing, the rest of the server one for each folder. */
function roomNamed(name: string): string {
  const [side = '', , first = '', second = ''] = name.split('/');
  if (side === 'client') return 'client';
  return first === 'core' ? second : first;
}

function judge(
  { name, room }: SourceFile,
  { specifier, target }: Import,
  roomOf: (name: string) => string,
): string | undefined {
  if (specifier === 'vscode') return room === 'client' ? undefined : 'only the client may know VS Code';
  if (specifier.startsWith('node:')) {
    const free = ['disk', 'node', 'cli'].includes(room) || name.startsWith('client/src/node/');
    return free ? undefined : 'this file also runs in a browser';
  }
  if (specifier === 'vscode-languageserver-protocol/node') return 'this entry exists on Node only';
  if (target === undefined) return undefined;
  const to = roomOf(target);
  if (to === room) return undefined;
  const rooms = allowed[room];
  if (!rooms) return `no rule says what ${room} may import`;
  return rooms.includes(to) ? undefined : `${room} must not know ${to}`;
}

/** Groups of files of which each imports each other, directly or through others; the algorithm is Tarjan's. */
function circles(names: readonly string[], targets: (name: string) => readonly string[]): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const visit = (name: string): void => {
    order.set(name, order.size);
    lowest.set(name, order.size - 1);
    open.push(name);
    for (const next of targets(name)) {
      if (!order.has(next)) visit(next);
      if (open.includes(next)) lowest.set(name, Math.min(lowest.get(name) ?? 0, lowest.get(next) ?? 0));
    }
    if (lowest.get(name) !== order.get(name)) return;
    const circle = open.splice(open.indexOf(name));
    if (circle.length > 1) found.push(circle.sort());
  };
  for (const name of names) if (!order.has(name)) visit(name);
  return found;
}

/** A room is one floor above the highest room that it imports. */
function floorsOf(arrows: ReadonlyMap<string, ReadonlySet<string>>): Map<string, number> {
  const floors = new Map<string, number>();
  const floorOf = (room: string): number => {
    const known = floors.get(room);
    if (known !== undefined) return known;
    const floor = 1 + Math.max(0, ...[...(arrows.get(room) ?? [])].map(floorOf));
    floors.set(room, floor);
    return floor;
  };
  for (const room of arrows.keys()) floorOf(room);
  return floors;
}

function linesIn(text: string): number {
  return text.trimEnd().split('\n').length;
}
