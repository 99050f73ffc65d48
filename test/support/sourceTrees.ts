import path from 'node:path';
import { type Node, type SourceFile, SyntaxKind } from 'typescript/unstable/ast';
import { API, type Checker } from 'typescript/unstable/sync';

const root = path.resolve(__dirname, '../..');

/** A node of a source file of the product. */
interface PlacedNode {
  readonly node: Node;
  /** From the repository's root, with `/`. */
  readonly file: string;
  readonly source: SourceFile;
}

/** Visits every node of the product's TypeScript files, and returns the number of files. */
export function visitSources(visit: (placed: PlacedNode, checker: Checker) => void): number {
  const api = new API({ cwd: root });
  try {
    const [project] = api.updateSnapshot({ openProjects: [path.join(root, 'tsconfig.json')] }).getProjects();
    if (!project) throw new Error('tsconfig.json could not be opened.');
    let files = 0;
    for (const name of project.program.getSourceFileNames()) {
      const file = path.relative(root, name).replaceAll('\\', '/');
      const source = /^(?:server|client)\/src\//.test(file) ? project.program.getSourceFile(name) : undefined;
      if (!source) continue;
      files++;
      const see = (node: Node): void => {
        visit({ node, file, source }, project.checker);
        node.forEachChild(see);
      };
      see(source);
    }
    return files;
  } finally {
    api.close();
  }
}

/** The text of a node on one line, with single blanks. */
export function textOf({ node, source }: Pick<PlacedNode, 'node' | 'source'>): string {
  return source.text.slice(node.pos, node.end).trim().replace(/\s+/g, ' ');
}

export { SyntaxKind };
