import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { definitionExtensions } from '../core/text/languages';
import type { SearchedBefore } from './walkRules';

/** What a search came to. */
export interface Searched {
  /** How many files were looked into. */
  readonly read: number;
  /** False where some could not be. */
  readonly whole: boolean;
}

/**
 * Has ripgrep list the files below a folder that may define codes or hold their messages, and those that hold a NUL, which
 * may be binary. It looks into more than we would, as its rules differ: whoever takes the files judges them again.
 * Undefined where it cannot be run or gives up. Does not reject.
 */
export function listCandidates(
  program: string,
  folder: string,
  { depth, leftOut }: SearchedBefore,
  found: (files: readonly string[]) => void,
  stop: AbortSignal,
): Promise<Searched | undefined> {
  // Another path would be looked up in what the environment or the folder says.
  if (!path.isAbsolute(program)) return Promise.resolve(undefined);
  // Loaded by those alone that run it: no other thread, and no start of the server.
  const { spawn }: typeof import('node:child_process') = require('node:child_process');
  return new Promise((resolve) => {
    let child: ChildProcess;
    try {
      child = spawn(program, argumentsFor(depth, leftOut), {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'ignore'],
        windowsHide: true,
      });
    } catch {
      // What is no path at all, or more arguments than the system takes.
      resolve(undefined);
      return;
    }
    const kill = (): void => void child.kill();
    if (stop.aborted) kill();
    stop.addEventListener('abort', kill);
    let rest = '';
    let listed = 0;
    let counted = false;
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      rest += text;
      if (counted) return;
      const lines = rest.split('\n');
      // An empty line parts the names from what was counted.
      const end = lines.indexOf('');
      counted = end >= 0 && end < lines.length - 1;
      const names = lines.slice(0, counted ? end : -1);
      rest = lines.slice(names.length).join('\n');
      listed += names.length;
      if (names.length > 0) found(names.map((name) => inFolder(folder, name)));
    });
    // Where it cannot be started, this is all that is heard of it.
    child.on('error', () => resolve(undefined));
    child.on('close', (status) => {
      stop.removeEventListener('abort', kill);
      // What it counted is not there if it has not come to its end. A name with a line break in it was taken for two.
      const [, read] = /^(\d+) files searched$/m.exec(rest) ?? [];
      const [, named] = /^(\d+) files contained matches$/m.exec(rest) ?? [];
      const understood = read !== undefined && Number(named) === listed;
      resolve(understood ? { read: Number(read), whole: status === 0 || status === 1 } : undefined);
    });
  });
}

/** The path of what ripgrep names from where it runs, `./src/A.java`. Joining paths properly looks at every letter. */
function inFolder(folder: string, name: string): string {
  const isPlain = name.startsWith(`.${path.sep}`) && !folder.endsWith(path.sep);
  return isPlain ? folder + name.slice(1) : path.join(folder, name);
}

/** A code however its digits are parted, or NUL. Bytes, not characters: what is no UTF-8 is searched as well. */
const pattern = "(?-u)1[_']?2(?:[_']*[0-9]){5}|\\x00";

function argumentsFor(depth: number, leftOut: readonly string[]): string[] {
  const paths = leftOut.filter((one) => one.startsWith('/'));
  const names = leftOut.filter((one) => !one.startsWith('/'));
  return [
    ...['--no-config', '--no-ignore', '--hidden', '--no-follow', '--text', '--encoding=none', '--no-messages'],
    // Names end with line breaks, as it writes out what it has at each of them and keeps what ends in NUL to itself.
    ...['--files-with-matches', '--stats', '--color=never', '--no-heading'],
    // A limit of size would have it ask for that of every file.
    `--max-depth=${depth + 1}`,
    // One glob for all names, as it costs no more than one of them.
    `--glob=!{${['.*', 'node_modules', ...names].join(',')}}/`,
    ...paths.map((path) => `--glob=!${path}/`),
    // One pattern once more: a type for each ending takes as long to set up as a hundred files to search.
    `--iglob=*.{${definitionExtensions.join(',')}}`,
    ...['--regexp', pattern, '.'],
  ];
}
