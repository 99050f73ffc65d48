/** One slip in a published text: what it says, and what it should say. */
export interface Slip {
  readonly wrong: string;
  readonly right: string;
}

/**
 * Reads a correction as the catalog writes it: `wrong → right`, several separated by `; `. Undefined if it does not have that
 * form or names something that is not in `published`.
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

/** Returns the published text with its slips corrected. Only for comparing: people see the text as published. */
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
