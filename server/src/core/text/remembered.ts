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

/** Returns a function that makes the answer for an object once, and keeps it as long as the object lives. */
export function keptFor<Key extends object, Answer>(make: (key: Key) => Answer): (key: Key) => Answer {
  const known = new WeakMap<Key, { readonly answer: Answer }>();
  return (key) => {
    let kept = known.get(key);
    if (kept === undefined) {
      kept = { answer: make(key) };
      known.set(key, kept);
    }
    return kept.answer;
  };
}
