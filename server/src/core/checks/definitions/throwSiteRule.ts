import type { Callable } from '../../catalog/sources/workspace';
import { countUpTo, lineStarts } from '../../text';
import type { ArgumentRange } from './argumentRange';
import { type Homes, homesOf, Strangers } from './homes';
import { type LintFinding, type LintWorkspace, lintFinding, placeholderList, type Template } from './lintModel';
import { lintText } from './lintStrings';
import { holdersOf } from './messageRules';
import { type Passing, passingOfException, passingOfMethod } from './passing';
import { type ThrowSite, throwSites } from './throwSites';

/** The codes of Java constants, by class and name; several if classes of the same name contradict each other. */
type CodesByName = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<number>>>;

/** Returns the constants of a workspace by the names that Java source uses. */
function codesByName({ files }: LintWorkspace): CodesByName {
  const owners = new Map<string, Map<string, Set<number>>>();
  for (const { file } of files) {
    for (const [owner, constants] of holdersOf(file)) {
      const names = owners.get(owner) ?? new Map<string, Set<number>>();
      owners.set(owner, names);
      for (const { name, code } of constants) names.set(name, (names.get(name) ?? new Set()).add(code));
    }
  }
  return owners;
}

/** What a workspace defines that is needed to judge calls. */
interface CallFacts {
  readonly codes: CodesByName;
  readonly templates: ReadonlyMap<number, Template>;
  /** By name; several if classes of the same name are declared in several files. */
  readonly callables: ReadonlyMap<string, readonly Callable[]>;
  /** The names of the methods among the callables. */
  readonly methods: ReadonlySet<string>;
  readonly homes: Homes;
}

/** Collects them once for all files. Linear in the number of definitions. */
export function callFactsOf(workspace: LintWorkspace): CallFacts {
  const callables = new Map<string, Callable[]>();
  const methods = new Set<string>();
  for (const { file, isAside } of workspace.files) {
    for (const callable of isAside ? [] : (file.callables ?? [])) {
      const { name } = callable;
      callables.set(name, [...(callables.get(name) ?? []), callable]);
      if (isFactory(callable)) methods.add(name.slice(name.indexOf('.') + 1));
    }
  }
  return {
    codes: codesByName(workspace),
    templates: workspace.templates,
    callables,
    methods,
    homes: homesOf(workspace),
  };
}

/** True for methods that make an answer: without an array, the parameters may be anything, such as the choices of a test. */
function isFactory({ name, signatures }: Callable): boolean {
  return name.includes('.') && signatures.some(({ takesArray, wraps }) => takesArray || wraps);
}

/**
 * Finds the calls in a Java file that pass too few or too many arguments for the messages of their codes. A call whose
 * callee is ambiguous is not reported.
 */
export function throwSiteFindings(file: string, text: string, facts: CallFacts): LintFinding[] {
  const { codes, templates, methods } = facts;
  const isCode = (owner: string | undefined, constant: string) =>
    owner !== undefined && codes.get(owner)?.has(constant) === true;
  const { sites, wholes } = throwSites(text, { methods, isCode });
  if (sites.length === 0) return [];
  const starts = lineStarts(text);
  const strangers = new Strangers(text, facts.homes);
  return sites.flatMap((site): LintFinding[] => {
    const code = codeOf(site, wholes, codes);
    const template = code === undefined ? undefined : templates.get(code);
    if (code === undefined || template === undefined) return [];
    const passings = passingsOf(site, template, facts);
    const takesNone = passings.length > 0 && passings.every((how) => how === 'none');
    const passed = takesNone ? { least: 0, most: 0 } : site.passed;
    const message = passed && judge(site, passed, code, template);
    if (!message || !passings.every((how) => isCertain(how, passed, template))) return [];
    if (strangers.has(site, wholes)) return [];
    const index = countUpTo(starts, site.start);
    const column = site.start - (starts[index - 1] ?? 0) + 1;
    const place = { file, line: index + 1, column, length: site.end - site.start };
    const about = { code, constant: site.constant };
    return [lintFinding('argument-count', { ...about, ...place, message, related: [template.place] })];
  });
}

/** How each of the callables that a call may mean passes arguments to the message. */
function passingsOf(site: ThrowSite, template: Template, facts: CallFacts): readonly Passing[] {
  const { classes, method, call, passed } = site;
  if (method === undefined) {
    const known = facts.callables.get(classes[0] ?? '') ?? [];
    // Words for a log may follow the code of a message without arguments.
    if (known.length === 0 && passed && holdsIfEach(passed, template) && template.most === 0) return ['unknown'];
    const [first, ...others] = known.length === 0 ? [undefined] : known;
    return [first, ...others].map((callable) => passingOfException(call, callable));
  }
  const owners = classes.flatMap((name) => facts.callables.get(`${name}.${method}`) ?? []);
  if (owners.length === 0) return ['unknown'];
  return owners.map((callable) => (isFactory(callable) ? passingOfMethod(call, callable) : 'unknown'));
}

/** True if the callee surely passes to the message what the call shows. */
function isCertain(how: Passing, passed: ArgumentRange, template: Template): boolean {
  return how === 'each' || how === 'none' || (how === 'counted' && !holdsIfEach(passed, template));
}

/** True if a finding holds only if every argument after the code is for the message. */
function holdsIfEach(passed: ArgumentRange, template: Template): boolean {
  return passed.most > template.most && passed.least <= template.most;
}

function codeOf({ owner, constant }: ThrowSite, wholes: ReadonlySet<string>, codes: CodesByName): number | undefined {
  const found = new Set<number>();
  for (const holder of owner === undefined ? wholes : [owner]) {
    for (const code of codes.get(holder)?.get(constant) ?? []) found.add(code);
  }
  const [code] = found;
  return found.size === 1 ? code : undefined;
}

/** If the texts of a code take different numbers of arguments, a call is wrong only if it fits none of them. */
function judge({ constant, owner }: ThrowSite, passed: ArgumentRange, code: number, { least, most }: Template) {
  const name = owner === undefined ? constant : `${owner}.${constant}`;
  if (passed.most < least) {
    return lintText((t) => t.tooFew(name, code, t.taken(least, placeholderList(least)), passed.most));
  }
  if (passed.most > most) {
    return lintText((t) => t.tooMany(name, code, t.taken(most, placeholderList(most)), passed.most));
  }
  return undefined;
}
