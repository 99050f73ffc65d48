import { once } from 'node:events';
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { definitionExtensions } from '../core/text';
import { readTextFile, Unreadable } from './read/textFile';
import { isWithin, loopsFrom, type SearchedBefore, type WalkRules } from './walk/walker';

/** Some of the files that ripgrep lists. Plain data. */
interface ListedFiles {
  readonly files: readonly string[];
  /** With the last files: what was searched. */
  readonly searched?: SearchedBefore;
  /** With the last files: how many files were searched. */
  readonly read?: number;
}

/**
 * Returns the real path of a program; undefined if it lies in one of the folders, by its name or where a link leads, if there is
 * none, or if it would be looked up: a relative path leads into the environment or the folder.
 */
export function programOutside(program: string, folders: readonly string[]): string | undefined {
  if (!path.isAbsolute(program)) return undefined;
  try {
    const named = path.resolve(program);
    // The name's own folder, too: a link in a workspace folder names what the workspace chose.
    const places = [named, path.join(realpathSync.native(path.dirname(named)), path.basename(named))];
    const real = realpathSync.native(named);
    if (real.startsWith('\\\\')) return undefined;
    const closed = folders.flatMap((folder) => [folder, realpathSync.native(folder)]);
    return closed.some((folder) => [real, ...places].some((place) => isWithin(folder, place))) ? undefined : real;
  } catch {
    return undefined;
  }
}

/**
 * Lets ripgrep list the files below a folder that may hold a code, and files with a NUL, which may be binary; or Java files that
 * may declare what is called with codes. It uses all
 * cores and is as fast as the disk. Its rules are wider than ours, so the caller checks each file again. Ends without
 * `searched` if ripgrep cannot be run, gives up or could not read some files. Does not throw. `program`: see `programOutside`.
 */
export async function* listFiles(
  program: string,
  rules: WalkRules,
  what: keyof typeof searches,
  stop: AbortSignal,
): AsyncGenerator<ListedFiles> {
  // Loaded only where ripgrep runs, to keep the start of the server fast.
  const { spawn } = await import('node:child_process');
  const searched = { depth: loopsFrom, leftOut: likelyIgnored(rules) };
  try {
    const child = spawn(program, argumentsFor(searched, searches[what]), {
      cwd: rules.folder,
      signal: stop,
      stdio: ['ignore', 'pipe', 'ignore'],
      windowsHide: true,
    });
    const closed = once(child, 'close');
    // Handled where it is awaited.
    closed.catch(() => undefined);
    let [rest, listed, isCounted] = ['', 0, false];
    for await (const text of child.stdout.setEncoding('utf8')) {
      rest += text;
      if (isCounted) continue;
      const lines = rest.split('\n');
      // An empty line separates the names from the statistics.
      const end = lines.indexOf('');
      isCounted = end >= 0 && end < lines.length - 1;
      const names = lines.slice(0, isCounted ? end : -1);
      rest = lines.slice(names.length).join('\n');
      listed += names.length;
      if (names.length > 0) yield { files: names.map((name) => inFolder(rules.folder, name)) };
    }
    const [status] = await closed;
    // Without statistics it did not finish. A name with a line break in it looks like two names.
    const [, read] = /^(\d+) files searched$/m.exec(rest) ?? [];
    const [, matched] = /^(\d+) files contained matches$/m.exec(rest) ?? [];
    // Status 1: nothing matched. Higher ones: some files could not be read.
    if (read === undefined || Number(matched) !== listed || status > 1 || status === null) return;
    yield { files: [], searched, read: Number(read) };
  } catch {
    // It cannot be started, or is cancelled.
  }
}

/** Maximum number of folders left out; each is matched against every name. */
const maxLeftOut = 100;
/** In bytes. */
const maxIgnoreFile = 64 * 1024;

/**
 * Returns folders that are probably not read: the ones that the rules or the outermost `.gitignore` plainly name. It is a
 * guess, because another line may take one back: the walk afterwards reads the folders that should not have been left out.
 */
function likelyIgnored({ folder, exclude, nested }: WalkRules): string[] {
  const text = readTextFile(path.join(folder, '.gitignore'), maxIgnoreFile);
  const ignored = text instanceof Unreadable ? [] : text.split('\n');
  const inner = nested.map((one) => `/${path.relative(folder, one).replaceAll('\\', '/')}`);
  const lines = [...inner, ...exclude, ...ignored].map((line) => line.trim().replace(/\/$/, ''));
  return lines.filter((line) => /^(?:\w[\w.-]*|(?:\/\w[\w.-]*)+)$/.test(line)).slice(0, maxLeftOut);
}

/** The path of what ripgrep names from where it runs, `./src/A.java`. Joining paths properly looks at every letter. */
function inFolder(folder: string, name: string): string {
  const isPlain = name.startsWith(`.${path.sep}`) && !folder.endsWith(path.sep);
  return isPlain ? folder + name.slice(1) : path.join(folder, name);
}

/** What a search looks for, and in files with which extensions. */
interface Search {
  readonly pattern: string;
  readonly extensions: readonly string[];
}

/** Bytes, not characters: what is no UTF-8 is searched as well. */
const searches = {
  /** A code however its digits are parted, or NUL. */
  codes: { pattern: "(?-u)1[_']?2(?:[_']*[0-9]){5}|9_?900_?403|\\x00", extensions: definitionExtensions },
  /** What `readCallables` looks for. Searching it takes twice as long, but no answer needs it at once. */
  callables: {
    pattern: '(?-u)\\bclass \\w*(?:Exception|Error)\\b|\\b(?:int|Integer|long|Long|\\w*Code) \\w*[cC]ode[,)]',
    extensions: ['java'],
  },
} as const satisfies Record<string, Search>;

function argumentsFor({ depth, leftOut }: SearchedBefore, { pattern, extensions }: Search): string[] {
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
    `--iglob=*.{${extensions.join(',')}}`,
    ...['--regexp', pattern, '.'],
  ];
}
