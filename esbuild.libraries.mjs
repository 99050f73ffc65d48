// The protocol libraries in a form that bundles well.
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';

/**
 * Turns the modules of the protocol libraries back into what their authors wrote: ES modules. As the compiler published
 * them, each start of a server evaluates all of them and copies their names from table to table several times, loads
 * `crypto`, `child_process` and the streams of `fs` for what is never called, and reads 100 KB of source that nothing
 * needs: together a fifth of the time to the first answer, and of the package.
 */
export const plainLibraries = {
  name: 'plain-libraries',
  setup(build) {
    const within = /[\\/]vscode-(?:jsonrpc|languageserver(?:-protocol|-types)?|languageclient)[\\/]lib[\\/].*\.js$/;
    build.onLoad({ filter: within }, ({ path }) => ({
      contents: withPureNamespaces(asEsModule(readFileSync(path, 'utf8'), path)),
    }));
    build.onResolve({ filter: /^(?:\.|vscode-)/ }, async ({ path, importer, kind, resolveDir, pluginData }) => {
      if (pluginData === plainLibraries || !(within.test(importer) || path.startsWith('vscode-'))) return undefined;
      const found = await build.resolve(path, { importer, kind, resolveDir, pluginData: plainLibraries });
      // Entries for one platform set it up when they are evaluated; all that is common to them only defines.
      const onlyDefines = within.test(found.path) && !/[\\/]lib[\\/](?:node|browser)[\\/]/.test(found.path);
      return onlyDefines ? { ...found, sideEffects: false } : found;
    });
  },
};

const marker = /^Object\.defineProperty\(exports, "__esModule", \{ value: true \}\);\n/m;
const required = /^(?:const|var) (\w+) = (__import(?:Star|Default)\()?require\("([^"]+)"\)\)?;$/gm;
const passedOnWhole = /^__exportStar\(require\("([^"]+)"\), exports\);$/gm;
const passedOn =
  /^Object\.defineProperty\(exports, "(\w+)", \{ enumerable: true, get: function \(\) \{ return (\w+)\.(\w+); \} \}\);$/gm;

const ofOthers = /^(?:const|var) \w+ = require\("[^".][^"]*"\);$/gm;
const commonJs = /^(?!\s*(?:\*|\/\/)).*?(?:\bexports\b|\brequire\(|\b__(?:import|export)\w+\().*/m;

/**
 * A CommonJS module as the TypeScript compiler writes it, as an ES module; any other module as it is. @throws Error where
 * something of CommonJS would be left: then the compiler has learnt a new way to write it, and so must this.
 */
export function asEsModule(text, path) {
  const marked = marker.exec(text);
  if (!marked) return text;
  const modules = new Map();
  const named = new Map();
  const body = text
    // Before it stand the compiler's helpers.
    .slice(marked.index + marked[0].length)
    .replace(/^exports\.[^;]* = void 0;$/gm, '')
    .replace(required, (asWritten, name, wrapped, module) => {
      // Copied into each module that imports it, it would cost more than all the rest.
      if (module === 'vscode') return `const ${name} = require("vscode");`;
      // A module of others may be a function, which no namespace is.
      if (!wrapped && !/^(?:\.|vscode-)/.test(module) && !isBuiltin(module)) return asWritten;
      modules.set(name, module);
      return `import * as ${name} from "${module}";`;
    })
    .replace(passedOnWhole, 'export * from "$1";')
    .replace(passedOn, (_, name, module, theirs) => `export { ${theirs} as ${name} } from "${modules.get(module)}";`)
    .replace(/^exports\.(\w+) = (\w+);$/gm, (_, name, own) => {
      named.set(name, own);
      return '';
    })
    .replace(/^exports\.(\w+) = /gm, 'export const $1 = ')
    .replace(/^\}\)\((\w+) \|\| \(exports\.\1 = \1 = \{\}\)\);$/gm, (_, name) => {
      named.set(name, name);
      return `})(${name} || (${name} = {}));`;
    })
    .replace(/\bexports\./g, '');
  const left = commonJs.exec(body.replace(ofOthers, ''));
  if (left) throw new Error(`${path}: no way is known to write as an ES module: ${left[0].trim()}`);
  return `${body}export { ${[...named].map(([name, own]) => `${own} as ${name}`).join(', ')} };\n`;
}

const namespace =
  /^(export )?var (\w+);\n(?:\/\*\*[\s\S]*?\*\/\n)?\(function \(\2\) \{\n([\s\S]*?)^\}\)\(\2 \|\| \(\2 = \{\}\)\);$/gm;

/** Namespaces so written that one nobody uses is left out. */
export function withPureNamespaces(text) {
  return text.replace(
    namespace,
    (_, exported = '', name, body) =>
      `${exported}var ${name} = /* @__PURE__ */ (function (${name}) {\n${body}return ${name};\n})({});`,
  );
}
