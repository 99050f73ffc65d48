import type { SourceSyntax } from '../../../text/source/sourceSyntax';
import type { Scope } from './scopes';
import type { Defined } from './statement';

/** What the name of a file means, for languages in which a file is a module. */
export interface Module {
  readonly name: string;
  readonly syntax: SourceSyntax;
}

/** What the statement of `scope` defines; undefined where it is none that defines a constant. */
export function definedBy(scope: Scope, module: Module): Defined | undefined {
  const { statement, kind } = scope;
  const { name, nameAt: at, leading, qualifier } = statement;
  if (name === undefined || statement.invalid || noConstants.has(kind)) return undefined;
  const { language } = module.syntax;
  const isConst = statement.isConst || kind === 'group';
  if (language === 'go' && !isConst) return undefined;
  // The type stands behind the name where words have followed it, and else before it.
  const type = name === statement.last ? statement.beforeLast : statement.last;
  const defined = { name, owner: scope.owner, at, leading, isConst, type };
  if (qualifier === undefined || name !== statement.last) return defined;
  const assignable = language === 'script' || language === 'python';
  return assignable && qualifier !== '' ? { ...defined, owner: ownerCalled(qualifier, module) } : undefined;
}

/** A constant defined there is seen nowhere else. */
const noConstants: ReadonlySet<Scope['kind']> = new Set(['block', 'other', 'wrapper', 'arguments']);

/** The object that a name stands for: `exports` is the module itself. */
export function ownerCalled(name: string, module: Module): string {
  return name === 'exports' ? module.name : name;
}
