import { maxOf } from '../text';
import { endWithoutSigns, fieldEnd } from './argumentEnd';
import { argumentStart, followsHttpStatus, leftEdge, rightEdge } from './edges';
import type { Literal } from './literal';
import { type Match, scoreOf, weightOf } from './match';
import type { Anchor, IndexedForm, MessageIndex } from './messageIndex';
import { type Edges, gapsBetween, type Places, placeAround, placeWhole } from './placeLiterals';
import type { SearchedText, Span, TextLine } from './searchedText';
import { hasBlankLeft, hasBlankRight, marks } from './templateForm';
import { endsInWords, wordsEnd } from './wordArguments';

/** Maximum work for one text, about the number of compared units. */
const maxSteps = 1_000_000;

const maxMatches = 1000;

/** Maximum length of a message within a line, on each side of a literal, in units. */
const messageReach = 16 * 1024;

/** Maximum length of a text that may be one message wrapped over several lines, in units. */
const maxWrapped = 4096;

/** Finds the forms of an index in one text. */
export class MatchFinder {
  /** True if a limit ended the search early. */
  truncated = false;
  private steps = maxSteps;
  private readonly found = new Map<string, Match>();
  private readonly triedWhole = new Set<string>();

  constructor(
    private readonly index: MessageIndex,
    private readonly text: SearchedText,
  ) {}

  /** All matches, in no order; one for each form and place. */
  matches(): Match[] {
    if (!this.index.visitGrams(this.text.form, this.tryAnchor, () => this.isSpent())) this.truncated = true;
    if (!this.index.visitFingerprints(this.text, this.tryAnchor)) this.truncated = true;
    return [...this.found.values()];
  }

  private isSpent(): boolean {
    if (this.steps > 0 && this.found.size < maxMatches) return false;
    this.truncated = true;
    return true;
  }

  /** Adds the match of a form whose gram is at `at`, if the whole form fits. */
  private readonly tryAnchor = ({ indexed, literal, offset }: Anchor, at: number): void => {
    const { id, form, literals } = indexed;
    const known = literals[literal];
    const start = at - offset;
    if (known === undefined) return;
    this.steps -= 4 + (known.length >> 3);
    if (start < 0 || known.startingAt(this.text, start) === undefined || this.isSpent()) return;
    this.steps -= form.length + 64;
    const line = this.text.lineOf(at);
    const match = this.wholeOnce(indexed, line) ?? this.around(indexed, line, literal, start);
    if (match === undefined) return;
    const key = `${id} ${match.from}`;
    if ((this.found.get(key)?.score ?? 0) < match.score) this.found.set(key, match);
  };

  private wholeOnce(indexed: IndexedForm, line: TextLine): Match | undefined {
    const key = `${indexed.id} ${line.from}`;
    if (this.triedWhole.has(key)) return undefined;
    this.triedWhole.add(key);
    return this.whole(indexed, line);
  }

  /** The form as a whole string of the line, the whole logged text, or a whole text of several lines. */
  private whole(indexed: IndexedForm, line: TextLine): Match | undefined {
    const { literals } = indexed;
    const text = this.text.form;
    const isLog = line.body > line.from;
    const { first: isOpenLeft, last: isOpenRight } = openEnds(literals);
    const isOpen = isOpenLeft || isOpenRight;
    const strings: readonly Span[] = line.strings.filter(({ isValue }) => isValue || (isLog && isOpen));
    const spans = [...strings];
    spans.push({ from: line.body, to: line.to });
    const isShort = this.text.lineCount > 1 && text.length <= maxWrapped;
    if (isShort || indexed.isLong) spans.push({ from: 0, to: text.length });
    for (const span of spans) {
      this.steps -= 8;
      if (this.isSpent()) return undefined;
      const places = placeWhole(this.text, literals, span.from, span.to);
      if (places === undefined || this.beginsAgain(literals, places)) continue;
      this.steps -= (span.to - span.from) >> 3;
      const match = this.matchOf(indexed, places, span);
      const isLogged = isLog && span.from === line.body;
      if (match === undefined) continue;
      // The logged text may begin with more than the message's first argument, and a line may end with other fields.
      const hasMoreBefore = isLogged && isOpenLeft && this.argumentFrom(match.from, places[1] ?? 0) > match.from;
      const last = match.gaps.at(-1);
      const hasMoreBehind =
        !strings.includes(span) && isOpenRight && this.fieldTo(indexed, match.from, last) < (last?.to ?? span.to);
      if (!hasMoreBefore && !hasMoreBehind) return match;
    }
    return undefined;
  }

  /** True if the message begins once more behind other words and a colon: `job failed: Job 12 does not exist`. */
  private beginsAgain([first, second]: readonly Literal[], [start = 0, next = 0]: Places): boolean {
    if (!first?.length || second === undefined) return false;
    const end = first.endOf(this.text, start);
    const again = first.lastIn(this.text, end, next);
    return again !== undefined && /[:：] ?$/.test(this.text.form.slice(end, again));
  }

  /** The form within a line, where the literal with the index `known` begins at `start`. */
  private around(indexed: IndexedForm, line: TextLine, known: number, start: number): Match | undefined {
    const { literals } = indexed;
    const text = this.text.form;
    const inside = indexed.isLong
      ? { from: 0, to: text.length }
      : (line.strings.find(({ from, to }) => from <= start && start < to) ?? { from: line.body, to: line.to });
    // Only an argument at the start depends on where the logged text begins.
    const { first: isOpenLeft, last: isOpenRight } = openEnds(literals);
    const first = isOpenLeft ? Math.min(inside.from, start) : Math.min(inside.from, line.from);
    const from = Math.max(first, start - messageReach);
    const to = Math.min(inside.to, start + messageReach);
    this.steps -= (to - from) >> 3;
    const places = placeAround(this.text, literals, known, start, from, to, this.edges);
    if (places === undefined) return undefined;
    if (isOpenLeft) places[0] = this.argumentFrom(from, places[1] ?? start);
    const begin = places[0] ?? start;
    const gap = isOpenRight ? gapsBetween(this.text, literals, places).at(-1) : undefined;
    if (isOpenRight) places[places.length - 1] = this.fieldTo(indexed, begin, gap);
    const last = literals.at(-1)?.endOf(this.text, places.at(-1) ?? start) ?? start;
    return this.matchOf(indexed, places, this.withSigns({ from: begin, to: last }, literals, from, to));
  }

  /** A message begins and ends at the edge of a word: of `IP 0IP does`, an `IP` alone begins it. */
  private readonly edges: Edges = {
    first: (start) => leftEdge(this.text.text, this.text.offsetOf(start)) !== undefined,
    last: (end) => rightEdge(this.text.text, this.text.sliceOf({ from: end - 1, to: end }).end) !== undefined,
  };

  /** The first unit of the argument that ends before `to`. */
  private argumentFrom(from: number, to: number): number {
    const { text } = this.text;
    return this.text.unitFrom(argumentStart(text, this.text.offsetOf(from), this.text.offsetOf(to)));
  }

  /** The unit after the last argument of a message that begins at `from`. */
  private fieldTo(indexed: IndexedForm, from: number, argument: Span = { from, to: from }): number {
    const { text: searched } = this;
    const [start, begin, end] = [
      searched.offsetOf(from),
      searched.offsetOf(argument.from),
      searched.offsetOf(argument.to),
    ];
    const last = fieldEnd(searched.text, start, begin, end);
    // The end of a string is where the argument ends.
    const isInString = this.text.lineOf(from).strings.some((string) => string.isValue && string.to === argument.to);
    if (isInString && last === end) return searched.unitFrom(last);
    const value = searched.text.slice(begin, last);
    return searched.unitFrom(begin + endWithoutSigns(endsInWords(indexed) ? value.slice(0, wordsEnd(value)) : value));
  }

  /** A loose literal leaves out the punctuation directly beside it, which belongs to the message. */
  private withSigns(span: Span, literals: readonly Literal[], from: number, to: number): Span {
    const { form } = this.text;
    const [first, last] = [literals[0], literals.at(-1)];
    const before = first?.isLoose && span.from > from && '[<('.includes(form.charAt(span.from - 1)) ? 1 : 0;
    const behind = last?.isLoose
      ? (/^[\])>]?[.!]?/.exec(form.slice(span.to, Math.min(to, span.to + 2)))?.[0] ?? '')
      : '';
    return { from: span.from - before, to: span.to + behind.length };
  }

  private matchOf({ id, form, literals }: IndexedForm, places: Places, { from, to }: Span): Match | undefined {
    const gaps = gapsBetween(this.text, literals, places);
    const { text } = this.text;
    const { start, end } = this.text.sliceOf({ from, to });
    let left = leftEdge(text, start);
    let right = rightEdge(text, end);
    if (left === undefined || right === undefined || !this.standsAlone(form, gaps)) return undefined;
    if (gaps.length === 0 && followsHttpStatus(text, start)) return undefined;
    const weight = this.weightOutside(gaps, { from, to });
    const isWhole = from === 0 && to === this.text.form.length;
    const longestArgument = maxOf(
      gaps.map((gap) => gap.to - gap.from),
      0,
    );
    const depth = this.text.lineOf(from).strings.filter((string) => string.from <= from && to <= string.to).length;
    const { first: isOpenLeft, last: isOpenRight } = openEnds(literals);
    if (depth === 0 && left === 'end' && isOpenLeft && this.hasBlanks(gaps[0])) left = 'blank';
    if (depth === 0 && right === 'end' && isOpenRight && this.hasBlanks(gaps.at(-1))) right = 'blank';
    const score = scoreOf({ weight, left, right, isWhole, maxArgumentLength: longestArgument });
    return { form: id, weight, from, to, gaps, isWhole, depth, score };
  }

  /** The weight of what a message consists of beside its arguments. */
  private weightOutside(gaps: readonly Span[], { from, to }: Span): number {
    let weight = 0;
    let at = from;
    for (const gap of [...gaps, { from: to, to }]) {
      weight += weightOf(this.text.form.slice(at, gap.from));
      at = gap.to;
    }
    // Sums of the same signs in another order differ a little.
    return Math.round(weight * 10) / 10;
  }

  /** True if an argument has blanks: at an open end of a message, the text may be more than the argument. */
  private hasBlanks(gap: Span | undefined): boolean {
    return gap !== undefined && /\s/.test(this.text.textOf(gap));
  }

  /** True if the words beside arguments end where the template says: `Jobs` is not `Job` with an argument. */
  private standsAlone(form: string, gaps: readonly Span[]): boolean {
    const found = form.match(marks) ?? [];
    return gaps.every(({ from, to }, gap) => {
      const mark = (found[gap] ?? '').charCodeAt(0);
      return !(hasBlankLeft(mark) && this.isClose(from)) && !(hasBlankRight(mark) && this.isClose(to));
    });
  }

  /** True if there are letters directly left and right of where the unit begins. */
  private isClose(unit: number): boolean {
    const at = this.text.offsetOf(unit);
    return /^[A-Za-z]{2}$/.test(this.text.text.slice(Math.max(0, at - 1), at + 1));
  }
}

/** True at the ends of a message that are arguments. */
function openEnds(literals: readonly Literal[]): { readonly first: boolean; readonly last: boolean } {
  return { first: literals[0]?.length === 0, last: literals.at(-1)?.length === 0 };
}
