import { isOurHolder } from '../../catalog/vocabulary';
import { lastOf } from './imports';

/** Where the paths lead by which languages import. */

/** Languages that import by the name of a package or the path of a file. */
export function isScript(languageId: string): boolean {
  return /^(?:java|type|coffee)script|^(?:vue|svelte|zig)$/.test(languageId);
}

/** Languages in which the folder of a file is its package. */
export const packageLanguages: ReadonlySet<string> = new Set(['java', 'kotlin', 'scala', 'groovy']);

/** Languages in which a path in capitals names modules or namespaces, and not classes within classes. */
export const moduleLanguages: ReadonlyMap<string, RegExp> = new Map([
  ['elixir', /^[A-Z]\w*\./],
  ['ocaml', /^[A-Z]\w*\./],
  ['csharp', /^[A-Z]\w*\.\w+\./],
  ['fsharp', /^[A-Z]\w*\.\w+\./],
  ['vb', /^[A-Z]\w*\.\w+\./],
]);

/** `com.tencent.bk.job`, `@blueking/job`, `bk_job.errors`. */
export const job = /(?:^|[^a-z0-9])(?:bk|blueking)[-_./\\:]{0,2}job(?![a-z0-9])/i;
/** Paths of the project itself, as the languages write them. */
const inProject = /^(?:[.@~#]?[./]|@\/|[~#]|(?:apps?|src|common|lib)[./]|(?:crate|self|super|App)(?:[./\\:]|$))/;

/** Returns where an import leads: to JOB, to a file of the same project, or to something else. */
export function leadsTo(path: string): 'job' | 'project' | 'elsewhere' {
  if (job.test(path)) return 'job';
  if (inProject.test(path) || /^\w*$/.test(path)) return isOurHolder(lastOf(path)) ? 'job' : 'project';
  return 'elsewhere';
}
