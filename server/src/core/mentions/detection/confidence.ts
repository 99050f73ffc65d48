import { isComparedWithAlias } from './aliases';
import { isMessageKey } from './definitionSite';
import { isKeyOfErrors } from './errorMaps';
import { columnInRow } from './heldBy';
import { LeftTokens, plainBefore } from './leftTokens';
import { isLoggedAbove } from './logCalls';
import { isInTestedList } from './namedLists';
import { isNamedOnLeft } from './namedOnLeft';
import { isHeldOtherwise, isListedOtherwise, isNamedOtherwise } from './namedOtherwise';
import { isRangeArgument, isRangeEnd } from './ranges';
import { lineReach, namesCode, type Surroundings } from './surroundings';
import { kindOfColumn, mayBeInColumn } from './tables';
import { isSearchedInCode } from './testsOnLeft';
import { isComparedOnRight, isEqualOnRight } from './testsOnRight';

/**
 * `strong` if the text calls a number an error code, `somethingElse` if it calls it an id, an amount or the like or logs
 * it, `plain` if it says neither.
 */
export type Confidence = 'strong' | 'plain' | 'somethingElse';

/**
 * Returns how likely a number is an error code by the text around it. It is `strong` beside a name of an error code, in
 * a comparison, a list or a case label that is tested against such a name, in the definition of a constant, and as a
 * key of a message file. Takes the same time on every line, however long: see `lineReach` and `linesReach`.
 */
export function confidenceOf(around: Surroundings): Confidence {
  if (isLikelyErrorCode(around)) return 'strong';
  return isNamedOtherwise(around) || isNamedAbove(around) ? 'somethingElse' : 'plain';
}

/** True if the head of its column, the line that opens its list, or what holds it says that the number is something else. */
export function isNamedAbove(around: Surroundings): boolean {
  const isInColumn = mayBeInColumn(around);
  if (isInColumn && (kindOfColumn(around) === 'other' || isListedOtherwise(around) || isLoggedAbove(around)))
    return true;
  return isHeldOtherwise(around);
}

function isLikelyErrorCode(around: Surroundings): boolean {
  if (isMessageKey(around)) return true;
  if (isDeepInNumbers(around) || isRangeEnd(around)) return false;
  const tokens = new LeftTokens(plainBefore(around.before));
  if (isRangeArgument(tokens)) return false;
  if (
    isComparedOnRight(around) ||
    isEqualOnRight(around.after) ||
    isSearchedInCode(around) ||
    namesCode(columnInRow(around) ?? '')
  )
    return true;
  return (
    isNamedOnLeft(tokens, around) ||
    isInTestedList(around) ||
    isComparedWithAlias(around) ||
    isKeyOfErrors(around) ||
    kindOfColumn(around) === 'code'
  );
}

/** True if all context on both sides is numbers. A data file of one line has millions of them. */
function isDeepInNumbers({ before, after, wholeBefore }: Surroundings): boolean {
  return !wholeBefore && after.length >= lineReach && numbersOnly.test(before) && numbersOnly.test(after);
}

const numbersOnly = /^[\d\s,"'-]*$/;
