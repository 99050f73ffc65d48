import { inSlices, type Pause } from '../text/slices';
import { eachGram, emptyHash, extendHash, longestGram, slotOf } from './grams';
import { type Groups, grouped } from './groups';

/** Grams are told apart by so many bits of their hash: 256 K of them. */
const bits = 18;
const slots = 1 << bits;

/** A form one of whose grams may stand at `at` of a text; `offset` is where it stands in the form. */
export type Candidate = (form: number, at: number, offset: number) => void;

/**
 * Finds forms by one gram of each, the rarest it has. A text is walked once, whatever the number of forms; those whose
 * gram stands in it are candidates.
 */
export class Anchors {
  private constructor(
    private readonly bySlot: Groups,
    /** Parallel to the members of `bySlot`: where in its form the gram stands. */
    private readonly offsets: Uint32Array,
    /** Whether there are grams of that many units. */
    private readonly hasLength: readonly boolean[],
  ) {}

  static async of(forms: readonly string[], pause: Pause | undefined): Promise<Anchors> {
    const counts = new Uint32Array(slots);
    const count = (hash: number): void => {
      const slot = slotOf(hash, bits);
      counts[slot] = (counts[slot] ?? 0) + 1;
    };
    await inSlices(forms, (form) => eachGram(form, count), pause);
    const keys = new Uint32Array(forms.length);
    const offsets = new Uint32Array(forms.length);
    const hasLength = new Array<boolean>(longestGram + 1).fill(false);
    const choose = (form: string, id: number): void => {
      let rarest = Number.POSITIVE_INFINITY;
      eachGram(form, (hash, from, length) => {
        const slot = slotOf(hash, bits);
        const times = counts[slot] ?? 0;
        if (times >= rarest) return;
        rarest = times;
        keys[id] = slot;
        offsets[id] = from;
        hasLength[length] = true;
      });
    };
    await inSlices(forms, choose, pause);
    const ids = Uint32Array.from(forms.keys());
    return new Anchors(grouped(keys, ids, slots), grouped(keys, offsets, slots).members, hasLength);
  }

  /**
   * Calls `visit` with the forms whose gram may stand at `at` of a text's form; of those that share one with at most
   * `most`, the likeliest. False where there are more.
   */
  visitAt(text: string, at: number, most: number, visit: Candidate): boolean {
    const { starts, members } = this.bySlot;
    let complete = true;
    let hash = emptyHash;
    for (let length = 1; length <= longestGram && at + length <= text.length; length++) {
      hash = extendHash(hash, text.charCodeAt(at + length - 1));
      if (!this.hasLength[length]) continue;
      const slot = slotOf(hash, bits);
      const first = starts[slot] ?? 0;
      let end = starts[slot + 1] ?? 0;
      if (end - first > most) {
        complete = false;
        end = first + most;
      }
      for (let place = first; place < end; place++) visit(members[place] ?? 0, at, this.offsets[place] ?? 0);
    }
    return complete;
  }
}
