/** What an editor or GitHub makes of a program's output by a problem matcher. */

interface Pattern {
  readonly regexp: string;
  readonly loop?: boolean;
  readonly [property: string]: unknown;
}

export interface Matcher {
  readonly pattern: Pattern | readonly Pattern[];
}

type Problem = Readonly<Record<string, string>>;

/** The problems that a matcher finds: its patterns match lines that follow each other; a last one that loops matches all that follow. */
export function problemsIn(output: string, { pattern }: Matcher): Problem[] {
  const patterns = ([] as readonly Pattern[]).concat(pattern);
  const lines = output.split('\n');
  const found: Problem[] = [];
  let at = 0;
  while (at < lines.length) {
    const matched = patterns.map((one, index) => valuesOf(one, lines[at + index] ?? ''));
    if (matched.some((values) => values === undefined)) {
      at++;
      continue;
    }
    const head = Object.assign({}, ...matched.slice(0, -1));
    found.push({ ...head, ...matched.at(-1) });
    at += patterns.length;
    const last = patterns.at(-1);
    for (
      let more = last?.loop && valuesOf(last, lines[at] ?? '');
      more;
      more = valuesOf(last as Pattern, lines[at] ?? '')
    ) {
      found.push({ ...head, ...more });
      at++;
    }
  }
  return found;
}

function valuesOf({ regexp, loop: _loop, ...groups }: Pattern, line: string): Problem | undefined {
  const match = new RegExp(regexp).exec(line);
  if (match === null) return undefined;
  return Object.fromEntries(Object.entries(groups).map(([name, group]) => [name, match[Number(group)] ?? '']));
}
