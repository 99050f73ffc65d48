const [zero, one, two, nine] = [0x30, 0x31, 0x32, 0x39];
const codeLength = 7;

/**
 * Whether seven digits that begin with 12 stand anywhere in the bytes, alone or in a longer number: what tells the few
 * files that are worth decoding. Misses no code in any encoding that keeps ASCII digits. Takes linear time.
 */
export function mayHoldCode(bytes: Uint8Array): boolean {
  let before = 0;
  // Every seventh byte is looked at: of seven digits in a row it meets one.
  for (let at = codeLength - 1; at < bytes.length; at += codeLength) {
    if (!isDigit(bytes[at])) continue;
    let start = at;
    while (start > before && isDigit(bytes[start - 1])) start--;
    let end = at + 1;
    while (isDigit(bytes[end])) end++;
    for (let first = start; first <= end - codeLength; first++) {
      if (bytes[first] === one && bytes[first + 1] === two) return true;
    }
    before = end;
    at = end;
  }
  return false;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= zero && byte <= nine;
}
