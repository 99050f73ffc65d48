import type { Ignore } from 'ignore';

/** One `.gitignore`. `folder` is an absolute path. Plain data: tasks carry it from thread to thread. */
export interface IgnoreFile {
  readonly folder: string;
  readonly text: string;
}

/**
 * Lines with more wildcards than this are left out: matching a name takes time that grows with their number as an
 * exponent, and nobody writes them.
 */
const mostStars = 4;

const ignorecase = process.platform === 'win32';

interface Rules {
  /** Made when it is first asked: it compiles every line. */
  library(): Ignore;
  /** False for names that no line can be about, which are nearly all: asking the library takes a hundred times as long. */
  mayConcern(name: string): boolean;
}

const compiled = new WeakMap<IgnoreFile, Rules>();

/**
 * Whether git would ignore the path. `files` from the outermost to the innermost, of which the last one that says
 * something counts. The folders the path lies in must have been asked about before.
 */
export function isIgnored(files: readonly IgnoreFile[], path: string, isFolder: boolean): boolean {
  if (files.length === 0) return false;
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  for (let at = files.length - 1; at >= 0; at--) {
    const file = files[at];
    if (file === undefined) continue;
    const { library, mayConcern } = rulesOf(file);
    if (!mayConcern(name)) continue;
    const relative = path.slice(file.folder.length + 1).replaceAll('\\', '/');
    const { ignored, unignored } = library().test(isFolder ? `${relative}/` : relative);
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** True where a line of the file is not heeded. */
export function hasCostlyLine(text: string): boolean {
  return text.split('\n').some(isCostly);
}

function rulesOf(file: IgnoreFile): Rules {
  const known = compiled.get(file);
  if (known) return known;
  const lines = file.text.split(/\r?\n/).filter((line) => !isCostly(line));
  let made: Ignore | undefined;
  const library = (): Ignore => {
    const ignore: typeof import('ignore') = require('ignore');
    made ??= ignore({ ignorecase }).add(lines);
    return made;
  };
  const rules = { library, mayConcern: concerned(lines) };
  compiled.set(file, rules);
  return rules;
}

/** Tells names that may be the last part of a path some line is about; a line is not about what lies further below. */
function concerned(lines: readonly string[]): (name: string) => boolean {
  const fold = (text: string) => (ignorecase ? text.toLowerCase() : text);
  const [names, endings] = [new Set<string>(), new Set<string>()];
  for (const line of lines) {
    const bare = fold(line.trimEnd().replace(/^!/, '').replace(/\/$/, ''));
    const last = bare.slice(bare.lastIndexOf('/') + 1);
    if (bare === '' || bare.startsWith('#')) continue;
    const ending = last.startsWith('*') ? last.slice(1) : undefined;
    if (/[*?[\]\\]/.test(ending ?? last)) return () => true;
    if (ending === undefined) names.add(last);
    else endings.add(ending);
  }
  const tails = [...endings];
  return (name) => names.has(fold(name)) || tails.some((tail) => fold(name).endsWith(tail));
}

function isCostly(line: string): boolean {
  return line.length > 1000 || (!line.startsWith('#') && (line.match(/\*+/g)?.length ?? 0) > mostStars);
}
