/** The token before the current one. */
export interface TokenBefore {
  kind: 'end' | 'word' | 'number' | 'string' | 'punctuation';
  /** Empty for other tokens, and for operators of several characters. */
  mark: string;
  /** Empty for other tokens. */
  word: string;
}

/** Words that make a definition one of a constant. */
export const constWords = /^(?:const|final|constexpr|val|let|readonly|static)$/;

/** Words that no definition of a constant begins with. */
export const controlWords =
  /^(?:if|for|while|return|case|switch|throw|assert|when|match|guard|defer|go|yield|await|import)$/;

/** With these, and with the brace, the head of a class goes on on its next line. */
export const headWords = /^(?:extends|implements|with|where|permits)$/;

/** Whether `mark` is one of `marks`; the empty one never is. */
export function isOneOf(marks: string, mark: string): boolean {
  return mark !== '' && marks.includes(mark);
}
