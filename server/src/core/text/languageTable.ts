import { type SourceSyntax, source } from './source/sourceSyntax';

/**
 * Everything the product knows about one language of files. To add a language, add a row to `languageTable`. One whose
 * strings or scopes differ from all others also needs a branch in the lexer (`source/`) or in the reader of definitions.
 */
export interface FileLanguage {
  /** The identifier that VS Code and the protocol use. */
  readonly id: string;
  /** The extensions of its files, without the dot, separated by spaces. */
  readonly extensions?: string;
  /** Extensions of files that are written in it, but are not read for definitions. */
  readonly unreadExtensions?: string;
  /** Whole names of files, in lower case. */
  readonly fileNames?: string;
  /** Undefined for a language without comments (JSON, CSV), and where we know none. */
  readonly comments?: CommentSyntax;
  /** The quotes around strings on one line; without it all three. Some languages use the apostrophe for other things. */
  readonly quotes?: string;
  /** Texts in it need no quotes, so a message may be anywhere on a line. */
  readonly unquoted?: true;
  /** Its files are message bundles: keys are codes, values are messages. */
  readonly bundle?: true;
  /** Services in it look up messages in bundles. */
  readonly usesBundles?: true;
  /** A name alone means nothing unless the file defines or imports it. */
  readonly scoped?: true;
  /** A colon in parentheses is followed by a type, not by a value: `(appId: number)`. */
  readonly typedParameters?: true;
  /** It contains other languages, whose comments count too: tags around scripts, JSX in a script, PHP in a page. */
  readonly markup?: 'tags' | 'jsx' | 'php';
  /** How it writes text of several lines in which a comment would become part of the text. */
  readonly literal?: 'block' | 'listing' | 'hereDocument';
  /** How its source code is read for definitions; undefined if it is not read. */
  readonly source?: SourceSyntax;
}

/** How a language writes a comment. `line` runs to the end of its line; `block` is its opening and closing. */
export interface CommentSyntax {
  readonly line?: string;
  readonly block?: readonly [open: string, close: string];
  /** Other words that begin a comment where a statement can begin, up to the end of the line. */
  readonly others?: RegExp;
  /** A comment has to begin its line, or its form depends on the part of the file. */
  readonly ownLine?: true;
}

const slashes: CommentSyntax = { line: '//', block: ['/*', '*/'] };
const hash: CommentSyntax = { line: '#' };
const hashOwnLine: CommentSyntax = { line: '#', ownLine: true };
const semicolon: CommentSyntax = { line: ';' };
const percent: CommentSyntax = { line: '%' };
const tags: CommentSyntax = { block: ['<!--', '-->'] };
/** In the script of a component `<!--` is no comment, and in its template `//` is none. */
const component: CommentSyntax = { ...tags, ownLine: true };

const noApostrophe = '"`';

const c = source('c', 'class struct enum union namespace', { directives: true });
const proto = source('proto', 'enum message');
const script = source('script', 'class enum interface namespace module', {
  newlineEnds: true,
  typeBehind: true,
  modules: true,
});
const bundles = {
  extensions: 'properties',
  comments: { ...hashOwnLine, others: /!/y },
  unquoted: true,
  bundle: true,
} as const;

/** One row for each language, in the order of their identifiers. */
export const languageTable: readonly FileLanguage[] = [
  {
    id: 'asciidoc',
    extensions: 'adoc asciidoc',
    comments: { line: '//', ownLine: true },
    unquoted: true,
    literal: 'listing',
  },
  { id: 'bat', extensions: 'bat cmd', comments: { line: 'REM', others: /rem(?!\S)|:{2}/iy, ownLine: true } },
  { id: 'c', extensions: 'c', comments: slashes, source: c },
  { id: 'clojure', extensions: 'clj cljs cljc', comments: semicolon, quotes: noApostrophe },
  { id: 'cmake', extensions: 'cmake', fileNames: 'cmakelists.txt', comments: hash },
  { id: 'coffeescript', extensions: 'coffee', comments: hash },
  { id: 'cpp', extensions: 'cc cpp cxx h hh hpp hxx', comments: slashes, source: c },
  {
    id: 'csharp',
    extensions: 'cs',
    comments: slashes,
    scoped: true,
    source: source('csharp', 'class interface enum struct record namespace', { tripled: '"', directives: true }),
  },
  { id: 'css', extensions: 'css', comments: { block: ['/*', '*/'] } },
  { id: 'csv', unquoted: true },
  { id: 'cuda-cpp', comments: slashes },
  { id: 'd', comments: slashes },
  {
    id: 'dart',
    extensions: 'dart',
    comments: slashes,
    scoped: true,
    source: source('dart', 'class enum mixin extension', { tripled: '"\'', nestedComments: true }),
  },
  { id: 'diff', extensions: 'diff patch rej', unquoted: true },
  { id: 'dockerfile', fileNames: 'dockerfile containerfile', comments: hashOwnLine, literal: 'hereDocument' },
  { id: 'dotenv', extensions: 'env', comments: hashOwnLine, unquoted: true },
  { id: 'elixir', extensions: 'ex exs', comments: hash },
  { id: 'erlang', extensions: 'erl hrl', comments: percent },
  { id: 'fsharp', extensions: 'fs fsi fsx', comments: slashes, scoped: true },
  { id: 'gdscript', comments: hash },
  { id: 'git-commit', comments: hash, unquoted: true },
  { id: 'git-rebase', comments: hash },
  {
    id: 'go',
    extensions: 'go',
    comments: slashes,
    scoped: true,
    source: source('go', '', { newlineEnds: true }),
  },
  { id: 'graphql', extensions: 'gql graphql', comments: hash },
  {
    id: 'groovy',
    extensions: 'groovy',
    unreadExtensions: 'gradle',
    fileNames: 'jenkinsfile',
    comments: slashes,
    usesBundles: true,
    scoped: true,
    source: source('groovy', 'class interface enum trait', { tripled: '"\'', newlineEnds: true }),
  },
  { id: 'handlebars', markup: 'tags' },
  { id: 'haskell', extensions: 'hs', comments: { line: '--', block: ['{-', '-}'] }, quotes: noApostrophe },
  { id: 'html', extensions: 'htm html xhtml', comments: tags, markup: 'tags' },
  { id: 'ignore', comments: hashOwnLine },
  { id: 'ini', extensions: 'cfg conf ini', comments: { line: ';', others: /#/y, ownLine: true }, unquoted: true },
  {
    id: 'java',
    extensions: 'java',
    comments: slashes,
    usesBundles: true,
    scoped: true,
    source: source('java', 'class interface enum record', { tripled: '"' }),
  },
  { id: 'javascript', extensions: 'cjs js mjs', comments: slashes, scoped: true, source: script },
  { id: 'javascriptreact', extensions: 'jsx', comments: slashes, scoped: true, markup: 'jsx', source: script },
  { id: 'json', extensions: 'ipynb json' },
  { id: 'jsonc', extensions: 'jsonc', comments: slashes },
  { id: 'jsonl', extensions: 'jsonl ndjson' },
  { id: 'julia', extensions: 'jl', comments: hash },
  {
    id: 'kotlin',
    extensions: 'kt kts',
    comments: slashes,
    usesBundles: true,
    scoped: true,
    typedParameters: true,
    source: source('kotlin', 'class interface object', {
      tripled: '"',
      nestedComments: true,
      newlineEnds: true,
      typeBehind: true,
    }),
  },
  { id: 'latex', comments: percent, quotes: noApostrophe },
  { id: 'less', extensions: 'less', comments: slashes },
  { id: 'lisp', comments: semicolon, quotes: noApostrophe },
  { id: 'log', extensions: 'log out' },
  { id: 'lua', extensions: 'lua', comments: { line: '--', block: ['--[[', ']]'] } },
  { id: 'makefile', extensions: 'mk', fileNames: 'makefile gnumakefile', comments: hashOwnLine },
  { id: 'markdown', extensions: 'markdown md', comments: tags, unquoted: true, literal: 'listing' },
  { id: 'matlab', comments: percent },
  { id: 'nginx', comments: hash },
  { id: 'nix', comments: hash },
  { id: 'objective-c', extensions: 'm', comments: slashes },
  { id: 'objective-cpp', extensions: 'mm', comments: slashes },
  { id: 'ocaml', quotes: noApostrophe },
  { id: 'perl', extensions: 'pl pm', comments: hash, literal: 'hereDocument' },
  { id: 'perl6', comments: hash },
  {
    id: 'php',
    extensions: 'php',
    comments: slashes,
    scoped: true,
    markup: 'php',
    literal: 'hereDocument',
    source: source('php', 'class interface enum trait', { hashComments: true }),
  },
  { id: 'powershell', extensions: 'ps1 psm1', comments: { line: '#', block: ['<#', '#>'] } },
  // Java's own extension calls bundles otherwise than VS Code does.
  { id: 'java-properties', ...bundles },
  { id: 'properties', ...bundles },
  { id: 'proto', comments: slashes },
  { id: 'proto3', extensions: 'proto', comments: slashes, source: proto },
  {
    id: 'python',
    extensions: 'py pyi pyw',
    comments: hash,
    scoped: true,
    typedParameters: true,
    source: source('python', 'class', {
      indented: true,
      hashComments: true,
      slashComments: false,
      tripled: '"\'',
      newlineEnds: true,
      typeBehind: true,
      modules: true,
    }),
  },
  { id: 'r', extensions: 'r', comments: hash },
  { id: 'restructuredtext', extensions: 'rst', unquoted: true },
  {
    id: 'ruby',
    extensions: 'rb',
    fileNames: 'gemfile rakefile',
    comments: hash,
    scoped: true,
    literal: 'hereDocument',
  },
  {
    id: 'rust',
    extensions: 'rs',
    comments: slashes,
    quotes: noApostrophe,
    scoped: true,
    typedParameters: true,
    source: source('rust', 'enum struct mod impl trait union', {
      nestedComments: true,
      looseApostrophe: true,
      longQuotes: true,
      typeBehind: true,
      modules: true,
    }),
  },
  {
    id: 'scala',
    extensions: 'scala',
    comments: slashes,
    usesBundles: true,
    scoped: true,
    typedParameters: true,
    source: source('scala', 'class object trait enum', {
      tripled: '"',
      nestedComments: true,
      looseApostrophe: true,
      newlineEnds: true,
      typeBehind: true,
    }),
  },
  { id: 'scheme', comments: semicolon, quotes: noApostrophe },
  { id: 'scss', extensions: 'sass scss', comments: slashes },
  {
    id: 'shellscript',
    extensions: 'bash sh zsh',
    fileNames: '.bashrc .bash_profile .profile .zshrc',
    comments: hash,
    literal: 'hereDocument',
  },
  { id: 'sql', extensions: 'sql', comments: { line: '--', block: ['/*', '*/'] } },
  { id: 'starlark', comments: hash },
  { id: 'svelte', extensions: 'svelte', comments: component, scoped: true, typedParameters: true, markup: 'tags' },
  { id: 'svg', comments: tags, markup: 'tags' },
  {
    id: 'swift',
    extensions: 'swift',
    comments: slashes,
    scoped: true,
    source: source('swift', 'class struct enum extension protocol', {
      tripled: '"',
      nestedComments: true,
      directives: true,
      newlineEnds: true,
      typeBehind: true,
    }),
  },
  { id: 'tex', comments: percent, quotes: noApostrophe },
  { id: 'thrift', extensions: 'thrift', source: proto },
  { id: 'toml', extensions: 'toml', comments: hash },
  { id: 'tsv', unquoted: true },
  {
    id: 'typescript',
    extensions: 'cts mts ts',
    comments: slashes,
    scoped: true,
    typedParameters: true,
    source: script,
  },
  {
    id: 'typescriptreact',
    extensions: 'tsx',
    comments: slashes,
    scoped: true,
    typedParameters: true,
    markup: 'jsx',
    source: script,
  },
  { id: 'vb', extensions: 'vb', comments: { line: "'", others: /rem(?!\S)/iy }, quotes: noApostrophe },
  { id: 'verilog', comments: slashes },
  { id: 'vue', extensions: 'vue', comments: component, scoped: true, typedParameters: true, markup: 'tags' },
  { id: 'xml', extensions: 'svg wsdl xml xsd xsl', comments: tags, markup: 'tags' },
  { id: 'xsl', comments: tags, markup: 'tags' },
  { id: 'yaml', extensions: 'yaml yml', comments: hash, unquoted: true, literal: 'block' },
  { id: 'zig', comments: slashes },
];
