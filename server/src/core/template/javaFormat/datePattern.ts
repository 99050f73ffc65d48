/** Literal text, or a letter of `java.text.SimpleDateFormat` and how often it is repeated. */
type DatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly letter: string; readonly count: number };

export type DatePattern = readonly DatePart[];

const letters = 'GyMdkHmsSEDFwWahKzZYuXL';

/** Maximum repetitions of `X`: `+08:00`. */
const maxIsoZone = 3;

/** Reads a pattern such as `yyyy-MM-dd'T'HH:mm`. Undefined if Java refuses it. */
export function parseDatePattern(pattern: string): DatePattern | undefined {
  const parts: DatePart[] = [];
  let text = '';
  let quoted = false;
  const close = () => {
    if (text !== '') parts.push({ kind: 'text', text });
    text = '';
  };
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern.charAt(at);
    if (char === "'") {
      if (pattern.charAt(at + 1) === "'") {
        text += char;
        at++;
      } else quoted = !quoted;
    } else if (quoted || !/[A-Za-z]/.test(char)) {
      text += char;
    } else if (!letters.includes(char)) {
      return undefined;
    } else {
      close();
      const from = at;
      while (pattern.charAt(at + 1) === char) at++;
      const count = at + 1 - from;
      if (char === 'X' && count > maxIsoZone) return undefined;
      parts.push({ kind: 'field', letter: char, count });
    }
  }
  close();
  return quoted ? undefined : parts;
}
