import { argumentStart, leftEdge, rightEdge } from './edges';
import type { Match } from './match';
import type { MessageIndex } from './messageIndex';
import { gapsBetween, type Places, placeAround, placeWhole } from './placeLiterals';
import { fieldEnd } from './recordField';
import { scoreOf, weightOf } from './score';
import { hasBlankLeft, hasBlankRight, isMark, marks } from './templateForm';
import type { SoughtText, Span, TextLine } from './textLines';

/** About so many units are compared before the search is cut short. */
const mostSteps = 1_000_000;

/** At most so many forms are looked at for one gram of the text. */
const mostAtOnce = 4096;

const mostMatches = 1000;

/** In the midst of a line all of a message stands within so many units of any of its literals. */
const messageReach = 16 * 1024;

/** A message may be wrapped over several lines where it is the whole text and no longer than this, in units. */
const longestWrapped = 4096;

/** Looks for the forms of an index in one text. */
export class MatchFinder {
  /** True where a limit cut the search short. */
  cut = false;
  private steps = mostSteps;
  private readonly found = new Map<string, Match>();
  private readonly triedWhole = new Set<string>();

  constructor(
    private readonly index: MessageIndex,
    private readonly sought: SoughtText,
  ) {}

  /** All of them, in no order: of the places of one form in a text each once. */
  matches(): Match[] {
    const { form } = this.sought;
    for (let at = 0; at < form.length && !this.isSpent(); at++) {
      if (!this.index.anchors.visitAt(form, at, mostAtOnce, this.look)) this.cut = true;
    }
    return [...this.found.values()];
  }

  private isSpent(): boolean {
    if (this.steps > 0 && this.found.size < mostMatches) return false;
    this.cut = true;
    return true;
  }

  /** Looks whether a form stands where its gram may. */
  private readonly look = (id: number, at: number, offset: number): void => {
    const form = this.index.forms[id] ?? '';
    const start = this.literalStart(form, at, offset);
    if (start === undefined || this.isSpent()) return;
    this.steps -= form.length + 64;
    const literals = form.split(marks);
    const line = this.sought.lineOf(at);
    const match = this.wholeOnce(id, literals, line) ?? this.around(id, literals, line, knownAt(form, offset), start);
    if (match === undefined) return;
    const key = `${id} ${match.from}`;
    if ((this.found.get(key)?.score ?? 0) < match.score) this.found.set(key, match);
  };

  /** Where the literal begins in the text whose gram, `offset` in its form, stands at `at`; undefined where it does not. */
  private literalStart(form: string, at: number, offset: number): number | undefined {
    const text = this.sought.form;
    let left = offset;
    let right = offset;
    let fits = true;
    while (fits && right < form.length && !isMark(form.charCodeAt(right))) {
      fits = form.charCodeAt(right) === text.charCodeAt(at + right - offset);
      right++;
    }
    while (fits && left > 0 && !isMark(form.charCodeAt(left - 1))) {
      left--;
      fits = form.charCodeAt(left) === text.charCodeAt(at + left - offset);
    }
    this.steps -= right - left + 4;
    return fits ? at + left - offset : undefined;
  }

  private wholeOnce(id: number, literals: readonly string[], line: TextLine): Match | undefined {
    const key = `${id} ${line.from}`;
    if (this.triedWhole.has(key)) return undefined;
    this.triedWhole.add(key);
    return this.whole(id, literals, line);
  }

  /** The form as all of a string in the line, all that was logged, or all of a text of several lines. */
  private whole(id: number, literals: readonly string[], line: TextLine): Match | undefined {
    const text = this.sought.form;
    const isLog = line.body > line.from;
    const isOpen = literals[0] === '' || literals.at(-1) === '';
    const spans: Span[] = line.strings.filter(({ isValue }) => isValue || (isLog && isOpen));
    spans.push({ from: line.body, to: line.to });
    const isShort = this.sought.lineCount > 1 && text.length <= longestWrapped;
    if (isShort || this.index.isLong(id)) spans.push({ from: 0, to: text.length });
    for (const span of spans) {
      this.steps -= 8;
      if (this.isSpent()) return undefined;
      const places = placeWhole(text, literals, span.from, span.to);
      if (places === undefined) continue;
      this.steps -= (span.to - span.from) >> 3;
      const match = this.matchOf(id, literals, places, span);
      const isLogged = isLog && span.from === line.body;
      // What was logged may begin with more than the message's first argument.
      if (match && !(isLogged && literals[0] === '' && this.argumentFrom(match.from, places[1] ?? 0) > match.from)) {
        return match;
      }
    }
    return undefined;
  }

  /** The form in the midst of a line, where the literal with the index `known` stands at `start`. */
  private around(
    id: number,
    literals: readonly string[],
    line: TextLine,
    known: number,
    start: number,
  ): Match | undefined {
    const text = this.sought.form;
    const inside = this.index.isLong(id)
      ? { from: 0, to: text.length }
      : (line.strings.find(({ from, to }) => from <= start && start < to) ?? { from: line.body, to: line.to });
    // Only an argument at the start needs to know where what was logged begins.
    const first = literals[0] === '' ? Math.min(inside.from, start) : Math.min(inside.from, line.from);
    const from = Math.max(first, start - messageReach);
    const to = Math.min(inside.to, start + messageReach);
    this.steps -= (to - from) >> 3;
    const places = placeAround(text, literals, known, start, from, to);
    if (places === undefined) return undefined;
    if (literals[0] === '') places[0] = this.argumentFrom(from, places[1] ?? start);
    const begin = places[0] ?? start;
    if (literals.at(-1) === '') places[places.length - 1] = this.fieldTo(begin, gapsBetween(literals, places).at(-1));
    const last = (places.at(-1) ?? start) + (literals.at(-1) ?? '').length;
    return this.matchOf(id, literals, places, { from: begin, to: last });
  }

  /** The unit that an argument begins with which ends before `to`. */
  private argumentFrom(from: number, to: number): number {
    const { text } = this.sought;
    return this.sought.unitFrom(argumentStart(text, this.sought.offsetOf(from), this.sought.offsetOf(to)));
  }

  /** The unit before which the last argument of a message ends that begins with `from`. */
  private fieldTo(from: number, argument: Span = { from, to: from }): number {
    const { sought } = this;
    const [start, begin, end] = [sought.offsetOf(from), sought.offsetOf(argument.from), sought.offsetOf(argument.to)];
    return sought.unitFrom(fieldEnd(sought.text, start, begin, end));
  }

  private matchOf(form: number, literals: readonly string[], places: Places, { from, to }: Span): Match | undefined {
    const gaps = gapsBetween(literals, places);
    const { text, form: sought } = this.sought;
    const { start, end } = this.sought.sliceOf({ from, to });
    let left = leftEdge(text, start);
    let right = rightEdge(text, end);
    if (left === undefined || right === undefined || !this.standsAlone(form, gaps)) return undefined;
    const weight = weightOf(this.index.forms[form] ?? '');
    const isWhole = from === 0 && to === sought.length;
    const longestArgument = Math.max(0, ...gaps.map((gap) => gap.to - gap.from));
    const depth = this.sought.lineOf(from).strings.filter((string) => string.from <= from && to <= string.to).length;
    if (depth === 0 && left === 'end' && literals[0] === '' && this.hasBlanks(gaps[0])) left = 'blank';
    if (depth === 0 && right === 'end' && literals.at(-1) === '' && this.hasBlanks(gaps.at(-1))) right = 'blank';
    const score = scoreOf({ weight, left, right, isWhole, longestArgument });
    return { form, weight, from, to, gaps, isWhole, depth, score };
  }

  /** Whether an argument has blanks in it: at an open end of a message, it may well be more than the argument. */
  private hasBlanks(gap: Span | undefined): boolean {
    if (gap === undefined) return false;
    const { start, end } = this.sought.sliceOf(gap);
    return /\s/.test(this.sought.text.slice(start, end));
  }

  /** Whether words beside gaps end where the template says: `Jobs` is not `Job` with an argument. */
  private standsAlone(id: number, gaps: readonly Span[]): boolean {
    const found = (this.index.forms[id] ?? '').match(marks) ?? [];
    return gaps.every(({ from, to }, gap) => {
      const mark = (found[gap] ?? '').charCodeAt(0);
      return !(hasBlankLeft(mark) && this.isClose(from)) && !(hasBlankRight(mark) && this.isClose(to));
    });
  }

  /** Whether letters stand left and right of where the unit begins, with nothing between. */
  private isClose(unit: number): boolean {
    const at = this.sought.offsetOf(unit);
    return /^[A-Za-z]{2}$/.test(this.sought.text.slice(Math.max(0, at - 1), at + 1));
  }
}

/** The index of the literal that the unit of a form is part of. */
function knownAt(form: string, offset: number): number {
  let known = 0;
  for (let unit = 0; unit < offset; unit++) if (isMark(form.charCodeAt(unit))) known++;
  return known;
}
