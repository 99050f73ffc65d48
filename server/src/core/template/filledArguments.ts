import { shorten, visibleText } from '../text/escape';

/** The values a message was filled with, by index; undefined where nobody tells. */
export type FilledArguments = readonly (string | undefined)[];

/** More of a value than this, in code points, is no value that a person looks at. */
const longestValue = 200;

/** The same on one line for people, nothing hidden in it: `{0} = 10.0.0.1, {1} = 3`; those not told are left out. */
export function filledText(filled: FilledArguments): string {
  return filled
    .flatMap((value, index) => (value === undefined ? [] : [`{${index}} = ${shownValue(visibleText(value))}`]))
    .join(', ');
}

/** The same for programs: JSON has no undefined. */
export function argumentsOrNull(filled: FilledArguments): (string | null)[] {
  return Array.from(filled, (value) => value ?? null);
}

/** A value as people are shown it: short, and with quotes where it is empty, as nobody would see that. */
export function shownValue(value: string): string {
  return value === '' ? '""' : shorten(value, longestValue);
}
