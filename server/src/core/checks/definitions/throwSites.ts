import { argumentsIn, type Item } from '../../text/source';
import { type ArgumentRange, argumentRange, isNoParameter, isNull, isThrowable, mayBeText } from './argumentRange';
import { type JavaCalls, javaCalls } from './javaCalls';
import type { StaticImports } from './javaNames';
import type { CallShape } from './passing';

/** A call with a constant as its code: of the constructor of an exception, or of a method that makes an answer. */
export interface ThrowSite {
  /** The exception, `HostException`; or the classes the method may belong to, `ValidateResult`. */
  readonly classes: readonly string[];
  /** The package that the call names before its class: `a.b`; empty without one. */
  readonly home: string;
  /** The name of the method; undefined for a constructor. */
  readonly method: string | undefined;
  /** The class of the constant; undefined for a bare name, which may be a member of one of `wholes`. */
  readonly owner: string | undefined;
  /** The package that is named before this class: `a.b`; empty without one. */
  readonly ownerHome: string;
  readonly constant: string;
  /** Where the constant with its class is, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** The number of passed template arguments; undefined if one of them may be an array of several. */
  readonly passed: ArgumentRange | undefined;
  /** The call as the callee sees it. */
  readonly call: CallShape;
}

/** The calls with codes in Java source. */
interface ThrowSites {
  /** In order. */
  readonly sites: readonly ThrowSite[];
  /** Classes of which all members are imported. */
  readonly wholes: ReadonlySet<string>;
}

/** What is known about names in other files. */
interface KnownNames {
  /** The names of methods that take codes. */
  readonly methods: ReadonlySet<string>;
  /** True if the constant is a code. */
  isCode(owner: string | undefined, constant: string): boolean;
}

const nothing: KnownNames = { methods: new Set(), isCode: () => false };

/**
 * Finds the exceptions that `text` creates with a constant as their code, and calls of known methods with one. Accepts every
 * text; linear in its length.
 */
export function throwSites(text: string, known: KnownNames = nothing): ThrowSites {
  const java = javaCalls(text, known.methods);
  const { declarations, imports } = java;
  const sites = java.calls.flatMap(({ name, isMethod, owner, home, arguments: group, isFilledLater }): ThrowSite[] => {
    const all = isFilledLater ? [] : (argumentsIn(group) ?? []);
    const constants = all.flatMap((argument, index) => {
      const constant = constantIn(argument, imports);
      return constant === undefined ? [] : [{ ...constant, index }];
    });
    // Beside the code there may be a constant of another kind.
    const codes = constants.length > 1 ? constants.filter((one) => known.isCode(one.owner, one.constant)) : constants;
    const [code] = codes;
    if (code === undefined || codes.length > 1) return [];
    const { index, ...place } = code;
    const behind = all.slice(index + 1);
    const counted = argumentRange(behind, declarations);
    const { hasMore = false, ...range } = counted ?? { least: 0, most: behind.length };
    const hasCause = behind.some((argument) => isThrowable(argument, declarations));
    const isListed = behind.length > 0 && range.least === range.most;
    const isPlain = all.slice(0, index).every((argument) => isNoParameter(argument, declarations));
    const [next] = behind;
    const call = {
      code: index,
      count: all.length,
      isPlain,
      isListed,
      isNull: next !== undefined && isNull(next),
      mayBeText: next !== undefined && mayBeText(next, declarations),
      hasCause,
      hasMore,
    };
    const classes = isMethod ? classesOf(name, owner, java) : [name];
    return [{ classes, home, method: isMethod ? name : undefined, ...place, passed: counted && range, call }];
  });
  return { sites, wholes: imports.wholes };
}

/** Returns the classes that a called method may belong to. A method of the file hides imported ones. */
function classesOf(name: string, owner: string | undefined, { imports, declared }: JavaCalls): readonly string[] {
  if (owner !== undefined) return [owner];
  if (declared.methods.has(name)) return [...declared.classes];
  const imported = imports.names.get(name);
  return imported === undefined ? [...imports.wholes] : [imported];
}

type Constant = Pick<ThrowSite, 'owner' | 'ownerHome' | 'constant' | 'start' | 'end'>;

/** Returns the constant that an argument is: `ErrorCode.NAME`, with or without its package, or a bare name. */
function constantIn(argument: readonly Item[], imports: StaticImports): Constant | undefined {
  const isPath = argument.every(({ kind, text }, index) => (index % 2 === 0 ? kind === 'word' : text === '.'));
  const last = argument.at(-1);
  const owner = argument.at(-3);
  if (!isPath || last === undefined || !/^[A-Z]\w*$/.test(last.text)) return undefined;
  const end = last.start + last.text.length;
  if (owner !== undefined) {
    // The type of an error, an argument beside its code.
    if (/Type$/.test(owner.text)) return undefined;
    const ownerHome = argument
      .slice(0, -4)
      .map(({ text }) => text)
      .join('');
    return { owner: owner.text, ownerHome, constant: last.text, start: owner.start, end };
  }
  return { owner: imports.names.get(last.text), ownerHome: '', constant: last.text, start: last.start, end };
}
