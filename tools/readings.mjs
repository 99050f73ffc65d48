// How the dictionary of pinyin is written: as text its characters cannot be packed.

/**
 * Returns the steps from each character to the next one in the order of their code points, as two characters of ASCII each;
 * `charactersOf` in server/src/browser/readings.ts reads them.
 * @param {string} characters of the Basic Multilingual Plane, from U+4E00 on
 */
export function stepsOf(characters) {
  let text = '';
  let last = 0x4dff;
  for (const code of Array.from(characters, (one) => one.charCodeAt(0)).sort((a, b) => a - b)) {
    let step = code - last;
    last = code;
    // The highest digit in the first place: no character yet.
    for (; step >= 89 * 90; step -= 89 * 90) text += digit(89) + digit(0);
    text += digit(Math.floor(step / 90)) + digit(step % 90);
  }
  return text;
}

/** One of 90 signs. */
const digit = (value) => String.fromCharCode(35 + value);
