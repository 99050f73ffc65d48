import { countUpTo, lineStarts } from '../../text/lineStarts';
import { type CallShape, type ExceptionShape, passing } from './exceptionShape';
import { type LintFinding, type LintWorkspace, placeholderList, type Template } from './lintModel';
import { lintText } from './lintStrings';
import { holdersOf } from './messageRules';
import { type ThrowSite, throwSites } from './throwSites';

/** By class and name, the codes that Java constants stand for; several where classes of one name contradict each other. */
export type CodesByName = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<number>>>;

/** The constants of a workspace by the names under which Java source uses them. */
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
  /** The class of the exception that is made. */
  readonly exception: string;
  readonly call: CallShape;
  /** Whether it holds only where every argument behind the code is one for the template. */
  readonly ifEach: boolean;
  /** Whether the message takes no arguments at all: what is passed may be words for a log. */
  readonly takesNone: boolean;
}

/** The findings that hold, by what is known of the exceptions, with nothing in them but the finding. */
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

/** The calls in one Java file that pass too few or too many arguments for the messages of their codes. */
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
    const about = { code, constant, exception, call, ifEach, takesNone: template.most === 0 };
    return [{ rule: 'argument-count', level: 'warning', ...about, ...place, message, related: [template.place] }];
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

/** A template whose texts differ is broken itself; a call is wrong only where it fits none of them. */
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
