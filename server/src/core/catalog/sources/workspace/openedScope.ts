import { definedBy, type Module, ownerCalled } from './definedName';
import type { Scope, ScopeKind, Scopes } from './scopes';
import type { TokenBefore } from './statementWords';

/** What a `{` opens behind the statement of `scope`. */
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
  // The members of a companion are those of its class; a namespace without a name is none.
  const nameless = before.word === 'object' || before.word === 'namespace';
  const linkage = before.kind === 'string' && statement.first === 'extern';
  if (nameless || linkage) return { kind: 'type', owner: scope.owner };
  return { kind: 'block', owner: undefined };
}

/** Whose members the keys of an object are; undefined where the brace opens none whose name is known. */
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

/** What a `(` opens; `annotation` tells whether it stands behind one. */
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
