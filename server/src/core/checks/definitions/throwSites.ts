import { type ArgumentRange, argumentRange, argumentsIn, isNoParameter, isThrowable } from './argumentRange';
import type { CallShape } from './exceptionShape';
import { javaCalls } from './javaCalls';
import type { Item, StaticImports } from './javaNames';

/** An exception that is created with a constant as its code. */
export interface ThrowSite {
  /** The name of the exception's class. */
  readonly exception: string;
  /** The class of the constant; undefined for a bare name, which may be a member of one of `wholes`. */
  readonly owner: string | undefined;
  readonly constant: string;
  /** Where the constant with its class is, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** The number of passed template arguments. */
  readonly passed: ArgumentRange;
  /** The call as the constructors of the exception see it. */
  readonly call: CallShape;
}

/** The exceptions in Java source. */
export interface ThrowSites {
  /** Those whose arguments after the code can be counted with certainty, in order. */
  readonly sites: readonly ThrowSite[];
  /** Classes of which all members are imported. */
  readonly wholes: ReadonlySet<string>;
}

/** Finds the exceptions that `text` creates with a constant as their code. Accepts every text; linear in its length. */
export function throwSites(text: string): ThrowSites {
  const { creations, declarations, imports } = javaCalls(text);
  const sites = creations.flatMap(({ name, arguments: group, isFilledLater }): ThrowSite[] => {
    const all = isFilledLater ? [] : (argumentsIn(group) ?? []);
    const constants = all.flatMap((argument, index) => {
      const constant = constantIn(argument, imports);
      return constant === undefined ? [] : [{ ...constant, index }];
    });
    const [constant] = constants;
    if (constant === undefined || constants.length > 1) return [];
    const { index, ...place } = constant;
    const behind = all.slice(index + 1);
    const passed = argumentRange(behind, declarations);
    if (passed === undefined) return [];
    const hasCause = behind.some((argument) => isThrowable(argument, declarations));
    const isListed = behind.length > 0 && passed.least === passed.most;
    const isPlain = all.slice(0, index).every((argument) => isNoParameter(argument, declarations));
    const call = { code: index, count: all.length, isPlain, isListed, hasCause };
    return [{ exception: name, ...place, passed, call }];
  });
  return { sites, wholes: imports.wholes };
}

type Constant = Pick<ThrowSite, 'owner' | 'constant' | 'start' | 'end'>;

/** Returns the constant that an argument is: `ErrorCode.NAME`, with or without its package, or a bare name. */
function constantIn(argument: readonly Item[], imports: StaticImports): Constant | undefined {
  const isPath = argument.every(({ kind, text }, index) => (index % 2 === 0 ? kind === 'word' : text === '.'));
  const last = argument.at(-1);
  const owner = argument.at(-3);
  if (!isPath || last === undefined || !/^[A-Z]\w*$/.test(last.text)) return undefined;
  const end = last.start + last.text.length;
  if (owner !== undefined) {
    // The type of an error, an argument beside its code.
    return /Type$/.test(owner.text) ? undefined : { owner: owner.text, constant: last.text, start: owner.start, end };
  }
  return { owner: imports.names.get(last.text), constant: last.text, start: last.start, end };
}
