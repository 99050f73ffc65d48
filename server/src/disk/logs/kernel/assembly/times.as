// The times of lines by their digits.

/** Returns by how many ms a clock without a zone is ahead of UTC when it shows a time. */
// @ts-ignore: decorator
@external('env', 'offsetAt')
declare function offsetAt(local: f64): f64;

/** 1 if times without a zone are in UTC. */
export let isUtc: i32 = 1;
/** The bytes of the last date that was read: of its year, and of its month and its day; and its beginning in ms. */
let lastYear: u32 = 0;
let lastDate: u32 = 0;
let lastDay: f64 = 0;

// @ts-ignore: decorator
@inline
function two(at: usize): u32 {
  return <u32>(load<u8>(at) - 0x30) * 10 + <u32>(load<u8>(at, 1) - 0x30);
}

// @ts-ignore: decorator
@inline
function field(meaning: usize, at: usize): usize {
  return <usize>load<u16>(meaning + at);
}

/** The time of a line by its digits. Not a number if there is no such time. */
// @ts-ignore: decorator
@inline
export function timeOf(meaning: usize, start: usize): f64 {
  const year = load<u32>(start + field(meaning, 10));
  const date = <u32>load<u16>(start + field(meaning, 12)) | (<u32>load<u16>(start + field(meaning, 14)) << 16);
  if ((year ^ lastYear) | (date ^ lastDate)) {
    const at = start + field(meaning, 10);
    const day = dayOf((two(at) * 100 + two(at + 2)) * 10000 + two(start + field(meaning, 12)) * 100 + two(start + field(meaning, 14)));
    if (isNaN(day)) return NaN;
    lastYear = year;
    lastDate = date;
    lastDay = day;
  }
  const hours = two(start + field(meaning, 16));
  const minutes = two(start + field(meaning, 18));
  const seconds = two(start + field(meaning, 20));
  const clock = (hours * 60 + minutes) * 60 + seconds;
  // A day may end with a leap second, or at 24:00:00.
  if (minutes > 59 || seconds > 60 || clock > 24 * 60 * 60) return NaN;
  const length = load<u16>(meaning, 24);
  let fraction: u32 = 0;
  if (length != 0) {
    const at = start + field(meaning, 22);
    for (let index: usize = 0; index < 3; index++) fraction = fraction * 10 + (index < <usize>length ? <u32>(load<u8>(at + index) - 0x30) : 0);
  }
  const local = lastDay + <f64>(clock * 1000 + fraction);
  const zone = load<u16>(meaning, 26);
  if (zone == 1) return local;
  if (zone == 0) return isUtc != 0 ? local : local - offsetAt(local);
  const sign = start + field(meaning, 28);
  const more = field(meaning, 30);
  const offset = <f64>((two(sign + 1) * 60 + (more == 0 ? 0 : two(start + more))) * 60000);
  return load<u8>(sign) == 0x2d ? local + offset : local - offset;
}

/** The beginning of a date of eight digits in ms since 1970, as of a clock in UTC. Not a number if there is no such date. */
function dayOf(digits: u32): f64 {
  let year = digits / 10000;
  const month = (digits / 100) % 100;
  const date = digits % 100;
  if (year < 1970 || year > 9998 || month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return NaN;
  // Years that begin in March end with the leap day.
  if (month < 3) year--;
  const months = (month + 9) % 12;
  const days = year * 365 + year / 4 - year / 100 + year / 400 + (months * 153 + 2) / 5 + date - 1;
  return <f64>days * 86400000 - 62162035200000;
}

function daysIn(year: u32, month: u32): u32 {
  if (month == 2) return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}
