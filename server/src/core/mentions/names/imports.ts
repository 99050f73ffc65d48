import { splitLines, withoutExtension } from '../../text';
import type { CodeDocument, TextPiece } from '../document/codeDocument';

/** What the head of a source file brings into scope, in any language. */
export interface Imports {
  /** An alias of a class or module, and its name: `import { ErrorCode as EC }`, `import ec "x/errcode"`. */
  readonly aliases: ReadonlyMap<string, string>;
  /** A name, and the class or module that it is imported from. */
  readonly names: ReadonlyMap<string, string>;
  /** Classes and modules whose members are all in scope: imported with a star, or inherited from. */
  readonly wholes: ReadonlySet<string>;
  /** A name, alias or class of the above, and the path that it is imported from: `com.tencent.bk.job.ErrorCode`. */
  readonly paths: ReadonlyMap<string, string>;
  /** Paths of files and modules that are taken in whole: `#include <acme/errors.h>`, `import 'package:acme/errors.dart'`. */
  readonly modules: readonly string[];
  /** The package or namespace that the file itself belongs to; undefined if it names none. */
  readonly home: string | undefined;
}

interface Draft {
  readonly aliases: Map<string, string>;
  readonly names: Map<string, string>;
  readonly wholes: Set<string>;
  readonly paths: Map<string, string>;
  readonly modules: string[];
  home: string | undefined;
}

/** Maximum length of a head, in UTF-16 units. */
export const importsReach = 32 * 1024;

const statement =
  /^[ \t]{0,40}(?:(?:(?:export|pub)[ \t]+)?(?:import|imports|from|use|using|const|let|var|local|alias|open|include(?:_once)?|require(?:_once|_relative)?)[ \t({"])|^[ \t]{0,8}(?:[\w.]{1,40}[ \t]+)?"[^"\n]{1,200}"[ \t]*$|^[ \t]{0,40}(?:[#@-][ \t]{0,4}(?:include|import)|[\w{}, $.:]{1,200}=[ \t]*(?:await[ \t]+)?@?(?:require|import|importlib\.import_module)\b|define\([ \t]*\[)/i;
/** Statements that may have many lines; `const codes = {` has too, but brings nothing into scope. */
const isList =
  /^[ \t]{0,40}(?:define\(|(?:(?:export|pub)[ \t]+)?(?:import[ \t{](?![ \t]*\()|(?:from|use)[ \t]|(?:const|let|var)[ \t]*\{))/;
const inheritance =
  /\b(?:extends|implements|with)[ \t]+([\w$., ]{1,200})|\bclass[ \t]+\w{1,80}[ \t]*[(:][ \t]*([\w$., ]{1,200})/;

const homeStatement = /^[ \t]{0,8}(?:package|namespace)[ \t]+([\w.\\]{1,200})[ \t]*(?:[;{][ \t]*)?$/;

/** Reads the head of a source file, up to `importsReach`. */
export function readImports(head: string): Imports {
  const draft: Draft = {
    aliases: new Map(),
    names: new Map(),
    wholes: new Set(),
    paths: new Map(),
    modules: [],
    home: undefined,
  };
  const lines = splitLines(head.slice(0, importsReach));
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const inherited = inheritance.exec(line);
    for (const word of (inherited?.[1] ?? inherited?.[2] ?? '').match(/[\w$]+/g) ?? []) draft.wholes.add(word);
    draft.home ??= homeStatement.exec(line)?.[1];
    if (!statement.test(line)) continue;
    const { text, more } = wholeStatement(lines, index, isList.test(line));
    readStatement(text, draft);
    index += more;
  }
  return draft;
}

/** Reads one statement on one line, with single blanks between its words. */
function readStatement(text: string, draft: Draft): void {
  for (const [syntax, read] of syntaxes) {
    const match = syntax.exec(text);
    if (!match) continue;
    read(match, draft);
    return;
  }
}

/** The import statements of the languages, and how each is read. The first match wins. */
const syntaxes: readonly (readonly [RegExp, (match: RegExpExecArray, draft: Draft) => void])[] = [
  [
    /^import (?:type )?(.{1,8000}) from ["']([^"']+)["']/,
    ([, clause = '', source = ''], draft) => readScriptClause(clause, source, draft),
  ],
  [
    /^(?:(?:const|let|var|local|import) )?([^=]{1,8000}?) ?= ?(?:await )?@?(?:require|import|importlib\.import_module)[ (]{1,2}["']([^"']+)["']/,
    ([, clause = '', source = ''], draft) => readScriptClause(clause, modulePath(source), draft),
  ],
  [
    /^(?:const|let|var) (\{[^=]{1,8000}) = ([\w$.]+) ?;?$/,
    ([, clause = '', source = ''], draft) => readScriptClause(clause, source, draft),
  ],
  [/^from ([\w./]+) import (.+)$/, ([, source = '', list = ''], draft) => readList(list, source, draft)],
  [/^(?:using|import) ([\w.]+) ?: ?(\w.*)$/, ([, source = '', list = ''], draft) => readJulia(source, list, draft)],
  [
    /^(?:import|export) ["']((?:package:|dart:)[^"']+|[^"']+\.dart)["'](.*)$/,
    ([, source = '', rest = ''], draft) => readDart(source, rest, draft),
  ],
  [
    /^(?:[#@] ?(?:include|import)|-?include(?:_lib|_once)?|require(?:_once|_relative)?)[ (]{0,2}[<"']([^<>"']+)[>"']/,
    ([whole, source = ''], draft) =>
      void draft.modules.push(whole.startsWith('require_relative') ? `./${source}` : modulePath(source)),
  ],
  [
    /^(?:open|using namespace) ([\w.:]+)/,
    ([, source = ''], draft) => void draft.modules.push(source.replaceAll('::', '.')),
  ],
  [
    /^define\( ?\[([^\]]{1,4000})\], (?:function ?)?\(([\w$, ]{1,4000})\)/,
    ([, sources = '', names = ''], draft) => readDefine(sources, names, draft),
  ],
  [/^(?:import )?([\w.]+ )?"([^"]+)"/, ([, alias, source = ''], draft) => readGo(alias?.trim(), source, draft)],
  [
    /^(?:pub )?(?:import|imports|use|using|alias) ((?:static|const|function|type|enum|struct|class|func|typealias) )?([^;]+)/i,
    ([, kind, path = ''], draft) => readPath(path.trim().replace(', as: ', ' as '), kind === 'static ', draft),
  ],
];

/** Reads `ErrorCode`, `* as errors`, `{ MISSING_PARAM, ErrorCode as EC }`, or one of the first two before the last. */
function readScriptClause(clause: string, path: string, draft: Draft): void {
  const open = clause.indexOf('{');
  const whole = /^(?:\* as )?([\w$]+)/.exec(clause)?.[1];
  if (whole !== undefined) {
    draft.aliases.set(whole, lastOf(path));
    draft.paths.set(whole, path);
  }
  if (open >= 0) readList(clause.slice(open).replaceAll(':', ' as '), path, draft);
}

/** Reads what is imported from `path`: `(A, B as C)`, `{ A, type B }`, `*`. */
function readList(list: string, path: string, draft: Draft): void {
  const source = lastOf(path);
  for (const item of list.split(/[,(){}]/)) {
    const [, name = '', alias] = /^ ?(?:type )?([\w$]+|\*)(?: as ([\w$]+))?/.exec(item.replace(/ {2,}/g, ' ')) ?? [];
    if (name === '*') {
      draft.wholes.add(source);
      draft.paths.set(source, path);
    } else if (name !== '') {
      draft.names.set(alias ?? name, source);
      draft.paths.set(alias ?? name, path);
    }
    if (alias !== undefined) draft.aliases.set(alias, name);
  }
}

/** A file of the project has an extension and no folder of its own: `errors.zig`, `error_code.h`. */
function modulePath(written: string): string {
  const path = written.replace(extensions, '');
  return path === written || path.includes('/') ? path : `./${path}`;
}

/** Reads `import 'package:acme/acme.dart' as acme show ErrorCode, B`. Paths without a scheme are relative. */
function readDart(source: string, rest: string, draft: Draft): void {
  const path = /^\w+:/.test(source) ? source.replace(extensions, '') : `./${source.replace(extensions, '')}`;
  const alias = /\bas (\w+)/.exec(rest)?.[1];
  const shown = /\bshow ([\w$, ]+)/.exec(rest)?.[1];
  if (alias !== undefined) draft.paths.set(alias, path);
  if (shown !== undefined) readList(shown, path, draft);
  else if (alias === undefined) draft.modules.push(path);
}

/** Reads `define(['acme/errors', …], function (ErrorCode, …)`. */
function readDefine(sources: string, names: string, draft: Draft): void {
  const paths = sources.match(/[^"', ]+/g) ?? [];
  for (const [index, name] of (names.match(/[\w$]+/g) ?? []).entries()) {
    const path = paths[index];
    if (path !== undefined) readScriptClause(name, path, draft);
  }
}

/** Reads `using Acme: ErrorCode, B`. A package has one word, as a module of the project has, but without a dot before it. */
function readJulia(source: string, list: string, draft: Draft): void {
  readList(list, source.startsWith('.') ? source : `${source}.${lastOf(source)}`, draft);
}

function readGo(alias: string | undefined, path: string, draft: Draft): void {
  const source = lastOf(path);
  if (alias === '.') draft.wholes.add(source);
  else if (alias !== undefined && alias !== '_') draft.aliases.set(alias, source);
  else if (alias === undefined) draft.names.set(source, source);
  draft.paths.set(alias === undefined || alias === '.' ? source : alias, path);
}

/** Reads `a.b.C.X`, `a::b::*`, `a.b.{X, Y as Z}`, `A\B as C`, `C = a.B`, or several with commas between. */
function readPath(text: string, isStatic: boolean, draft: Draft): void {
  // Nim: `import acme/errors` takes in everything.
  if (/^[\w.]+(?:\/[\w.]+)+$/.test(text)) draft.modules.push(text);
  const path = text.replace(/::|\\/g, '.').replace(/ ?([.{,=]) ?/g, '$1');
  const group = path.indexOf('{');
  if (group >= 0) {
    const before = path.slice(0, group);
    for (const item of path.slice(group).split(/[,{}]/)) {
      readOne(`${before}${item.trim().replace(/ ?=> ?/, ' as ')}`, isStatic, draft);
    }
    return;
  }
  for (const part of path.split(',')) {
    const [, alias, target = ''] = /^(\w+)=([\w.]+)$/.exec(part) ?? [];
    if (alias === undefined) readOne(part, isStatic, draft);
    else {
      draft.aliases.set(alias, lastOf(target));
      draft.paths.set(alias, target);
    }
  }
}

function readOne(part: string, isStatic: boolean, draft: Draft): void {
  const [, path = '', alias] = /^([\w.$]+(?:\.\*)?)(?: as (\w+))?$/.exec(part) ?? [];
  const dot = path.lastIndexOf('.');
  const last = path.slice(dot + 1);
  const before = path.slice(0, Math.max(0, dot));
  const owner = lastOf(before);
  if (last === '*' || last === '_') {
    draft.wholes.add(owner);
    draft.paths.set(owner, before);
  } else if (last !== '') {
    draft.names.set(alias ?? last, owner);
    draft.paths.set(alias ?? last, path);
  }
  // C# brings the members of a class into scope without a star.
  if (isStatic && last !== '*') draft.wholes.add(last);
  if (alias !== undefined) draft.aliases.set(alias, last);
}

/** Files named after nothing: their folder is the module. */
const standIns: ReadonlySet<string> = new Set(['index', '__init__', 'mod', 'main']);

/** Extensions of files that others take in. */
const extensions =
  /\.(?:[cm]?[jt]sx?|py|go|rs|php|json|h|hh|hpp|hxx|inc|dart|lua|luau|rb|cr|hrl|zig|nim|pm|coffee|proto|thrift)$/;

/** Returns the class or module at the end of a path: `./errors/index.ts` and `app.errors` are `errors`. */
export function lastOf(path: string): string {
  const words = path.replace(extensions, '').match(/[\w$]+/g) ?? [];
  const last = words.at(-1) ?? '';
  return (standIns.has(last) ? words.at(-2) : undefined) ?? last;
}

/** Returns the name of the module that a file is, in languages in which a file is one. */
export function moduleName(path: string): string {
  return lastOf(withoutExtension(path));
}

/** Maximum lines and UTF-16 units of one statement. */
const maxStatement = { lines: 300, units: 8000 } as const;

/**
 * Returns the statement that begins on line `index` as one line with single blanks, and the number of further lines:
 * those up to its closing bracket if `isList`, else none. Comments at the ends of lines are left out.
 */
function wholeStatement(
  lines: readonly string[],
  index: number,
  isList: boolean,
): { readonly text: string; readonly more: number } {
  let text = '';
  let depth = 0;
  let more = -1;
  do {
    more++;
    const line = lines[index + more] ?? '';
    const code = line.slice(0, maxStatement.units).replace(/(?:^|[ \t])(?:\/\/|#(?![ \t]*(?:include|import)\b)).*/, '');
    depth += code.split(/[({]/).length - code.split(/[)}]/).length;
    text += `${code} `;
  } while (
    isList &&
    depth > 0 &&
    more < maxStatement.lines &&
    text.length < maxStatement.units &&
    index + more + 1 < lines.length
  );
  return { text: text.replace(/[ \t]+/g, ' ').trim(), more };
}

/** Returns the imports in the head of a document; kept as long as its pieces. */
export function importsOf(document: CodeDocument): Imports {
  const pieces = document.piecesIn(0, importsReach).map(({ piece }) => piece);
  const [first] = pieces;
  const known = first && kept.get(first);
  if (known?.pieces.length === pieces.length && known.pieces.every((piece, index) => piece === pieces[index])) {
    return known.imports;
  }
  const head = document.slice(0, importsReach);
  const imports = readImports(document.uri.endsWith('.ipynb') ? head.replace(stringOfNotebook, '$1') : head);
  if (first) kept.set(first, { pieces, imports });
  return imports;
}

/** A line of a cell in the JSON of a notebook. */
const stringOfNotebook = /^[ \t]*"(.*?)(?:\\n)?",?(?:\]\},?)?\r?$/gm;

const kept = new WeakMap<TextPiece, { readonly pieces: readonly TextPiece[]; readonly imports: Imports }>();
