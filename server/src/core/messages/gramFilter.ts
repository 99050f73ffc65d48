const base = 0x01000193;
const size = 0x10000;

/** Finds the places of a text where one of many short texts may begin. At nearly all places none begins. */
export class GramFilter {
  /** For each length of grams 1 for each hash that there is. */
  private readonly filters: (Uint8Array | undefined)[] = [];

  constructor(grams: readonly string[]) {
    for (const gram of grams) {
      let hash = 0;
      for (let at = 0; at < gram.length; at++) hash = Math.imul(hash, base) + gram.charCodeAt(at);
      const filter = this.filters[gram.length] ?? new Uint8Array(size);
      filter[placeOf(hash)] = 1;
      this.filters[gram.length] = filter;
    }
  }

  /** Calls `look` with each such place and the length of the gram, in order, until it returns false. */
  visit(text: string, look: (at: number, length: number) => boolean): void {
    const { filters } = this;
    for (let at = 0; at < text.length; at++) {
      let hash = 0;
      for (let length = 1; length < filters.length && at + length <= text.length; length++) {
        hash = Math.imul(hash, base) + text.charCodeAt(at + length - 1);
        if (filters[length]?.[placeOf(hash)] === 1 && !look(at, length)) return;
      }
    }
  }
}

function placeOf(hash: number): number {
  return (hash ^ (hash >>> 16)) & (size - 1);
}
