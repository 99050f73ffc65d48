/** Takes the place of the dictionary of pinyin-match in the bundle for browsers. */
export let dict: Readonly<Record<string, string>> = {};

/** Must be called before the first search. `text`: that of `pinyin.json`. */
export function handReadings(text: string): void {
  ({ dict } = JSON.parse(text));
}
