/** One slip of a published text: what it says, and what it should have said. */
export interface Slip {
  readonly wrong: string;
  readonly right: string;
}

/**
 * Reads a correction as the catalog writes it: `wrong → right`, several separated by `; `. Undefined when it does not
 * have that form or names something that does not stand in `published`.
 */
export function readCorrection(correction: string, published: string): readonly Slip[] | undefined {
  const slips: Slip[] = [];
  for (const piece of correction.split('; ')) {
    const [wrong, right, ...more] = piece.split('→').map((side) => side.trim());
    if (!wrong || !right || more.length > 0 || !published.includes(wrong)) {
      return undefined;
    }
    slips.push({ wrong, right });
  }
  return slips;
}

/** The published text with its slips put right. For comparing only: what people see is the text as published. */
export function applyCorrection(published: string, correction: string | undefined): string {
  if (correction === undefined) {
    return published;
  }
  let text = published;
  for (const { wrong, right } of readCorrection(correction, published) ?? []) {
    text = text.replaceAll(wrong, right);
  }
  return text;
}
