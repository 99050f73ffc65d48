import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { rgPath } from '@vscode/ripgrep';
import { type GeneratedTree, generateTree } from '../generateTree';
import { alternate, type Bench, timeOf } from '../measure';
import { WorkspaceProcess } from '../workspaceProcess';

/** Every place of one of the words as ripgrep prints it, `file:line:word`. On one thread: so does ours, which leaves the others to the editor. */
async function ripgrep(root: string, words: readonly string[]): Promise<string[]> {
  const patterns = words.flatMap((word) => ['-e', word]);
  const options = [
    '--threads=1',
    '--no-heading',
    '--line-number',
    '--only-matching',
    '--word-regexp',
    '--fixed-strings',
  ];
  const child = spawn(rgPath, [...options, ...patterns, root], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    printed += part;
  });
  assert.deepEqual(await once(child, 'close'), [0, null]);
  return printed.trimEnd().split('\n').sort();
}

/** The same places as our server finds them, in the same format. */
async function find(server: WorkspaceProcess, root: string, code: number): Promise<string[]> {
  const { found, complete } = await server.findUses(code);
  assert.ok(found && complete);
  return found.files
    .flatMap(({ uri, uses }) => {
      const file = path.join(root, decodeURIComponent(uri.slice(server.folder.length + 1)));
      return uses.map(({ range, text, start, length }) => {
        return `${file}:${range.start.line + 1}:${text.slice(start, start + length)}`;
      });
    })
    .sort();
}

/** The index of the code; it is used in several files. */
const at = 7;

async function compare(server: WorkspaceProcess, root: string, { codes }: GeneratedTree) {
  const searched = codes[at];
  assert.ok(searched);
  const words = [String(searched.code), searched.name];
  const expected = await ripgrep(root, words);
  assert.ok(expected.length > 10, `only ${expected.length} places`);
  assert.deepEqual(await find(server, root, searched.code), expected);
  console.log(`  ${expected.length} places of ${words.join(' and ')}`);
  return alternate(
    9,
    () => timeOf(() => ripgrep(root, words)),
    () => timeOf(() => find(server, root, searched.code)),
  );
}

/** Finds all uses of a code in JOB's source, by number and by name, in every file. */
export const findBench: Bench = {
  name: 'find',
  title: 'all uses of one code and its name in 5,000 Java files, against ripgrep on one thread for the same words',
  async run() {
    const root = mkdtempSync(path.join(tmpdir(), 'job-tree-'));
    try {
      const tree = generateTree(root);
      const server = await WorkspaceProcess.start(root);
      try {
        await server.answerOnce();
        await server.discovered;
        const times = await compare(server, root, tree);
        return [{ name: 'find', ...times, unit: 'ms', budget: 2, by: 'median' }];
      } finally {
        await server.stop();
      }
    } finally {
      rmSync(root, { recursive: true });
    }
  },
};
