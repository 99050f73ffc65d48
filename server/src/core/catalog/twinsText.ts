/**
 * How twins compare texts: as tokens (a name, a placeholder, or one other character) without blanks, so that width,
 * punctuation style and spacing make no difference.
 */
const halfWidth: ReadonlyMap<string, string> = new Map([
  ['【', '['],
  ['】', ']'],
  ['、', ','],
  ['。', '.'],
]);

/** The tokens of a text. NFKC turns full-width punctuation into ASCII; the table does what it leaves. */
export function tokens(text: string): string[] {
  const found = text.normalize('NFKC').match(/\{\d{1,3}\}|[A-Za-z_][A-Za-z0-9_]*|\S/gu) ?? [];
  return found.map((token) => halfWidth.get(token) ?? token);
}

/** True for a token that can name a parameter. */
export function isName(token: string): boolean {
  return /^[A-Za-z_]/.test(token);
}

/** `ipList` as the new API spells such names, `ip_list`. A word in capitals (`IP`) is left as it is. */
export function snakeCase(name: string): string {
  const parted = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2');
  return parted === name ? name : parted.toLowerCase();
}

/** Equal for texts that differ in how their names are spelled only. */
export function textKey(text: readonly string[]): string {
  return text.map((token) => (isName(token) ? snakeCase(token) : token)).join(' ');
}

/** Equal for texts that differ in their names only. */
export function skeleton(text: readonly string[]): string {
  return text.map((token) => (isName(token) ? '#' : token)).join(' ');
}
