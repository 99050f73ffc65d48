import { anyCode, type Catalog, type CatalogEntry, type CodeSpace, isShort, spaceOf } from '../catalog';
import { finish, type Steps, stepped } from '../text';
import type { CodeMention, NameMention, NumberMention } from './codeMention';
import { CodeJudge, type NumberPlace } from './detection/codeJudge';
import { kindBeside } from './detection/namedOtherwise';
import { lineReach } from './detection/surroundings';
import { mayBeInColumn } from './detection/tables';
import type { CodeDocument, CodeOccurrence, CodeTotal, Counted, IsSomethingElse } from './document/codeDocument';
import { canBeName, nameAt, namesBetween, namesOfCodes } from './names/namedCodes';

type Totals = ReadonlyMap<number, CodeTotal>;

/** What is known of the codes of a whole document. */
interface KeptTotals {
  readonly catalog: Catalog;
  ofNumbers?: Totals;
  withNames?: Totals;
}

/**
 * Totals by the candidates of a document: lenses and the status need the same ones, the status whenever the cursor
 * rests.
 */
const keptTotals = new WeakMap<Totals, KeptTotals>();

/** Length of text that is searched for names in a step, in UTF-16 units. */
const stretch = 64 * 1024;

/**
 * Finds the codes that a document mentions, in order: by number and, unless `names` is false, by name. Valid until the
 * next edit. Finding is cheap; ask the `judge` for the confidence of a mention only if it matters.
 */
export class CodeFinder {
  private madeJudge: CodeJudge | undefined;

  constructor(
    private readonly document: CodeDocument,
    private readonly catalog: Catalog,
    private readonly names = true,
  ) {}

  /** Made on first use: most mentions are explained without it. */
  get judge(): CodeJudge {
    this.madeJudge ??= new CodeJudge(this.document, this.catalog);
    return this.madeJudge;
  }

  private get space(): CodeSpace {
    return spaceOf(this.catalog);
  }

  /** The number, or else the name, that covers `offset` or ends at it. */
  at(offset: number): CodeMention | undefined {
    const found = this.candidateAt(offset);
    return found && this.isMention(found) ? found : undefined;
  }

  /** Like `at`, but also returns a number that neither a catalog lists nor the text calls a code. */
  candidateAt(offset: number): CodeMention | undefined {
    const number = this.document.codeAt(offset, this.space);
    if (number) return this.numberMention(number);
    return this.names ? nameAt(this.document, this.catalog, offset) : undefined;
  }

  /**
   * True if a catalog that is still being read may say more about the number or the name at `offset`. With `anyNumber` it may
   * list codes of other systems.
   */
  isOpen(offset: number, anyNumber = false): boolean {
    const found = this.candidateAt(offset);
    if (found) return isWithoutText(found.entry) || (found.kind === 'name' && found.evidence === 'none');
    if (anyNumber && this.document.codeAt(offset, anyCode) !== undefined) return true;
    return this.names && canBeName(this.document, offset);
  }

  /** Mentions that begin in [from, to). `filter` is applied before the text around an unlisted number is judged. */
  between(from = 0, to = Number.POSITIVE_INFINITY, filter?: (code: number) => boolean): CodeMention[] {
    const named = this.names ? namesBetween(this.document, this.catalog, from, to) : [];
    const numbers = this.numbersBetween(from, to, filter).filter((found) => this.isMention(found));
    return merged(numbers, filter ? named.filter(({ code }) => filter(code)) : named);
  }

  /** Those of `between` that may be reported or rewritten: a name needs something that shows whose it is. */
  checkable(from = 0, to = Number.POSITIVE_INFINITY, filter?: (code: number) => boolean): CodeMention[] {
    return this.between(from, to, filter).filter(isUnprompted);
  }

  /** Those of `between` that may be shown unprompted: neither a name that may be another's nor a number of something else. */
  unprompted(from = 0, to = Number.POSITIVE_INFINITY): CodeMention[] {
    return this.checkable(from, to).filter((mention) => !this.isSomethingElse(mention));
  }

  /** True if the text says that the mention is something else than an error code. Cheaper than its confidence. */
  isSomethingElse(mention: CodeMention): boolean {
    return mention.kind === 'number' && this.isNumberOfSomethingElse(mention);
  }

  /**
   * All mentions of some codes: in a log of 10 MB a hundred times as fast as finding every name. With `candidates` also
   * numbers that the text does not call codes. Those that begin in [from, to).
   */
  of(codes: ReadonlySet<number>, candidates = false, from = 0, to = Number.POSITIVE_INFINITY): CodeMention[] {
    const numbers = this.numbersBetween(from, to, (code) => codes.has(code));
    return merged(
      candidates ? numbers : numbers.filter((found) => this.isMention(found)),
      this.names ? namesOfCodes(this.document, this.catalog, codes, from, to) : [],
    );
  }

  /** All numbers that can be codes. */
  candidates(from = 0, to = Number.POSITIVE_INFINITY): CodeOccurrence[] {
    return this.document.codesIn(from, to, this.space);
  }

  /** Counts the numbers that begin in [from, to), for `totals`. */
  count(from: number, to: number, counted: Counted): void {
    this.document.count(from, to, this.space, this.question(counted));
  }

  /**
   * The codes of the whole document, each with the number of its mentions and the first, in order; of names those that may be
   * shown unprompted. Of `unprompted` ones, numbers that the text calls something else do not count, as `isSomethingElse` says.
   */
  totals(counted: Counted = 'all'): Totals {
    return finish(this.totalsSteps(counted));
  }

  /** `totals` in steps. They are kept until the document changes. */
  *totalsSteps(counted: Counted): Steps<Totals> {
    // The document makes a new map after every edit, even if the client does not increase its version.
    const candidates = this.document.totals(this.space, this.question(counted));
    let kept = keptTotals.get(candidates);
    if (kept?.catalog !== this.catalog) {
      kept = { catalog: this.catalog };
      keptTotals.set(candidates, kept);
    }
    kept.ofNumbers ??= yield* this.judgedTotals(candidates);
    if (!this.names) return kept.ofNumbers;
    kept.withNames ??= yield* this.totalsWithNames(kept.ofNumbers);
    return kept.withNames;
  }

  private numbersBetween(from: number, to: number, filter?: (code: number) => boolean): NumberMention[] {
    const candidates = this.candidates(from, to);
    return (filter ? candidates.filter(({ code }) => filter(code)) : candidates).map((one) => this.numberMention(one));
  }

  private numberMention(found: CodeOccurrence): NumberMention {
    const entry = this.catalog.get(found.code);
    return { kind: 'number', ...found, ...(entry && { entry }) };
  }

  private isMention(found: CodeMention): boolean {
    return found.kind === 'name' || isListed(found.code, found.entry) || this.judge.isLikelyErrorCode(found);
  }

  private *totalsWithNames(ofNumbers: Totals): Steps<Totals> {
    const all = new Map(ofNumbers);
    for (let from = 0; from < this.document.length; from += stretch) {
      const named = namesBetween(this.document, this.catalog, from, from + stretch).filter(isUnprompted);
      for (const { code, offset } of named) {
        const { count, first } = all.get(code) ?? { count: 0, first: offset };
        all.set(code, { count: count + 1, first: Math.min(first, offset) });
      }
      yield undefined;
    }
    return inOrder(all);
  }

  private question(counted: Counted): IsSomethingElse | undefined {
    if (counted === 'all') return undefined;
    return (offset, length) => this.isNumberOfSomethingElse({ offset, length });
  }

  private isNumberOfSomethingElse(place: NumberPlace): boolean {
    const around = this.document.lineAround(place, lineReach);
    const kind = kindBeside(around);
    // The lines above cost more to read.
    if (kind !== 'other')
      return (kind === 'neutral' || mayBeInColumn(around)) && this.judge.isSomethingElseAbove(place);
    // Most numbers of a log are ids and amounts: a line of one says nothing of codes without these letters.
    if (this.document.languageId === 'log' && !/cod|码|err|ret/i.test(around.before + around.after)) return true;
    return !this.judge.isLikelyErrorCode(place);
  }

  private *judgedTotals(candidates: Totals): Steps<Totals> {
    const totals = new Map([...candidates].filter(([code]) => isListed(code, this.catalog.get(code))));
    if (totals.size === candidates.size) return totals;
    const listed = new Set(totals.keys());
    yield* stepped(this.candidates(), (found) => {
      const { code, offset } = found;
      if (listed.has(code) || !this.judge.isLikelyErrorCode(found)) return;
      const { count, first } = totals.get(code) ?? { count: 0, first: offset };
      totals.set(code, { count: count + 1, first });
    });
    return inOrder(totals);
  }
}

/** True if the mention may be shown to a person who has not asked about it. */
function isUnprompted(mention: CodeMention): boolean {
  return mention.kind === 'number' || mention.evidence === 'for';
}

/** True if nothing is known about a code but its name. */
function isWithoutText(entry: CatalogEntry | undefined): boolean {
  return entry === undefined || (entry.withoutMessage === true && entry.message.en === entry.constant);
}

/** True if the number is a mention whatever text is around it. */
export function isListed(code: number, entry: CatalogEntry | undefined): boolean {
  return entry !== undefined && !isShort(code);
}

function merged(numbers: NumberMention[], named: readonly NameMention[]): CodeMention[] {
  return named.length === 0 ? numbers : [...numbers, ...named].sort((a, b) => a.offset - b.offset);
}

function inOrder(totals: Totals): Totals {
  return new Map([...totals].sort(([, a], [, b]) => a.first - b.first));
}

/**
 * ASCII texts of which a file must contain at least one to mention one of the codes: numbers and, unless `names` is
 * false, names. A text that contains another one is left out.
 */
export function searchTexts(catalog: Catalog, codes: Iterable<number>, names = true): string[] {
  const texts = new Set<string>();
  for (const code of codes) {
    texts.add(String(code));
    if (!names) continue;
    for (const entry of catalog.meanings(code)) {
      // The entries of a layer without source code go by their constants; see `mergeNames`.
      for (const { name } of entry.names ?? [{ name: entry.constant }]) texts.add(name);
    }
  }
  return [...texts].filter((text) => ![...texts].some((other) => other !== text && text.includes(other)));
}
