import type { Callable, Signature } from '../../catalog/sources/workspace';

/** The arguments of a call, as the callee sees them. */
export interface CallShape {
  /** The index of the code among the arguments. */
  readonly code: number;
  /** The number of arguments, the code included. */
  readonly count: number;
  /** True if no argument before the code can be for the message, as far as the call shows. */
  readonly isPlain: boolean;
  /** True if an array literal follows the code, or `null`. */
  readonly isListed: boolean;
  /** True if `null` follows the code: an array only if the callee takes nothing else. */
  readonly isNull: boolean;
  /** True if the argument after the code may be a text. */
  readonly mayBeText: boolean;
  /** True if an exception follows the code, which may be the cause. */
  readonly hasCause: boolean;
  /** True if something else than texts and causes follows the array literal. */
  readonly hasMore: boolean;
}

/**
 * How a call passes arguments to the message: at most those counted after the code, each of those, none at all, or unknown.
 */
export type Passing = 'counted' | 'each' | 'none' | 'unknown';

/** Returns how a call of a method, or of the constructor of an answer, passes arguments. Without a signature that fits it is unknown. */
export function passingOfMethod(call: CallShape, { signatures }: Callable): Passing {
  const { taken, isFixed } = takenBy(call, signatures);
  const takesData = taken.every(({ passesNone, fills, takesArray }) => passesNone && !fills && !takesArray);
  if (isFixed && takesData) return 'none';
  // The array is an argument of its own, and only an array literal is known to be one.
  const fitting = isFixed ? taken.filter(({ takesArray }) => takesArray === call.isListed) : taken;
  if (fitting.length === 0 || fitting.some(isUnclear) || isNoList(call, taken)) return 'unknown';
  if (call.hasMore && !isFixed) return 'unknown';
  if (call.isListed || call.hasCause) return 'counted';
  return fitting.every(({ wraps, isVariable, count }) => wraps || (isVariable && count === call.code + 2))
    ? 'each'
    : 'counted';
}

/** Returns how the constructor of an exception passes arguments; `callable` is undefined if it is defined elsewhere. */
export function passingOfException(call: CallShape, callable: Callable | undefined): Passing {
  const { code, count, isPlain, isListed, isNull, hasCause, hasMore } = call;
  if (callable === undefined && (!isPlain || hasMore || isNull)) return 'unknown';
  // A single argument may be a message in words, several are not.
  if (callable === undefined) return count > code + 2 && !hasCause ? 'each' : 'counted';
  const { taken, isFixed } = takenBy(call, callable.signatures);
  if (isNoList(call, taken)) return 'unknown';
  if (hasMore && !(isFixed && taken.every(({ takesArray }) => takesArray))) return 'unknown';
  if (taken.length === 0) return callable.mayFill || !isPlain ? 'unknown' : 'counted';
  if (!isPlain && !taken.every((known) => known.isPlain)) return 'unknown';
  const arrays = isListed ? taken.filter(({ takesArray }) => takesArray) : [];
  if ((arrays.length > 0 ? arrays : taken).some(isUnclear)) return 'unknown';
  // A parameter between the code and the variable arguments may be a message.
  const isEach = !isFixed && !hasCause && taken.every((known) => known.count === code + 2);
  return isEach ? 'each' : 'counted';
}

/** True for `null` that may be something else than an array. */
function isNoList({ isNull }: CallShape, taken: readonly Signature[]): boolean {
  return isNull && !(taken.length > 0 && taken.every(({ takesArray }) => takesArray));
}

/** True if the message may get other values than those after the code, or may be replaced. */
function isUnclear({ fills, says }: Signature): boolean {
  return fills || says;
}

/** The signatures that Java may take for a call: one with variable arguments only if no other fits. */
function takenBy({ code, count, mayBeText }: CallShape, signatures: readonly Signature[]) {
  const fitting = signatures.filter((known) => known.code === code && (mayBeText || !known.says));
  const fixed = fitting.filter((known) => !known.isVariable && known.count === count);
  if (fixed.length > 0) return { taken: fixed, isFixed: true };
  return { taken: fitting.filter((known) => known.isVariable && count >= known.count - 1), isFixed: false };
}
