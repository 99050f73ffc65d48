import type { SourceSyntax } from '../../../text/source';
import type { Defined, Scope, ScopeKind, Scopes } from './scopes';

/** Returns what a `{` opens after the statement of `scope`. */
export function scopeOfBrace(
  scope: Scope,
  before: TokenBefore,
  module: Module,
): { readonly kind: ScopeKind; readonly owner: string | undefined } {
  const { statement } = scope;
  if (module.syntax.language === 'script') {
    const literal = ownerOfLiteral(scope, before, module);
    if (literal !== undefined) return { kind: 'literal', owner: literal };
  }
  // A function of C whose type is a struct is declared by the same words as the struct.
  const isFunction = module.syntax.language === 'c' && before.mark === ')';
  if (statement.assigned || isFunction) return { kind: 'block', owner: undefined };
  if (statement.declared !== undefined) {
    return { kind: statement.isEnum ? 'enum' : 'type', owner: statement.declared };
  }
  if (statement.isEnum) return { kind: 'enum', owner: undefined };
  // Members of a companion belong to its class; a namespace without a name does not own any.
  const nameless = before.word === 'object' || before.word === 'namespace';
  const linkage = before.kind === 'string' && statement.first === 'extern';
  if (nameless || linkage) return { kind: 'type', owner: scope.owner };
  return { kind: 'block', owner: undefined };
}

/** Returns the owner of the keys of an object; undefined if the brace opens no object with a known name. */
function ownerOfLiteral(
  { kind, owner, statement }: Scope,
  { mark, word }: TokenBefore,
  module: Module,
): string | undefined {
  if (kind === 'wrapper') return mark === '(' || mark === ',' ? owner : undefined;
  if (kind === 'literal') return mark === ':' ? statement.name : undefined;
  if (kind !== 'file' && kind !== 'type') return undefined;
  if (word === 'default' && statement.first === 'export') return module.name;
  const named = mark === '=' && !statement.invalid ? statement.name : undefined;
  return named === undefined ? undefined : ownerCalled(named, module);
}

interface Parenthesis {
  readonly kind: ScopeKind;
  readonly owner: string | undefined;
  readonly more: Pick<Scope, 'defined' | 'outer'>;
}

/** Returns what a `(` opens; `annotation` is true after the name of an annotation. */
export function scopeOfParenthesis(
  scopes: Scopes,
  before: TokenBefore,
  annotation: boolean,
  module: Module,
): Parenthesis {
  const { syntax } = module;
  const scope = scopes.current;
  const { statement, owner } = scope;
  const isWord = before.kind === 'word' && !annotation;
  if (
    scope.kind === 'enum' &&
    isWord &&
    !scope.closedMembers &&
    statement.qualifier === undefined &&
    statement.beforeLast !== 'new'
  ) {
    const { last: name, lastAt: at, leading } = statement;
    return opened('arguments', { defined: { name, owner, at, leading, isConst: false } });
  }
  if (syntax.language === 'php' && before.word === 'define') {
    const { leading } = statement;
    return opened('arguments', { defined: { name: '', owner: undefined, at: 0, leading, isConst: true } });
  }
  if (syntax.indented && before.mark === '=' && !scopes.unclosed) {
    const tuple = definedBy(scope, module);
    if (tuple !== undefined) return opened('arguments', { defined: tuple });
  }
  if (syntax.language === 'go' && before.word === 'const') return { kind: 'group', owner, more: {} };
  if (scope.kind === 'arguments' && isWord) return opened('other', { outer: scope });
  if (syntax.language === 'script') {
    if (scope.kind === 'wrapper') return { kind: 'wrapper', owner, more: {} };
    const tops = scope.kind === 'file' || scope.kind === 'type';
    if (tops && statement.assigned && statement.name !== undefined) {
      return { kind: 'wrapper', owner: statement.name, more: {} };
    }
  }
  return opened('other', {});
}

function opened(kind: ScopeKind, more: Pick<Scope, 'defined' | 'outer'>): Parenthesis {
  return { kind, owner: undefined, more };
}

/** The name of a file, which matters in languages in which a file is a module. */
export interface Module {
  readonly name: string;
  readonly syntax: SourceSyntax;
}

/** Returns what the statement of `scope` defines; undefined if it does not define a constant. */
export function definedBy(scope: Scope, module: Module): Defined | undefined {
  const { statement, kind } = scope;
  const { name, nameAt: at, leading, qualifier } = statement;
  if (name === undefined || statement.invalid || noConstants.has(kind)) return undefined;
  const { language } = module.syntax;
  const isConst = statement.isConst || kind === 'group';
  if (language === 'go' && !isConst) return undefined;
  // The type follows the name if words do, and precedes it otherwise.
  const type = name === statement.last ? statement.beforeLast : statement.last;
  const defined = { name, owner: scope.owner, at, leading, isConst, type };
  if (qualifier === undefined || name !== statement.last) return defined;
  const assignable = language === 'script' || language === 'python';
  return assignable && qualifier !== '' ? { ...defined, owner: ownerCalled(qualifier, module) } : undefined;
}

/** Scopes whose constants are not visible elsewhere. */
const noConstants: ReadonlySet<Scope['kind']> = new Set(['block', 'other', 'wrapper', 'arguments']);

/** Returns the object that a name refers to: `exports` is the module itself. */
function ownerCalled(name: string, module: Module): string {
  return name === 'exports' ? module.name : name;
}

/** The previous token. */
export interface TokenBefore {
  kind: 'end' | 'word' | 'number' | 'string' | 'punctuation';
  /** Empty for other tokens, and for operators of several characters. */
  mark: string;
  /** Empty for other tokens. */
  word: string;
}

/** Words that make a definition one of a constant. */
export const constWords = /^(?:const|final|constexpr|val|let|readonly|static)$/;

/** Words that no definition of a constant begins with. */
export const controlWords =
  /^(?:if|for|while|return|case|switch|throw|assert|when|match|guard|defer|go|yield|await|import)$/;
/** With these, and with a brace, the head of a class continues on the next line. */
export const headWords = /^(?:extends|implements|with|where|permits)$/;

/** True if `mark` is one of `marks`; false for the empty mark. */
export function isOneOf(marks: string, mark: string): boolean {
  return mark !== '' && marks.includes(mark);
}
