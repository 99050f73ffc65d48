/** A URI, or a part of one, as people write it; one whose percent signs escape no text stays as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
