/**
 * The identifier by which VS Code knows the language of a file, by its path or URI: what an open document would bring
 * with it. `plaintext` for what is not known.
 */
export function languageIdOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const whole = byName.get(name);
  if (whole !== undefined) return whole;
  const dot = name.lastIndexOf('.');
  const known = dot < 0 ? undefined : byExtension.get(name.slice(dot + 1));
  // `app.log.3`, `app.log.2024-05-06`.
  return known ?? (name.includes('.log.') ? 'log' : 'plaintext');
}

const byName: ReadonlyMap<string, string> = new Map([
  ...each('dockerfile containerfile', 'dockerfile'),
  ...each('makefile gnumakefile', 'makefile'),
  ...each('jenkinsfile', 'groovy'),
  ...each('gemfile rakefile', 'ruby'),
  ...each('cmakelists.txt', 'cmake'),
  ...each('.bashrc .bash_profile .profile .zshrc', 'shellscript'),
]);

const byExtension: ReadonlyMap<string, string> = new Map([
  ...each('bat cmd', 'bat'),
  ...each('c', 'c'),
  ...each('clj cljs cljc', 'clojure'),
  ...each('cmake', 'cmake'),
  ...each('coffee', 'coffeescript'),
  ...each('cc cpp cxx h hh hpp hxx', 'cpp'),
  ...each('cs', 'csharp'),
  ...each('css', 'css'),
  ...each('dart', 'dart'),
  ...each('env', 'dotenv'),
  ...each('erl hrl', 'erlang'),
  ...each('ex exs', 'elixir'),
  ...each('fs fsi fsx', 'fsharp'),
  ...each('go', 'go'),
  ...each('gql graphql', 'graphql'),
  ...each('gradle groovy', 'groovy'),
  ...each('hs', 'haskell'),
  ...each('htm html xhtml', 'html'),
  ...each('cfg conf ini', 'ini'),
  ...each('java', 'java'),
  ...each('cjs js mjs', 'javascript'),
  ...each('jsx', 'javascriptreact'),
  ...each('jl', 'julia'),
  ...each('ipynb json', 'json'),
  ...each('jsonc', 'jsonc'),
  ...each('jsonl ndjson', 'jsonl'),
  ...each('kt kts', 'kotlin'),
  ...each('less', 'less'),
  ...each('log out', 'log'),
  ...each('lua', 'lua'),
  ...each('mk', 'makefile'),
  ...each('markdown md', 'markdown'),
  ...each('m', 'objective-c'),
  ...each('mm', 'objective-cpp'),
  ...each('php', 'php'),
  ...each('pl pm', 'perl'),
  ...each('ps1 psm1', 'powershell'),
  ...each('properties', 'properties'),
  ...each('proto', 'proto3'),
  ...each('py pyi pyw', 'python'),
  ...each('r', 'r'),
  ...each('rb', 'ruby'),
  ...each('rs', 'rust'),
  ...each('sass scss', 'scss'),
  ...each('scala', 'scala'),
  ...each('bash sh zsh', 'shellscript'),
  ...each('sql', 'sql'),
  ...each('svelte', 'svelte'),
  ...each('swift', 'swift'),
  ...each('thrift', 'thrift'),
  ...each('toml', 'toml'),
  ...each('cts mts ts', 'typescript'),
  ...each('tsx', 'typescriptreact'),
  ...each('vb', 'vb'),
  ...each('vue', 'vue'),
  ...each('svg wsdl xml xsd xsl', 'xml'),
  ...each('yaml yml', 'yaml'),
]);

function each(names: string, id: string): [string, string][] {
  return names.split(' ').map((name) => [name, id]);
}
