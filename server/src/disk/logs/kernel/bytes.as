// What the parts of the kernel share: the window around the numbers, and kinds of bytes.

/** 1 if escapes and groups of digits can make a number a candidate. */
export let escapes: i32 = 1;
/** The window around the numbers, as in a piece: what is known of the text before and behind it. */
export let first: usize = 0;
export let known: usize = 0;
/** Of the text: 0 if each line decides, 1 for UTF-8, 2 for GB18030. */
export let encoding: i32 = 0;

// @ts-ignore: decorator
@inline
export function digitsOf16(at: usize): u64 {
  // A signed comparison is one instruction: digits become the ten smallest numbers.
  const shifted = i8x16.add(v128.load(at), i8x16.splat(0x50));
  return <u64>(<u32>i8x16.bitmask(i8x16.lt_s(shifted, i8x16.splat(-118))));
}

// @ts-ignore: decorator
@inline
export function isDigit(at: usize): bool {
  return load<u8>(at) - 0x30 < 10;
}

// @ts-ignore: decorator
@inline
export function isHexLetter(byte: u8): bool {
  return (byte | 0x20) - 0x61 < 6;
}

// @ts-ignore: decorator
@inline
export function isWordByte(byte: u8): bool {
  return byte - 0x30 < 10 || (byte | 0x20) - 0x61 < 26 || byte == 0x5f;
}
