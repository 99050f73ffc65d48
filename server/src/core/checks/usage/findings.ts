import type { Catalog } from '../../catalog/catalog';
import { type CatalogEntry, isLegacy } from '../../catalog/catalogEntry';
import { openReleases } from '../../catalog/releases';
import { CodeFinder } from '../../mentions/codeFinder';
import type { CodeMention, NameMention, NumberMention } from '../../mentions/codeMention';
import type { CodeDocument } from '../../mentions/document/codeDocument';
import { changedMeaning } from './changedMeaning';
import { conflict } from './conflict';
import { DefinedCodes } from './definedCodes';
import type { Finding } from './finding';
import { legacy } from './legacy';
import type { DiagnosticRule } from './rules';
import { unlisted } from './unlisted';

export interface FindingOptions {
  /** Only what these say is found. */
  readonly rules: ReadonlySet<DiagnosticRule>;
  /** Whether names of codes are looked at beside numbers. */
  readonly names: boolean;
}

/** So much text is looked through before whoever waits may have a turn: UTF-16 units. */
const sliceLength = 8 * 1024;

/** What deserves a look among the numbers and names that begin in [from, to), in order; see `findingSlices`. */
export function findingsIn(
  document: CodeDocument,
  catalog: Catalog,
  options: FindingOptions,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): Finding[] {
  return [...findingSlices(document, catalog, options, from, to)].flat();
}

/**
 * What deserves a look among the numbers and names that begin in [from, to), in order and bit by bit, so that a long
 * document need not be looked through in one go; it must not change meanwhile. UTF-16 offsets. Of numbers only those that
 * the text calls error codes are looked at. Nothing is found in a catalog file of a person's own: it tells of codes and
 * uses none.
 */
export function* findingSlices(
  document: CodeDocument,
  catalog: Catalog,
  { rules, names }: FindingOptions,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): Generator<Finding[]> {
  if (catalog.layers.some(({ id }) => id === `own:${document.uri}`)) return;
  const finder = new CodeFinder(document, catalog, names && (rules.has('legacy') || rules.has('conflict')));
  const rater = new MentionRules(document, catalog, rules, finder);
  // Without that rule the text around an unlisted number need not be judged.
  const filter = (code: number) => rules.has('unlisted') || catalog.get(code) !== undefined;
  const end = Math.min(to, document.length);
  for (let at = from; at < end; at += sliceLength) {
    yield finder.between(at, Math.min(end, at + sliceLength), filter).flatMap((mention) => rater.findings(mention));
  }
}

/** Applies the rules to one mention after another. */
class MentionRules {
  private readonly defined: DefinedCodes;

  constructor(
    private readonly document: CodeDocument,
    private readonly catalog: Catalog,
    private readonly rules: ReadonlySet<DiagnosticRule>,
    private readonly finder: CodeFinder,
  ) {
    this.defined = new DefinedCodes(finder);
  }

  findings(mention: CodeMention): Finding[] {
    if (mention.kind === 'name') return this.ofName(mention);
    const { code, entry } = mention;
    if (entry === undefined) return this.defined.has(code) ? [] : [unlisted(mention, this.catalog)];
    return this.ofNumber({ ...mention, entry });
  }

  private ofNumber(mention: NumberMention & { readonly entry: CatalogEntry }): Finding[] {
    const { catalog, rules } = this;
    const { judge } = this.finder;
    // Most codes are neither, which costs less to know than what is around them.
    const isOld = rules.has('legacy') && isLegacy(mention.entry);
    const isOpen = rules.has('changedMeaning') && openReleases(mention.entry, catalog).length > 1;
    if ((!isOld && !isOpen) || !judge.isLikelyErrorCode(mention)) return [];
    return [
      // A message file serves those who still answer with the code.
      isOld && !judge.isMessageKey(mention) ? legacy(mention, catalog) : undefined,
      // Where the number gets a name, the name tells what it means.
      isOpen && !judge.isDefinition(mention) ? changedMeaning(mention, catalog) : undefined,
    ].filter((finding) => finding !== undefined);
  }

  private ofName(mention: NameMention): Finding[] {
    const { catalog, rules } = this;
    return [
      rules.has('legacy') && !this.isBesideNumber(mention) ? legacy(mention, catalog) : undefined,
      rules.has('conflict') ? conflict(mention, catalog) : undefined,
    ].filter((finding) => finding !== undefined);
  }

  /** At its definition the number is what is found. */
  private isBesideNumber({ code, offset, length }: NameMention): boolean {
    const end = offset + length;
    const reach = Math.min(end + besideName, this.document.lineEnd(this.document.lineAt(offset)));
    return this.finder.candidates(end, reach).some((beside) => beside.code === code);
  }
}

/** Maximum distance of a number behind its name: UTF-16 units. */
const besideName = 120;
