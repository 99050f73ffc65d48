import type { Piece } from './fileBatch';

/** What is in every Java file that declares an exception, or a parameter that may be a code. */
export const callableBeginnings: readonly string[] = ['class ', 'Code,', 'Code)', 'code,', 'code)'];

/** Maximum length of a name and its type, in bytes. */
const maxNames = 320;

/** True if Java declares an exception or a parameter that may be a code at `at`. Misses nothing that `readCallables` finds. */
export function mayDeclareCallable(bytes: Uint8Array, at: number, { path, start, end }: Piece): boolean {
  if (!path.endsWith('.java')) return false;
  if (bytes[at] === 0x63 && bytes[at + 1] === 0x6c) {
    return /^class \w*(?:Exception|Error)\b/.test(latin1(bytes, at, Math.min(end, at + maxNames)));
  }
  return parameter.test(latin1(bytes, Math.max(start, at - maxNames), at));
}

const parameter = /\b(?:int|Integer|long|Long|\w*Code) \w*$/;

function latin1(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
}
