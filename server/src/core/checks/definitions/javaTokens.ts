export interface Token {
  readonly kind: 'word' | 'number' | 'string' | 'mark';
  /** Empty for strings. */
  readonly text: string;
  /** UTF-16 offset. */
  readonly start: number;
}

/** A token, or all that stands between two brackets. */
export type Item = Token | Group;

export interface Group {
  readonly kind: 'group';
  /** The bracket that opens it. */
  readonly text: string;
  readonly start: number;
  readonly items: readonly Item[];
  /** False where the text or the statement ends before the bracket is closed, or there is more in it than is kept. */
  readonly whole: boolean;
}
