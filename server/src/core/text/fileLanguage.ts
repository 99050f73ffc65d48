import type { SourceSyntax } from './source/sourceSyntax';

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
  /** Undefined for a language without comments (JSON, CSV), and where none are known. */
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
