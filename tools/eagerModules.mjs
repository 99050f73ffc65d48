// What V8 is told about a bundle before it reads it.
import { parse } from 'acorn';

/**
 * Puts the function that runs a module of a bundle into parentheses, as esbuild prints `var name = once(() => {…})`. V8 compiles
 * such a function together with the file, so that Node's compile cache holds it. Any other function is compiled when it is first
 * called, which is after the cache is written, and so at every start anew. A module that a start does not need is better left alone:
 * the whole cache is read at each start.
 * @param code The text of a minified bundle. Others are refused: esbuild prints their modules as methods.
 * @param bundled What esbuild's metafile says of it.
 * @param entry The path of the module with which a start begins. It and what it imports at once is compiled with the file.
 * @throws SyntaxError if it is no JavaScript, and Error if its modules are others than those of `bundled`, or without `entry`.
 */
export function compileModulesEagerly(code, bundled, entry) {
  const paths = modulesOf(bundled);
  const modules = moduleFunctionsIn(code);
  if (modules.length !== paths.length) {
    throw new Error(
      `The bundle has ${modules.length} functions of modules, and esbuild names ${paths.length} modules.`,
    );
  }
  if (!paths.includes(entry)) throw new Error(`The bundle has no module ${entry}.`);
  const needed = importedAtOnce(entry, bundled.inputs);
  let eager = '';
  let end = 0;
  for (const { start, end: next } of modules.filter((_, index) => needed.has(paths[index]))) {
    eager += `${code.slice(end, start)}(${code.slice(start, next)})`;
    end = next;
  }
  return eager + code.slice(end);
}

/** The paths of the modules that have a function, in the order of these: all but the entry of the bundle. */
function modulesOf({ outputs }) {
  const [{ inputs, entryPoint }] = Object.values(outputs);
  return Object.keys(inputs).filter((path) => path !== entryPoint);
}

function moduleFunctionsIn(code) {
  const { body } = parse(code, { ecmaVersion: 'latest' });
  return body
    .filter(({ type }) => type === 'VariableDeclaration')
    .flatMap(({ declarations }) => declarations.map(({ init }) => init))
    .filter((init) => init?.type === 'CallExpression' && init.callee.type === 'Identifier')
    .flatMap((call) => call.arguments)
    .filter(({ type, body }) => type === 'ArrowFunctionExpression' && body.type === 'BlockStatement');
}

/** @returns the paths of a module and of all that is loaded with it; not what it imports with `import()`. */
function importedAtOnce(entry, inputs) {
  const paths = new Set([entry]);
  for (const path of paths) {
    for (const { path: imported, kind } of inputs[path]?.imports ?? []) {
      if (kind !== 'dynamic-import') paths.add(imported);
    }
  }
  return paths;
}
