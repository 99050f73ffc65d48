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

/** What the lexer and the reader of definitions need to know about a language. */
export interface SourceSyntax {
  readonly language: SourceLanguage;
  /** Words before the name of a class, or of something else that has members. */
  readonly declaring: ReadonlySet<string>;
  /** Indentation delimits scopes, not braces. */
  readonly indented: boolean;
  readonly hashComments: boolean;
  readonly slashComments: boolean;
  /** Block comments may contain block comments. */
  readonly nestedComments: boolean;
  /** The quotes that open a text of several lines when there are three in a row. */
  readonly tripled: string;
  /** An apostrophe may also begin a lifetime or a symbol. */
  readonly looseApostrophe: boolean;
  /** `"` may run over several lines. */
  readonly longQuotes: boolean;
  /** A line that begins with `#` is for the preprocessor. */
  readonly directives: boolean;
  /** The end of a line ends a statement. */
  readonly newlineEnds: boolean;
  /** The type of a name is written after it and a colon: `X: number`. */
  readonly typeBehind: boolean;
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

/** The syntax of a language that differs from a plain one with braces and `//` comments by `differs`. */
export function source(language: SourceLanguage, declaring: string, differs: Partial<SourceSyntax> = {}): SourceSyntax {
  const words = declaring.split(' ').filter((word) => word !== '');
  return { ...braces, ...differs, language, declaring: new Set(words) };
}
