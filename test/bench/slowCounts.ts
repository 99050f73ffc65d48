import { isUtf8 } from 'node:buffer';

/**
 * An independent count of numbers in a log: decodes every line and looks at every character, without any code of the product. Knows
 * what the generated log holds, and no more.
 */
export function slowCounts(bytes: Uint8Array, rule: 'codes' | 'allNumbers', isListed: (code: number) => boolean) {
  const counts = new Map<number, number>();
  const gb18030 = new TextDecoder('gb18030');
  for (let from = 0; from < bytes.length; ) {
    let end = from;
    while (end < bytes.length && bytes[end] !== 0x0a) end++;
    const line = bytes.subarray(from, end);
    const text = isUtf8(line) ? new TextDecoder().decode(line) : gb18030.decode(line);
    for (const code of rule === 'codes' ? codesOf(text, isListed) : numbersOf(text)) {
      counts.set(code, 1 + (counts.get(code) ?? 0));
    }
    from = end + 1;
  }
  return [...counts].sort(([a], [b]) => a - b);
}

const isWord = (character: string) => /^[0-9A-Za-z_]$/.test(character);
const isDigit = (character: string) => /^[0-9]$/.test(character);

function* numbersOf(text: string): Generator<number> {
  for (let at = 0; at + 7 <= text.length; at++) {
    const number = text.slice(at, at + 7);
    if (!number.startsWith('12') || ![...number].every(isDigit)) continue;
    if (!isWord(text.charAt(at - 1)) && !isWord(text.charAt(at + 7))) yield Number(number);
  }
}

function* codesOf(text: string, isListed: (code: number) => boolean): Generator<number> {
  for (let at = 0; at + 7 <= text.length; at++) {
    const plain = text.slice(at, at + 7);
    const inGroups = text.slice(at, at + 9);
    const isGrouped = inGroups.length === 9 && inGroups.charAt(1) === '_' && inGroups.charAt(5) === '_';
    const number = isGrouped ? inGroups.replaceAll('_', '') : plain;
    if (!number.startsWith('12') || number.length !== 7 || ![...number].every(isDigit)) continue;
    const end = at + (isGrouped ? 9 : 7);
    const [left, right] = [text.slice(0, at), text.slice(end)];
    const isEmphasis = left.endsWith(' _') && right.startsWith('_ ');
    const isEscaped = left.endsWith('\\n') || left.endsWith('\u001b[31m');
    if (isWord(left.slice(-1)) && !isEscaped && !isEmphasis) continue;
    if (isWord(right.charAt(0)) && !isEmphasis) continue;
    // Fractions and addresses.
    if (/[0-9]\.$/.test(left) || /^\.[0-9]/.test(right) || right.startsWith('@')) continue;
    const isCalledCode = /(?:code=|"code":|错误码)$/.test(left);
    if (isListed(Number(number)) || isCalledCode) yield Number(number);
  }
}
