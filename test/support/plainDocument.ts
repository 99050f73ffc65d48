import type { Position, Range } from 'vscode-languageserver-protocol';

/** A document as one string, edited in the plainest way: what every cleverer one is compared with. */
export class PlainDocument {
  constructor(public text: string) {}

  /** Replaces a range, of which either end may lie outside the document or past the end of a line. */
  replace({ start, end }: Range, text: string): void {
    const [first, second] = [this.offsetAt(start), this.offsetAt(end)].sort((a, b) => a - b) as [number, number];
    this.text = this.text.slice(0, first) + text + this.text.slice(second);
  }

  /** The UTF-16 offset of a position; past the end of a line it is the end of the line. */
  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    const lineBreak = /\r\n|\r|\n/g;
    let start = 0;
    for (let at = 0; at < line; at++) {
      const match = lineBreak.exec(this.text);
      if (match === null) return this.text.length;
      start = lineBreak.lastIndex;
    }
    const end = lineBreak.exec(this.text)?.index ?? this.text.length;
    return Math.min(start + Math.max(0, character), end);
  }
}
