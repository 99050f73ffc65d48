import { type Node, SyntaxKind } from 'typescript/unstable/ast';
import {
  isBinaryExpression,
  isCallExpression,
  isConditionalExpression,
  isIfStatement,
  isImportDeclaration,
  isNumericLiteral,
  isPrefixUnaryExpression,
  isPropertyAccessExpression,
} from 'typescript/unstable/ast/is';
import { visitSources } from '../support/sourceTrees';

/** One small fault in one file. */
export interface Mutant {
  /** From the repository's root, with `/`. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** What is replaced, in UTF-16 units of the file. */
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
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
  visitSources(({ node, file, source }) => {
    if (!beginnings.some((beginning) => file.startsWith(beginning))) return;
    const add = (replaced: Node, change: (text: string) => string | undefined): void => {
      const whole = source.text.slice(replaced.pos, replaced.end);
      const before = whole.replace(/^(?:\s|\/\*[\s\S]*?\*\/|\/\/[^\n]*\n)*/, '');
      const after = change(before);
      if (after === undefined || after === before) return;
      const start = replaced.end - before.length;
      const line = source.text.slice(0, start).split('\n').length;
      mutants.push({ file, line, start, end: replaced.end, before, after });
    };
    if (isImportDeclaration(node)) return;
    if (isBinaryExpression(node)) add(node.operatorToken, (text) => operators.get(text));
    else if (isPrefixUnaryExpression(node)) {
      add(node, (text) => (text.startsWith('!') && !text.startsWith('!==') ? `(${text.slice(1)})` : undefined));
    } else if (isNumericLiteral(node)) add(node, (text) => (/^\d+$/.test(text) ? String(Number(text) + 1) : undefined));
    else if (node.kind === SyntaxKind.TrueKeyword) add(node, () => 'false');
    else if (node.kind === SyntaxKind.FalseKeyword) add(node, () => 'true');
    else if (isIfStatement(node)) add(node.expression, (text) => `!(${text})`);
    else if (isConditionalExpression(node)) add(node.condition, (text) => `!(${text})`);
    else if (isCallExpression(node) && isPropertyAccessExpression(node.expression)) {
      add(node.expression.name, (text) => calls.get(text));
    }
  });
  // `true` in a type changes nothing when it runs.
  return mutants.filter(({ before, file }) => !/^(?:true|false)$/.test(before) || !/Types?\.ts$/.test(file));
}
