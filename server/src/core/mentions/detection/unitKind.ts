/**
 * What one UTF-16 code unit is, as far as finding names beside a number goes. Looked up in a table: a unit is looked at
 * for many numbers of a document, and expressions or string searches here would cost ten times as much.
 */
export type UnitKind =
  | 'blank'
  | 'name'
  | 'letter'
  | 'operator'
  | 'open'
  | 'close'
  | 'comma'
  | 'dot'
  | 'quote'
  | 'other';

const table: UnitKind[] = Array.from({ length: 0x80 }, () => 'other');
function fill(units: string, kind: UnitKind): void {
  for (let i = 0; i < units.length; i++) table[units.charCodeAt(i)] = kind;
}
fill(' \t\n\v\f\r', 'blank');
fill('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_$', 'name');
fill('=!<>:~?&|+*/%^-', 'operator');
fill('([{', 'open');
fill(')]}', 'close');
fill(',', 'comma');
fill('.', 'dot');
fill(`"'\``, 'quote');

/** Full-width punctuation, read as what it stands for. */
const ascii = new Map(Object.entries({ '：': ':', '＝': '=', '（': '(', '）': ')', '【': '[', '】': ']' }));
for (const comma of '，、') ascii.set(comma, ',');
for (const quote of '“”') ascii.set(quote, '"');
for (const quote of '‘’') ascii.set(quote, "'");

/** The character at `index` of `text`, full-width punctuation as its ASCII counterpart. */
export function plainChar(text: string, index: number): string {
  const char = text.charAt(index);
  return text.charCodeAt(index) < 0x80 ? char : (ascii.get(char) ?? char);
}

/** `name` for what ASCII identifiers are made of, `letter` for letters of every other script. */
export function unitKind(text: string, index: number): UnitKind {
  const unit = text.charCodeAt(index);
  if (unit < 0x80) return table[unit] ?? 'other';
  if (unit === 0xa0 || unit === 0xfeff || unit === 0x3000) return 'blank';
  if (ascii.has(text.charAt(index))) return table[plainChar(text, index).charCodeAt(0)] ?? 'other';
  return unit > 0xbf && !isPunctuation(unit) ? 'letter' : 'other';
}

/** General, Chinese and full-width punctuation. */
function isPunctuation(unit: number): boolean {
  return (
    (unit >= 0x2000 && unit <= 0x206f) ||
    (unit >= 0x3001 && unit <= 0x303f) ||
    (unit >= 0xff00 && unit <= 0xff0f) ||
    (unit >= 0xff1a && unit <= 0xff20) ||
    (unit >= 0xff3b && unit <= 0xff40) ||
    (unit >= 0xff5b && unit <= 0xff65)
  );
}
