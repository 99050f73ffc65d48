import { type Node, SyntaxKind } from 'typescript/unstable/ast';
import {
  isBinaryExpression,
  isBindingElement,
  isCallExpression,
  isConditionalExpression,
  isIfStatement,
  isLiteralTypeNode,
  isNumericLiteral,
  isPrefixUnaryExpression,
  isPropertyAccessExpression,
  isPropertyAssignment,
} from 'typescript/unstable/ast/is';
import { visitSources } from '../support/sourceTrees';

/** Places in the text of a file, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One small fault in one file. */
export interface Mutant extends Span {
  /** From the repository's root, with `/`. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly before: string;
  readonly after: string;
  /** The expression in which the text from `start` to `end` is replaced; a name behind a dot is itself no expression. */
  readonly whole: Span;
  readonly isName: boolean;
}

const operators = new Map(
  Object.entries({
    '&&': '||',
    '||': '&&',
    '===': '!==',
    '!==': '===',
    '<': '<=',
    '<=': '<',
    '>': '>=',
    '>=': '>',
    '+': '-',
    '-': '+',
  }),
);

const calls = new Map(
  Object.entries({
    some: 'every',
    every: 'some',
    min: 'max',
    max: 'min',
    startsWith: 'endsWith',
    endsWith: 'startsWith',
  }),
);

/** Every mutant of the files whose paths begin like one of these, in the order of the files and their text. */
export function mutantsBelow(beginnings: readonly string[]): Mutant[] {
  const mutants: Mutant[] = [];
  visitSources(({ node, file, source: { text } }) => {
    if (node.parent === undefined || !beginnings.some((beginning) => file.startsWith(beginning))) return;
    const add = (replaced: Node, change: (before: string) => string | undefined, isIn = replaced): void => {
      const { start, end } = spanOf(replaced, text);
      const before = text.slice(start, end);
      const after = change(before);
      if (after === undefined || after === before) return;
      const line = text.slice(0, start).split('\n').length;
      mutants.push({ file, line, start, end, before, after, whole: spanOf(isIn, text), isName: calls.has(before) });
    };
    if (isInType(node) || isPropertyName(node)) return;
    if (isBinaryExpression(node)) add(node.operatorToken, (sign) => operators.get(sign), node);
    else if (isPrefixUnaryExpression(node)) {
      add(node, (written) => (written.startsWith('!') ? `(${written.slice(1)})` : undefined));
    } else if (isNumericLiteral(node))
      add(node, (digits) => (/^\d+$/.test(digits) ? `${Number(digits) + 1}` : undefined));
    else if (node.kind === SyntaxKind.TrueKeyword) add(node, () => 'false');
    else if (node.kind === SyntaxKind.FalseKeyword) add(node, () => 'true');
    else if (isIfStatement(node)) add(node.expression, (condition) => `!(${condition})`);
    else if (isConditionalExpression(node)) add(node.condition, (condition) => `!(${condition})`);
    else if (isCallExpression(node) && isPropertyAccessExpression(node.expression)) {
      add(node.expression.name, (name) => calls.get(name));
    }
  });
  return mutants;
}

/** What types say changes nothing when it runs. */
function isInType({ parent }: Node): boolean {
  return isLiteralTypeNode(isPrefixUnaryExpression(parent) ? parent.parent : parent);
}

/** `0` in `{ 0: whole }` is no expression. */
function isPropertyName(node: Node): boolean {
  const { parent } = node;
  return (
    (isPropertyAssignment(parent) && parent.name === node) || (isBindingElement(parent) && parent.propertyName === node)
  );
}

/** A node without the blanks and comments before it. */
function spanOf({ pos, end }: Node, text: string): Span {
  const blank = /^(?:\s|\/\*[\s\S]*?\*\/|\/\/[^\n]*\n)*/.exec(text.slice(pos, end))?.[0] ?? '';
  return { start: pos + blank.length, end };
}
