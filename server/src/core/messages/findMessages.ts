import { messageStyleOf } from '../messageStyle';
import { argumentValues } from './argumentValues';
import { argumentStart, leftEdge, rightEdge } from './edges';
import type { FoundMessage, FoundMessages } from './foundMessage';
import type { Meaning, MessageIndex } from './messageIndex';
import { type Places, placeAround, placeWhole } from './placeLiterals';
import { scoreOf, sureScore, weightOf } from './score';
import { hasBlankLeft, hasBlankRight, isMark, templateForms } from './templateForm';
import { SoughtText, type Span, type TextLine } from './textLines';

export { sureScore } from './score';

/** Of longer texts only so much is read, in UTF-16 units. */
const longestText = 256 * 1024;
const mostSteps = 2_000_000;
/** At most so many forms are looked at for one gram of the text. */
const mostAtOnce = 4096;
const mostMatches = 1000;

/** A form that was found in a text. */
interface Match extends Span {
  readonly form: number;
  readonly weight: number;
  readonly score: number;
  /** What stands in its gaps. */
  readonly gaps: readonly Span[];
  readonly isWhole: boolean;
}

/**
 * The messages of the catalog that stand in `text`: a message as it was rendered, a line of a log with other text around
 * it, or several lines. Letter case, full width, the kind of punctuation and blanks do not count. Never throws, and takes
 * time in proportion to the text up to its caps, which `cut` tells. Templates without literal text are never found.
 */
export function findMessages(index: MessageIndex, text: string, limit = 10): FoundMessages {
  const finder = new Finder(index, new SoughtText(text, longestText));
  finder.walk();
  return { messages: finder.answer(Math.max(0, limit)), cut: finder.cut || text.length > longestText };
}

/** Those of them that are shown where nobody asked for one. */
export function sureMessages(index: MessageIndex, text: string, limit = 10): FoundMessages {
  const { messages, cut } = findMessages(index, text, limit);
  return { messages: messages.filter(({ score }) => score >= sureScore), cut };
}

class Finder {
  cut = false;
  private steps = mostSteps;
  private readonly matches = new Map<string, Match>();
  private readonly tried = new Set<string>();

  constructor(
    private readonly index: MessageIndex,
    private readonly sought: SoughtText,
  ) {}

  walk(): void {
    const { form } = this.sought;
    for (let at = 0; at < form.length && !this.isSpent(); at++) {
      const complete = this.index.anchors.visitAt(form, at, mostAtOnce, (id, offset) => this.look(id, at, offset));
      if (!complete) this.cut = true;
    }
  }

  private isSpent(): boolean {
    if (this.steps > 0 && this.matches.size < mostMatches) return false;
    this.cut = true;
    return true;
  }

  /** Looks whether the form stands where its gram may. */
  private look(id: number, at: number, offset: number): void {
    if (this.isSpent()) return;
    const form = this.index.forms[id] ?? '';
    const start = this.literalStart(form, at, offset);
    if (start === undefined) return;
    const literals = form.split(/[\0-\x03]/);
    let known = 0;
    for (let unit = 0; unit < offset; unit++) if (isMark(form.charCodeAt(unit))) known++;
    const line = this.sought.lineOf(at);
    this.steps -= form.length + 64;
    const isNew = !this.tried.has(`${id} ${line.from}`);
    this.tried.add(`${id} ${line.from}`);
    const match = (isNew ? this.whole(id, literals, line) : undefined) ?? this.around(id, literals, line, known, start);
    if (match === undefined) return;
    const key = `${id} ${match.from}`;
    const before = this.matches.get(key);
    if (before === undefined || before.score < match.score) this.matches.set(key, match);
  }

  /** Where the literal begins in the text whose gram, `offset` in its form, stands at `at`; undefined where it does not. */
  private literalStart(form: string, at: number, offset: number): number | undefined {
    const text = this.sought.form;
    let [left, right] = [offset, offset];
    while (left > 0 && !isMark(form.charCodeAt(left - 1))) {
      left--;
      if (form.charCodeAt(left) !== text.charCodeAt(at - (offset - left))) return this.miss(offset - left);
    }
    while (right < form.length && !isMark(form.charCodeAt(right))) {
      if (form.charCodeAt(right) !== text.charCodeAt(at + right - offset)) return this.miss(right - left);
      right++;
    }
    return at - (offset - left);
  }

  private miss(steps: number): undefined {
    this.steps -= steps + 4;
    return undefined;
  }

  private whole(id: number, literals: readonly string[], line: TextLine): Match | undefined {
    const text = this.sought.form;
    const all = { from: 0, to: text.length };
    const strings = line.strings.filter(({ isValue }) => isValue);
    const spans: Span[] = [...strings, ...(line.body > line.from ? [{ from: line.body, to: line.to }] : []), line];
    if (this.index.isLong(id) || (this.sought.lineCount > 1 && text.length < longestWrapped)) spans.push(all);
    for (const span of spans) {
      this.steps -= 16;
      const places = placeWhole(text, literals, span.from, span.to);
      if (!places) continue;
      this.steps -= span.to - span.from;
      const match = this.matchOf(id, literals, places, span.from, span.to);
      if (match) return match;
    }
    return undefined;
  }

  private around(
    id: number,
    literals: readonly string[],
    line: TextLine,
    known: number,
    start: number,
  ): Match | undefined {
    const text = this.sought.form;
    const inside = line.strings.find(({ from, to }) => from <= start && start < to);
    const isLong = this.index.isLong(id);
    const from = isLong ? 0 : (inside?.from ?? line.body);
    const to = isLong ? text.length : (inside?.to ?? line.to);
    this.steps -= to - from;
    const places = placeAround(text, literals, known, start, Math.min(from, start), to);
    if (!places) return undefined;
    if (literals[0] === '') places[0] = this.argumentFrom(from, places[1] ?? start);
    const first = places[0] ?? start;
    const last = (places.at(-1) ?? start) + (literals.at(-1) ?? '').length;
    return this.matchOf(id, literals, places, first, last);
  }

  private argumentFrom(from: number, to: number): number {
    const { text } = this.sought;
    const offset = argumentStart(text, this.sought.offsetOf(from), this.sought.offsetOf(to));
    return this.sought.unitFrom(offset);
  }

  private matchOf(
    form: number,
    literals: readonly string[],
    places: Places,
    from: number,
    to: number,
  ): Match | undefined {
    const { text } = this.sought;
    const gaps = literals.slice(1).map((_, gap) => ({
      from: (places[gap] ?? 0) + (literals[gap] ?? '').length,
      to: places[gap + 1] ?? 0,
    }));
    if (!this.standAlone(form, gaps)) return undefined;
    const { start, end } = this.sought.sliceOf({ from, to });
    const left = leftEdge(text, start);
    const right = rightEdge(text, end);
    if (left === undefined || right === undefined) return undefined;
    const weight = weightOf(this.index.forms[form] ?? '');
    const isWhole = from === 0 && to === this.sought.form.length;
    const longestArgument = Math.max(0, ...gaps.map((gap) => gap.to - gap.from));
    const evidence = { weight, left, right, isWhole, isExact: false, isFilled: gaps.length > 0, longestArgument };
    return { form, weight, from, to, gaps, isWhole, score: scoreOf(evidence) };
  }

  /** Whether words beside gaps end where the template says: `Jobs` is not `Job` with an argument. */
  private standAlone(id: number, gaps: readonly Span[]): boolean {
    const form = this.index.forms[id] ?? '';
    let gap = 0;
    for (let unit = 0; unit < form.length; unit++) {
      const mark = form.charCodeAt(unit);
      if (!isMark(mark)) continue;
      const span = gaps[gap++];
      if (!span) return false;
      if (hasBlankLeft(mark) && this.isClose(span.from)) return false;
      if (hasBlankRight(mark) && this.isClose(span.to)) return false;
    }
    return true;
  }

  /** Whether letters stand left and right of where the unit begins, with nothing between. */
  private isClose(unit: number): boolean {
    const at = this.sought.offsetOf(unit);
    return /^[A-Za-z]{2}$/.test(this.sought.text.slice(Math.max(0, at - 1), at + 1));
  }

  answer(limit: number): FoundMessage[] {
    const best = [...this.matches.values()].sort((a, b) => b.score - a.score || b.weight - a.weight);
    const kept: Match[] = [];
    for (const match of best) if (!kept.some((better) => explains(better, match))) kept.push(match);
    const found: FoundMessage[] = [];
    for (const match of kept) {
      if (found.length >= limit && match.score < (found.at(-1)?.score ?? 0)) break;
      found.push(...this.messagesOf(match));
    }
    const seen = new Set<string>();
    const ranked = found.sort((a, b) => b.score - a.score);
    return ranked
      .filter(({ entry, offset }) => {
        const key = `${entry.code} ${offset}`;
        return !seen.has(key) && seen.add(key);
      })
      .slice(0, limit);
  }

  private messagesOf(match: Match): FoundMessage[] {
    const { text } = this.sought;
    const meanings = this.index.meaningsOf(match.form);
    const { start, end } = this.sought.sliceOf(match);
    const texts = match.gaps.map((gap) => {
      const slice = this.sought.sliceOf(gap);
      return text.slice(slice.start, slice.end);
    });
    const found = meanings.flatMap((meaning): (FoundMessage & { readonly isExact: boolean })[] => {
      const form = this.formOf(meaning, match.form);
      const args = form && argumentValues(form.gaps, texts, meaning.language);
      if (!form || !args) return [];
      const isExact =
        match.isWhole && form.literals.map((literal, at) => literal + (texts[at] ?? '')).join('') === text.trim();
      return [{ ...meaning, offset: start, length: end - start, arguments: args, score: match.score, isExact }];
    });
    const isExact = found.some((one) => one.isExact);
    return found.map(({ isExact: _, ...one }) =>
      isExact && match.gaps.length === 0 && one.score >= sureScore ? { ...one, score: 1 } : one,
    );
  }

  private formOf({ entry, language }: Meaning, id: number) {
    const form = this.index.forms[id];
    return templateForms(entry.message[language], messageStyleOf(entry)).find((each) => each.form === form);
  }
}

const longestWrapped = 4000;

/** Whether what a match has is told by a better one around it. */
function explains(better: Match, { from, to, weight }: Match): boolean {
  if (better.from > from || better.to < to || (better.from === from && better.to === to)) return false;
  return better.weight > weight && !better.gaps.some((gap) => gap.from <= from && to <= gap.to);
}
