/** A check of a value that was read from JSON. */
export type Check = (value: unknown) => boolean;

export const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
/** An amount or a place. */
export const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;

/** Ms since 1970, of which a date can be made. */
export const isTime: Check = (value) => isNumber(value) && Math.abs(value as number) <= 8.64e15;

export const isText: Check = (value) => typeof value === 'string';

export const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);

export const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

export const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);

export const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

/** A list with one value for each check. */
export const tuple =
  (...checks: readonly Check[]): Check =>
  (value) =>
    Array.isArray(value) && value.length === checks.length && checks.every((check, at) => check(value[at]));

/** An object whose members pass their checks; others do not matter. */
export const object =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(checks).every(([key, check]) => check((value as Readonly<Record<string, unknown>>)[key]));
