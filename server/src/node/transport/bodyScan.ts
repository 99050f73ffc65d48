/** Maximum depth of nested lists and objects in a message; those of the protocol have about ten levels. */
export const maxDepth = 1000;
/** More of a message than this is not kept to answer it, in bytes. */
const maxOutline = 4096;

const [quote, backslash, openList, closeList, openObject, closeObject] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d];

/** Counts in the bytes of a JSON text how deep it is nested, without reading it: it goes on after each chunk. */
export class BodyScan {
  isTooDeep = false;
  private depth = 0;
  private isInText = false;
  private isEscaped = false;

  /** `outline`: takes the bytes of the outermost object, with `null` for what is nested in it. */
  constructor(private readonly outline?: number[]) {}

  take(bytes: Uint8Array): void {
    let { depth, isInText, isEscaped } = this;
    const { outline } = this;
    for (const byte of bytes) {
      if (isInText) {
        if (isEscaped) isEscaped = false;
        else if (byte === backslash) isEscaped = true;
        else if (byte === quote) isInText = false;
      } else if (byte === quote) isInText = true;
      else if (byte === openList || byte === openObject) {
        if (depth === 1) outline?.push(0x6e, 0x75, 0x6c, 0x6c); // null
        if (++depth > maxDepth) {
          this.isTooDeep = true;
          if (outline === undefined) return;
        }
        if (depth > 1) continue;
      } else if (byte === closeList || byte === closeObject) {
        if (--depth > 0) continue;
      }
      if (outline !== undefined && depth < 2 && outline.length < maxOutline) outline.push(byte);
    }
    this.depth = depth;
    this.isInText = isInText;
    this.isEscaped = isEscaped;
  }
}

/** Reads what an outline has kept; undefined if that is no object. */
export function readOutline(outline: readonly number[]): object | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(outline).toString());
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
