import { shorten, visibleText } from '../text';

/** The values a message was filled with, by index; undefined if unknown. */
export type FilledArguments = readonly (string | undefined)[];

/** Maximum length of a value that is shown, in code points. */
const maxValueLength = 200;

/** Returns what an argument is, for people; undefined if nothing says it. */
export type NameOf = (index: number) => string | undefined;

/** Returns a placeholder and what it holds: `{0} user`; without a name the placeholder alone. */
export function placeholderLabel(index: number, nameOf: NameOf): string {
  const name = nameOf(index);
  return name === undefined ? `{${index}}` : `{${index}} ${name}`;
}

/** Returns the known values on one line for people, without invisible characters: `{0} IP = 10.0.0.1, {1} = 3`. */
export function filledText(filled: FilledArguments, nameOf: NameOf): string {
  return filled
    .flatMap((value, index) =>
      value === undefined ? [] : [`${placeholderLabel(index, nameOf)} = ${shownValue(value)}`],
    )
    .map(visibleText)
    .join(', ');
}

/** Returns the values for programs: JSON has no undefined. */
export function argumentsOrNull(filled: FilledArguments): (string | null)[] {
  return Array.from(filled, (value) => value ?? null);
}

/** Returns a value for people: shortened, and in quotes if it is empty and could not be seen. */
export function shownValue(value: string): string {
  return value === '' ? '""' : shorten(value, maxValueLength);
}
