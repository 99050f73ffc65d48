// What V8 is told about a bundle before it reads it.
import { parse } from 'acorn';

/**
 * Puts the function that runs each module of a bundle into parentheses, as esbuild prints `var name = once(() => {…})`. V8
 * compiles such a function together with the file, so that Node's compile cache holds it. Any other function is compiled when
 * it is first called, which is after the cache is written, and so at every start anew.
 * @param code The text of a minified bundle. In others esbuild prints modules as methods, which stay as they are.
 * @throws SyntaxError if it is no JavaScript.
 */
export function compileModulesEagerly(code) {
  const { body } = parse(code, { ecmaVersion: 'latest' });
  const modules = body
    .filter(({ type }) => type === 'VariableDeclaration')
    .flatMap(({ declarations }) => declarations.map(({ init }) => init))
    .filter((init) => init?.type === 'CallExpression' && init.callee.type === 'Identifier')
    .flatMap((call) => call.arguments)
    .filter(({ type, body }) => type === 'ArrowFunctionExpression' && body.type === 'BlockStatement');
  let eager = '';
  let end = 0;
  for (const module of modules) {
    eager += `${code.slice(end, module.start)}(${code.slice(module.start, module.end)})`;
    end = module.end;
  }
  return eager + code.slice(end);
}
