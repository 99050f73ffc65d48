// What the parts of the kernel share: the window around the numbers, and kinds of bytes.

import { everyByte } from './layout';

/** A factor that spreads the bits of a hash. */
export const MIX: u64 = 0x9e3779b97f4a7c15;

/** 1 if escapes and groups of digits can make a number a candidate. */
export let escapes: i32 = 1;
/** The window around the numbers, as in a piece: what is known of the text before and behind it. */
export let first: usize = 0;
export let known: usize = 0;
/** Of the text: 0 if each line decides, 1 for UTF-8, 2 for GB18030. */
export let encoding: i32 = 0;

/** 16 times this byte. It is loaded before a loop, because V8 would make a constant at each use, with three instructions. */
// @ts-ignore: decorator
@inline
export function each(byte: usize): v128 {
  return v128.load8_splat(everyByte + byte);
}

/** Where a byte is in the 64 from `at` on: a bit for each. */
// @ts-ignore: decorator
@inline
export function bytesIn(at: usize, byte: v128): u64 {
  return eachOf64(
    i8x16.eq(v128.load(at), byte),
    i8x16.eq(v128.load(at, 16), byte),
    i8x16.eq(v128.load(at, 32), byte),
    i8x16.eq(v128.load(at, 48), byte),
  );
}

/** Which bytes are digits. */
// @ts-ignore: decorator
@inline
export function digitsOf(bytes: v128, fifty: v128, least: v128): v128 {
  // A signed comparison is one instruction: digits become the ten smallest numbers.
  return i8x16.lt_s(i8x16.add(bytes, fifty), least);
}

/** A bit for each of 16 bytes: the upper one. */
// @ts-ignore: decorator
@inline
export function bitsOf(bytes: v128): u64 {
  return <u64>(<u32>i8x16.bitmask(bytes));
}

/** The same of 64 bytes. */
// @ts-ignore: decorator
@inline
export function eachOf64(first: v128, second: v128, third: v128, fourth: v128): u64 {
  return bitsOf(first) | (bitsOf(second) << 16) | (bitsOf(third) << 32) | (bitsOf(fourth) << 48);
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

/** The number of the five digits before `end`. */
// @ts-ignore: decorator
@inline
export function lastFive(end: usize): usize {
  return (
    <usize>(load<u8>(end - 5) - 0x30) * 10000 +
    <usize>(load<u8>(end - 4) - 0x30) * 1000 +
    <usize>(load<u8>(end - 3) - 0x30) * 100 +
    <usize>(load<u8>(end - 2) - 0x30) * 10 +
    <usize>(load<u8>(end - 1) - 0x30)
  );
}
