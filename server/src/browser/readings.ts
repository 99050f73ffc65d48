/** Takes the place of the dictionary of pinyin-match in the bundles: the characters of each syllable. */
export let dict: Readonly<Record<string, string>> = {};

/** Must be called before the first search. `text`: that of `pinyin.json`. */
export function handReadings(text: string): void {
  dict = readingsOf(JSON.parse(text));
}

/** @param steps what is in `pinyin.json` */
export function readingsOf(steps: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(steps).map(([syllable, of]) => [syllable, charactersOf(of)]));
}

/** Reads what `stepsOf` in tools/readings.mjs has written. */
function charactersOf(steps: string): string {
  let [code, characters] = [0x4dff, ''];
  for (let at = 0; at < steps.length; at += 2) {
    const high = steps.charCodeAt(at) - 35;
    code += high * 90 + steps.charCodeAt(at + 1) - 35;
    if (high < 89) characters += String.fromCharCode(code);
  }
  return characters;
}
