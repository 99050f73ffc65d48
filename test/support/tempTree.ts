import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** True if the system has pipes, devices, file modes, executable scripts, and links that need no special rights. */
export const isPosix = process.platform !== 'win32';

/** A file that is not UTF-8: each character is one byte. */
export interface Bytes {
  readonly bytes: string;
}

/** A temporary folder with files. */
export class TempTree {
  readonly root = realpathSync(mkdtempSync(path.join(tmpdir(), 'catalogs-')));

  constructor(files: Readonly<Record<string, string | Bytes>> = {}) {
    for (const [name, text] of Object.entries(files)) this.write(name, text);
  }

  path(name = ''): string {
    return path.join(this.root, name);
  }

  uri(name = ''): string {
    return pathToFileURL(this.path(name)).href;
  }

  write(name: string, text: string | Bytes): void {
    mkdirSync(path.dirname(this.path(name)), { recursive: true });
    if (typeof text === 'string') writeFileSync(this.path(name), text);
    else writeFileSync(this.path(name), text.bytes, 'latin1');
  }

  /** The part of a URI below the root; the root itself is empty. */
  name(uri: string): string {
    return decodeURIComponent(uri.slice(this.uri().length + 1));
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** Makes trees that are removed after each test of the calling suite. */
export function treesOfSuite(): (files: Readonly<Record<string, string | Bytes>>) => TempTree {
  const trees: TempTree[] = [];
  afterEach(() => {
    for (const tree of trees.splice(0)) tree.remove();
  });
  return (files) => {
    const tree = new TempTree(files);
    trees.push(tree);
    return tree;
  };
}

/** A class that defines one constant, as JOB does. */
export function javaConstant(name: string, code: number, owner = 'ErrorCode'): string {
  return `public class ${owner} {\n    public static final int ${name} = ${code};\n}\n`;
}
