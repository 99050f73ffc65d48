import type { CodeArgument, FilledCode } from '../../../server/src/protocol';

/** A command was called with a code that cannot be one. */
export class BadCodeArgument extends Error {}

/**
 * Reads the argument of a command that takes a code. Undefined means that none was given: menus of VS Code pass a
 * document or nothing. Throws for a `code` that no catalog can list, a number of 4 to 10 digits, because a link that
 * carries one was not written by us.
 */
export function codeArgument(argument: unknown): number | undefined {
  if (typeof argument !== 'object' || argument === null || !Object.hasOwn(argument, 'code')) {
    return undefined;
  }
  const { code } = argument as { readonly [Key in keyof CodeArgument]: unknown };
  if (typeof code !== 'number' || !Number.isInteger(code) || code < 1000 || code > 9_999_999_999) {
    throw new BadCodeArgument('The argument is not an error code.');
  }
  return code;
}

/** The values that such an argument brings for the placeholders of its message; undefined where it brings none. */
export function filledArgument(argument: unknown): FilledCode | undefined {
  const code = codeArgument(argument);
  const values = (argument as { readonly [Key in keyof FilledCode]?: unknown } | undefined)?.arguments;
  return code !== undefined && Array.isArray(values) && values.every(isValue) ? { code, arguments: values } : undefined;
}

function isValue(value: unknown): value is string | null {
  return typeof value === 'string' || value === null;
}
