/** The kinds of source code that constants are read from. `script` is JavaScript and TypeScript; `c` is C and C++. */
export type SourceLanguage =
  | 'java'
  | 'kotlin'
  | 'groovy'
  | 'scala'
  | 'csharp'
  | 'go'
  | 'rust'
  | 'php'
  | 'python'
  | 'script'
  | 'c'
  | 'swift'
  | 'dart'
  | 'proto';

/** What the reader of definitions has to know of a language. */
export interface SourceSyntax {
  readonly language: SourceLanguage;
  /** Scopes are told by indentation, not by braces. */
  readonly indented: boolean;
  readonly hashComments: boolean;
  readonly slashComments: boolean;
  /** Block comments may stand within block comments. */
  readonly nestedComments: boolean;
  /** The quotes that, three in a row, open a text of several lines. */
  readonly tripled: string;
  /** An apostrophe may also begin a lifetime or a symbol. */
  readonly looseApostrophe: boolean;
  /** `"` may run over several lines. */
  readonly longQuotes: boolean;
  /** A line that begins with `#` is for the preprocessor. */
  readonly directives: boolean;
  /** The end of a line ends a statement. */
  readonly newlineEnds: boolean;
  /** The type of a name stands behind it and a colon: `X: number`. */
  readonly typeBehind: boolean;
  /** Words before the name of a class, or of something else that has members. */
  readonly declaring: ReadonlySet<string>;
  /** Top-level constants belong to the module, which has the name of its file. */
  readonly modules: boolean;
}

const braces: Omit<SourceSyntax, 'language' | 'declaring'> = {
  indented: false,
  hashComments: false,
  slashComments: true,
  nestedComments: false,
  tripled: '',
  looseApostrophe: false,
  longQuotes: false,
  directives: false,
  newlineEnds: false,
  typeBehind: false,
  modules: false,
};

const byLanguage: ReadonlyMap<SourceLanguage, SourceSyntax> = new Map(
  [
    syntax('java', 'class interface enum record', { tripled: '"' }),
    syntax('kotlin', 'class interface object', {
      tripled: '"',
      nestedComments: true,
      newlineEnds: true,
      typeBehind: true,
    }),
    syntax('groovy', 'class interface enum trait', { tripled: '"\'', newlineEnds: true }),
    syntax('scala', 'class object trait enum', {
      tripled: '"',
      nestedComments: true,
      looseApostrophe: true,
      newlineEnds: true,
      typeBehind: true,
    }),
    syntax('csharp', 'class interface enum struct record namespace', { tripled: '"', directives: true }),
    syntax('go', '', { newlineEnds: true }),
    syntax('rust', 'enum struct mod impl trait union', {
      nestedComments: true,
      looseApostrophe: true,
      longQuotes: true,
      typeBehind: true,
      modules: true,
    }),
    syntax('php', 'class interface enum trait', { hashComments: true }),
    syntax('python', 'class', {
      indented: true,
      hashComments: true,
      slashComments: false,
      tripled: '"\'',
      newlineEnds: true,
      typeBehind: true,
      modules: true,
    }),
    syntax('script', 'class enum interface namespace module', { newlineEnds: true, typeBehind: true, modules: true }),
    syntax('c', 'class struct enum union namespace', { directives: true }),
    syntax('swift', 'class struct enum extension protocol', {
      tripled: '"',
      nestedComments: true,
      directives: true,
      newlineEnds: true,
      typeBehind: true,
    }),
    syntax('dart', 'class enum mixin extension', { tripled: '"\'', nestedComments: true }),
    syntax('proto', 'enum message', {}),
  ].map((one) => [one.language, one]),
);

function syntax(language: SourceLanguage, declaring: string, differs: Partial<SourceSyntax>): SourceSyntax {
  return { ...braces, ...differs, language, declaring: new Set(declaring.split(' ').filter((word) => word !== '')) };
}

const languageByExtension: ReadonlyMap<string, SourceLanguage> = new Map([
  ...each('java', 'java'),
  ...each('kt kts', 'kotlin'),
  ...each('groovy', 'groovy'),
  ...each('scala', 'scala'),
  ...each('cs', 'csharp'),
  ...each('go', 'go'),
  ...each('rs', 'rust'),
  ...each('php', 'php'),
  ...each('py pyi', 'python'),
  ...each('ts tsx mts cts js jsx mjs cjs', 'script'),
  ...each('c h cc cpp cxx hh hpp hxx', 'c'),
  ...each('swift', 'swift'),
  ...each('dart', 'dart'),
  ...each('proto thrift', 'proto'),
]);

function each(extensions: string, language: SourceLanguage): [string, SourceLanguage][] {
  return extensions.split(' ').map((extension) => [extension, language]);
}

/** The ends of the names of files that constants are read from, without the dot. */
export const sourceExtensions: readonly string[] = [...languageByExtension.keys()];

/** How the file of this path or URI is written; undefined for files that constants are not read from. */
export function sourceSyntax(path: string): SourceSyntax | undefined {
  const dot = path.lastIndexOf('.');
  const language = dot < 0 ? undefined : languageByExtension.get(path.slice(dot + 1).toLowerCase());
  return language && byLanguage.get(language);
}
