/** Maximum number of answers that are kept; then all are dropped. */
const maxKept = 1000;

/** Maximum length of a text whose answer is kept, in UTF-16 units. */
const maxLength = 1000;

/** Returns a function that gives the answers of `make`, and keeps them for the texts that come again. */
export function remembered<Answer extends string>(make: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    const made = make(text);
    if (text.length > maxLength) return made;
    if (known.size >= maxKept) known.clear();
    known.set(text, made);
    return made;
  };
}
