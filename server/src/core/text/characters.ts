export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
