import { maxHeader, readGenerated } from '../../answers/constants';
import { type Catalog, isLegacy } from '../../catalog';
import { CodeFinder, type NameMention, type NumberMention, searchTexts } from '../../mentions';
import { LeftTokens, lineReach } from '../../mentions/detection';
import { type CodeDocument, type CodeOccurrence, inGroups, writtenLike } from '../../mentions/document';
import { maxNameLength } from '../../mentions/names';
import { countUpTo, isSurelyLog } from '../../text';
import { lineState } from '../../text/quotes';
import { namesInComments } from '../rules';
import { Suppressions } from '../suppression/suppression';
import { inOneBlock, isLabel } from './labels';
import { type Migration, type MigrationStep, migrationStep, type Obstacle } from './migration';

/** Returns the references to legacy codes that begin in [from, to), by number and, if `names` is true, by name; in order. */
export function migrationsIn(
  document: CodeDocument,
  catalog: Catalog,
  { names, from = 0, to = Number.POSITIVE_INFINITY }: { names: boolean; from?: number; to?: number },
): Migration[] {
  return migrationFinder(document, catalog, names)(from, to);
}

/** Returns `migrationsIn` for a document that is searched piece by piece. Valid until the next edit. */
export function migrationFinder(
  document: CodeDocument,
  catalog: Catalog,
  names: boolean,
): (from: number, to: number) => Migration[] {
  const finder = new CodeFinder(document, catalog, names);
  const reader = new Reader(document, catalog, finder);
  return (from, to) => {
    const found: Migration[] = [];
    let next: NumberMention | undefined;
    // A name at the end may get a number behind it.
    const end = names ? to + maxNameLength + definitionReach : to;
    for (const mention of finder.checkable(from, end, (code) => reader.step(code) !== undefined).reverse()) {
      const step = reader.step(mention.code);
      // Never offered, whatever a person asks for: an id, a size, an argument of a logger.
      if (step === undefined || finder.isSomethingElse(mention)) continue;
      if (mention.kind === 'number') {
        next = mention;
        if (mention.offset < to) found.push(reader.ofNumber(mention, step));
      } else if (mention.offset < to && (next?.code !== mention.code || !isGivenNumber(document, mention, next))) {
        found.push(reader.ofName(mention, step));
      }
    }
    return found.reverse();
  };
}

/** Reads one document, with a memo of steps and labels. */
class Reader {
  private readonly steps = new Map<number, MigrationStep | undefined>();
  private whole: Obstacle | undefined | null = null;
  private labels: Map<number, Labels> | undefined;
  private readonly suppressions: Suppressions;

  constructor(
    private readonly document: CodeDocument,
    private readonly catalog: Catalog,
    private readonly finder: CodeFinder,
  ) {
    this.suppressions = new Suppressions(document, namesInComments);
  }

  ofName(mention: NameMention, step: MigrationStep): Migration {
    const use = namedMigration(mention, step, this.catalog);
    const obstacle = this.obstacleOfPlace(step.code, use.offset) ?? use.obstacle;
    return obstacle === undefined ? use : { ...use, obstacle };
  }

  ofNumber(mention: NumberMention, step: MigrationStep): Migration {
    const { code, offset, length } = mention;
    const { successor } = step;
    const confidence = this.finder.judge.isLikelyErrorCode(mention) ? 'strong' : 'plain';
    const text = this.document.slice(offset, offset + length);
    const use = { step, text, offset, confidence } as const;
    if (successor === undefined) return { ...use, obstacle: this.obstacleOfPlace(code, offset) ?? 'noSuccessor' };
    const obstacle =
      this.obstacleOfPlace(code, offset) ??
      this.obstacle(step, successor.code, mention) ??
      (confidence === 'strong' ? undefined : 'plain');
    return { ...use, replacement: writtenLike(text, successor.code), ...(obstacle === undefined ? {} : { obstacle }) };
  }

  step(code: number): MigrationStep | undefined {
    if (!this.steps.has(code)) this.steps.set(code, migrationStep(code, this.catalog));
    return this.steps.get(code);
  }

  private obstacleOfPlace(code: number, offset: number): Obstacle | undefined {
    if (this.whole === null) this.whole = obstacleOf(this.document, this.catalog);
    if (this.whole !== undefined) return this.whole;
    if (this.finder.judge.isInPatch(offset)) return 'patch';
    return this.suppressions.silence(this.document.lineAt(offset), { rule: 'legacy', code }) ? 'ignored' : undefined;
  }

  private obstacle(step: MigrationStep, successor: number, mention: NumberMention): Obstacle | undefined {
    const { offset } = mention;
    if (this.finder.judge.isMessageKey(mention) || this.isDefinition(step, offset)) return 'definition';
    if (!this.hasCompany(step.code, successor)) return undefined;
    if (this.isBesideSuccessor(successor, mention)) return 'besideSuccessor';
    return this.isLabelTwice(successor, mention) ? 'sameLabel' : undefined;
  }

  /** True if the document has the successor, or another code with the same successor. */
  private hasCompany(code: number, successor: number): boolean {
    const totals = this.document.totals(this.finder.judge.space);
    const kin = this.catalog.get(successor)?.twins ?? [];
    return totals.has(successor) || kin.some((twin) => twin !== code && totals.has(twin));
  }

  /** `LEGACY_API_MISSING_APP_ID = 1208111`: the name would lie. */
  private isDefinition({ code }: MigrationStep, offset: number): boolean {
    const legacy = this.catalog.meanings(code).find(({ layer }) => layer === 'page');
    if (legacy === undefined) return false;
    const tokens = new LeftTokens(this.document.lineAround({ offset, length: 0 }, lineReach).before);
    for (let at = 0; at < maxNameTokens; at++) {
      const name = tokens.textOf(at, 'name');
      if (name === legacy.constant || name === `JOB_${legacy.constant}`) return true;
    }
    return false;
  }

  private isBesideSuccessor(successor: number, { offset, length }: NumberMention): boolean {
    const { document } = this;
    const line = document.lineAt(offset);
    const start = Math.max(document.lineStart(line), offset - lineReach);
    const end = Math.min(document.lineEnd(line), offset + length + lineReach);
    const found = this.finder.candidates(start, end).filter((other) => other.code === successor);
    if (found.length === 0) return false;
    const isComment = (at: number) => lineState(document.slice(start, at), document.languageId) === 'comment';
    // A comment after the code may name its successor.
    return isComment(offset) || found.some((other) => !isComment(other.offset));
  }

  private isLabelTwice(successor: number, { code, offset, length }: NumberMention): boolean {
    if (!isLabel(this.document, { offset, length })) return false;
    const { labels, offsets } = this.labelsTowards(successor);
    const here = countUpTo(offsets, offset);
    return labels
      .slice(Math.max(0, here - maxLabels), here + maxLabels)
      .some((other) => other.code !== code && inOneBlock(this.document, offset, other.offset));
  }

  /** The labels that are the successor, or would become it, in order. */
  private labelsTowards(successor: number): Labels {
    if (this.labels === undefined) {
      this.labels = new Map();
      for (const label of this.finder.candidates()) {
        if (!isLabel(this.document, label)) continue;
        const towards = this.step(label.code)?.successor?.code ?? label.code;
        const known = this.labels.get(towards) ?? { labels: [], offsets: [] };
        known.labels.push(label);
        known.offsets.push(label.offset);
        this.labels.set(towards, known);
      }
    }
    return this.labels.get(successor) ?? { labels: [], offsets: [] };
  }
}

interface Labels {
  readonly labels: CodeOccurrence[];
  readonly offsets: number[];
}

/** Maximum number of labels on each side that a label is compared with. */
const maxLabels = 20;
/** Maximum tokens between a name and its number: `NAME: Final[int] = 1208111`, `NAME("x", 1208111`. */
const maxNameTokens = 8;

/** The obstacle for the whole document. */
function obstacleOf(document: CodeDocument, catalog: Catalog): Obstacle | undefined {
  if (isSurelyLog(document)) return 'log';
  if (catalog.layers.some(({ id }) => id === `own:${document.uri}`)) return 'definition';
  return readGenerated(document.slice(0, maxHeader)) === undefined ? undefined : 'generated';
}

/** The beginnings of the codes of the legacy API, and of their built-in names. */
const beginnings = ['120', '1_20', "1'20", 'LEGACY_API_'] as const;

/** Returns the texts of which a file must have one so that `migrationsIn` finds something, all ASCII. */
export function legacyTexts(catalog: Catalog, names: boolean): string[] {
  const codes: number[] = [];
  for (const { entries } of catalog.layers) {
    for (const entry of entries) if (isLegacy(entry)) codes.push(entry.code);
  }
  const texts = [...searchTexts(catalog, codes, names), ...codes.flatMap(inGroups)];
  const others = texts.filter((text) => !beginnings.some((beginning) => text.startsWith(beginning)));
  return [...beginnings.slice(0, names ? 4 : 3), ...others];
}

/** Maximum distance between a name and the number it is given, in UTF-16 code units. */
const definitionReach = 120;

/** The reference to a legacy code by a name. */
function namedMigration(mention: NameMention, step: MigrationStep, catalog: Catalog): Migration {
  const replacement = successorName(step, mention, catalog);
  return {
    step,
    text: mention.name,
    offset: mention.offset,
    confidence: 'strong',
    ...(replacement === undefined ? {} : { replacement }),
    obstacle: step.successor === undefined ? 'noSuccessor' : 'name',
  };
}

/** True if the name gets the number here. The reference is then the number. */
function isGivenNumber(document: CodeDocument, { offset, length }: NameMention, number: NumberMention): boolean {
  const between = document.slice(offset + length, Math.min(number.offset, offset + length + definitionReach + 1));
  return between.length <= definitionReach && !/[\r\n]/.test(between);
}

/** Returns the name of the successor in the class or module that gives the legacy code this name. */
function successorName(
  { successor }: MigrationStep,
  { code, name }: NameMention,
  catalog: Catalog,
): string | undefined {
  if (successor === undefined) return undefined;
  const namesOf = (of: number) => catalog.meanings(of).flatMap(({ names }) => names ?? []);
  const owners = namesOf(code).filter((known) => known.name === name);
  return namesOf(successor.code).find((known) =>
    owners.some(({ owner, origin }) => owner === known.owner && origin.file === known.origin.file),
  )?.name;
}
