import { lazyRegExp } from './lazyRegExp';

/** Characters that JSON lets through although a terminal would obey or an editor hide them. */
const unprintable = lazyRegExp('[\\u007f-\\u009f\\p{Cf}\\p{Zl}\\p{Zp}]', 'gu');

/** `value` as JSON that shows all it holds; indented, and ended with a line break. */
export function printableJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(unprintable(), escaped)}\n`;
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, at) => {
    return `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`;
  }).join('');
}
