import { runInNewContext } from 'node:vm';
import type { Node } from 'typescript/unstable/ast';
import {
  isCallExpression,
  isIdentifier,
  isNewExpression,
  isRegularExpressionLiteral,
  isVariableDeclaration,
} from 'typescript/unstable/ast/is';
import { visitSources } from '../support/sourceTrees';
import type { Expression } from './verdicts';

interface PlacedExpression extends Expression {
  readonly file: string;
}

/** Every regular expression of the product. `built`: the files of calls of `RegExp` with what is known only when they run. */
export function expressionsOfSources(): {
  readonly literals: readonly PlacedExpression[];
  readonly built: readonly string[];
} {
  const literals: PlacedExpression[] = [];
  const built: string[] = [];
  visitSources(({ node, file, source }) => {
    if (isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      literals.push({ file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    if (!isNewExpression(node) && !isCallExpression(node)) return;
    if (!isIdentifier(node.expression) || node.expression.text !== 'RegExp') return;
    // With its line breaks, which end comments.
    const written = (inner: Node) => source.text.slice(inner.pos, inner.end).trim();
    const [pattern, flags] = node.arguments ?? [];
    const constant = pattern && constantValue(written(pattern), constantsAround(node, written));
    if (constant === undefined) built.push(file);
    else literals.push({ file, source: constant, flags: flags ? written(flags).slice(1, -1) : '' });
  });
  return { literals, built };
}

/** The declarations `NAME = value` that a node sees in its function and its file, outermost first. */
function constantsAround(node: Node, written: (node: Node) => string): readonly string[] {
  const found: string[] = [];
  const see = (inner: Node): void => {
    if (isVariableDeclaration(inner) && isIdentifier(inner.name) && inner.initializer) {
      found.push(`${inner.name.text} = ${written(inner.initializer)}`);
    }
  };
  for (let scope: Node | undefined = node.parent; scope; scope = scope.parent) {
    scope.forEachChild((statement) => statement.forEachChild((list) => list.forEachChild(see)));
  }
  return found.reverse();
}

/** The text that an expression of constants has; undefined if it needs anything else. */
function constantValue(expression: string, constants: readonly string[]): string | undefined {
  const names = new Set(expression.match(/[A-Za-z_]\w*/g));
  // From the last to the first: a constant may need those before it.
  const used = [...constants].reverse().filter((constant) => {
    const isUsed = names.has(constant.slice(0, constant.indexOf(' ')));
    if (isUsed) for (const name of constant.match(/[A-Za-z_]\w*/g) ?? []) names.add(name);
    return isUsed;
  });
  const declared = used.reverse().map((constant) => `const ${constant};\n`);
  try {
    // The flags of an expression are changed by `new RegExp(expression, flags)`.
    const value: unknown = runInNewContext(
      `${declared.join('')}const value = (${expression}); value instanceof RegExp ? value.source : value`,
    );
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
