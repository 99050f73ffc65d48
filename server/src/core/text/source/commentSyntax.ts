import { lazyRegExp } from '../lazyRegExp';

/** How a language writes a comment. `line` runs to the end of its line; `block` is its opening and closing. */
export interface CommentSyntax {
  readonly line?: string;
  readonly block?: readonly [open: string, close: string];
}

const c: CommentSyntax = { line: '//', block: ['/*', '*/'] };
const cBlock: CommentSyntax = { block: ['/*', '*/'] };
const markup: CommentSyntax = { block: ['<!--', '-->'] };
const hash: CommentSyntax = { line: '#' };

/** By VS Code's language ids. A language that is not here has no comments (JSON, CSV) or none that we know of. */
const syntaxes: ReadonlyMap<string, CommentSyntax> = new Map([
  ...each(
    'c cpp csharp cuda-cpp d dart fsharp go groovy java javascript javascriptreact jsonc kotlin less objective-c',
    c,
  ),
  ...each('objective-cpp php proto3 proto rust scala scss swift typescript typescriptreact verilog zig', c),
  ...each('css', cBlock),
  ...each('html xml xsl markdown vue svelte svg', markup),
  ...each('coffeescript dockerfile dotenv elixir gdscript git-commit git-rebase graphql ignore julia makefile', hash),
  ...each('nginx perl perl6 python r ruby shellscript toml yaml properties cmake nix starlark', hash),
  ['powershell', { line: '#', block: ['<#', '#>'] }],
  ['sql', { line: '--', block: ['/*', '*/'] }],
  ['lua', { line: '--', block: ['--[[', ']]'] }],
  ['haskell', { line: '--', block: ['{-', '-}'] }],
  ['ini', { line: ';' }],
  ['clojure', { line: ';' }],
  ['lisp', { line: ';' }],
  ['scheme', { line: ';' }],
  ['bat', { line: 'REM' }],
  ['vb', { line: "'" }],
  ['latex', { line: '%' }],
  ['tex', { line: '%' }],
  ['erlang', { line: '%' }],
  ['matlab', { line: '%' }],
]);

function each(ids: string, syntax: CommentSyntax): [string, CommentSyntax][] {
  return ids.split(' ').map((id) => [id, syntax]);
}

export function commentSyntax(languageId: string): CommentSyntax | undefined {
  return syntaxes.get(languageId);
}

/**
 * `text` as a comment that stands behind other text on a line, for example `// 缺少参数`. Undefined where the language
 * has none, or only one that must begin its line, or several that depend on the part of the file.
 */
export function trailingComment(languageId: string, text: string): string | undefined {
  const syntax = noneAtEnd.has(languageId) ? undefined : commentSyntax(languageId);
  const body = harmless(text);
  if (!syntax || body === '') return undefined;
  if (syntax.line) return `${syntax.line} ${body}`;
  return syntax.block && `${syntax.block[0]} ${body} ${syntax.block[1]}`;
}

/** In the script of a component `<!--` is no comment, in its template `//` is none; the others must begin their line. */
const noneAtEnd = new Set(['bat', 'properties', 'vue', 'svelte', 'dockerfile', 'dotenv', 'ignore', 'ini', 'makefile']);

const unseen = lazyRegExp('[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+', 'gu');

/**
 * A text on one line that ends no comment of any language, its own or one around it: closing marks are taken apart,
 * and a backslash, which could continue the line or hide a line break (`\u000a` in Java), is shown in full width.
 */
function harmless(text: string): string {
  const line = text.replace(unseen(), ' ').replaceAll('\\', '＼');
  let result = '';
  for (const character of line) {
    if (closers.has(result.slice(-1) + character)) result += ' ';
    result += character;
  }
  return result.trim();
}

/** Pairs that end a comment, or the script around it, somewhere; `/*` as some languages nest comments. */
const closers = new Set(['*/', '/*', '--', '->', '-}', '?>', '%>', '#>', ']]', '</', '}}', '%}', '#}']);
