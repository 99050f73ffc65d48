import { inSlices, type Pause } from '../slices';
import { eachGram, gramHash, longestGram } from './grams';
import { type Groups, grouped } from './groups';

/** Grams are told apart by so many bits of their hash: 256 K of them. */
const bits = 18;
const slots = 1 << bits;

/** A place where a form may be: what of it stands there has yet to be looked at. */
export type VisitAnchor = (form: number, literalAt: number) => void;

/**
 * Finds forms by one gram of each, the rarest it has. A text is walked once, whatever the number of forms; those whose
 * gram stands in it are candidates.
 */
export class Anchors {
  private constructor(
    private readonly bySlot: Groups,
    /** Parallel to the members of `bySlot`: where in its form the gram stands. */
    private readonly offsets: Uint32Array,
    /** The lengths that grams have. */
    private readonly lengths: readonly number[],
  ) {}

  static async of(forms: readonly string[], pause: Pause | undefined): Promise<Anchors> {
    const counts = new Uint32Array(slots);
    const count = (form: string): void => {
      eachGram(form, (from, length) => {
        const slot = slotOf(form, from, length);
        counts[slot] = (counts[slot] ?? 0) + 1;
      });
    };
    await inSlices(forms, count, pause);
    const keys: number[] = [];
    const offsets: number[] = [];
    const lengths = new Set<number>();
    const choose = (form: string): void => {
      let [rarest, best] = [Number.POSITIVE_INFINITY, { slot: 0, from: 0, length: 1 }];
      eachGram(form, (from, length) => {
        const slot = slotOf(form, from, length);
        const times = counts[slot] ?? 0;
        if (times < rarest) [rarest, best] = [times, { slot, from, length }];
      });
      keys.push(best.slot);
      offsets.push(best.from);
      lengths.add(best.length);
    };
    await inSlices(forms, choose, pause);
    const ids = forms.map((_, id) => id);
    return new Anchors(grouped(keys, ids, slots), grouped(keys, offsets, slots).members, [...lengths].sort());
  }

  /**
   * Calls `visit` with each form whose gram may stand at `at` of a text's form, and where in the form the gram stands;
   * at most `most` of them. False where there are more.
   */
  visitAt(text: string, at: number, most: number, visit: VisitAnchor): boolean {
    const { starts, members } = this.bySlot;
    let complete = true;
    for (const length of this.lengths) {
      if (at + length > text.length) break;
      const slot = slotOf(text, at, length);
      const first = starts[slot] ?? 0;
      const end = starts[slot + 1] ?? 0;
      if (end - first > most) complete = false;
      for (let place = first; place < Math.min(end, first + most); place++) {
        visit(members[place] ?? 0, this.offsets[place] ?? 0);
      }
    }
    return complete;
  }
}

function slotOf(form: string, from: number, length: number): number {
  return gramHash(form, from, Math.min(length, longestGram)) >>> (32 - bits);
}
