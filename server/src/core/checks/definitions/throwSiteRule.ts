import { countUpTo, lineStarts } from '../../text';
import { type CallShape, type ExceptionShape, passing } from './exceptionShape';
import { type LintFinding, type LintWorkspace, lintFinding, placeholderList, type Template } from './lintModel';
import { lintText } from './lintStrings';
import { holdersOf } from './messageRules';
import { type ThrowSite, throwSites } from './throwSites';

/** The codes of Java constants, by class and name; several if classes of the same name contradict each other. */
export type CodesByName = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<number>>>;

/** Returns the constants of a workspace by the names that Java source uses. */
export function codesByName({ files }: LintWorkspace): CodesByName {
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

/** A finding about a call. */
export interface SiteFinding extends LintFinding {
  /** The class of the exception. */
  readonly exception: string;
  readonly call: CallShape;
  /** True if it holds only if every argument after the code is for the template. */
  readonly ifEach: boolean;
  /** True if the message takes no arguments: the passed ones may be words for a log. */
  readonly takesNone: boolean;
}

/** Returns the findings that are certain by what is known about the exceptions, without the facts that decide it. */
export function certainFindings(
  found: readonly SiteFinding[],
  shapes: ReadonlyMap<string, ExceptionShape>,
): LintFinding[] {
  return found.flatMap(({ exception, call, ifEach, takesNone, ...finding }) => {
    const shape = shapes.get(exception);
    const how = passing(call, shape);
    const isEach = how === 'each' && (shape !== undefined || !takesNone);
    return isEach || (how !== 'unknown' && !ifEach) ? [finding] : [];
  });
}

/** Finds the calls in a Java file that pass too few or too many arguments for the messages of their codes. */
export function throwSiteFindings(
  file: string,
  text: string,
  codes: CodesByName,
  templates: ReadonlyMap<number, Template>,
): SiteFinding[] {
  const { sites, wholes } = throwSites(text);
  if (sites.length === 0) return [];
  const starts = lineStarts(text);
  return sites.flatMap((site): SiteFinding[] => {
    const code = codeOf(site, wholes, codes);
    const template = code === undefined ? undefined : templates.get(code);
    const message = code !== undefined && template && judge(site, code, template);
    if (!message) return [];
    const index = countUpTo(starts, site.start);
    const column = site.start - (starts[index - 1] ?? 0) + 1;
    const place = { file, line: index + 1, column, length: site.end - site.start };
    const { constant, exception, call, passed } = site;
    const ifEach = passed.most > template.most && passed.least <= template.most;
    const about = { code, constant };
    const how = { exception, call, ifEach, takesNone: template.most === 0 };
    return [{ ...lintFinding('argument-count', { ...about, ...place, message, related: [template.place] }), ...how }];
  });
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
function judge({ constant, owner, passed }: ThrowSite, code: number, { least, most }: Template) {
  const name = owner === undefined ? constant : `${owner}.${constant}`;
  if (passed.most < least) {
    return lintText((t) => t.tooFew(name, code, t.taken(least, placeholderList(least)), passed.most));
  }
  if (passed.most > most) {
    return lintText((t) => t.tooMany(name, code, t.taken(most, placeholderList(most)), passed.most));
  }
  return undefined;
}
