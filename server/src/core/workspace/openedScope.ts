import type { Defined } from './constantCollector';
import type { TokenBefore } from './constantReader';
import type { Scope, ScopeKind, Scopes } from './scopes';
import type { SourceSyntax } from './sourceSyntax';

/** What a `{` opens behind the statement of `scope`. */
export function scopeOfBrace(
  scope: Scope,
  before: TokenBefore,
  syntax: SourceSyntax,
  ownerCalled: (name: string) => string,
  module: string,
): { readonly kind: ScopeKind; readonly owner: string | undefined } {
  const { statement } = scope;
  if (syntax.language === 'script') {
    const literal = ownerOfLiteral(scope, before, ownerCalled, module);
    if (literal !== undefined) return { kind: 'literal', owner: literal };
  }
  // A function of C whose type is a struct is declared by the same words as the struct.
  const function_ = syntax.language === 'c' && before.mark === ')';
  if (statement.assigned || function_) return { kind: 'block', owner: undefined };
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
  ownerCalled: (name: string) => string,
  module: string,
): string | undefined {
  if (kind === 'wrapper') return mark === '(' || mark === ',' ? owner : undefined;
  if (kind === 'literal') return mark === ':' ? statement.name : undefined;
  if (kind !== 'file' && kind !== 'type') return undefined;
  if (word === 'default' && statement.first === 'export') return module;
  const named = mark === '=' && !statement.invalid ? statement.name : undefined;
  return named === undefined ? undefined : ownerCalled(named);
}

interface Parenthesis {
  readonly kind: ScopeKind;
  readonly owner: string | undefined;
  readonly more: Pick<Scope, 'defined' | 'outer'>;
}

/** What a `(` opens. `defined` tells what the statement of a scope defines. */
export function scopeOfParenthesis(
  scopes: Scopes,
  before: TokenBefore,
  syntax: SourceSyntax,
  annotation: boolean,
  defined: (scope: Scope) => Defined | undefined,
): Parenthesis {
  const scope = scopes.current;
  const { statement, owner } = scope;
  const isWord = before.kind === 'word' && !annotation;
  if (scope.kind === 'enum' && isWord && !scope.closedMembers && statement.qualifier === undefined) {
    const { last: name, lastAt: at, leading } = statement;
    return opened('arguments', { defined: { name, owner, at, leading, isConst: false } });
  }
  if (syntax.language === 'php' && before.word === 'define') {
    const { leading } = statement;
    return opened('arguments', { defined: { name: '', owner: undefined, at: 0, leading, isConst: true } });
  }
  if (syntax.indented && before.mark === '=' && !scopes.unclosed) {
    const tuple = defined(scope);
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
