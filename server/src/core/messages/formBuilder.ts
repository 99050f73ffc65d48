import { blank, foldedUnits, isWordUnit } from './foldedUnits';

/** Makes a form of units one at a time. */
export class FormBuilder {
  private readonly folded = foldedUnits();
  private readonly units: Uint16Array;
  private readonly at: Uint32Array;
  private count = 0;
  private wordBefore = false;
  /** Where the blanks begin that were read last; -1 where they are told already. */
  private blankAt = -1;

  constructor(length: number) {
    this.units = new Uint16Array(length);
    this.at = new Uint32Array(length);
  }

  add(unit: number, offset: number): void {
    const plain = this.folded[unit] ?? 0;
    if (plain === 0) return;
    if (plain === blank) {
      if (this.blankAt < 0) this.blankAt = offset;
      return;
    }
    const isWord = isWordUnit(plain);
    if (this.blankAt >= 0 && this.wordBefore && isWord) this.push(blank, this.blankAt);
    this.push(plain, offset);
    this.blankAt = -1;
    this.wordBefore = isWord;
  }

  get form(): string {
    return textOf(this.units, this.count);
  }

  /** Where each unit of the form stands in the text. */
  get offsets(): Uint32Array {
    return this.at.slice(0, this.count);
  }

  clear(): void {
    this.count = 0;
    this.wordBefore = false;
    this.blankAt = -1;
  }

  private push(unit: number, offset: number): void {
    this.units[this.count] = unit;
    this.at[this.count++] = offset;
  }
}

/** At most so many units become text at once: they are arguments of one call. */
const chunk = 4096;

function textOf(units: Uint16Array, count: number): string {
  let text = '';
  for (let from = 0; from < count; from += chunk) {
    text += Reflect.apply(String.fromCharCode, null, units.subarray(from, Math.min(count, from + chunk)));
  }
  return text;
}
